// Starts the app. The build replaces the placeholders with the hashed names of the two files.
const glue = '__GLUE__';
const wasm = '__WASM__';

async function boot() {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') {
    window.jigongFailure('no-wasm');
    return;
  }
  try {
    // Started before the script is loaded; the same request as the preload in the page's head.
    const bytes = fetch(wasm);
    const { default: init } = await import(glue);
    await init({ module_or_path: bytes });
  } catch (error) {
    console.error(error);
    window.jigongFailure('load');
  }
}

boot();

// The files of a worker, under hashed names, so that a page never gets the worker of another build, and the small
// script that starts it.
import { transform } from 'esbuild';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

// A rejected promise in a worker raises no error event in the page, so the error is thrown again.
const start = (glue, wasm) => `import init from '${glue}';
init({ module_or_path: new URL('${wasm}', import.meta.url) }).catch((error) => setTimeout(() => { throw error; }));`;

/** A worker that Trunk has built; its files are removed from Trunk's folder. */
export async function takeFromTrunk(stage, name) {
  const taken = async (file) => {
    const path = join(stage, file);
    const bytes = await readFile(path);
    await rm(path);
    return bytes;
  };
  return { wasm: await taken(`${name}_bg.wasm`), glue: await taken(`${name}.js`) };
}

/** Writes the three files of a worker and returns the address of the start script. */
export async function placeWorker(name, { wasm, glue }, place) {
  const minified = async (text) => (await transform(String(text), { minify: true, format: 'esm', target: 'es2022' })).code;
  const program = await place(name, 'wasm', wasm);
  const script = await place(`${name}-glue`, 'js', await minified(glue));
  return place(name, 'js', await minified(start(script, program)));
}

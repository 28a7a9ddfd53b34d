// The worker that reads tables, as Trunk has built it: under names with hashes, so that a page never gets the worker of
// another build, with a small script that starts it.
import { transform } from 'esbuild';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

// A promise that fails inside a worker is told to nobody: thrown again it reaches the page as an error.
const start = (glue, wasm) => `import init from '${glue}';
init({ module_or_path: new URL('${wasm}', import.meta.url) }).catch((error) => setTimeout(() => { throw error; }));`;

/** Places the worker's three files and gives the address of the one to start. */
export async function placeReader(stage, place) {
  const minified = async (text) => (await transform(text, { minify: true, format: 'esm', target: 'es2022' })).code;
  const taken = async (name) => {
    const path = join(stage, name);
    const bytes = await readFile(path);
    await rm(path);
    return bytes;
  };
  const wasm = await place('reader', 'wasm', await taken('reader_bg.wasm'));
  const glue = await place('reader-glue', 'js', await minified(String(await taken('reader.js'))));
  return place('reader', 'js', await minified(start(glue, wasm)));
}

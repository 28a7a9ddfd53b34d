// One side in a thread of its own in node. A wasm memory that has once grown makes every typed array beside it a fifth
// slower, which flatters us in a shared page; here each side has an engine of JavaScript to itself.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { generated, ours, theirs } from './sides.mjs';

const { name, engine, given } = workerData;
const load = (file) => import(pathToFileURL(join(engine, file)));

async function side() {
  if (name === 'hand') return theirs(given.defaults, given.steady);
  if (name === 'vensim') return generated([await load('vensim-all.mjs'), await load('vensim-six.mjs')], given.defaults, given.steady);
  const { Engine, initSync } = await load('engine.js');
  initSync({ module: await readFile(join(engine, 'engine_bg.wasm')) });
  return ours(Engine, given.steady, given.everything);
}

const ready = side();
parentPort.on('message', async (what) => parentPort.postMessage((await ready)[what]()));

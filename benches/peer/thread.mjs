// One side in a thread of its own in node: what page.mjs is in a browser.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { agree } from './agree.mjs';
import { ours, theirs } from './sides.mjs';

const { name, engine, given } = workerData;

async function side() {
  if (name === 'hand') return { round: theirs(given.defaults, given.steady) };
  const { Engine, initSync } = await import(pathToFileURL(join(engine, 'engine.js')));
  initSync({ module: await readFile(join(engine, 'engine_bg.wasm')) });
  return { round: ours(Engine, given.steady), agree: () => agree({ Engine, ...given }) };
}

const ready = side();
parentPort.on('message', async (call) => parentPort.postMessage((await ready)[call]()));

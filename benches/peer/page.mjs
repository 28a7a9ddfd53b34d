// The race in a page: the result, or what went wrong, is left on the window for compare.mjs to read.
import init, { Engine } from './engine/engine.js';
import { race } from './race.mjs';

const json = async (path) => (await fetch(path)).json();

globalThis.result = (async () => {
  const [defaults, cases] = await Promise.all([json('params.json'), json('cases.json'), init()]);
  return race({ Engine, defaults, cases });
})();

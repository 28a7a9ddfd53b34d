// One side in a page of its own, chosen by the address: `?ours` or `?hand`. It waits on the window for compare.mjs.
import init, { Engine } from './engine/engine.js';
import { agree } from './agree.mjs';
import { ours, theirs } from './sides.mjs';

const json = async (path) => (await fetch(path)).json();

globalThis.side = (async () => {
  const { defaults, cases, steady } = await json('given.json');
  if (location.search === '?hand') return { round: theirs(defaults, steady) };
  await init();
  return { round: ours(Engine, steady), agree: () => agree({ Engine, defaults, cases, steady }) };
})();

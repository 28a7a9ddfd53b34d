// All sides in one page; compare.mjs has them take turns.
import init, { Engine } from './engine/engine.js';
import * as all from './engine/vensim-all.mjs';
import * as six from './engine/vensim-six.mjs';
import { agree } from './agree.mjs';
import { generated, ours, theirs } from './sides.mjs';

const json = async (path) => (await fetch(path)).json();

globalThis.sides = (async () => {
  const { defaults, cases, steady, everything } = await json('given.json');
  await init();
  return {
    hand: theirs(defaults, steady),
    vensim: await generated([all, six], defaults, steady),
    ours: ours(Engine, steady, everything),
    agree: () => agree({ Engine, defaults, cases, steady, vensim: all }),
  };
})();

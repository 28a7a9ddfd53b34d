// The two sides of the comparison: the same scenario under the same draws, each side timing its own rounds of runs.
import * as hand from './hand.mjs';
import * as names from './names.mjs';

export const YEARS = 5;
// A round runs each draw once. That takes some milliseconds: long for the clock, short for whatever else the machine does.
const DRAWS = 1024;

// Lowest, likeliest and highest value of each uncertain input; the delay is 0, 1 or 2 years.
const ranges = [
  [0.7, 1, 1.4], [0.005, 0.03, 0.06], [-0.03, 0, 0.02], [0.88, 1, 1.08], [0.7, 1, 1.2], [0.75, 1, 1.15],
  [0.6, 1, 1.4], [0.86, 0.95, 0.98], [-0.015, 0, 0.008], null, [0.6, 1, 1.1], [0.7, 1, 1.1],
];

/** Draws of the twelve inputs, the same at every call. */
export function draws() {
  let state = 20251231;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const triangular = ([low, mode, high], u) => {
    const span = high - low;
    const left = u < (mode - low) / span;
    return left ? low + Math.sqrt(u * span * (mode - low)) : high - Math.sqrt((1 - u) * span * (high - mode));
  };
  const value = (range, u) => (range ? triangular(range, u) : Number(u >= 0.6) + Number(u >= 0.9));
  return Array.from({ length: DRAWS }, () => Float64Array.from(ranges, (range) => value(range, uniform())));
}

/** One scenario made ready for hand.mjs. */
export function peer(defaults, scenario) {
  const p = names.params(defaults, scenario.assumptions);
  const base = hand.base(p);
  const levers = hand.scenario(base, names.levers(scenario.levers));
  const neutral = names.draw(hand.unc0(p), scenario.shocks);
  const out = new Float64Array(YEARS * hand.NFULL);
  return { out, neutral, rejected: levers.rejected, run: (draw) => hand.run(base, levers, draw, out) };
}

/** A round: microseconds of one run, and the sum of the runs' last students, which both sides must share. */
function timed(runs) {
  const start = performance.now();
  const sum = runs();
  return { time: ((performance.now() - start) / DRAWS) * 1e3, sum };
}

/** Rounds of our engine. */
export function ours(Engine, scenario) {
  const engine = new Engine(JSON.stringify(scenario));
  engine.set_draws(Float64Array.from(draws().flatMap((values) => [...values])));
  return () => timed(() => engine.run_many(DRAWS));
}

/** Rounds of hand.mjs. */
export function theirs(defaults, scenario) {
  const { out, run } = peer(defaults, scenario);
  const inputs = draws();
  const last = (YEARS - 1) * hand.NFULL + hand.OUT_FULL.indexOf('enrolled');
  return () => timed(() => {
    let sum = 0;
    for (let i = 0; i < DRAWS; i++) {
      run(inputs[i]);
      sum += out[last];
    }
    return sum;
  });
}

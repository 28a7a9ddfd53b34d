// The sides of the comparison: the same scenario under the same draws, each side timing its own rounds of runs.
import * as hand from './hand.mjs';
import * as names from './names.mjs';

export const YEARS = 5;
// A round runs each draw once. That takes some milliseconds: long for the clock, short for whatever else the machine does.
const DRAWS = 1024;
// Draws of a round where a run takes a tenth of a millisecond.
const FEW = 32;

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
  const six = new Float64Array(YEARS * hand.NMC);
  const run = (draw) => hand.run(base, levers, draw, out);
  return { out, six, levers, neutral, rejected: levers.rejected, run, runSix: (draw) => hand.runAgg(base, levers, draw, six) };
}

/** A round: microseconds of one run, and the mean of the runs' last students, which all sides must share. */
function timed(runs, count = DRAWS) {
  const start = performance.now();
  const sum = runs();
  return { time: ((performance.now() - start) / count) * 1e3, mean: count === DRAWS ? sum / count : undefined };
}

/** Milliseconds of one question. */
function asked(question) {
  const start = performance.now();
  question();
  return { time: performance.now() - start };
}

/** Rounds of our engine: one run with all outputs, with the six that are sampled, and whole questions. */
export function ours(Engine, scenario, everything) {
  const engine = new Engine(JSON.stringify(scenario));
  engine.set_draws(Float64Array.from(draws().flatMap((values) => [...values])));
  const all13 = new Engine(JSON.stringify(everything));
  if (all13.why() !== 8192) throw new Error('not thirteen players');
  return {
    all: () => timed(() => engine.run_many(DRAWS)),
    six: () => timed(() => engine.run_six()),
    tenThousand: () => asked(() => engine.how_sure(10_000)),
    moving: () => asked(() => engine.how_sure(512)),
    why: () => asked(() => all13.why()),
  };
}

/** Rounds of hand.mjs. */
export function theirs(defaults, scenario) {
  const { out, six, run, runSix } = peer(defaults, scenario);
  const inputs = draws();
  const rounds = (one, row, last) => () => timed(() => {
    let sum = 0;
    for (let i = 0; i < DRAWS; i++) {
      one(inputs[i]);
      sum += row[last];
    }
    return sum;
  });
  const last = (width, outputs) => (YEARS - 1) * width + outputs.indexOf('enrolled');
  return {
    all: rounds(run, out, last(hand.NFULL, hand.OUT_FULL)),
    six: rounds(runSix, six, last(hand.NMC, hand.OUT_FULL)),
  };
}

/** Rounds of the models that SDEverywhere has generated. */
export async function generated(modules, defaults, scenario) {
  const { levers } = peer(defaults, scenario);
  const inputs = draws();
  const sides = await Promise.all(modules.map((module) => module.side()));
  for (const side of sides) side.set(levers);
  const [all, six] = sides.map((side) => () => timed(() => {
    for (let i = 0; i < FEW; i++) side.run(inputs[i]);
  }, FEW));
  return { all, six };
}

// Our engine against hand.mjs, in node and in the page alike: their times, and that both give the same figures.
// The two take turns within every round, so that whatever else the machine does hits both.
import * as hand from './hand.mjs';
import * as names from './names.mjs';

const YEARS = 5;
const DRAWS = 1024;
// Enough runs in a round for a clock that ticks in tenths of a millisecond.
const ROUNDS = 60;
const RUNS = 3072;

// Lowest, likeliest and highest value of each uncertain input; the delay is 0, 1 or 2 years.
const ranges = [
  [0.7, 1, 1.4], [0.005, 0.03, 0.06], [-0.03, 0, 0.02], [0.88, 1, 1.08], [0.7, 1, 1.2], [0.75, 1, 1.15],
  [0.6, 1, 1.4], [0.86, 0.95, 0.98], [-0.015, 0, 0.008], null, [0.6, 1, 1.1], [0.7, 1, 1.1],
];

/** Draws of the twelve inputs, the same at every call. */
function draws() {
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
function peer(defaults, scenario) {
  const p = names.params(defaults, scenario.assumptions);
  const base = hand.base(p);
  const levers = hand.scenario(base, names.levers(scenario.levers));
  const neutral = names.draw(hand.unc0(p), scenario.shocks);
  const out = new Float64Array(YEARS * hand.NFULL);
  return { out, neutral, rejected: levers.rejected, run: (draw) => hand.run(base, levers, draw, out) };
}

// A figure that is not there is null in an outcome file and NaN in hand.mjs.
const close = (ours, theirs) =>
  ours === null ? Number.isNaN(theirs) : Math.abs(ours - theirs) <= Math.max(1e-6, 1e-9 * Math.abs(theirs));

/** Throws where an outcome file differs from what hand.mjs has just run; returns how many figures were compared. */
function compare(title, outcome, theirs) {
  const differs = (what, a, b) => { throw new Error(`${title}: ${what} is ${a}, in hand.mjs ${b}`); };
  if (String(outcome.rejected_projects) !== String(theirs.rejected)) differs('rejected', outcome.rejected_projects, theirs.rejected);
  let count = 0;
  for (let at = 1; at <= YEARS; at++) {
    const row = theirs.out.subarray((at - 1) * hand.NFULL, at * hand.NFULL);
    const ours = [
      ...hand.OUT_FULL.map((name) => [name, names.figure(outcome, name, at)]),
      ...outcome.cities.map((city) => [city.city, city.enrolled[at]]),
    ];
    for (const [k, [name, value]] of ours.entries()) {
      if (!close(value, row[k])) differs(`${name} of year ${at}`, value, row[k]);
      count += 1;
    }
  }
  return count;
}

/** Runs every case that hand.mjs knows, and some draws, through both. */
function agree({ Engine, defaults, cases, steady, inputs }) {
  const skipped = [];
  let figures = 0;
  let scenarios = 0;
  const both = (title, scenario) => {
    const engine = new Engine(JSON.stringify(scenario));
    const theirs = peer(defaults, scenario);
    theirs.run(theirs.neutral);
    figures += compare(title, JSON.parse(engine.outcome()), theirs);
    scenarios += 1;
    engine.free();
  };
  for (const { name, scenario } of cases) {
    const reason = names.beyond(scenario);
    if (reason) skipped.push(`${name} (${reason})`);
    else both(name, scenario);
  }
  for (const [at, values] of inputs.slice(0, 64).entries()) both(`draw ${at}`, { ...steady, shocks: names.shocks(values) });
  return { figures, scenarios, skipped };
}

/** Microseconds of one run: sorted over the rounds, so that quantiles are places. */
function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), min: at(0), p10: at(0.1), p90: at(0.9) };
}

/** Times both, then checks both: `Engine` from engine.js, ready to use; the defaults of params.json; the cases of tests/cases. */
export function race({ Engine, defaults, cases }) {
  const steady = cases.find((entry) => entry.name === 'steady_plan').scenario;
  const inputs = draws();
  const engine = new Engine(JSON.stringify(steady));
  engine.set_draws(Float64Array.from(inputs.flatMap((values) => [...values])));
  const theirs = peer(defaults, steady);
  const last = (YEARS - 1) * hand.NFULL + hand.OUT_FULL.indexOf('enrolled');
  const runs = {
    ours: () => engine.run_many(RUNS),
    hand: () => {
      let sum = 0;
      for (let i = 0; i < RUNS; i++) {
        theirs.run(inputs[i % DRAWS]);
        sum += theirs.out[last];
      }
      return sum;
    },
  };
  const times = { ours: [], hand: [] };
  for (let round = -5; round < ROUNDS; round++) {
    const sums = {};
    // Who goes first changes from round to round; the first rounds warm both up and do not count.
    for (const who of round % 2 ? ['ours', 'hand'] : ['hand', 'ours']) {
      const start = performance.now();
      sums[who] = runs[who]();
      const time = ((performance.now() - start) / RUNS) * 1e3;
      if (round >= 0) times[who].push(time);
    }
    if (!close(sums.ours, sums.hand)) throw new Error(`sums differ: ${sums.ours}, in hand.mjs ${sums.hand}`);
  }
  // Rounds in which both were slow cancel out in their own ratio.
  const ratio = summary(times.hand.map((time, round) => time / times.ours[round]));
  // Last: many scenarios of many shapes would make the compiled code of hand.mjs more general, and slower.
  const agreement = agree({ Engine, defaults, cases, steady, inputs });
  return { agreement, ours: summary(times.ours), hand: summary(times.hand), ratio };
}

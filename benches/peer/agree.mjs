// Whether our engine and hand.mjs give the same figures: for every case that hand.mjs can express, and for some draws.
import * as hand from './hand.mjs';
import * as names from './names.mjs';
import { YEARS, draws, peer } from './sides.mjs';

/** Equal to 1e-9, headcounts to 1e-6. A figure that is not there is null in an outcome file and NaN in hand.mjs. */
const close = (own, other) =>
  own === null ? Number.isNaN(other) : Math.abs(own - other) <= Math.max(1e-6, 1e-9 * Math.abs(other));

/** Throws where an outcome file differs from what hand.mjs has just run; returns how many figures were compared. */
function compare(title, outcome, other) {
  const differs = (what, a, b) => { throw new Error(`${title}: ${what} is ${a}, in hand.mjs ${b}`); };
  if (String(outcome.rejected_projects) !== String(other.rejected)) differs('rejected', outcome.rejected_projects, other.rejected);
  let count = 0;
  for (let at = 1; at <= YEARS; at++) {
    const row = other.out.subarray((at - 1) * hand.NFULL, at * hand.NFULL);
    const own = [
      ...hand.OUT_FULL.map((name) => [name, names.figure(outcome, name, at)]),
      ...outcome.cities.map((city) => [city.city, city.enrolled[at]]),
    ];
    for (const [k, [name, value]] of own.entries()) {
      if (!close(value, row[k])) differs(`${name} of year ${at}`, value, row[k]);
      count += 1;
    }
  }
  return count;
}

/** Runs the cases through both. `cases` are names with scenarios, `steady` the scenario that is drawn around. */
export function agree({ Engine, defaults, cases, steady }) {
  const skipped = [];
  let figures = 0;
  let scenarios = 0;
  const both = (title, scenario) => {
    const engine = new Engine(JSON.stringify(scenario));
    const other = peer(defaults, scenario);
    other.run(other.neutral);
    figures += compare(title, JSON.parse(engine.outcome()), other);
    scenarios += 1;
    engine.free();
  };
  for (const { name, scenario } of cases) {
    const reason = names.beyond(scenario);
    if (reason) skipped.push(`${name} (${reason})`);
    else both(name, scenario);
  }
  for (const [at, values] of draws().slice(0, 64).entries()) both(`draw ${at}`, { ...steady, shocks: names.shocks(values) });
  return { figures, scenarios, skipped };
}

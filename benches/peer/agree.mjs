// Whether our engine and the peers give the same figures: for every case that they can express, and for some draws.
import * as hand from './hand.mjs';
import * as names from './names.mjs';
import { YEARS, draws, peer } from './sides.mjs';

/** Equal to 1e-9, headcounts to 1e-6. A figure that is not there is null in an outcome file and NaN in a peer. */
const close = (own, other) =>
  own === null ? Number.isNaN(other) : Math.abs(own - other) <= Math.max(1e-6, 1e-9 * Math.abs(other));

/** Throws where an outcome file differs from what a peer has just run; returns how many figures were compared. */
function compare(title, outcome, value) {
  let count = 0;
  for (let at = 1; at <= YEARS; at++) {
    const own = [
      ...hand.OUT_FULL.map((name) => [name, names.figure(outcome, name, at)]),
      ...outcome.cities.map((city) => [city.city, city.enrolled[at]]),
    ];
    for (const [k, [name, figure]] of own.entries()) {
      const other = value(k, at - 1);
      if (!close(figure, other)) throw new Error(`${title}: ${name} of year ${at} is ${figure}, not ${other}`);
      count += 1;
    }
  }
  return count;
}

/**
 * Runs the cases through all sides. `cases` are names with scenarios, `steady` the scenario that is drawn around,
 * `vensim` the generated model with all outputs.
 */
export async function agree({ Engine, defaults, cases, steady, vensim }) {
  const skipped = [];
  const figures = { hand: 0, vensim: 0 };
  let scenarios = 0;
  const generated = await vensim.side();
  const all = (title, scenario) => {
    const engine = new Engine(JSON.stringify(scenario));
    const outcome = JSON.parse(engine.outcome());
    engine.free();
    const other = peer(defaults, scenario);
    other.run(other.neutral);
    if (String(outcome.rejected_projects) !== String(other.rejected)) throw new Error(`${title}: rejected ${outcome.rejected_projects}, not ${other.rejected}`);
    figures.hand += compare(`${title} in hand.mjs`, outcome, (k, t) => other.out[t * hand.NFULL + k]);
    scenarios += 1;
    // The generated model has the default assumptions written into it.
    if (scenario.assumptions && Object.keys(scenario.assumptions).length > 0) return;
    generated.set(other.levers);
    generated.run(other.neutral);
    figures.vensim += compare(`${title} in the Vensim model`, outcome, (k, t) => generated.value(k, t));
  };
  for (const { name, scenario } of cases) {
    const reason = names.beyond(scenario);
    if (reason) skipped.push(`${name} (${reason})`);
    else all(name, scenario);
  }
  for (const [at, values] of draws().slice(0, 64).entries()) all(`draw ${at}`, { ...steady, shocks: names.shocks(values) });
  return { figures, scenarios, skipped };
}

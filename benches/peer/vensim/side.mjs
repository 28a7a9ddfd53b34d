// A generated model behind the interface of hand.mjs: a scenario is set once, then run with draw after draw.
import { createLookupDef, createSynchronousModelRunner } from '@sdeverywhere/runtime';

// Levers that the model reads from tables, and their names in hand.mjs.
const TABLES = {
  ft_growth: 'gft', pt_growth: 'gpt', apprentices: 'app', senior_share_lever: 'sen', upper_secondary_entry: 'ent', part_time_senior_lever: 'pts',
  training_growth: 'gtr', certificate_yield_added: 'phi', dropout_reduction: 'cut', teacher_growth: 'h', employment_added: 'emp', capital_cost: 'capex',
};
const DRAW = 12;
const CITIES = 14;
const OPENINGS = 4;
const BLOCK = CITIES * OPENINGS;
const FIRST_YEAR = 2021;

export async function load(factory) {
  const model = await factory();
  const runner = createSynchronousModelRunner(model);
  const known = new Set(model.modelListing.variables.map((variable) => variable.id));
  const inputs = new Array(DRAW + 4 * BLOCK + 3 * CITIES).fill(0);
  const outputs = runner.createOutputs();
  return {
    /** Sets the levers and projects of a scenario of hand.mjs. */
    set(scenario) {
      inputs.fill(0);
      for (let i = 0; i < scenario.n; i++) {
        const year = scenario.open[i] - FIRST_YEAR - 1;
        if (year >= OPENINGS) continue;
        const at = DRAW + scenario.city[i] * OPENINGS + year;
        [scenario.places[i], scenario.seats[i], scenario.train[i], 1].forEach((own, block) => { inputs[at + block * BLOCK] += own; });
      }
      [scenario.cft, scenario.cpt, scenario.ctr].forEach((own, block) => own.forEach((value, city) => { inputs[DRAW + 4 * BLOCK + block * CITIES + city] = value; }));
      const lookups = Object.entries(TABLES).filter(([name]) => known.has(`_${name}_table`)).map(([name, own]) =>
        createLookupDef({ varId: `_${name}_table` }, Array.from(scenario[own], (y, i) => ({ x: FIRST_YEAR + i, y }))));
      runner.runModelSync(inputs, outputs, { lookups });
    },
    run(draw) {
      for (let i = 0; i < DRAW; i++) inputs[i] = draw[i];
      runner.runModelSync(inputs, outputs);
    },
    /** Output `k` in year `t`, the first year of the plan being 0. */
    value: (k, t) => outputs.varSeries[k].points[t].y,
  };
}

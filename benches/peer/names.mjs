// Converts scenario and outcome files to the short names of hand.mjs, which are the symbols of docs/model.md.
import { CITIES } from './hand.mjs';

// The cities of hand.mjs are in the order of the plan, whose administrative codes go up in steps of one hundred.
const codes = CITIES.map((_, city) => String(210100 + 100 * city));
const byCity = (given, otherwise) => codes.map((code, city) => given?.[code] ?? otherwise[city]);

const kinds = { new_build: 'new', upgrade: 'upgrade', merger: 'merge' };
const tiers = { technical_school: 'B', senior_technical_school: 'A', technician_college: 'C' };
const costs = {
  place: 'place', upgrade_fixed: 'upgrade_fix', merger_fixed: 'merge_fix', full_time_student: 'ft_student',
  teacher: 'teacher', training: 'training', part_time_intermediate: 'pt_mid', part_time_senior: 'pt_sen',
};

const single = {
  base_enrolled: 'S0', base_training: 'train0', base_high_skilled: 'hs0', age_cohort: 'cohort_prov', cohort_growth: 'pi',
  attractable_share: 'chi', part_time_share: 'pt_share0', part_time_ceiling: 'mu_pt', upper_secondary_entry_share: 'hs_entry0',
  part_time_senior_share: 'pt_senior0', full_time_loss: 'd_ft', part_time_loss: 'd_pt', place_use: 'u0', senior_seat_use: 'u_sen0',
  students_per_teacher: 'ratio0', students_per_teacher_ceiling: 'ratio_max', teacher_attrition: 'attr', certificate_rate: 'q_cert',
  training_capacity_ratio: 'kappa', new_build_places: 'places_new', upgrade_places: 'places_upgrade', new_place_fill: 'fill',
  ramp: 'ramp', majors_per_school: 'majors_per_school',
};
const named = {
  lead_years: ['lead', kinds], project_training: ['train_add', kinds], standard_size: ['std_size', tiers],
  senior_place_share: ['theta', tiers], costs: ['cost', costs], employment_rate: ['e0', { M3: 'M3', H3: 'H3', H5: 'H5', T4: 'T4' }],
};
const mix = { senior_intake_share: 'H', technician_intake_share: 'T' };

/** The defaults of params.json with a scenario's assumptions. */
export function params(defaults, assumptions = {}) {
  const p = structuredClone(defaults);
  for (const [name, value] of Object.entries(assumptions)) {
    if (name in single) p[single[name]] = value;
    else if (name in mix) p.mix0[mix[name]] = value;
    else if (name in named) {
      const [own, parts] = named[name];
      for (const [part, number] of Object.entries(value)) p[own][parts[part]] = number;
    } else if (name === 'schools') {
      for (const [tier, lane] of Object.entries(value)) p.n0[tiers[tier]] = byCity(lane, p.n0[tiers[tier]]);
    } else if (name === 'city_weights') p.weight = byCity(value, []);
    else throw new Error(`no name for assumptions.${name}`);
  }
  return p;
}

const yearly = {
  full_time_intake_growth: 'g_ft', part_time_intake_growth: 'g_pt', apprentices_added: 'apprentices', senior_intake_share: 'senior_share',
  upper_secondary_entry_share: 'hs_entry', part_time_senior_share: 'pt_senior', training_growth: 'g_train',
  certificate_yield_added: 'phi_add', dropout_reduction: 'dropout_cut', teacher_growth: 'teacher_growth', employment_rate_added: 'emp_add',
};
const growth = { full_time_intake: 'g_ft_city', part_time_intake: 'g_pt_city', training: 'g_train_city' };
// hand.mjs does not count quality schools and majors.
const unknown = ['quality_schools_built', 'quality_majors_built'];

/** A scenario's levers. */
export function levers(given = {}) {
  const own = {};
  for (const [name, value] of Object.entries(given)) {
    if (name in yearly) own[yearly[name]] = value;
    else if (name === 'college_projects') {
      own.projects = value.map(({ city, kind, ...rest }) => ({ ...rest, city: CITIES[codes.indexOf(city)], kind: kinds[kind] }));
    } else if (name === 'city_growth') {
      for (const [series, lane] of Object.entries(growth)) own[lane] = codes.map((code) => value[code]?.[series] ?? 0);
    } else if (!unknown.includes(name)) throw new Error(`no name for levers.${name}`);
  }
  return own;
}

// The order of the uncertain inputs, here and in hand.mjs.
const inputs = [
  'loss_factor', 'attractable_share', 'cohort_growth', 'full_time_plan_factor', 'part_time_plan_factor', 'training_plan_factor',
  'certificate_yield_factor', 'certificate_rate', 'employment_shift', 'opening_delay', 'ramp_factor', 'hiring_factor',
];

/** A scenario's shocks over the neutral draw. */
export const draw = (neutral, shocks = {}) => Float64Array.from(inputs, (name, at) => shocks[name] ?? neutral[at]);

/** A draw as the shocks of a scenario. */
export const shocks = (values) => Object.fromEntries(inputs.map((name, at) => [name, values[at]]));

const outputs = {
  enrolled: 'enrolled', employment: 'employment_rate', cum_high_skilled: 'cumulative_high_skilled', cum_training: 'cumulative_training',
  colleges: 'technician_colleges', cities_covered: 'cities_covered', enrolled_ft: 'enrolled_full_time', enrolled_pt: 'enrolled_part_time',
  admitted_ft: 'admitted_full_time', admitted_pt: 'admitted_part_time', senior_shift: 'shifted_to_intermediate', graduates: 'graduates',
  graduates_ft: 'graduates_full_time', dropouts: 'leavers_without_graduation', training: 'training', high_skilled: 'high_skilled',
  teachers: 'teachers', places: 'places', opex: 'running_cost', capex: 'capital_cost',
};

/** A year's figure of an outcome file under the name that hand.mjs gives it; `at` is 1 for the first year of the plan. */
export function figure(outcome, name, at) {
  if (name !== 'cum_cost') return outcome.years[at][outputs[name]];
  const years = outcome.years.slice(1, at + 1);
  return years.reduce((sum, year) => sum + year.running_cost + year.capital_cost, 0);
}

/** Why hand.mjs cannot run a scenario, or null. */
export function beyond(scenario) {
  if (scenario.actuals) return 'observed years';
  // The model pays a project without lead time in its start year, hand.mjs never.
  return Object.values(scenario.assumptions?.lead_years ?? {}).includes(0) ? 'a lead time of no years' : null;
}

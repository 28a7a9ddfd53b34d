// The same model, run natively: what the page shows must equal it to the last bit.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const example = (name) => join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'release', 'examples', name);

/** Builds the examples once before the first test; stale ones would compare the page with another model. */
export function buildNative() {
  execFileSync('cargo', ['build', '--release', '--quiet', '--example', 'project', '--example', 'ask', '--example', 'roll'], { cwd: root, stdio: 'inherit' });
}

/** The outcome file of a scenario, as `examples/project` prints it. */
export function runCase(scenario) {
  const input = JSON.stringify({ format: 'jigong.scenario/1', ...scenario });
  return JSON.parse(execFileSync(example('project'), ['-'], { input, encoding: 'utf8', maxBuffer: 1 << 24 }));
}

/** The scenario of the next plan that carries on a scenario, as `examples/roll` prints it. */
export function rolled(scenario) {
  const input = JSON.stringify({ format: 'jigong.scenario/1', ...scenario });
  return JSON.parse(execFileSync(example('roll'), ['-'], { input, encoding: 'utf8', maxBuffer: 1 << 24 }));
}

/** The answer to a question about a scenario, as `examples/ask` prints it. */
export function ask(question, scenario) {
  const input = JSON.stringify({ format: 'jigong.scenario/1', ...scenario });
  return JSON.parse(execFileSync(example('ask'), [JSON.stringify(question), '-'], { input, encoding: 'utf8', maxBuffer: 1 << 24 }));
}

const json = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

export const PRESETS = ['status_quo', 'steady_plan', 'mergers_for_coverage', 'apprenticeship_push', 'training_first'];

export const presetFile = (name) => json('plans', 'liaoning-2021', 'presets', `${name}.json`);

/** A file of tests/cases by its name without the ending. */
export const caseFile = (name) => json('tests', 'cases', `${name}.json`);

export const plan = json('plans', 'liaoning-2021', 'plan.json');

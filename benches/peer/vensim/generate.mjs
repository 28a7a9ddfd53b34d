// node generate.mjs FOLDER all|six: has SDEverywhere write jigong.mdl as JavaScript, with all outputs or with the six, and
// bundles it with the runtime behind the interface of hand.mjs. One at a time: its compiler keeps state between two.
import { build } from 'esbuild';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAndGenerate } from '@sdeverywhere/compile';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
const work = resolve(out, 'vensim');
await mkdir(work, { recursive: true });

const CITIES = 'Shenyang Dalian Anshan Fushun Benxi Dandong Jinzhou Yingkou Fuxin Liaoyang Panjin Tieling Chaoyang Huludao'.split(' ');
const OPENINGS = ['O2022', 'O2023', 'O2024', 'O2025'];
const DRAW = [
  'Loss factor', 'Attractable share', 'Cohort growth', 'FT plan factor', 'PT plan factor', 'Training plan factor',
  'Certificate yield factor', 'Certificate rate', 'Employment shift', 'Opening delay', 'Ramp factor', 'Hiring factor',
];
const inputVarNames = [
  ...DRAW,
  ...['Places opened', 'Seats opened', 'Training opened', 'Colleges opened'].flatMap((name) => CITIES.flatMap((city) => OPENINGS.map((year) => `${name}[${city},${year}]`))),
  ...['FT city growth', 'PT city growth', 'Training city growth'].flatMap((name) => CITIES.map((city) => `${name}[${city}]`)),
];
const SIX = ['Enrolled', 'Employment rate', 'Cumulative high skilled', 'Cumulative training', 'Total colleges', 'Cities covered'];
const ALL = [
  ...SIX, 'FT enrolled', 'PT enrolled', 'Total admitted FT', 'Total admitted PT', 'Senior shift', 'Total graduates', 'FT graduates', 'Lost', 'Training',
  'High skilled', 'Total teachers', 'Total places', 'Running cost', 'Capital cost', 'Cumulative cost', ...CITIES.map((city) => `City enrolled[${city}]`),
];

const source = await readFile(resolve(here, 'jigong.mdl'), 'utf8');
const name = process.argv[3];
const outputVarNames = { all: ALL, six: SIX }[name];
const spec = { inputVarNames, outputVarNames, customLookups: true };
await parseAndGenerate(source, 'vensim', spec, ['generateJS'], here, name, work);
await build({
  stdin: { contents: `import model from '${work}/${name}.js'; import { load } from '${here}/side.mjs'; export const side = () => load(model);`, resolveDir: here },
  bundle: true, format: 'esm', target: 'es2022', outfile: resolve(out, `vensim-${name}.mjs`), logLevel: 'warning',
});

// Sizes of all files of dist: raw, gzip and brotli bytes, and the page's budgets. --gate fails if a budget is
// exceeded.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// kB are 1,000 bytes. On a first visit the ten indicators are in the page itself, because the build has written the
// model's figures into it; the program that makes the levers work is loaded next, then the charts.
const PAGE = /^(index\.html|jigong-.*\.css|shell-.*\.js)$/;
const PROGRAM = /^(jigong-.*\.(js|wasm)|boot-.*\.js)$/;
const READER = /^reader-.*\.(js|wasm)$/;
const WORKER = /^worker-.*\.(js|wasm)$/;
const BUDGETS = [
  { name: 'before the first indicator', limit: 250_000, counts: PAGE, atLeast: 3 },
  // A ratchet, not a target: lower it whenever the program gets smaller.
  { name: 'until levers can be moved', limit: 310_000, counts: new RegExp(`${PAGE.source}|${PROGRAM.source}`), atLeast: 6 },
  // Parts loaded on demand or right after the first view (tools/build/split.mjs). They include the fallback of the
  // worker.
  { name: 'parts of the program that come later', limit: 568_000, counts: /^part-.*\.wasm$/, atLeast: 2 },
  // Texts of these parts in both languages; a visitor loads one.
  { name: 'words that come later', limit: 39_500, counts: /^words-.*\.txt$/, atLeast: 2 },
  // Loaded once, after the first view, and started twice. Optimised for speed, not for size.
  { name: 'worker that answers', limit: 140_000, counts: WORKER, atLeast: 3 },
  // Reads .ods and .xls too, and reads .xlsx twice: for hidden rows and percentages.
  { name: 'table reader', limit: 358_000, counts: READER, atLeast: 3 },
  { name: 'charts', limit: 210_000, counts: /^echarts-.*\.js$/, atLeast: 1 },
];

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const line = (name, raw, gzip, brotli) => console.log(name.padEnd(44) + kb(raw) + kb(gzip) + kb(brotli));

let names;
try {
  names = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name).slice(dist.length + 1)).sort();
} catch {
  console.error('sizes: there is no dist: build first (make dist)');
  process.exit(1);
}

const files = await Promise.all(names.map(async (name) => {
  const bytes = await readFile(join(dist, name));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}));
const sum = (some, key) => some.reduce((total, file) => total + file[key], 0);

console.log('kB (1,000 bytes)'.padEnd(44) + '      raw     gzip   brotli');
const listed = (some) => some.forEach((file) => line(file.name, file.raw, file.gzip, file.brotli));
listed(files.filter(({ name }) => !READER.test(name) && !WORKER.test(name)));
console.log('Worker that answers how sure, why and what it takes, loaded after the first view');
listed(files.filter(({ name }) => WORKER.test(name)));
console.log('Table reader, loaded when a table is read');
listed(files.filter(({ name }) => READER.test(name)));
line('all files', sum(files, 'raw'), sum(files, 'gzip'), sum(files, 'brotli'));
console.log();

let over = false;
for (const { name, limit, counts, atLeast } of BUDGETS) {
  const some = files.filter((file) => counts.test(file.name));
  const brotli = sum(some, 'brotli');
  // Fewer files than expected means that names have changed and the budget no longer measures them.
  const verdict = some.length < atLeast ? `only ${some.length} of ${atLeast} files found` : brotli > limit ? 'OVER BUDGET' : 'ok';
  over ||= verdict !== 'ok';
  console.log(`${name}: ${(brotli / 1000).toFixed(1)} of ${limit / 1000} kB brotli, ${verdict}`);
}
if (over && process.argv.includes('--gate')) process.exit(1);

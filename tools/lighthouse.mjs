// Runs Lighthouse (mobile) on dist, served with the real headers. --gate requires 100 in all categories except
// performance, which varies with the machine; --json FILE writes the full report.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium as chrome } from './system.mjs';
import { server } from './serve.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
if (!chrome) {
  console.error('lighthouse: no Chromium found: install it, or name it in CHROMIUM');
  process.exit(1);
}
if (!existsSync(join(root, 'dist/index.html'))) {
  console.error('lighthouse: there is no dist: build first (make dist)');
  process.exit(1);
}

const site = server(join(root, 'dist'));
await new Promise((ready) => site.listen(0, '127.0.0.1', ready));
const folder = await mkdtemp(join(tmpdir(), 'jigong-lighthouse-'));
const wanted = process.argv.indexOf('--json');
const file = wanted > 0 ? process.argv[wanted + 1] : join(folder, 'report.json');

try {
  await promisify(execFile)(process.execPath, [
    join(root, 'node_modules/lighthouse/cli/index.js'), `http://127.0.0.1:${site.address().port}/`,
    '--only-categories=performance,accessibility,best-practices,seo',
    '--output=json', `--output-path=${file}`, '--quiet', '--no-enable-error-reporting',
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking',
  ], { env: { ...process.env, CHROME_PATH: chrome }, timeout: 240_000, maxBuffer: 1 << 26 });
  const report = JSON.parse(await readFile(file, 'utf8'));
  const scores = Object.values(report.categories).map(({ id, title, score }) => ({ id, title, score: Math.round((score ?? 0) * 100) }));
  for (const { title, score } of scores) console.log(`${title.padEnd(16)}${String(score).padStart(4)}`);
  const metrics = { FCP: 'first-contentful-paint', LCP: 'largest-contentful-paint', TBT: 'total-blocking-time', CLS: 'cumulative-layout-shift' };
  console.log(Object.entries(metrics).map(([short, id]) => `${short} ${report.audits[id].displayValue}`).join('   '));
  const short = scores.filter(({ id, score }) => id !== 'performance' && score < 100);
  for (const { id } of short) {
    for (const { id: audit } of report.categories[id].auditRefs) {
      const { score, scoreDisplayMode, title } = report.audits[audit];
      if (score !== null && score < 1 && scoreDisplayMode !== 'informative') console.log(`  ${id}: ${title}`);
    }
  }
  if (process.argv.includes('--gate') && short.length > 0) process.exitCode = 1;
} finally {
  site.closeAllConnections();
  site.close();
  await rm(folder, { recursive: true, force: true });
}

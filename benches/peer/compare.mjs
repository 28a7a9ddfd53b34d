// node benches/peer/compare.mjs ENGINE [NATIVE]: our engine beside hand.mjs, in node and in headless Chromium.
// ENGINE is the folder with the built module, NATIVE the text that the native benchmark printed.
// It fails where the two give different figures, never because of a time: those depend on the machine.
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { race } from './race.mjs';

const BUDGET = { time: 3.5, ratio: 1.8 };

const peers = fileURLToPath(new URL('.', import.meta.url));
const folder = fileURLToPath(new URL('../../tests/cases', import.meta.url));
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));

async function readCases() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json') && file !== 'bad_files.json').sort();
  return Promise.all(files.map(async (file) => ({ name: file.slice(0, -5), scenario: (await json(join(folder, file))).scenario })));
}

async function inNode(engine, cases) {
  const { Engine, initSync } = await import(pathToFileURL(join(engine, 'engine.js')));
  initSync({ module: await readFile(join(engine, 'engine_bg.wasm')) });
  return race({ Engine, defaults: await json(join(peers, 'params.json')), cases });
}

const types = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };

async function inChromium(engine, cases) {
  const { chromium } = await import('@playwright/test');
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = process.env.CHROMIUM ?? known.find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium: make setup-browser installs it, or set CHROMIUM to its path');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  try {
    const page = await browser.newPage();
    // Answered here, so that no port is opened. Isolated, so that the page's clock is as fine as it gets.
    await page.route('http://localhost/**', async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
      const own = name.startsWith('engine/') ? join(engine, name.slice('engine/'.length)) : join(peers, name);
      const body = name === 'cases.json' ? JSON.stringify(cases) : await readFile(own);
      await route.fulfill({ body, headers, contentType: types[name.split('.').pop()] });
    });
    await page.goto('http://localhost/page.html');
    await page.waitForFunction(() => globalThis.result);
    return { ...(await page.evaluate(() => globalThis.result)), version: browser.version() };
  } finally {
    await browser.close();
  }
}

const us = (value) => value.toFixed(2).padStart(7);

function table(results) {
  console.log('One run with all outputs, µs   median     min     p10     p90');
  for (const [place, result] of results) {
    for (const [who, label] of [['ours', 'jigong, wasm + SIMD'], ['hand', 'hand.mjs, 35 outputs']]) {
      const { median, min, p10, p90 } = result[who];
      console.log(`${place.padEnd(9)} ${label.padEnd(20)} ${[median, min, p10, p90].map(us).join(' ')}`);
    }
    const { median, min, p10, p90 } = result.ratio;
    console.log(`${place.padEnd(9)} ${'hand / jigong'.padEnd(20)} ${[median, min, p10, p90].map(us).join(' ')}`);
  }
}

/** The median of one benchmark in the native table, with its unit. */
function native(text, name) {
  const line = text.split('\n').find((own) => new RegExp(`─ ${name} `).test(own));
  return line?.split('│')[2]?.trim() ?? 'not measured';
}

const [engine, printed] = process.argv.slice(2);
if (!engine) throw new Error('usage: compare.mjs ENGINE [NATIVE]');
const cases = await readCases();
const node = await inNode(resolve(engine), cases);
const page = await inChromium(resolve(engine), cases);

const { figures, scenarios, skipped } = node.agreement;
console.log(`Both agree to 1e-9 on ${figures} figures of ${scenarios} scenarios, in node ${process.versions.node} and in Chromium ${page.version}.`);
console.log(`Beyond hand.mjs: ${skipped.join(', ')}.\n`);
table([['node', node], ['Chromium', page]]);

const mark = (met) => (met ? 'met' : 'MISSED');
console.log('\nSummary: one run of the steady plan, median');
if (printed) console.log(`  native    ${native(await readFile(printed, 'utf8'), 'one_run')}`);
for (const [place, result] of [['node', node], ['Chromium', page]]) {
  const [time, ratio] = [result.ours.median, result.ratio.median];
  console.log(`  ${place.padEnd(9)} ${time.toFixed(2)} µs, budget ≤ ${BUDGET.time} µs: ${mark(time <= BUDGET.time)}; `
    + `hand.mjs ${result.hand.median.toFixed(2)} µs, ${ratio.toFixed(2)} times ours, budget ≥ ${BUDGET.ratio}: ${mark(ratio >= BUDGET.ratio)}`);
}

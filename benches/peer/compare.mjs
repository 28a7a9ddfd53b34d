// node benches/peer/compare.mjs ENGINE [NATIVE]: our engine beside hand.mjs, in node and in headless Chromium.
// ENGINE is the folder with the built module, NATIVE the text that the native benchmark printed.
//
// Each side has an engine of JavaScript to itself, a thread or a page: a wasm memory that has once grown makes every
// typed array beside it a fifth slower, which would flatter us. They take turns, so that whatever else the machine does
// hits both. It fails where the two give different figures, never because of a time: those depend on the machine.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const BUDGET = { time: 3.5, ratio: 1.8 };
const ROUNDS = 200;
const WARMING = 30;

const peers = fileURLToPath(new URL('.', import.meta.url));
const folder = fileURLToPath(new URL('../../tests/cases', import.meta.url));
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** What both sides are given: the defaults of hand.mjs, the cases, and the scenario that is timed. */
async function readGiven() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json') && file !== 'bad_files.json').sort();
  const read = async (file) => ({ name: file.slice(0, -5), scenario: (await json(join(folder, file))).scenario });
  const cases = await Promise.all(files.map(read));
  const steady = cases.find((entry) => entry.name === 'steady_plan').scenario;
  return { defaults: await json(join(peers, 'params.json')), cases, steady };
}

/** A quantile of some numbers. */
function quantiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), min: at(0), p10: at(0.1), p90: at(0.9) };
}

/** Lets two sides take turns; `sides` are functions that run one round and return its time and sum. */
async function race(sides) {
  const times = { ours: [], hand: [] };
  for (let round = -WARMING; round < ROUNDS; round++) {
    const sums = {};
    // Who goes first changes from round to round; the first rounds warm both up and do not count.
    for (const who of round % 2 ? ['ours', 'hand'] : ['hand', 'ours']) {
      const { time, sum } = await sides[who]();
      sums[who] = sum;
      if (round >= 0) times[who].push(time);
    }
    if (!(Math.abs(sums.ours - sums.hand) <= 1e-9 * sums.hand)) throw new Error(`sums differ: ${sums.ours}, in hand.mjs ${sums.hand}`);
  }
  // Rounds in which both were slow cancel out in their own ratio.
  const ratio = times.hand.map((time, round) => time / times.ours[round]);
  return { ours: quantiles(times.ours), hand: quantiles(times.hand), ratio: quantiles(ratio) };
}

async function inNode(engine, given) {
  const start = (name) => new Worker(new URL('thread.mjs', import.meta.url), { workerData: { name, engine, given } });
  const threads = { ours: start('ours'), hand: start('hand') };
  const call = async (name, what) => {
    threads[name].postMessage(what);
    const [reply] = await once(threads[name], 'message');
    return reply;
  };
  try {
    const times = await race({ ours: () => call('ours', 'round'), hand: () => call('hand', 'round') });
    return { ...times, agreement: await call('ours', 'agree') };
  } finally {
    await Promise.all(Object.values(threads).map((thread) => thread.terminate()));
  }
}

const types = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };

async function inChromium(engine, given) {
  const { chromium } = await import('@playwright/test');
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = process.env.CHROMIUM ?? known.find((path) => existsSync(path));
  if (!executablePath) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  const open = async (name) => {
    // A context of its own gives a page a process of its own.
    const page = await (await browser.newContext()).newPage();
    // Answered here, so that no port is opened. Isolated, so that the page's clock is as fine as it gets.
    await page.route('http://localhost/**', async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
      const file = path.startsWith('engine/') ? join(engine, path.slice('engine/'.length)) : join(peers, path);
      const body = path === 'given.json' ? JSON.stringify(given) : await readFile(file);
      await route.fulfill({ body, headers, contentType: types[path.split('.').pop()] });
    });
    await page.goto(`http://localhost/page.html?${name}`);
    await page.waitForFunction(() => globalThis.side);
    return page;
  };
  try {
    const pages = { ours: await open('ours'), hand: await open('hand') };
    const call = (name, what) => pages[name].evaluate(async (own) => (await globalThis.side)[own](), what);
    const times = await race({ ours: () => call('ours', 'round'), hand: () => call('hand', 'round') });
    return { ...times, agreement: await call('ours', 'agree'), version: browser.version() };
  } finally {
    await browser.close();
  }
}

function table(results) {
  const us = (value) => value.toFixed(2).padStart(7);
  console.log('One run with all outputs, µs     median     min     p10     p90');
  for (const [place, result] of results) {
    for (const [who, label] of [['ours', 'jigong, wasm + SIMD'], ['hand', 'hand.mjs, 35 outputs'], ['ratio', 'hand / jigong']]) {
      const { median, min, p10, p90 } = result[who];
      console.log(`${place.padEnd(9)} ${label.padEnd(21)} ${[median, min, p10, p90].map(us).join(' ')}`);
    }
  }
}

/** The median of one benchmark in the native table, with its unit. */
function native(text, name) {
  const line = text.split('\n').find((own) => new RegExp(`─ ${name} `).test(own));
  return line?.split('│')[2]?.trim() ?? 'not measured';
}

const [engine, printed] = process.argv.slice(2);
if (!engine) throw new Error('usage: compare.mjs ENGINE [NATIVE]');
const given = await readGiven();
const node = await inNode(resolve(engine), given);
const page = await inChromium(resolve(engine), given);
const results = [['node', node], ['Chromium', page]].filter(([, result]) => result);

const { figures, scenarios, skipped } = node.agreement;
console.log(`Both agree to 1e-9 on ${figures} figures of ${scenarios} scenarios, in node ${process.versions.node}${page ? ` and in Chromium ${page.version}` : ''}.`);
console.log(`Beyond hand.mjs: ${skipped.join(', ')}.\n`);
table(results);

const mark = (met) => (met ? 'met' : 'MISSED');
console.log('\nSummary: one run of the steady plan, median');
if (printed) console.log(`  native    ${native(await readFile(printed, 'utf8'), 'one_run')}`);
for (const [place, { ours, hand, ratio }] of results) {
  console.log(`  ${place.padEnd(9)} ${ours.median.toFixed(2)} µs, budget ≤ ${BUDGET.time} µs: ${mark(ours.median <= BUDGET.time)}; `
    + `hand.mjs ${hand.median.toFixed(2)} µs, ${ratio.median.toFixed(2)} times ours, budget ≥ ${BUDGET.ratio}: ${mark(ratio.median >= BUDGET.ratio)}`);
}
if (!page) console.log('  Chromium  not measured: make setup-browser installs it, or set CHROMIUM to its path');

// node benches/peer/compare.mjs ENGINE [NATIVE]: our engine beside hand.mjs and beside what SDEverywhere makes of a Vensim
// model, in one page of headless Chromium and in threads of node.
// ENGINE is the folder with the built modules, NATIVE the text that the native benchmark printed.
//
// The sides take turns, so that whatever else the machine does hits all. It fails where they give different figures,
// never because of a time: those depend on the machine.
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { chromium as executablePath } from '../../tools/system.mjs';
import { print } from './print.mjs';

const ROUNDS = 150;
const WARMING = 30;
const QUESTIONS = 30;

const peers = fileURLToPath(new URL('.', import.meta.url));
const folder = fileURLToPath(new URL('../../tests/cases', import.meta.url));
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** What all sides are given: the defaults of hand.mjs, the cases, the scenario that is timed, and one with thirteen players. */
async function readGiven() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json') && !['bad_files.json', 'analysis.json'].includes(file)).sort();
  const read = async (file) => ({ name: file.slice(0, -5), scenario: (await json(join(folder, file))).scenario });
  const cases = await Promise.all(files.map(read));
  const steady = cases.find((entry) => entry.name === 'steady_plan').scenario;
  const { quality_schools_built, quality_majors_built, ...levers } = steady.levers;
  const flat = (value) => Array(5).fill(value);
  Object.assign(levers, { upper_secondary_entry_share: flat(0.5), training_growth: flat(0.01), employment_rate_added: flat(0.002), city_growth: { 210100: { full_time_intake: 0.01 } } });
  return { defaults: await json(join(peers, 'params.json')), cases, steady, everything: { ...steady, levers } };
}

/** Quantiles of some numbers. */
function quantiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), min: at(0), p10: at(0.1), p90: at(0.9) };
}

/** Lets the sides take turns at one kind of run. `call(side, what)` runs one round and gives its time and mean. */
async function race(call, what) {
  const times = { ours: [], hand: [], vensim: [] };
  for (let round = -WARMING; round < ROUNDS; round++) {
    const means = {};
    // Who goes first changes from round to round; the first rounds warm all up and do not count.
    const order = round % 2 ? ['ours', 'hand', 'vensim'] : ['vensim', 'hand', 'ours'];
    for (const who of order) {
      const { time, mean } = await call(who, what);
      means[who] = mean;
      if (round >= 0) times[who].push(time);
    }
    if (!(Math.abs(means.ours - means.hand) <= 1e-9 * means.hand)) throw new Error(`means differ: ${means.ours}, in hand.mjs ${means.hand}`);
  }
  // Rounds in which both were slow cancel out in their own ratio.
  const over = (who) => quantiles(times[who].map((time, round) => time / times.ours[round]));
  return { ours: quantiles(times.ours), hand: quantiles(times.hand), vensim: quantiles(times.vensim), handRatio: over('hand'), vensimRatio: over('vensim') };
}

async function all(call) {
  const results = { all: await race(call, 'all'), six: await race(call, 'six') };
  for (const what of ['tenThousand', 'moving', 'why']) {
    const times = [];
    for (let round = -5; round < QUESTIONS; round++) {
      const { time } = await call('ours', what);
      if (round >= 0) times.push(time);
    }
    results[what] = quantiles(times);
  }
  return results;
}

async function inNode(engine, given) {
  const start = (name) => new Worker(new URL('thread.mjs', import.meta.url), { workerData: { name, engine, given } });
  const threads = { ours: start('ours'), hand: start('hand'), vensim: start('vensim') };
  const call = async (name, what) => {
    threads[name].postMessage(what);
    const [reply] = await once(threads[name], 'message');
    return reply;
  };
  try {
    return await all(call);
  } finally {
    await Promise.all(Object.values(threads).map((thread) => thread.terminate()));
  }
}

const types = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };

async function inChromium(engine, given) {
  const { chromium } = await import('@playwright/test');
  if (!executablePath) throw new Error('Chromium was not found: make setup-browser installs it, or set CHROMIUM to its path');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  try {
    const page = await browser.newPage();
    // Answered here, so that no port is opened. Isolated, so that the page's clock is as fine as it gets.
    await page.route('http://localhost/**', async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
      const file = path.startsWith('engine/') ? join(engine, path.slice('engine/'.length)) : join(peers, path);
      const body = path === 'given.json' ? JSON.stringify(given) : await readFile(file);
      await route.fulfill({ body, headers, contentType: types[path.split('.').pop()] });
    });
    await page.goto('http://localhost/page.html');
    await page.waitForFunction(() => globalThis.sides);
    const agreement = await page.evaluate(async () => (await globalThis.sides).agree());
    const call = (name, what) => page.evaluate(async ([side, own]) => (await globalThis.sides)[side][own](), [name, what]);
    return { ...(await all(call)), agreement, version: browser.version() };
  } finally {
    await browser.close();
  }
}

const [folderOfEngine, printed] = process.argv.slice(2);
if (!folderOfEngine) throw new Error('usage: compare.mjs ENGINE [NATIVE]');
const engine = resolve(folderOfEngine);
const given = await readGiven();
const page = await inChromium(engine, given);
const node = await inNode(engine, given);
print({ page, node, native: printed && (await readFile(printed, 'utf8')) });

// node tests/firefox/same.mjs: the release build in Firefox ESR and in Chromium, driven through WebDriver BiDi.
//
// Bands, chances and reasons of the steady plan must be the same numbers in both to the last bit, and those of the model
// run natively. Fails where a browser is missing: `make setup-browser` installs both.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromium, firefox } from '../../tools/system.mjs';
import { server } from '../../tools/serve.mjs';
import { ask, buildNative, presetFile, root } from '../e2e/native.mjs';

const BROWSERS = { firefox, chrome: chromium };
const INDICATORS = ['E1', 'E2', 'E2b', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9'];
const PATIENCE = 60_000;

const wait = (page, holds, ...rest) => page.waitForFunction(holds, { timeout: PATIENCE, polling: 100 }, ...rest);
/** Nothing has been worked out for a while. */
const rested = async (page) => {
  for (let quiet = 0; quiet < 10;) {
    quiet = (await page.$('[data-testid="busy"]')) ? 0 : quiet + 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

async function read(browser, executablePath, address) {
  const args = browser === 'chrome' ? ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] : [];
  const open = await puppeteer.launch({ browser, executablePath, headless: true, protocol: 'webDriverBiDi', args });
  try {
    const page = await open.newPage();
    await page.goto(address);
    await wait(page, () => document.querySelector('[data-testid="band-E1"]')?.dataset.p50);
    await page.click('#scenario-menu-button');
    await page.waitForSelector('[data-testid="preset-steady_plan"]', { timeout: PATIENCE });
    await page.click('[data-testid="preset-steady_plan"]');
    await wait(page, () => Number(document.querySelector('[data-testid="indicator-E1"]')?.dataset.value) > 76_000);
    await rested(page);
    const attributes = (kind) => page.evaluate((own) => Object.fromEntries(
      [...document.querySelectorAll(`[data-testid^="${own}-"]`)].filter((element) => Object.keys(element.dataset).length > 1).map((element) => [element.dataset.testid, { ...element.dataset }]),
    ), kind);
    const bands = await attributes('band');
    const values = await attributes('indicator');
    await page.click('#tab-why');
    await wait(page, () => document.querySelector('[data-testid^="attribution-"]'));
    await rested(page);
    const reasons = await attributes('attribution');
    const version = await open.version();
    return { version, bands, values, reasons };
  } finally {
    await open.close();
  }
}

function check(holds, what) {
  if (!holds) throw new Error(what);
}

for (const [name, path] of Object.entries(BROWSERS)) check(path, `${name} was not found: make setup-browser installs it`);
buildNative();
const site = server(join(root, 'dist'));
await new Promise((ready) => site.listen(0, '127.0.0.1', ready));
try {
  const address = `http://127.0.0.1:${site.address().port}/`;
  const own = await read('firefox', BROWSERS.firefox, address);
  const other = await read('chrome', BROWSERS.chrome, address);
  for (const kind of ['bands', 'values', 'reasons']) {
    const [first, second] = [own, other].map((read) => JSON.stringify(read[kind]));
    check(first === second, `${kind} differ:\n${first}\n${second}`);
  }
  const { HowSure: native } = ask({ HowSure: { samples: 10_000 } }, presetFile('steady_plan'));
  let compared = 0;
  for (const [at, id] of INDICATORS.entries()) {
    const band = own.bands[`band-${id}`];
    const { quantiles, chance } = native.indicators[at];
    const expected = { p10: quantiles[1], p50: quantiles[3], p90: quantiles[5], probability: chance };
    for (const [key, value] of Object.entries(expected)) {
      check(Number(band[key]) === value, `${id} ${key} is ${band[key]}, natively ${value}`);
      compared += 1;
    }
  }
  check(Object.keys(own.reasons).length > 5, 'hardly any reason was shown');
  console.log(`${own.version} and ${other.version} agree to the last bit: ${compared} figures of bands with the native model, ${Object.keys(own.reasons).length} reasons with each other`);
} finally {
  site.close();
  site.closeAllConnections();
}

// Questions are answered beside the page: the newest wins, and whatever happens to a worker, the page goes on.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HEADERS } from '../../tools/policy.mjs';
import { drag, expect, expectOutcome, kept, notice, open, ready, root, runCase, slider, test, type } from './support.mjs';

const SCRIPT = /\/worker-[0-9a-f]{16}\.js$/;
const PROGRAM = /\/worker-[0-9a-f]{16}\.wasm$/;
/** Another script in the place of the worker's; without the page's headers no browser would start it. */
const script = (body) => ({ contentType: 'text/javascript', headers: HEADERS, body });
/** A worker that hears, as far as the page can tell, and never answers. */
const MUTE = script('onmessage = () => {}; postMessage(true);');
const busy = (page) => page.getByTestId('busy');
const grown = (growth) => ({ levers: { training_growth: Array(5).fill(growth) } });

/** The hand rests and everything is answered: twice in a row, for a rest begins with what was answered before. */
async function answered(page) {
  let before = false;
  await expect.poll(async () => {
    const now = await page.evaluate(() => {
      const { samples } = document.querySelector('[data-testid=analysis]')?.dataset ?? {};
      return samples === '10000' && !document.querySelector('[data-testid=busy]');
    });
    const both = before && now;
    before = now;
    return both;
  }, { intervals: [350], timeout: 25_000 }).toBe(true);
}

/** All bands on the page. */
const bands = (page) => page.locator('[data-testid^="band-"]').evaluateAll((elements) => elements.map(({ dataset }) => ({ ...dataset })));

/** The bands of this page's scenario in a browser that has only its link. */
async function bandsAfresh(page, browser) {
  // The address follows when the hand has rested, as the answers do.
  const link = (await page.getByTestId('share-link').inputValue()).split('#')[1];
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${link}`);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  await ready(other);
  await answered(other);
  await expect(other.getByTestId('notice')).toHaveCount(0);
  const read = await bands(other);
  await context.close();
  return read;
}

test('while a slider is dragged no answer that was overtaken shows; the last scenario wins, and its bands are those of a page opened with it', async ({ page, browser }) => {
  // Every change of the bands, with the scenario that was on the page then.
  await page.addInitScript(() => {
    window.shown = [];
    new MutationObserver(() => {
      const band = document.querySelector('[data-testid=band-E4]')?.dataset;
      if (!band) return;
      const { value } = document.querySelector('[data-testid=indicator-E4]').dataset;
      if (window.shown.at(-1)?.[1] !== band.p50) window.shown.push([Number(value), band.p50]);
    }).observe(document, { subtree: true, attributes: true, childList: true });
  });
  await open(page);
  await answered(page);
  const before = await bands(page);
  const input = slider(page, 'training_growth');
  for (const part of [0.9, 0.1, 0.7, 0.15, 0.95]) await drag(page, input, part);
  await type(page, 'lever-training_growth', '5');
  await expectOutcome(page, runCase(grown(0.05)));
  await answered(page);
  const after = await bands(page);
  expect(after).toHaveLength(10);
  expect(after).not.toEqual(before);
  expect(await bandsAfresh(page, browser)).toEqual(after);
  await test.step('nothing came after the last answer, and each band was near its own scenario', async () => {
    expect(await bands(page)).toEqual(after);
    // Person-times of training grow with the lever, and so does their band.
    const shown = await page.evaluate(() => window.shown);
    expect(shown.length).toBeGreaterThan(1);
    for (const [value, p50] of shown) expect(Math.abs(Number(p50) / value - 1)).toBeLessThan(0.1);
  });
});

test('a worker that does not come the first time, or dies at work, is replaced; the page says so, and what it owed is answered', async ({ page, expected }) => {
  expected.push(/ERR_FAILED.*worker-/);
  let failed = 0;
  await page.route(SCRIPT, (route) => (failed++ === 0 ? route.abort() : route.continue()));
  await open(page);
  await answered(page);
  await expect(notice(page, 'worker-replaced')).toBeVisible();
  await notice(page, 'worker-replaced').getByRole('button').last().click();
  await expect(notice(page, 'worker-replaced')).toHaveCount(0);
  await type(page, 'lever-training_growth', '4');
  await answered(page);
  await expect(page.getByTestId('notice')).toHaveCount(0);
  expect(await bands(page)).toHaveLength(10);
  await test.step('dies at work', async () => {
    // Each kind of trouble is told once for a page.
    await kept(page);
    await page.reload();
    await ready(page);
    await answered(page);
    await expect(page.getByTestId('notice')).toHaveCount(0);
    const [worker] = page.workers();
    await worker.evaluate(() => self.close());
    await type(page, 'lever-training_growth', '5');
    await expect(busy(page)).toHaveCount(1);
    await expect(page.getByTestId('busy-long')).toBeVisible();
    await expectOutcome(page, runCase(grown(0.05)));
    await expect(notice(page, 'worker-replaced')).toBeVisible({ timeout: 15_000 });
    await expect(busy(page)).toHaveCount(0);
    await answered(page);
    expect(await bands(page)).toHaveLength(10);
  });
});

test('where no worker can be had, or the host forbids them, the page works by itself, to the same bits, and says so', async ({ page, browser, expected }) => {
  expected.push(/ERR_FAILED.*worker-/, /worker-src/, /Content Security Policy/);
  await page.route(SCRIPT, (route) => route.abort());
  await open(page);
  await answered(page);
  await expect(notice(page, 'no-workers')).toContainText('本页自己计算');
  await type(page, 'lever-training_growth', '5');
  await expectOutcome(page, runCase(grown(0.05)));
  await answered(page);
  const own = await bands(page);
  expect(own).toHaveLength(10);
  expect(await bandsAfresh(page, browser)).toEqual(own);
  await page.unroute(SCRIPT);
  await test.step('a host that forbids workers', async () => {
    await page.route(/\/(#.*)?$/, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      headers['content-security-policy'] = headers['content-security-policy'].replace("worker-src 'self'", "worker-src 'none'");
      await route.fulfill({ response, headers });
    });
    await page.getByTestId('locale-en').click();
    await page.reload();
    await ready(page);
    await answered(page);
    await expect(notice(page, 'no-workers')).toContainText('by itself');
    expect(await bands(page)).toEqual(own);
    await type(page, 'lever-training_growth', '6');
    await expectOutcome(page, runCase(grown(0.06)));
    await answered(page);
    expect(await bands(page)).toHaveLength(10);
  });
});

test('a worker that comes and never says a word keeps nobody waiting', async ({ page }) => {
  await page.route(SCRIPT, (route) => route.fulfill(script('for (;;) {}')));
  await open(page);
  // The page works meanwhile: long before it gives the worker up.
  await answered(page);
  await expect(page.getByTestId('notice')).toHaveCount(0);
  await type(page, 'lever-training_growth', '5');
  await expectOutcome(page, runCase(grown(0.05)));
  await answered(page);
});

test('a worker of another build is not asked, and the page offers to load anew', async ({ page, expected }) => {
  expected.push(/worker-/);
  const name = readdirSync(join(root, 'dist')).find((file) => PROGRAM.test(`/${file}`));
  const program = readFileSync(join(root, 'dist', name));
  const at = program.indexOf('jigong-build:') + 'jigong-build:'.length;
  program.write('0123456789abcdef', at);
  await page.route(PROGRAM, (route) => route.fulfill({ contentType: 'application/wasm', body: program }));
  await open(page);
  await answered(page);
  await expect(notice(page, 'other-build')).toContainText('已经更新');
  expect(await bands(page)).toHaveLength(10);
  await page.unroute(PROGRAM);
  await notice(page, 'other-build').getByRole('button').first().click();
  await ready(page);
  await answered(page);
  await expect(page.getByTestId('notice')).toHaveCount(0);
});

test('what takes long says how far it is, can be stopped, and asked again', async ({ page }) => {
  await page.route(SCRIPT, (route) => route.fulfill(MUTE));
  await open(page);
  const long = page.getByTestId('busy-long');
  await expect(long).toContainText('已完成 0%');
  await long.getByRole('button').click();
  await expect(busy(page)).toHaveCount(0);
  await expect(long).toHaveCount(0);
  const stopped = page.getByTestId('analysis-stopped');
  await expect(stopped).toBeVisible();
  await page.unroute(SCRIPT);
  await stopped.getByRole('button').click();
  await expect(stopped).toHaveCount(0);
  await expect(busy(page)).toHaveCount(1);
  // The mute worker is found out and replaced.
  await expect(notice(page, 'worker-replaced')).toBeVisible({ timeout: 15_000 });
  await answered(page);
});

/** At every look the time of day is that many hours from where it was. */
function moveClock(hours) {
  const now = Date.now;
  let looks = 0;
  Date.now = () => now() + (looks += 1) * hours * 3_600_000;
}

test('while the clock is set back again and again, a slow worker is not taken for dead, and what takes long is said', async ({ page }) => {
  test.setTimeout(60_000);
  // In the worker too, and every step waits four seconds: shorter than a worker may be silent, but two are longer.
  const slow = () => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function later(...all) {
      setTimeout(() => post.apply(this, all), 4_000);
    };
  };
  await page.route(SCRIPT, async (route) => {
    const response = await route.fetch();
    await route.fulfill(script(`(${moveClock})(-1); (${slow})(); ${await response.text()}`));
  });
  await page.addInitScript(moveClock, -1);
  await open(page);
  await expect(page.getByTestId('busy-long')).toBeVisible();
  await expect(page.getByTestId('analysis')).toHaveAttribute('data-samples', '10000', { timeout: 40_000 });
  await expect(page.getByTestId('notice')).toHaveCount(0);
  expect(await bands(page)).toHaveLength(10);
});

test('while the clock is set forward again and again, nothing is said to take long before it does', async ({ page }) => {
  await page.route(SCRIPT, (route) => route.fulfill(MUTE));
  await page.addInitScript(moveClock, 1);
  await page.addInitScript(() => {
    // When the question was asked anew, and when it was first said to take long.
    addEventListener('click', () => { window.asked = performance.now(); }, true);
    new MutationObserver(() => {
      if (document.querySelector('[data-testid=busy-long]')) window.long ??= performance.now();
    }).observe(document, { subtree: true, childList: true });
  });
  await open(page);
  const long = page.getByTestId('busy-long');
  await expect(long).toBeVisible();
  await long.getByRole('button').click();
  await expect(long).toHaveCount(0);
  await page.evaluate(() => { window.long = undefined; });
  await page.getByTestId('analysis-stopped').getByRole('button').click();
  await expect(long).toBeVisible();
  expect(await page.evaluate(() => window.long - window.asked)).toBeGreaterThanOrEqual(300);
});

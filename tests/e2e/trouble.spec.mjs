// What can fail, fails plainly: a notice, what can be done, and the figures as far as they can be had.
import { indicators, expect, expectOutcome, kept, notice, open, presetFile, ready, runCase, showTab, test, type } from './support.mjs';

const shown = (growth) => runCase({ levers: { training_growth: Array(5).fill(growth) } });

test('storage that is refused is said, and everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await open(page);
  await expect(notice(page, 'storage-refused')).toBeVisible();
  await type(page, 'lever-training_growth', '2');
  await expectOutcome(page, shown(0.02));
  await page.getByTestId('locale-en').click();
  await expect(notice(page, 'storage-refused')).toContainText('save the scenario');
  const saved = page.waitForEvent('download');
  await notice(page, 'storage-refused').getByRole('button').first().click();
  expect((await saved).suggestedFilename()).toMatch(/^jigong-.*scenario\.json$/);
  await notice(page, 'storage-refused').getByRole('button').last().click();
  await expect(page.getByTestId('notice')).toHaveCount(0);
});

test('storage that is full is said, and used again once it has room; what was kept before stays', async ({ page }) => {
  await open(page);
  const fill = () => page.evaluate(() => {
    window.setItem ??= Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await fill();
  await type(page, 'lever-training_growth', '3');
  await expect(notice(page, 'storage-full')).toBeVisible();
  await test.step('room again', async () => {
    await page.evaluate(() => { Storage.prototype.setItem = window.setItem; });
    await type(page, 'lever-training_growth', '2');
    await expect(notice(page, 'storage-full')).toHaveCount(0);
    await kept(page);
  });
  await test.step('full again: the address has the work, and what was kept before is one step back', async () => {
    await fill();
    await type(page, 'lever-training_growth', '5');
    await expect(notice(page, 'storage-full')).toBeVisible();
    await expectOutcome(page, shown(0.05));
    const link = (await page.getByTestId('share-link').inputValue()).split('#')[1];
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${link}`);
    await page.reload();
    await ready(page);
    await expectOutcome(page, shown(0.05));
    await page.getByTestId('link-back').click();
    await expectOutcome(page, shown(0.02));
  });
});

test('without charts and without the map the figures and the tables work', async ({ page, expected }) => {
  expected.push(/ERR_FAILED.*(echarts|liaoning)-/);
  await page.route(/(echarts|liaoning)-/, (route) => route.abort());
  await open(page);
  await expect(page.getByTestId('charts-failed')).toBeVisible();
  await expect(page.getByTestId('table-enrolment')).toBeVisible();
  await type(page, 'lever-training_growth', '2');
  await expectOutcome(page, shown(0.02));
  await page.getByTestId('chart-picker').selectOption('training');
  const { years } = shown(0.02);
  await expect(page.getByTestId('table-training').locator('tbody tr').first().locator('td').last())
    .toHaveText(Math.round(years.at(-1).training).toLocaleString('en-US'));
  await showTab(page, 'make-up');
  await expect(page.getByTestId('table-level')).toBeVisible();
  await test.step('a map that cannot be fetched leaves the figures', async () => {
    await showTab(page, 'cities');
    await expect(page.getByText('地图没有载入')).toBeVisible();
    await expect(page.getByTestId('table-city')).toBeVisible();
    await expect(page.getByTestId('table-colleges')).toBeVisible();
  });
});

test('parts of the program and their words that do not load are said, and come when asked for again', async ({ page, expected }) => {
  expected.push(/ERR_FAILED.*(part|words)-/, /Failed to fetch/, /favicon/);
  const missing = page.getByTestId('part-missing');
  const refused = (route) => route.abort();
  for (const [what, pattern, answer] of [
    ['a part', /part-/, refused],
    ['words', /words-/, refused],
    ['words that are the page of a host', /words-/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>404</title>' })],
  ]) {
    await test.step(what, async () => {
      await page.route(pattern, answer);
      await page.goto('/robots.txt');
      await page.evaluate(() => localStorage.clear());
      await page.goto('/');
      await ready(page);
      await expect(missing).toContainText('没有载入');
      await type(page, 'lever-training_growth', '2');
      await expectOutcome(page, shown(0.02));
      await missing.getByRole('button').click();
      await expect(missing).toBeVisible();
      await showTab(page, 'cities');
      await expect(missing).toHaveCount(1);
      await page.unroute(pattern);
      await missing.getByRole('button').click();
      await expect(page.getByTestId('cities')).toBeVisible();
      await showTab(page, 'data');
      await expect(page.getByTestId('data-page')).toBeVisible();
      await showTab(page, 'trends');
      await expect(page.getByTestId('figure')).toBeVisible();
      await expect(missing).toHaveCount(0);
    });
  }
  await test.step('a part that is served under a wrong type is read all the same', async () => {
    await page.route(/part-.*\.wasm/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
    });
    await page.reload();
    await ready(page);
    await expect(page.getByTestId('figure')).toBeVisible();
  });
});

test('a page that cannot start or has stopped says so, with a way to load again; the work is still there', async ({ page, context, expected }) => {
  expected.push(/ERR_FAILED/, /Failed to fetch/);
  const failure = page.locator('#failure');
  for (const [what, pattern] of [['program', /_bg\.wasm/], ['glue', /jigong-[0-9a-f]+\.js/], ['boot script', /boot-/]]) {
    await test.step(`a ${what} that does not load`, async () => {
      await page.route(pattern, (route) => route.abort());
      await page.goto('/');
      await expect(failure).toHaveAttribute('data-kind', 'load');
      await expect(failure).toBeVisible();
      await page.unroute(pattern);
      await failure.getByRole('button').click();
      await ready(page);
      await expect(failure).toBeHidden();
    });
  }
  await test.step('after a panic', async () => {
    await type(page, 'lever-training_growth', '2');
    await kept(page);
    await page.evaluate(() => window.jigongFailure('panic'));
    await expect(failure).toBeVisible();
    await expect(failure).toHaveAttribute('data-kind', 'panic');
    await failure.getByRole('button').click();
    await ready(page);
    await expectOutcome(page, shown(0.02));
  });
  await test.step('a browser without WebAssembly', async () => {
    const old = await context.newPage();
    await old.addInitScript(() => { delete window.WebAssembly; });
    await old.goto('/');
    await expect(old.locator('#failure')).toBeVisible();
    await expect(old.locator('#failure')).toHaveAttribute('data-kind', 'no-wasm');
    await expect(old.locator('#failure')).toContainText('WebAssembly');
  });
});

const DAMAGED = {
  'half a record': '{"format":"jigong.work/1","writer":"a","number":3,"scenario":{',
  'a record of another program': '{"format":"other/1"}',
  'a scenario that cannot be read': JSON.stringify({
    format: 'jigong.work/1', writer: 'a', number: 1, origin: null,
    scenario: { format: 'jigong.scenario/1', levers: { training_growth: [9, 0, 0, 0, 0] } }, opened: { format: 'jigong.scenario/1' },
  }),
};

test('damaged work is set aside, and the status quo opens; damaged settings are taken as none', async ({ page, expected }) => {
  // Of the page without a sign of its own that is open before.
  expected.push(/favicon/);
  for (const [what, text] of Object.entries(DAMAGED)) {
    await test.step(what, async () => {
      await page.goto('/robots.txt');
      await page.evaluate((record) => {
        localStorage.clear();
        localStorage.setItem('jigong / work', record);
        localStorage.setItem('jigong / settings', '{"locale":7,');
      }, text);
      await page.goto('/');
      await ready(page);
      await expect(notice(page, 'set-aside')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
      expect(Object.keys(await indicators(page))).toHaveLength(10);
      await expectOutcome(page, runCase(presetFile('status_quo')));
      expect(await page.evaluate(() => localStorage.getItem('jigong / work.damaged'))).toBe(text);
      await type(page, 'lever-training_growth', '2');
      await kept(page);
      await page.reload();
      await ready(page);
      await expectOutcome(page, shown(0.02));
      await expect(page.getByTestId('notice')).toHaveCount(0);
    });
  }
});

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

test('storage that is full is said, and what was kept before stays', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await kept(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await type(page, 'lever-training_growth', '5');
  await expect(notice(page, 'storage-full')).toBeVisible();
  await expectOutcome(page, shown(0.05));
  // The address has the work that the storage had no room for; what was kept before is one step back.
  const link = (await page.getByTestId('share-link').inputValue()).split('#')[1];
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${link}`);
  await page.reload();
  await ready(page);
  await expectOutcome(page, shown(0.05));
  await page.getByTestId('link-back').click();
  await expectOutcome(page, shown(0.02));
});

test('storage that has room again is used again', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await type(page, 'lever-training_growth', '2');
  await expect(notice(page, 'storage-full')).toBeVisible();
  await page.evaluate(() => { Storage.prototype.setItem = window.setItem; });
  await type(page, 'lever-training_growth', '3');
  await expect(notice(page, 'storage-full')).toHaveCount(0);
  await kept(page);
});

test('without charts the figures and the tables work', async ({ page, expected }) => {
  expected.push(/ERR_FAILED.*echarts-/);
  await page.route(/echarts-/, (route) => route.abort());
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
});

test('a map that cannot be fetched leaves the figures', async ({ page, expected }) => {
  expected.push(/ERR_FAILED.*liaoning-/);
  await page.route(/liaoning-/, (route) => route.abort());
  await open(page);
  await showTab(page, 'cities');
  await expect(page.getByText('地图没有载入')).toBeVisible();
  await expect(page.getByTestId('table-city')).toBeVisible();
  await expect(page.getByTestId('table-colleges')).toBeVisible();
});

test('a part of the program that does not load is said, and comes when asked for again', async ({ page, expected }) => {
  expected.push(/ERR_FAILED.*part-/, /Failed to fetch/);
  await page.route(/part-/, (route) => route.abort());
  await open(page);
  const missing = page.getByTestId('part-missing');
  await expect(missing).toBeVisible();
  await type(page, 'lever-training_growth', '2');
  await expectOutcome(page, shown(0.02));
  await missing.getByRole('button').click();
  await expect(missing).toBeVisible();
  await showTab(page, 'cities');
  await expect(missing).toHaveCount(1);
  await page.unroute(/part-/);
  await missing.getByRole('button').click();
  await expect(page.getByTestId('cities')).toBeVisible();
  await showTab(page, 'trends');
  await expect(page.getByTestId('figure')).toBeVisible();
  await expect(missing).toHaveCount(0);
});

for (const [what, answer] of [
  ['do not load', (route) => route.abort()],
  ['are the page of a host', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>404</title>' })],
]) {
  test(`words of the parts that ${what} are said, and come when asked for again`, async ({ page, expected }) => {
    expected.push(/ERR_FAILED.*words-/);
    await page.route(/words-/, answer);
    await open(page);
    const missing = page.getByTestId('part-missing');
    await expect(missing).toContainText('没有载入');
    await type(page, 'lever-training_growth', '2');
    await expectOutcome(page, shown(0.02));
    await showTab(page, 'data');
    await expect(missing).toHaveCount(1);
    await page.unroute(/words-/);
    await missing.getByRole('button').click();
    await expect(page.getByTestId('data-page')).toBeVisible();
    await showTab(page, 'trends');
    await expect(page.getByTestId('figure')).toBeVisible();
    await expect(missing).toHaveCount(0);
  });
}

test('a part of the program that is served under a wrong type is read all the same', async ({ page }) => {
  await page.route(/part-.*\.wasm/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await open(page);
  await expect(page.getByTestId('figure')).toBeVisible();
});

test('a browser without WebAssembly is told so', async ({ page }) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.goto('/');
  await expect(page.locator('#failure')).toBeVisible();
  await expect(page.locator('#failure')).toHaveAttribute('data-kind', 'no-wasm');
  await expect(page.locator('#failure')).toContainText('WebAssembly');
});

for (const [what, pattern] of [['program', /_bg\.wasm/], ['glue', /jigong-[0-9a-f]+\.js/], ['boot script', /boot-/]]) {
  test(`a ${what} that does not load is said, with a way to load again`, async ({ page, expected }) => {
    expected.push(/ERR_FAILED/, /Failed to fetch/);
    await page.route(pattern, (route) => route.abort());
    await page.goto('/');
    await expect(page.locator('#failure')).toHaveAttribute('data-kind', 'load');
    await expect(page.locator('#failure')).toBeVisible();
    await page.unroute(pattern);
    await page.locator('#failure').getByRole('button').click();
    await ready(page);
    await expect(page.locator('#failure')).toBeHidden();
  });
}

test('after a panic the page says that it has stopped; work is still there', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await kept(page);
  await page.evaluate(() => window.jigongFailure('panic'));
  await expect(page.locator('#failure')).toBeVisible();
  await expect(page.locator('#failure')).toHaveAttribute('data-kind', 'panic');
  await page.locator('#failure').getByRole('button').click();
  await ready(page);
  await expectOutcome(page, shown(0.02));
});

const DAMAGED = {
  'half a record': '{"format":"jigong.work/1","writer":"a","number":3,"scenario":{',
  'a record of another program': '{"format":"other/1"}',
  'a scenario that cannot be read': JSON.stringify({
    format: 'jigong.work/1', writer: 'a', number: 1, origin: null,
    scenario: { format: 'jigong.scenario/1', levers: { training_growth: [9, 0, 0, 0, 0] } }, opened: { format: 'jigong.scenario/1' },
  }),
};

for (const [what, text] of Object.entries(DAMAGED)) {
  test(`${what} is set aside, and the status quo opens`, async ({ page }) => {
    await page.addInitScript((record) => {
      if (!sessionStorage.getItem('placed')) localStorage.setItem('jigong / work', record);
      sessionStorage.setItem('placed', 'yes');
    }, text);
    await open(page);
    await expect(notice(page, 'set-aside')).toBeVisible();
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

test('damaged settings are taken as none', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('jigong / settings', '{"locale":7,'));
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(Object.keys(await indicators(page))).toHaveLength(10);
});

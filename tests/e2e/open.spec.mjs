// The page opens: figures first, charts after, nothing from elsewhere.
import { expect, expectOutcome, indicator, INDICATORS, indicatorOf, open, presetFile, runCase, test } from './support.mjs';

test('shows the ten of the status quo, equal to the native run, and asks only for the files of the build', async ({ page, baseURL, request }) => {
  const asked = [];
  page.on('request', (own) => asked.push(own.url()));
  await open(page);
  for (const id of INDICATORS) await expect(indicatorOf(page, id)).toBeVisible();
  await expectOutcome(page, runCase(presetFile('status_quo')));
  expect((await indicator(page, 'E1')).target).toBe(70_000);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveTitle(/维持现状.*技工/);
  await expect(page.locator('#app')).not.toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('#failure')).toBeHidden();
  await test.step('guidance stands apart: under a rule of its own, last, counted by no sentence', async () => {
    const rows = await page.getByTestId('ledger').locator('tbody tr').evaluateAll((all) => all.map((row) => row.dataset.testid ?? row.className));
    expect(rows).toEqual([...['E1', 'E2', 'E2b', 'E3', 'E4', 'E5', 'E7', 'E8'].map((id) => `indicator-${id}`), 'hope', 'indicator-E6', 'hope', 'indicator-E9']);
    await expect(page.getByTestId('verdict')).toContainText('9 项指标中 3 项达标');
    for (const id of ['E5', 'E6', 'E9']) await expect(page.getByTestId(`indicator-${id}`).locator('.draft')).toHaveText('暂填');
    await expect(page.getByTestId('ledger').locator('.draft')).toHaveCount(3);
  });
  await test.step('asks only for the files of the build, and for none twice', async () => {
    await expect(page.locator('.plot svg')).toBeVisible();
    await page.locator('#tab-cities').click();
    await expect(page.getByTestId('map')).toBeVisible();
    const elsewhere = asked.filter((address) => !address.startsWith(baseURL) && !/^(data|blob):/.test(address));
    expect(elsewhere).toEqual([]);
    // A browser looks for the page's sign again whenever the address changes, and has it already.
    const twice = asked.filter((address, at) => asked.indexOf(address) !== at && !/icon-/.test(address));
    expect(twice, 'nothing is fetched twice').toEqual([]);
  });
  await test.step('a strict policy comes with the page and within it', async () => {
    const response = await request.get('/');
    const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    for (const policy of [response.headers()['content-security-policy'], inPage]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    }
    expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(response.headers()['x-content-type-options']).toBe('nosniff');
  });
});

test('shows the indicators before the charts arrive', async ({ page }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/echarts-/, async (route) => {
    await held;
    await route.continue();
  });
  await open(page);
  await expectOutcome(page, runCase(presetFile('status_quo')));
  await expect(page.locator('.plot svg')).toHaveCount(0);
  await expect(page.getByTestId('table-enrolment')).toBeVisible();
  release();
  await expect(page.locator('.plot svg')).toBeVisible();
});

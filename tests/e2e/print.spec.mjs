// Paper: light, without the controls, with every table and the sources at the foot.
import { expect, open, openPreset, plan, presetFile, runCase, showTab, test } from './support.mjs';

const CHARTS = ['enrolment', 'employment', 'high_skilled', 'high_skilled_total', 'training', 'training_total', 'admissions', 'places', 'teachers', 'cost', 'level', 'mode', 'tier'];

async function print(page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

test('the sheet holds what was moved, every table and the sources, light and without controls, also in the dark theme', async ({ page }) => {
  await open(page, { theme: 'dark' });
  await openPreset(page, 'steady_plan');
  const sheet = page.getByTestId('print-sheet');
  await expect(sheet).toHaveCount(0);
  await print(page);
  await expect(sheet).toBeVisible();
  await test.step('every table, the sources and what was moved', async () => {
    for (const chart of CHARTS) await expect(sheet.getByTestId(`table-${chart}`), chart).toBeVisible();
    const own = runCase(presetFile('steady_plan'));
    const enrolled = own.years.map((year) => Math.round(year.enrolled).toLocaleString('en-US'));
    await expect(sheet.getByTestId('table-enrolment').locator('tbody tr').first().locator('td')).toHaveText(enrolled);
    for (const { zh } of plan.cities) await expect(sheet.getByRole('rowheader', { name: zh, exact: true })).toBeVisible();
    await expect(sheet.locator('li')).not.toHaveCount(0);
    await expect(sheet.getByRole('rowheader', { name: /高级工班招生占比/ })).toBeVisible();
    await expect(page.getByTestId('ledger')).toBeVisible();
  });
  await test.step('paper is light and has no controls', async () => {
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red] = ground.match(/\d+/g).map(Number);
    expect(ground === 'rgba(0, 0, 0, 0)' || red > 200, ground).toBe(true);
    await expect(page.locator('.rail')).toBeHidden();
    await expect(page.getByTestId('undo')).toBeHidden();
    await expect(page.locator('#tab-trends')).toBeHidden();
    const ink = await page.getByTestId('verdict').evaluate((element) => getComputedStyle(element).color);
    expect(Number(ink.match(/\d+/)[0])).toBeLessThan(100);
  });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await page.emulateMedia({ media: null });
  await test.step('printing from the cities holds the ten', async () => {
    await showTab(page, 'cities');
    await print(page);
    await expect(page.getByTestId('indicator-E1')).toBeVisible();
    await expect(sheet).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
  });
  await test.step('a document for paper can be made', async () => {
    await showTab(page, 'trends');
    const bytes = await page.pdf({ format: 'A4' });
    const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(15);
  });
});

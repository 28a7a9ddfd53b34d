// How sure: bands and chances beside the ten, the page that explains them, and ranges that are changed, undone and sent.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { cells, expect, INDICATORS, open, openPhone, openPreset, overflow, ready, showTab, tab, test, type } from './support.mjs';

const band = (page, id) => page.getByTestId(`band-${id}`);
const range = (page, field, end) => page.getByTestId(`range-${field}-${end}`);

/** The figures of a band, once they are there. */
async function figures(page, id) {
  await expect(band(page, id)).toHaveAttribute('data-probability', /\d/, { timeout: 15_000 });
  return band(page, id).evaluate(({ dataset, textContent }) => ({
    low: Number(dataset.p10), median: Number(dataset.p50), high: Number(dataset.p90), chance: Number(dataset.probability), text: textContent.trim(),
  }));
}

/** Waits until nothing is worked out any more. */
const rested = (page) => expect(page.getByTestId('busy')).toHaveCount(0, { timeout: 15_000 });

async function openSure(page) {
  await showTab(page, 'sure');
  await expect(page.getByTestId('sure-page')).toBeVisible();
}

/** Row of the ten, as written: P10, median, P90, plain run, target, chance. */
const written = (page, id) => page.getByTestId(`sure-${id}`).evaluate((row) => [...row.cells].slice(1).map((cell) => cell.textContent.trim()));

for (const [locale, theme, device, openPage] of [['zh-CN', 'light', 'desk', open], ['en', 'dark', 'phone', openPhone]]) {
  test(`every indicator has its band and chance, and the page says what they rest on, ${device}, ${locale}, ${theme}`, async ({ page }) => {
    await openPage(page, { locale, theme });
    await openPreset(page, 'steady_plan');
    await rested(page);
    for (const id of INDICATORS) {
      const { low, median, high, chance, text } = await figures(page, id);
      expect(low, id).toBeLessThanOrEqual(median);
      expect(median, id).toBeLessThanOrEqual(high);
      expect(chance, id).toBeGreaterThanOrEqual(0);
      expect(chance, id).toBeLessThanOrEqual(1);
      // Whole per cent, or met or missed as set; never a decimal, 0 or 100.
      expect(text, id).toMatch(/^\D*(< 1%|> 99%|[1-9]\d?%|按设定达标|按设定未达标|依暂填数|met as set|missed as set|placeholder counts)$/);
    }
    const [certain, not] = [await figures(page, 'E7'), await figures(page, 'E1')];
    expect(certain.text).toBe(locale === 'en' ? 'met as set' : '按设定达标');
    expect(certain.low).toBe(certain.high);
    expect(not.low).toBeLessThan(not.high);
    // What rests on placeholders is never said to be met or missed for certain.
    for (const id of ['E6', 'E9']) expect((await figures(page, id)).text, id).not.toMatch(/按设定|as set/);
    const atOnce = async (testid) => Number(await page.getByTestId(testid).getAttribute('data-probability'));
    const main = await atOnce('all-main');
    expect(main).toBeGreaterThan(0);
    expect(main).toBeLessThanOrEqual((await figures(page, 'E3')).chance);
    expect(await atOnce('all-targets')).toBeLessThanOrEqual(main);
    expect(await overflow(page)).toEqual([]);
    await test.step('the page says what the chances rest on', async () => {
      await page.getByTestId('all-main').getByRole('button').click();
      await expect(tab(page, 'sure')).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByTestId('sure-page')).toBeVisible();
      await expect(page.getByTestId('table-sure').locator('tbody tr')).toHaveCount(12);
      // The draws are refined when the hand rests.
      await expect(page.getByTestId('sure-draws')).toContainText(locale === 'en' ? '10,000 times' : '10,000 次', { timeout: 15_000 });
      const chance = (await written(page, 'E3')).at(-1);
      await expect(page.getByTestId('sure-median').first()).toBeVisible();
      await expect(page.getByTestId('table-ranges').locator('tbody tr')).toHaveCount(12);
      await expect(page.getByTestId('sure-observed')).toHaveCount(0);
      expect(await overflow(page)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([]);
      await page.getByTestId('sure-why').click();
      await expect(tab(page, 'why')).toHaveAttribute('aria-selected', 'true');
      await showTab(page, 'trends');
      const { text } = await figures(page, 'E3');
      expect(text.replace(/^(概率|chance)\s*/, ''), 'the board says what the page says').toBe(chance);
    });
  });
}

test('a changed range moves the band, undo brings it back, reset too; observed years do not stray', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await openSure(page);
  await rested(page);
  const before = await written(page, 'E1');
  await type(page, 'range-loss_factor-high', '3');
  await expect(page.getByTestId('range-loss_factor')).toHaveAttribute('data-own', 'true');
  await expect.poll(() => written(page, 'E1'), { timeout: 15_000 }).not.toEqual(before);
  await rested(page);
  const after = await written(page, 'E1');
  expect(after.slice(3, 5), 'plain run and target stay').toEqual(before.slice(3, 5));
  await page.getByTestId('undo').click();
  await expect.poll(() => written(page, 'E1'), { timeout: 15_000 }).toEqual(before);
  await expect(page.getByTestId('range-loss_factor')).toHaveAttribute('data-own', 'false');
  await page.getByTestId('redo').click();
  await expect.poll(() => written(page, 'E1'), { timeout: 15_000 }).toEqual(after);
  await page.getByTestId('range-loss_factor-reset').click();
  await expect(range(page, 'loss_factor', 'low')).toBeFocused();
  await expect.poll(() => written(page, 'E1'), { timeout: 15_000 }).toEqual(before);
  await test.step('observed years do not stray, and the page says so', async () => {
    const midterm = { format: 'jigong.scenario/1', actuals: { 2021: { training: 112_000 }, 2022: { training: 118_000 } } };
    await page.getByTestId('open-file').setInputFiles({ name: 'midterm.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(midterm)) });
    await expect(page.getByTestId('sure-observed')).toContainText('2022 年及以前');
  });
});

test('a range is worked by keyboard; what is no range is told in words and changes nothing', async ({ page }) => {
  await open(page);
  await openSure(page);
  await test.step('arrows step, Escape restores', async () => {
    const low = range(page, 'training_plan_factor', 'low');
    await low.focus();
    await low.press('ArrowUp');
    await expect(low).toHaveValue('0.76');
    await low.press('Shift+ArrowDown');
    await expect(low).toHaveValue('0.66');
    await low.press('Escape');
    await expect(low).toHaveValue('0.75');
    await expect(page.getByTestId('range-training_plan_factor')).toHaveAttribute('data-own', 'false');
  });
  await type(page, 'range-loss_factor-low', '1.6');
  await expect(page.getByTestId('range-loss_factor-refused')).toContainText('最小 1.6 大于最大 1.4');
  await expect(range(page, 'loss_factor', 'low')).toHaveValue('0.7');
  await range(page, 'certificate_rate', 'high').fill('120');
  await expect(page.getByTestId('range-certificate_rate-refused')).toContainText('0 至 100');
  await range(page, 'certificate_rate', 'high').press('Escape');
  await expect(range(page, 'certificate_rate', 'high')).toHaveValue('98');
  await type(page, 'range-opening_delay-low', '95');
  await expect(page.getByTestId('range-opening_delay-refused')).toContainText('合计 105%');
  await expect(range(page, 'opening_delay', 'low')).toHaveValue('30');
  await expect(page.getByTestId('ranges-reset')).toBeDisabled();
});

test('ranges travel in a link and in a file', async ({ page, browser }) => {
  await open(page);
  await openSure(page);
  await type(page, 'range-hiring_factor-low', '0.5');
  await type(page, 'range-opening_delay-high', '20');
  await expect(page.getByTestId('range-opening_delay')).toHaveAttribute('data-own', 'true');
  const saving = page.waitForEvent('download');
  await page.locator('#export-menu-button').click();
  await page.locator('#export-menu').getByRole('menuitem').first().click();
  const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(file.uncertainty).toEqual({ opening_delay: [0.3, 0.2], hiring_factor: [0.5, 1.1] });
  await page.getByTestId('share').click();
  const link = await page.getByTestId('share-link').inputValue();
  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await other.goto(link);
  await ready(other);
  await openSure(other);
  await expect(range(other, 'hiring_factor', 'low')).toHaveValue('0.5');
  await expect(range(other, 'opening_delay', 'high')).toHaveValue('20');
  await other.getByTestId('ranges-reset').click();
  await expect(range(other, 'hiring_factor', 'low')).toHaveValue('0.7');
  await other.context().close();
});

test('charts over time have bands, and keep them through language and theme', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await rested(page);
  await page.getByTestId('figure').scrollIntoViewIfNeeded();
  const plot = page.locator('.plot svg').first();
  await expect(plot).toContainText('80% 区间');
  await expect(plot).toContainText('P90');
  const bands = () => plot.locator('path[fill="var(--fan-1)"]').count();
  expect(await bands()).toBeGreaterThan(0);
  await page.getByTestId('theme').click();
  expect(await bands()).toBeGreaterThan(0);
  const row = (await cells(page.getByTestId('table-enrolment'))).at(-1);
  expect(row[0]).toBe('P10–P90');
  expect(row.slice(2).every((cell) => /^[\d.]+–\u200b?[\d.]+$/.test(cell))).toBe(true);
  await page.getByTestId('locale-en').click();
  await expect(page.locator('.plot svg').first()).toContainText('80% of draws');
  await page.getByTestId('full-table').click();
  const names = (await cells(page.getByTestId('table-enrolment'))).map(([name]) => name);
  for (const name of ['P10–P90', 'P25–P75', 'Median']) expect(names.some((own) => own.startsWith(name)), name).toBe(true);
});

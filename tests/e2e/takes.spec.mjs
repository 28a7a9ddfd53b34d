// What it takes: ways to a missed target, taken with one click and taken back with one; in the plain run and by chance.
import { AxeBuilder } from '@axe-core/playwright';
import { choose, expect, expectOutcome, indicator, open, openPhone, openPreset, overflow, presetFile, runCase, showTab, test } from './support.mjs';

const SOON = { timeout: 30_000 };
const way = (page, field) => page.getByTestId(`way-${field}`);

const axe = async (page) => (await new AxeBuilder({ page }).setLegacyMode().include('[data-testid=takes]').analyze())
  .violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`);

async function ways(page, id, settings = {}) {
  await (settings.phone ? openPhone(page, settings) : open(page, settings));
  await openPreset(page, 'steady_plan');
  await page.getByTestId(`why-${id}`).click();
  await showTab(page, 'takes');
}

test('why E3 is missed by 54, what would meet it alone and with 80 % chance, in three clicks', async ({ page }) => {
  await open(page, { theme: 'light' });
  await openPreset(page, 'steady_plan');
  await test.step('until one is chosen the first missed indicator is looked at', async () => {
    await showTab(page, 'takes');
    await expect(page.getByTestId('focus-indicator').locator('[data-value=E3]')).toHaveAttribute('aria-pressed', 'true');
    await showTab(page, 'trends');
  });
  // 1: the indicator's name.
  await page.getByTestId('why-E3').click();
  await expect(page.getByTestId('why-gap')).toContainText('为什么差 54 人', SOON);
  await expect(page.getByTestId('attribution-E3-certificate_yield_added')).toBeVisible();
  // 2: the panel, which keeps the indicator.
  await page.locator('#tab-takes').click();
  await test.step('each lever alone, least first, and what cannot be', async () => {
    await expect(page.getByTestId('table-takes')).toBeVisible(SOON);
    await expect(page.getByTestId('table-takes').locator('tbody tr').first()).toHaveAttribute('data-testid', 'way-training_growth');
    await expect(way(page, 'training_growth')).toContainText('50,009');
    await expect(way(page, 'apprentices_added')).toContainText('550');
    await expect(way(page, 'teacher_growth')).toContainText('可调范围内都不达标：最接近 49,946');
    await expect(page.getByTestId('takes-note')).toContainText('90%');
    expect(await axe(page)).toEqual([]);
  });
  // 3: the chance.
  await choose(page, 'takes-chance', '"80"');
  await expect(page.getByTestId('takes').locator('h2').first()).toContainText('80% 的概率', SOON);
  await expect(page.getByTestId('focus-indicator').locator('[data-value=E3]')).toHaveAttribute('aria-pressed', 'true');
  const row = way(page, 'certificate_yield_added');
  await expect(row).toContainText('+0.99');
  await expect(row).toContainText('80%');
  await expect(page.getByTestId('together')).toContainText('调其可调范围的');
});

test('a way is taken with one click and taken back with one; several levers are one step; colleges lead to their placement', async ({ page }) => {
  await ways(page, 'E3');
  await page.getByTestId('apply-training_growth').click(SOON);
  const { levers } = presetFile('steady_plan');
  await expectOutcome(page, runCase({ levers: { ...levers, training_growth: Array(5).fill(0.002) } }));
  expect((await indicator(page, 'E3')).met).toBe(true);
  await expect(page.getByTestId('takes-said')).toContainText('已采用：职业技能培训年增长率 +0.2%/年。');
  await expect(page.getByTestId('takes-undo')).toBeFocused();
  await expect(page.getByTestId('takes').locator('h2').first()).toContainText('已达标', SOON);
  await page.keyboard.press('Enter');
  await expectOutcome(page, runCase({ levers }));
  await expect(page.getByTestId('takes').locator('h2').first()).toContainText('最少调到多少', SOON);
  await test.step('several levers together are one step', async () => {
    await openPreset(page, 'status_quo');
    await page.getByTestId('why-E1').click();
    await showTab(page, 'takes');
    await page.getByTestId('apply-together').click(SOON);
    await expect.poll(async () => (await indicator(page, 'E1')).met).toBe(true);
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase({}));
  });
  await test.step('what colleges meet leads to their placement', async () => {
    await page.getByTestId('why-E5').click();
    await showTab(page, 'takes');
    await page.getByTestId('takes-place').click();
    await expect(page.locator('#tab-cities')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByTestId('place-options')).toBeFocused(SOON);
  });
});

test('on a phone the combination comes first, every way has its button in sight, and what was taken stays in sight', async ({ page }) => {
  await ways(page, 'E3', { phone: true, locale: 'en', theme: 'dark' });
  const together = page.getByTestId('together');
  await expect(together).toBeVisible(SOON);
  const table = page.getByTestId('table-takes');
  expect((await together.boundingBox()).y).toBeLessThan((await table.boundingBox()).y);
  const button = page.getByTestId('apply-training_growth');
  await test.step('every way has its button in sight', async () => {
    await expect(button).toBeVisible();
    await expect(way(page, 'teacher_growth')).toContainText('Cannot be met within its range: closest is 49,946');
    expect(await overflow(page)).toEqual([]);
    const { x, width, height } = await button.boundingBox();
    expect(x + width).toBeLessThanOrEqual(390);
    expect(height).toBeGreaterThanOrEqual(44);
    expect(await axe(page)).toEqual([]);
    await button.click();
    await expect.poll(async () => (await indicator(page, 'E3')).met).toBe(true);
    await page.getByTestId('undo').click();
  });
  await test.step('what was taken stays in sight until something else is changed', async () => {
    await page.getByTestId('apply-together').click(SOON);
    const said = page.getByTestId('takes-said');
    await expect(said).toContainText('Applied');
    await expect(page.getByTestId('takes-undo')).toBeInViewport();
    await expect(table).toBeVisible(SOON);
    await table.scrollIntoViewIfNeeded();
    await expect(page.getByTestId('takes-undo')).toBeInViewport();
    await page.getByTestId('undo').click();
    await expect(said).toBeEmpty();
  });
});

// Warnings: what they say, by which source, and repairs that do what they promise.
import { expect, expectOutcome, indicator, open, openPreset, presetFile, runCase, showTab, test } from './support.mjs';

const warning = (page, rule) => page.locator(`[data-testid=warning][data-rule=${rule}]`);

async function openWarnings(page, settings, preset) {
  await open(page, settings);
  if (preset) await openPreset(page, preset);
  await showTab(page, 'cities');
  await expect(page.getByTestId('warnings')).toBeVisible();
}

for (const [locale, said, source] of [
  ['zh-CN', '盘锦、葫芦岛到 2025 年没有技师学院', '技工教育“十四五”规划'],
  ['en', 'Panjin and Huludao', 'Liaoning technical education plan'],
]) {
  test(`a warning says where, how much and by which source, ${locale}`, async ({ page }) => {
    await openWarnings(page, { locale });
    await expect(warning(page, 'uncovered')).toContainText(said);
    await expect(warning(page, 'uncovered')).toContainText(source);
  });
}

test('a repair shows its effect, clears its warning, and one undo takes it back', async ({ page }) => {
  await openWarnings(page);
  const own = warning(page, 'uncovered');
  await own.getByTestId('repair-effect').first().click();
  await expect(own.getByTestId('effect')).toContainText('14');
  await own.getByTestId('repair').first().click();
  await expect(own).toHaveCount(0);
  expect((await indicator(page, 'E6')).value).toBe(14);
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase({}));
  await expect(own).toBeVisible();
});

test('placeholders lead to the page of figures', async ({ page }) => {
  await openWarnings(page);
  await warning(page, 'placeholder-schools').getByTestId('repair').click();
  await expect(page.getByTestId('data-page')).toBeVisible();
  await expectOutcome(page, runCase({}));
});

test('all warnings are told on request, and a goal is met by its repair', async ({ page }) => {
  await openWarnings(page, {}, 'steady_plan');
  if (await page.getByTestId('warnings-more').count()) await page.getByTestId('warnings-more').click();
  await expect(warning(page, 'targets-conflict')).toContainText('7.50 万人');
  await warning(page, 'pace-high-skilled').getByTestId('repair').first().click();
  await expect.poll(async () => (await indicator(page, 'E3')).met).toBe(true);
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase(presetFile('steady_plan')));
});

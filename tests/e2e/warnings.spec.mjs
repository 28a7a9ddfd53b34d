// Warnings: what they say, by which source, and repairs that do what they promise.
import { expect, expectOutcome, indicator, open, openPreset, presetFile, runCase, showTab, test } from './support.mjs';

const warning = (page, rule) => page.locator(`[data-testid=warning][data-rule=${rule}]`);

test('warnings say where, how much and by which source; their repairs do what they promise', async ({ page }) => {
  await open(page);
  await showTab(page, 'cities');
  await expect(page.getByTestId('warnings')).toBeVisible();
  const own = warning(page, 'uncovered');
  await test.step('where, how much and by which source', async () => {
    await expect(own).toContainText('盘锦、葫芦岛到 2025 年没有技师学院');
    await expect(own).toContainText('技工教育“十四五”规划');
    await page.getByTestId('locale-en').click();
    await expect(own).toContainText('Panjin and Huludao');
    await expect(own).toContainText('Liaoning technical education plan');
    await page.getByTestId('locale-zh').click();
  });
  await test.step('a repair shows its effect, clears its warning, and one undo takes it back', async () => {
    await own.getByTestId('repair-effect').first().click();
    await expect(own.getByTestId('effect')).toContainText('14');
    await own.getByTestId('repair').first().click();
    await expect(own).toHaveCount(0);
    expect((await indicator(page, 'E6')).value).toBe(14);
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase({}));
    await expect(own).toBeVisible();
  });
  await test.step('placeholders lead to the page of figures', async () => {
    await warning(page, 'placeholder-schools').getByTestId('repair').click();
    await expect(page.getByTestId('data-page')).toBeVisible();
    await expectOutcome(page, runCase({}));
  });
  await test.step('all warnings are told on request, and a goal is met by its repair', async () => {
    await openPreset(page, 'steady_plan');
    await showTab(page, 'cities');
    await expect(warning(page, 'pace-high-skilled').or(page.getByTestId('warnings-more')).first()).toBeVisible();
    if (await page.getByTestId('warnings-more').count()) await page.getByTestId('warnings-more').click();
    await expect(warning(page, 'targets-conflict')).toContainText('7.50 万人');
    await warning(page, 'pace-high-skilled').getByTestId('repair').first().click();
    await expect.poll(async () => (await indicator(page, 'E3')).met).toBe(true);
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase(presetFile('steady_plan')));
  });
});

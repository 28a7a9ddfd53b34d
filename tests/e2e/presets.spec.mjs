// Each preset's figures on the page equal the native run of its file.
import { expect, expectOutcome, open, openPreset, presetFile, PRESETS, runCase, test, type } from './support.mjs';

const TITLES = {
  status_quo: '维持现状',
  steady_plan: '稳步推进',
  mergers_for_coverage: '合并覆盖',
  apprenticeship_push: '学徒制扩招',
  training_first: '培训优先',
};

for (const name of PRESETS) {
  test(`${name} shows the native figures`, async ({ page }) => {
    await open(page);
    await openPreset(page, name === 'status_quo' ? 'steady_plan' : 'status_quo');
    await openPreset(page, name);
    await expectOutcome(page, runCase(presetFile(name)));
    await expect(page.getByTestId('scenario-title')).toHaveValue(TITLES[name]);
    await expect(page.getByTestId('reset')).toBeDisabled();
  });
}

test('the presets that are named for targets meet them', async ({ page }) => {
  const meets = { mergers_for_coverage: ['E5', 'E6'], apprenticeship_push: ['E1', 'E3'], training_first: ['E3', 'E4'] };
  await open(page);
  for (const [name, targets] of Object.entries(meets)) {
    await openPreset(page, name);
    for (const id of targets) await expect(page.getByTestId(`indicator-${id}`), `${name} ${id}`).toHaveAttribute('data-met', 'true');
  }
});

test('the menu is worked by keyboard and closes on Escape', async ({ page }) => {
  await open(page);
  const button = page.locator('#scenario-menu-button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('scenario-list')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('scenario-list')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('opening a preset is one step of undo', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase(presetFile('status_quo')));
  await page.getByTestId('redo').click();
  await expectOutcome(page, runCase(presetFile('steady_plan')));
});

test('a title of one’s own is kept, an emptied one falls back', async ({ page }) => {
  await open(page);
  const title = page.getByTestId('scenario-title');
  await title.fill('沈阳方案');
  await title.press('Enter');
  await expect(page).toHaveTitle(/沈阳方案/);
  await title.fill('');
  await title.press('Enter');
  await expect(title).toHaveValue('维持现状');
});

test('a preset that is changed says so in its name, and is itself again when the change is taken back', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const title = page.getByTestId('scenario-title');
  await expect(title).toHaveValue('稳步推进');
  await type(page, 'lever-training_growth', '4');
  await expect(title).toHaveValue('稳步推进 改');
  await expect(page).toHaveTitle(/稳步推进 改/);
  await page.getByTestId('undo').click();
  await expect(title).toHaveValue('稳步推进');
});

test('a changed preset stands beside the preset under another name', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await type(page, 'lever-training_growth', '4');
  await page.getByTestId('compare').click();
  await page.locator('#compare-menu-button').click();
  await page.getByTestId('compare-add-steady_plan').click();
  const titles = page.getByTestId('compared').locator('h2 .ti');
  await expect(titles).toContainText(['稳步推进 改', '稳步推进']);
  await page.getByTestId('compared').last().getByTestId('compare-take').click();
  await expect(page.getByTestId('scenario-title')).toHaveValue('稳步推进');
  await expect(titles.first()).toHaveText('稳步推进 改');
});

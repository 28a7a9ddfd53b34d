// Each preset's figures on the page equal the native run of its file.
import { expect, expectOutcome, open, openPreset, presetFile, PRESETS, runCase, test, type } from './support.mjs';

const TITLES = {
  status_quo: '维持现状',
  steady_plan: '稳步推进',
  mergers_for_coverage: '合并覆盖',
  apprenticeship_push: '学徒制扩招',
  training_first: '培训优先',
};

/** The targets that a preset is named for. */
const MEETS = { mergers_for_coverage: ['E5', 'E6'], apprenticeship_push: ['E1', 'E3'], training_first: ['E3', 'E4'] };

test('each preset shows the native figures and meets the targets that it is named for; opening it is one step of undo', async ({ page }) => {
  await open(page);
  const button = page.locator('#scenario-menu-button');
  await test.step('the menu is worked by keyboard and closes on Escape', async () => {
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('scenario-list')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('scenario-list')).toHaveCount(0);
    await expect(button).toBeFocused();
  });
  // The status quo comes last: the page opens with it.
  for (const name of [...PRESETS.slice(1), PRESETS[0]]) {
    await test.step(name, async () => {
      await openPreset(page, name);
      await expectOutcome(page, runCase(presetFile(name)));
      await expect(page.getByTestId('scenario-title')).toHaveValue(TITLES[name]);
      await expect(page.getByTestId('reset')).toBeDisabled();
      for (const id of MEETS[name] ?? []) await expect(page.getByTestId(`indicator-${id}`), id).toHaveAttribute('data-met', 'true');
    });
  }
  await test.step('opening a preset is one step of undo', async () => {
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase(presetFile(PRESETS.at(-1))));
    await page.getByTestId('redo').click();
    await expectOutcome(page, runCase(presetFile('status_quo')));
  });
});

test('a title of one’s own is kept; a preset that is changed says so in its name and stands beside the preset', async ({ page }) => {
  await open(page);
  const title = page.getByTestId('scenario-title');
  await test.step('a title of one’s own is kept, an emptied one falls back', async () => {
    await title.fill('沈阳方案');
    await title.press('Enter');
    await expect(page).toHaveTitle(/沈阳方案/);
    await title.fill('');
    await title.press('Enter');
    await expect(title).toHaveValue('维持现状');
  });
  await test.step('a changed preset is itself again when the change is taken back', async () => {
    await openPreset(page, 'steady_plan');
    await expect(title).toHaveValue('稳步推进');
    await type(page, 'lever-training_growth', '4');
    await expect(title).toHaveValue('稳步推进 改');
    await expect(page).toHaveTitle(/稳步推进 改/);
    await page.getByTestId('undo').click();
    await expect(title).toHaveValue('稳步推进');
  });
  await test.step('a changed preset stands beside the preset under another name', async () => {
    await page.getByTestId('redo').click();
    await expect(title).toHaveValue('稳步推进 改');
    await page.getByTestId('compare').click();
    await page.locator('#compare-menu-button').click();
    await page.getByTestId('compare-add-steady_plan').click();
    const titles = page.getByTestId('compared').locator('h2 .ti');
    await expect(titles).toContainText(['稳步推进 改', '稳步推进']);
    await page.getByTestId('compared').last().getByTestId('compare-take').click();
    await expect(title).toHaveValue('稳步推进');
    await expect(titles.first()).toHaveText('稳步推进 改');
  });
});

// Several plans: the scenario carried on into the next one, own targets, the draft, and what is sent of them.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, expectOutcome, indicator, open, openPhone, openPreset, presetFile, ready, rolled, runCase, showTab, test } from './support.mjs';

const menu = async (page, item) => {
  await page.locator('#scenario-menu-button').click();
  await page.getByTestId(item).click();
};

async function setTarget(page, id, value, reason = '') {
  await page.getByTestId(`target-${id}`).click();
  await page.getByTestId('target-value').fill(value);
  await page.getByTestId('target-why').fill(reason);
  await page.getByTestId('target-set').click();
}

test('the steady plan is carried on into 2026–2030, gets a target of its own, and opens the same elsewhere', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await menu(page, 'scenario-roll');
  await test.step('the dialog says what is carried on and what is not', async () => {
    await expect(page.getByTestId('roll-dialog')).toContainText('转入下一规划：2026–2030 年');
    await expect(page.getByTestId('roll-figures')).toContainText('76,469');
    await expect(page.getByTestId('roll-projects')).toContainText('结转的项目 4 个');
    await expect(page.getByTestId('roll-doubt')).toContainText('2025 年还没有实际完成数');
    await expect(page.getByTestId('roll-make')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('roll-dialog')).toHaveCount(0);
    await expectOutcome(page, runCase(presetFile('steady_plan')));
  });
  const next = rolled({ title: '稳步推进', ...presetFile('steady_plan') });
  await test.step('the new scenario has the native figures, one undo leads back', async () => {
    await menu(page, 'scenario-roll');
    await page.getByTestId('roll-make').click();
    await expectOutcome(page, runCase(next));
    await expect(page.getByTestId('scenario-title')).toHaveValue('稳步推进（续）');
    await expect(page.getByTestId('draft')).toHaveText('规划草案 2026–2030');
    await expect(page.getByTestId('rolled-from')).toContainText('基数结转自“稳步推进”，2025 年末');
    await expect(page.getByTestId('indicator-E1')).toContainText('2030');
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase(presetFile('steady_plan')));
    await expect(page.getByTestId('draft')).toHaveCount(0);
    await page.getByTestId('redo').click();
  });
  await test.step('colleges placed for the planner stand beside those that were carried on', async () => {
    await setTarget(page, 'E5', '27');
    expect(await indicator(page, 'E5')).toMatchObject({ value: 25, met: false });
    await showTab(page, 'cities');
    await page.getByTestId('place-cheapest').click();
    await expect(page.getByTestId('placed')).toContainText('2 处');
    await expect(page.getByTestId('projects').locator('tbody tr')).toHaveCount(6);
    expect(await indicator(page, 'E5')).toMatchObject({ value: 27, met: true });
    for (const left of [runCase({ ...next, targets: { E5: 27 } }), runCase(next)]) {
      await page.getByTestId('undo').click();
      await expectOutcome(page, left);
    }
    await showTab(page, 'trends');
  });
  await test.step('an own target, with its reason, and what it takes with 80 % chance', async () => {
    await setTarget(page, 'E1', '80000', '省里研究稿');
    await expect.poll(async () => (await indicator(page, 'E1')).target).toBe(80000);
    await expectOutcome(page, runCase({ ...next, targets: { E1: 80000 } }));
    await page.getByTestId('target-E1').click();
    await expect(page.getByTestId('target-why')).toHaveValue('省里研究稿');
    await page.getByTestId('target-cancel').click();
    await expect(page.getByTestId('target-E1')).toBeFocused();
    await showTab(page, 'takes');
    await page.getByTestId('takes-chance').locator('[data-value="80"]').click();
    await expect(page.getByTestId('table-takes').getByRole('row')).not.toHaveCount(0);
  });
  await test.step('after a reload, and in another browser by the link, the same', async () => {
    await page.getByTestId('share').click();
    const link = await page.getByTestId('share-link').inputValue();
    await page.keyboard.press('Escape');
    await page.reload();
    await ready(page);
    await expectOutcome(page, runCase({ ...next, targets: { E1: 80000 } }));
    const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await other.goto(link);
    await ready(other);
    await expect(other.getByTestId('link-notice')).toHaveAttribute('data-kind', 'same');
    await expectOutcome(other, runCase({ ...next, targets: { E1: 80000 } }));
    await expect(other.getByTestId('draft')).toHaveText('draft plan 2026–2030');
    await other.context().close();
  });
});

test('the draft plan on a phone: its presets, a target taken away and put back, and what cannot be carried on', async ({ page }) => {
  await openPhone(page, { locale: 'en' });
  await menu(page, 'preset-liaoning-2026-hold_the_level');
  const preset = { plan: 'liaoning-2026', levers: { full_time_intake_growth: Array(5).fill(0.014) } };
  await expectOutcome(page, runCase(preset));
  expect((await indicator(page, 'E1')).met).toBe(true);
  await test.step('targets are set beside the reasons, where a finger has room', async () => {
    await expect(page.getByTestId('indicator-E8')).toContainText('≥ 50');
    await page.getByTestId('why-E8').click();
    await expect(page.getByTestId('target-E8')).toHaveText('Target ≥ 50');
  });
  await setTarget(page, 'E8', '');
  await expectOutcome(page, runCase({ ...preset, targets: { E8: null } }));
  await expect(page.getByTestId('target-E8')).toHaveText('no target');
  await page.getByTestId('target-E8').click();
  await page.getByTestId('target-value').fill('-1');
  await page.getByTestId('target-set').click();
  await expect(page.getByTestId('target-fault')).toContainText('from 0 to 1,000,000');
  await page.getByTestId('target-back').click();
  await expectOutcome(page, runCase(preset));
  await menu(page, 'scenario-roll');
  await expect(page.getByTestId('roll-refused')).toContainText('no plan follows this one');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0].target}`)).toEqual([]);
});

test('scenarios of another plan are kept in the comparison and told, but not shown beside this one', async ({ page }) => {
  await open(page);
  await page.getByTestId('compare').click();
  await expect(page.getByTestId('comparison')).toBeVisible();
  await expect(page.getByTestId('compare-other-plans')).toHaveCount(0);
  await page.getByTestId('compare').click();
  await menu(page, 'preset-liaoning-2026-status_quo');
  await page.getByTestId('compare').click();
  await expect(page.getByTestId('compare-other-plans')).toContainText('另有 1 个情景属于其他规划');
});

// Why: the move split among the levers, the gap to the target, what it depends on; the way back to the levers.
import { AxeBuilder } from '@axe-core/playwright';
import { cells, choose, expect, indicator, open, openPhone, openPreset, overflow, showTab, test } from './support.mjs';

const SOON = { timeout: 15_000 };
const share = (page, id, field) => page.getByTestId(`attribution-${id}-${field}`);
const shares = (page) => page.locator('[data-testid^="attribution-"]').evaluateAll((rows) => rows.map((row) => [row.dataset.testid.split('-').slice(2).join('-'), Number(row.dataset.value)]));

const axe = async (page) => (await new AxeBuilder({ page }).setLegacyMode().include('[data-testid=why]').analyze())
  .violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`);

/** The reasons of an indicator of the steady plan, by a click on its name. */
async function reasons(page, id, settings = {}) {
  await (settings.phone ? openPhone(page, settings) : open(page, settings));
  await openPreset(page, 'steady_plan');
  await page.getByTestId(`why-${id}`).click();
  await expect(page.getByTestId('waterfall').locator('svg')).toBeVisible(SOON);
}

test('the gap of 54 is split exactly among the levers; the table has the rows of the picture, and inputs and years add up', async ({ page }) => {
  await reasons(page, 'E3', { theme: 'light' });
  const drawn = await shares(page);
  await test.step('split exactly among the levers', async () => {
    await expect(page.getByTestId('why-gap')).toHaveText('为什么差 54 人：维持现状距目标 −4,000 人，调节项 +3,946 人，假设 0，合计 −54 人。');
    await expect(page.getByTestId('why-reasons').locator('h2')).toContainText('多出的 3,946 人来自哪里');
    expect(drawn.map(([field]) => field)).toEqual([
      'certificate_yield_added', 'part_time_intake_growth', 'apprentices_added', 'part_time_senior_share',
      'senior_intake_share', 'college_projects', 'dropout_reduction', 'full_time_intake_growth',
    ]);
    const { value } = await indicator(page, 'E3');
    const sum = drawn.reduce((total, [, own]) => total + own, 0);
    const from = Number(await page.locator('.wf').getAttribute('data-from'));
    expect(Math.abs(from + sum - value)).toBeLessThan(1e-6);
    expect(from).toBe(46000);
    await expect(page.getByTestId('tornado').locator('svg')).toBeVisible(SOON);
    expect(await axe(page)).toEqual([]);
  });
  await test.step('the table has the rows of the picture', async () => {
    await page.getByTestId('why-table').click();
    const rows = await cells(page.getByTestId('table-why'));
    expect(rows.length).toBe(drawn.length + 3);
    expect(rows.at(-1).slice(2)).toEqual(['+3,946', '49,946', '−54']);
    expect(rows[1][4]).toBe('−4,000');
    expect(await shares(page)).toEqual(drawn);
    const matters = await cells(page.getByTestId('table-matters'));
    expect(matters[1].slice(0, 2)).toEqual(['培训取证比例', '×0.78']);
  });
  await test.step('years add up; cities where there are any', async () => {
    await choose(page, 'why-by', 'years');
    const split = page.getByTestId('table-split');
    await expect(split).toBeVisible(SOON);
    expect(await axe(page)).toEqual([]);
    const years = (await cells(split)).map((line) => line.slice(1).map((cell) => Number(cell.replace(/[,+]/g, '').replace('−', '-'))));
    for (const column of [0, 1, 2, 3, 4]) {
      const total = years.slice(2, -2).reduce((sum, line) => sum + line[column], 0);
      expect(total).toBe(years.at(-2)[column]);
    }
    await choose(page, 'why-by', 'cities');
    await expect(split.locator('thead th')).toHaveCount(15, SOON);
    await choose(page, 'focus-indicator', 'E2');
    await expect(split).toHaveCount(0);
    await expect(page.getByTestId('why-by').locator('[data-value=cities]')).toBeDisabled();
  });
});

test('a row leads to its lever, by click and by keyboard; reasons follow the levers, and another scenario to measure from', async ({ page }) => {
  await reasons(page, 'E3');
  await test.step('the move can be measured from another scenario', async () => {
    await page.getByTestId('why-baseline').selectOption('training_first');
    await expect(page.getByTestId('why-gap')).toContainText('培训优先距目标 +1,086 人', SOON);
    await expect(page.getByTestId('why-reasons').locator('h2')).toContainText('减少的 1,140 人');
    await expect(share(page, 'E3', 'training_growth')).toContainText('改为');
    await page.getByTestId('why-baseline').selectOption('steady_plan');
    await expect(page.getByTestId('why-reasons')).toContainText('没有变化可分', SOON);
    await page.getByTestId('why-baseline').selectOption('status_quo');
    await expect(page.getByTestId('why-gap')).toContainText('维持现状距目标 −4,000 人', SOON);
  });
  await test.step('reasons follow the levers', async () => {
    await share(page, 'E3', 'part_time_intake_growth').click();
    await expect(page.getByTestId('lever-part_time_intake_growth')).toBeFocused();
    await page.getByTestId('lever-part_time_intake_growth').fill('8');
    await expect(page.getByTestId('why-gap')).toContainText('为什么超出', SOON);
    const { value } = await indicator(page, 'E3');
    await expect.poll(async () => {
      const sum = (await shares(page)).reduce((total, [, own]) => total + own, 46000);
      return Math.abs(sum - value) < 1e-6;
    }).toBe(true);
    await page.keyboard.press('Escape');
  });
  await test.step('a row leads to its lever', async () => {
    await share(page, 'E3', 'dropout_reduction').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('lever-dropout_reduction')).toBeFocused();
    await page.keyboard.press('Escape');
    await share(page, 'E3', 'college_projects').click();
    await expect(page.locator('#tab-cities')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByTestId('place-options')).toBeFocused(SOON);
  });
});

test('a name in the ledger opens its reasons, wherever its row is clicked and by Enter; where nothing moved it says so', async ({ page }) => {
  await open(page, { locale: 'en' });
  await test.step('where nothing moved it says so and offers presets', async () => {
    await showTab(page, 'why');
    await expect(page.getByTestId('why-reasons')).toContainText('there is no change to split', SOON);
    await page.getByTestId('why-open-steady_plan').click();
    await expect(page.getByTestId('why-gap')).toBeVisible(SOON);
    await showTab(page, 'trends');
  });
  await test.step('by Enter', async () => {
    await page.getByTestId('why-E1').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#tab-why')).toBeFocused();
    await expect(page.getByTestId('focus-indicator').locator('[data-value=E1]')).toHaveAttribute('aria-pressed', 'true');
    await showTab(page, 'trends');
  });
  await test.step('wherever a missed row is clicked, but for its source button', async () => {
    await page.getByTestId('indicator-E3').locator('.tiny').click();
    await expect(page.getByTestId('source-dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    // The name's button lies over the whole row.
    await page.getByTestId('indicator-E3').locator('.g').click({ force: true });
    await expect(page.locator('#tab-why')).toBeFocused();
    await expect(page.getByTestId('focus-indicator').locator('[data-value=E3]')).toHaveAttribute('aria-pressed', 'true');
    await page.getByTestId('why-source').click();
    await expect(page.getByTestId('source-dialog')).toBeVisible();
  });
});

test('on a phone the reasons come into sight in one column, nothing cut off, and a row opens the drawer', async ({ page }) => {
  await openPhone(page, { locale: 'en', theme: 'dark' });
  await openPreset(page, 'steady_plan');
  await page.getByTestId('why-E3').click();
  await expect(page.locator('#tab-why')).toBeFocused();
  await expect(page.getByTestId('why-reasons')).toBeInViewport();
  await expect(page.getByTestId('waterfall').locator('svg')).toBeVisible(SOON);
  await expect(page.getByTestId('why-gap')).toHaveText('Why it is short by 54: Status quo is −4,000 from the target, levers +3,946, assumptions 0; total −54.');
  await expect(page.getByTestId('why-reasons').locator('h2')).toContainText('what adds 3,946');
  await expect(page.getByTestId('tornado').locator('svg')).toBeVisible(SOON);
  expect(await overflow(page)).toEqual([]);
  await expect(page.getByTestId('focus-indicator')).toHaveValue('E3');
  await test.step('axe finds nothing', async () => {
    expect(await axe(page)).toEqual([]);
    await page.getByTestId('why-table').click();
    await choose(page, 'why-by', 'years');
    await expect(page.getByTestId('table-split')).toBeVisible(SOON);
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.getByTestId('why-table').click();
  });
  await share(page, 'E3', 'dropout_reduction').click();
  await expect(page.getByTestId('drawer')).toBeVisible();
  await expect(page.getByTestId('lever-dropout_reduction')).toBeFocused();
});

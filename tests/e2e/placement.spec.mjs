// "Place the colleges for me": one click, other plans, conditions that cannot be met, by keyboard and in both languages.
import { readFileSync } from 'node:fs';
import { expect, expectOutcome, indicator, open, openPhone, openPreset, plan, presetFile, runCase, showTab, test } from './support.mjs';

const { placement } = JSON.parse(readFileSync('tests/cases/analysis.json', 'utf8'));
const best = { levers: { college_projects: placement.projects } };

async function openCities(page, settings) {
  await (settings?.phone ? openPhone(page, settings) : open(page, settings));
  await showTab(page, 'cities');
}

test('one click places 25 colleges over 14 cities, one undo takes it back; what was placed is said only while it stands', async ({ page }) => {
  await openCities(page);
  const said = page.getByTestId('placed');
  await page.getByTestId('place-cheapest').click();
  await expectOutcome(page, runCase(best));
  expect(await indicator(page, 'E5')).toMatchObject({ value: 25, met: true });
  expect(await indicator(page, 'E6')).toMatchObject({ value: 14, met: true });
  await expect(said).toContainText(/合并 6 处，建设费 1\.20 亿元/);
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase({}));
  await test.step('said only while it stands', async () => {
    await page.getByTestId('locale-en').click();
    await page.getByTestId('place-cheapest').click();
    await expect(said).toContainText(/6 mergers, capital cost 120 million yuan/);
    await openPreset(page, 'steady_plan');
    await expect(said).toBeEmpty();
    await page.getByTestId('undo').click();
    await expect(said).not.toBeEmpty();
    await page.getByTestId('redo').click();
  });
  await test.step('other levers stay when colleges are placed', async () => {
    const { levers } = presetFile('steady_plan');
    await page.getByTestId('place-cheapest').click();
    await expectOutcome(page, runCase({ levers: { ...levers, college_projects: placement.projects } }));
  });
});

test('other plans are compared, shown with their effect, and taken; conditions are obeyed', async ({ page }) => {
  await openCities(page);
  await page.getByTestId('place-options').click();
  const plans = page.getByTestId('place-plans').locator('tbody tr');
  expect(await plans.count()).toBeGreaterThan(2);
  await expect(plans.first()).toContainText('最省');
  const costs = await plans.locator('td:nth-child(2)').allTextContents();
  const amounts = costs.map((text) => Number.parseFloat(text));
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  await page.getByTestId('place-plan-1').check();
  const promised = await page.getByTestId('place-effect').locator('tr').nth(3).locator('td').nth(1).textContent();
  await page.getByTestId('place-take').click();
  await expect(page.getByTestId('place-dialog')).toHaveCount(0);
  await expect(page.getByTestId('place-options')).toBeFocused();
  expect(Number.parseFloat(promised)).toBe((await indicator(page, 'E5')).value);
  await page.getByTestId('undo').click();
  await test.step('fewer colleges, no mergers, a city left out', async () => {
    await page.getByTestId('place-options').click();
    await page.getByTestId('wish-kind-merger').uncheck();
    await page.getByTestId('wish-colleges').fill('21');
    await page.getByTestId('wish-every-city').uncheck();
    await page.getByTestId('wish-cities').click();
    await page.getByTestId('wish-city').nth(13).selectOption('excluded');
    await page.getByTestId('place-take').click();
    expect((await indicator(page, 'E5')).value).toBe(21);
    await expect(page.getByTestId('projects').locator('tbody tr[data-testid]')).toHaveCount(2);
    await expect(page.getByTestId('projects')).not.toContainText('合并');
    await expect(page.getByTestId('projects')).not.toContainText('葫芦岛');
  });
});

test('a condition outside its range changes nothing; what cannot be met says why and offers the closest', async ({ page }) => {
  await openCities(page);
  await page.getByTestId('place-options').click();
  const before = await page.getByTestId('place-plans').textContent();
  await page.getByTestId('wish-starts').fill('0');
  await expect(page.getByTestId('place-dialog').getByRole('alert')).toContainText('1 至 20');
  await page.getByTestId('wish-budget').fill('many');
  await expect(page.getByTestId('wish-budget')).toHaveAttribute('aria-invalid', 'true');
  expect(await page.getByTestId('place-plans').textContent()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('place-dialog')).toHaveCount(0);
  for (const [locale, budget, reason] of [['zh', '0.5', '至少要 1.20 亿元'], ['en', '50', 'at least 120 million yuan']]) {
    await test.step(`what cannot be met, ${locale}`, async () => {
      await page.getByTestId(`locale-${locale}`).click();
      await page.getByTestId('place-options').click();
      await page.getByTestId('wish-budget').fill(budget);
      await expect(page.getByTestId('place-impossible')).toContainText(reason);
      await page.getByTestId('place-take').click();
      expect((await indicator(page, 'E6')).value).toBe(14);
      expect((await indicator(page, 'E5')).value).toBe(21);
      await page.getByTestId('undo').click();
      await expectOutcome(page, runCase({}));
    });
  }
});

test('a plan replaces the projects there are, and says so before and after; a city that is kept has its own', async ({ page }) => {
  await openCities(page);
  await openPreset(page, 'steady_plan');
  const { levers } = presetFile('steady_plan');
  const before = levers.college_projects.length;
  await page.getByTestId('place-options').click();
  const dialog = page.getByTestId('place-dialog');
  await expect(dialog).toContainText('现有项目不计在内');
  await expect(dialog).toContainText(`将换下现有的 ${before} 个项目`);
  await page.getByTestId('place-take').click();
  await expectOutcome(page, runCase({ levers: { ...levers, college_projects: placement.projects } }));
  await expect(page.getByTestId('placed')).toContainText(`换下了原有的 ${before} 个项目`);
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase({ levers }));
  await test.step('a city that is kept has its projects by kind and number in every plan', async () => {
    const own = (list, code) => list.filter(({ city }) => city === code).map(({ kind }) => kind).sort();
    const at = plan.cities.findIndex(({ adcode }) => own(levers.college_projects, adcode).length > 0);
    const { adcode, zh } = plan.cities[at];
    await page.getByTestId('place-options').click();
    await page.getByTestId('wish-cities').click();
    await expect(dialog).toContainText('启动年重新排定');
    await page.getByTestId('wish-city').nth(at).selectOption('keep');
    await page.getByTestId('place-take').click();
    const lines = page.getByTestId('projects').locator('tbody tr[data-testid]').filter({ hasText: zh });
    await expect(lines).toHaveCount(own(levers.college_projects, adcode).length);
  });
});

test('by keyboard alone: Escape leaves everything as it was; conditions, another plan, its effect, taken, and back', async ({ page }) => {
  await openCities(page);
  await page.getByTestId('place-options').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('place-dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('place-dialog')).toHaveCount(0);
  await expect(page.getByTestId('place-options')).toBeFocused();
  await expectOutcome(page, runCase({}));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('wish-colleges')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByTestId('wish-colleges')).toHaveValue('26');
  const reached = [];
  const tabTo = async (name) => {
    for (let at = 0; at < 30; at += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => document.activeElement.dataset.testid ?? document.activeElement.tagName);
      reached.push(here);
      if (here === name) return;
    }
    throw new Error(`${name} was not reached: ${reached.join(' ')}`);
  };
  await tabTo('place-plan-0');
  expect(reached).toEqual(expect.arrayContaining(['wish-starts', 'wish-budget', 'wish-every-city', 'wish-kind-merger', 'wish-cities']));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('place-plan-1')).toBeChecked();
  const plans = page.getByTestId('place-plans').locator('tbody tr');
  const colleges = Number(await plans.nth(1).locator('td').nth(2).textContent());
  await tabTo('place-take');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('place-dialog')).toHaveCount(0);
  await expect(page.getByTestId('place-options')).toBeFocused();
  expect((await indicator(page, 'E5')).value).toBe(colleges);
  await page.keyboard.press('Control+z');
  await expectOutcome(page, runCase({}));
});

test('on a phone the dialog fits: another plan is chosen and taken by thumb, the button always in reach', async ({ page }) => {
  await openCities(page, { phone: true });
  await page.getByTestId('place-options').click();
  await expect(page.getByTestId('place-take')).toBeInViewport({ ratio: 1 });
  const over = await page.getByTestId('place-dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(over).toBe(0);
  await page.getByTestId('place-plan-2').scrollIntoViewIfNeeded();
  await page.getByTestId('place-plan-2').check();
  await expect(page.getByTestId('place-take')).toBeInViewport({ ratio: 1 });
  const small = await page.getByTestId('place-dialog').locator('button, select, label:has(input), input:not([type=checkbox], [type=radio])').evaluateAll((all) =>
    all.filter((own) => own.checkVisibility()).map((own) => [own.textContent || own.id, own.getBoundingClientRect().height]).filter(([, height]) => height < 43.5));
  expect(small).toEqual([]);
  await page.getByTestId('place-take').click();
  await expect(page.getByTestId('place-dialog')).toHaveCount(0);
  await expect(page.getByTestId('placed')).toContainText('合并 9 处');
  expect((await indicator(page, 'E5')).value).toBe(28);
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase({}));
});

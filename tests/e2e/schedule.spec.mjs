// One lever year by year.
import { inFile, lever, LEVERS, written } from './lever_list.mjs';
import { box, expect, expectOutcome, open, openPreset, presetFile, row, runCase, slider, test, type } from './support.mjs';

const YEARS = [2021, 2022, 2023, 2024, 2025];
const years = (page, field) => page.getByTestId(`years-${field}`);
const yearBox = (page, field, year) => page.getByTestId(`lever-${field}-${year}`);

test('every lever has its years; one year is set alone, and the arrow says that years differ', async ({ page }) => {
  await open(page);
  await test.step('the years open by their button and by Alt+Down on the slider', async () => {
    const field = 'senior_intake_share';
    await years(page, field).click();
    for (const year of YEARS) await expect(yearBox(page, field, year)).toHaveValue('30.0');
    await expect(years(page, field)).toHaveAttribute('aria-expanded', 'true');
    await years(page, field).click();
    await expect(yearBox(page, field, 2021)).toHaveCount(0);
    await slider(page, field).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(yearBox(page, field, 2025)).toBeVisible();
    await years(page, field).click();
  });
  await test.step('one year is set alone', async () => {
    const own = lever('full_time_intake_growth');
    await years(page, own.field).click();
    await type(page, `lever-${own.field}-2023`, '2.5');
    await expectOutcome(page, runCase({ levers: { [own.field]: [0, 0, 0.025, 0, 0] } }));
    await expect(box(page, own.field)).toHaveValue(`→ ${written(own, 0)}`);
    await type(page, `lever-${own.field}-2025`, '-1.5');
    await expectOutcome(page, runCase({ levers: { [own.field]: [0, 0, 0.025, 0, -0.015] } }));
    await expect(box(page, own.field)).toHaveValue('→ −1.5');
    await expect(slider(page, own.field)).toHaveAttribute('aria-valuetext', /逐年不同/);
    await years(page, own.field).click();
    await page.getByTestId('reset').click();
    await expectOutcome(page, runCase({}));
  });
  await test.step('every lever has its years', async () => {
    const levers = {};
    for (const own of LEVERS) {
      await years(page, own.field).click();
      const shown = Number((own.neutral + own.step).toFixed(4));
      await type(page, `lever-${own.field}-2022`, String(shown));
      levers[own.field] = YEARS.map((year) => inFile(own, year === 2022 ? shown : own.neutral));
      await expect(yearBox(page, own.field, 2022)).toHaveValue(written(own, shown));
      await expect(yearBox(page, own.field, 2021)).toHaveValue(written(own, own.neutral));
      await years(page, own.field).click();
    }
    await expectOutcome(page, runCase({ levers }));
  });
});

test('leaving a box untouched changes nothing; a number typed over the arrow sets all five years', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  for (const own of LEVERS) {
    await box(page, own.field).focus();
    await box(page, own.field).blur();
  }
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  await expect(page.getByTestId('reset')).toBeDisabled();
  await test.step('a number typed over the arrow', async () => {
    const own = lever('senior_intake_share');
    await expect(box(page, own.field)).toHaveValue('→ 37.5');
    await type(page, `lever-${own.field}`, '35');
    await expect(box(page, own.field)).toHaveValue('35.0');
    const levers = { ...presetFile('steady_plan').levers, [own.field]: Array(5).fill(0.35) };
    await expectOutcome(page, runCase({ levers }));
  });
});

test('a year refuses what is outside the range, steps with the arrows and restores on Escape; all go back with their lever', async ({ page }) => {
  await open(page);
  await test.step('refused, stepped, restored', async () => {
    const field = 'apprentices_added';
    await years(page, field).click();
    const input = yearBox(page, field, 2024);
    await input.fill('4050');
    await expect(row(page, field).getByRole('alert')).toBeVisible();
    await expectOutcome(page, runCase({}));
    await input.blur();
    await expect(input).toHaveValue('0');
    await input.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await expect(input).toHaveValue('500');
    await expectOutcome(page, runCase({ levers: { [field]: [0, 0, 0, 500, 0] } }));
    await page.keyboard.press('Escape');
    await expect(input).toHaveValue('0');
    await expectOutcome(page, runCase({}));
  });
  await test.step('resetting the lever closes no years and brings all back to neutral', async () => {
    const field = 'dropout_reduction';
    await years(page, field).click();
    for (const [at, year] of YEARS.entries()) await type(page, `lever-${field}-${year}`, String((at + 1) * 10));
    await expectOutcome(page, runCase({ levers: { [field]: [0.1, 0.2, 0.3, 0.4, 0.5] } }));
    await row(page, field).locator('.rs').click();
    for (const year of YEARS) await expect(yearBox(page, field, year)).toHaveValue('0');
    await expectOutcome(page, runCase({}));
  });
});

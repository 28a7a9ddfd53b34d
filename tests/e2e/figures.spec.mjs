// The ledger of figures: edited in place, refused with the reason and the repair, explained, searched, marked elsewhere.
import { readFileSync } from 'node:fs';
import {
  expect, expectOutcome, indicatorOf, kept, open, openPhone, openPreset, overflow, plan, presetFile, ready, runCase, showTab, speak, test, type,
} from './support.mjs';

const box = (page, path) => page.getByTestId(`figure-input-${path}`);
const row = (page, path) => page.getByTestId(`figure-${path}`);
const set = (page, path, text) => type(page, `figure-input-${path}`, text);
const reset = (page, path) => page.getByTestId(`figure-reset-${path}`).click();
const filter = (page, name) => page.getByTestId(`data-filter-${name}`);
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

async function openData(page, settings) {
  await (settings?.phone ? openPhone(page, settings) : open(page, settings));
  await showTab(page, 'data');
  await expect(page.getByTestId('data-page')).toBeVisible();
}

async function saved(page) {
  await page.locator('#export-menu-button').click();
  const download = page.waitForEvent('download');
  await page.locator('#export-menu').getByRole('menuitem').first().click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

test('a figure counts when the hand rests, not while it is typed; per cent typed is the decimal of a file', async ({ page }) => {
  await openData(page);
  await test.step('arrows count at once; Escape brings back', async () => {
    await box(page, 'base_enrolled').fill('9');
    await expectOutcome(page, runCase({}));
    await box(page, 'base_enrolled').fill('');
    await box(page, 'base_enrolled').press('Tab');
    await expect(box(page, 'base_enrolled')).toHaveValue('67,000');
    await box(page, 'base_enrolled').press('ArrowUp');
    await box(page, 'base_enrolled').press('Shift+ArrowUp');
    await expect(box(page, 'base_enrolled')).toHaveValue('68,100');
    await expectOutcome(page, runCase({ assumptions: { base_enrolled: 68_100 } }));
    await box(page, 'base_enrolled').press('Escape');
    await expectOutcome(page, runCase({}));
    await expect(row(page, 'base_enrolled').locator('.chg')).toHaveCount(0);
  });
  await test.step('per cent typed is the decimal of a file, to the last bit', async () => {
    const typed = { part_time_share: '2.5', attractable_share: '0.7', certificate_rate: '93.1', 'employment_rate.H3': '98.1' };
    for (const [path, text] of Object.entries(typed)) await set(page, path, text);
    const { assumptions } = await saved(page);
    expect(assumptions).toEqual({ part_time_share: 0.025, attractable_share: 0.007, certificate_rate: 0.931, employment_rate: { H3: 0.981 } });
    await expectOutcome(page, runCase({ assumptions }));
  });
});

const RANGES = [
  ['part_time_share', '0', '大于 0，至 50（%）'],
  ['part_time_share', '51', '大于 0，至 50（%）'],
  ['full_time_loss[0]', '100', '0 至 100，不含 100（%）'],
  ['age_cohort', '-1', '0 以上（人/年）'],
  ['base_training', '0', '大于 0（人次/年）'],
  ['base_enrolled', '1.5', '整数'],
  ['lead_years.merger', '6', '0 至 5'],
];

test('a number outside its range or that does not fit the others is not taken and says why; the mend takes both', async ({ page }) => {
  await openData(page);
  for (const [path, text, said] of RANGES) {
    await test.step(`${text} in ${path} is told its range`, async () => {
      await box(page, path).fill(text);
      await expect(row(page, path).getByRole('alert')).toContainText(said);
      await expect(box(page, path)).toHaveAttribute('aria-invalid', 'true');
      await box(page, path).press('Enter');
      await expectOutcome(page, runCase({}));
      await expect(page.getByTestId('undo')).toBeDisabled();
      await box(page, path).press('Escape');
      await expect(row(page, path).getByRole('alert')).toHaveCount(0);
    });
  }
  await test.step('what does not fit is refused from either side, and says what would mend it', async () => {
    await set(page, 'base_high_skilled', '100');
    await expect(row(page, 'base_high_skilled').getByRole('alert')).toBeVisible();
    await expectOutcome(page, runCase({}));
    await set(page, 'base_enrolled', '90000');
    const alert = row(page, 'base_enrolled').getByRole('alert');
    await expect(alert).toContainText('90,000');
    await expect(alert).toContainText('9,200');
    await expectOutcome(page, runCase({}));
    await expect(box(page, 'base_enrolled')).toHaveValue('67,000');
    await row(page, 'base_enrolled').getByTestId('figure-mend').click();
    await expect(alert).toHaveCount(0);
    const base_high_skilled = Number((await box(page, 'base_high_skilled').inputValue()).replace(',', ''));
    expect(base_high_skilled).toBeGreaterThan(10_000);
    const mended = runCase({ assumptions: { base_enrolled: 90_000, base_high_skilled } });
    await expectOutcome(page, mended);
    // Going back to the plan's own number alone would not fit either.
    await reset(page, 'base_high_skilled');
    await expect(row(page, 'base_high_skilled').getByRole('alert')).toContainText('9,200');
    await expectOutcome(page, mended);
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase({}));
  });
  await test.step('shares that add up to more than all are refused in words', async () => {
    await speak(page, 'en');
    await set(page, 'senior_intake_share', '99');
    await expect(row(page, 'senior_intake_share').getByRole('alert')).toContainText('99 was not used: advanced-level and prospective-technician shares add up to 1.02');
    await set(page, 'technician_intake_share', '99');
    await expect(row(page, 'technician_intake_share').getByRole('alert')).toContainText('Advanced-level share of full-time intake');
    await expectOutcome(page, runCase({}));
  });
});

test('who and why stand beside a figure, travel with the file and go with the figure', async ({ page }) => {
  await openData(page);
  await set(page, 'place_use', '0.85');
  await page.getByTestId('figure-why-place_use').click();
  await page.getByTestId('figure-by-place_use').fill('省厅');
  await page.getByTestId('figure-reason-place_use').fill('抽样调查');
  await page.getByTestId('figure-reason-place_use').press('Enter');
  await expect(row(page, 'place_use')).toContainText(`省厅 · ${today()} · 抽样调查`);
  // The next figure is offered the same name.
  await set(page, 'teacher_attrition', '5');
  await page.getByTestId('figure-why-teacher_attrition').click();
  await expect(page.getByTestId('figure-by-teacher_attrition')).toHaveValue('省厅');
  const { data } = await saved(page);
  expect(data.reasons).toEqual({ place_use: { by: '省厅', on: today(), why: '抽样调查' } });
  await kept(page);
  await page.reload();
  await ready(page);
  await showTab(page, 'data');
  await expect(row(page, 'place_use')).toContainText('抽样调查');
  await reset(page, 'place_use');
  await expect(box(page, 'place_use')).toBeFocused();
  expect((await saved(page)).data.reasons).toBeUndefined();
});

test('what figures move is told from what levers move; all figures go back in one step, the levers stay', async ({ page }) => {
  await openData(page);
  await test.step('levers move without the ledger being made anew', async () => {
    await box(page, 'base_training').focus();
    await page.evaluate(() => { document.querySelector('[data-testid="figure-base_enrolled"]').dataset.here = 'still'; });
    await openPreset(page, 'steady_plan');
    await expectOutcome(page, runCase(presetFile('steady_plan')));
    await expect(row(page, 'base_enrolled')).toHaveAttribute('data-here', 'still');
  });
  const { levers } = presetFile('steady_plan');
  await test.step('a figure is marked, told apart from levers, and reset', async () => {
    const before = await page.getByTestId('data-fingerprint').textContent();
    await set(page, 'part_time_share', '20');
    const changed = runCase({ levers, assumptions: { part_time_share: 0.2 } });
    await expectOutcome(page, changed);
    await expect(page.getByTestId('data-fingerprint')).not.toHaveText(before);
    const [own, quo, shipped] = [changed, runCase({ assumptions: { part_time_share: 0.2 } }), runCase({})].map(
      (outcome) => outcome.indicators.find(({ id }) => id === 'E3').value,
    );
    const moved = (by) => page.getByTestId(`moved-E3-${by}`).getAttribute('data-value').then(Number);
    expect(await moved('assumptions')).toBe(quo - shipped);
    expect(await moved('levers')).toBe(own - quo);
    await reset(page, 'part_time_share');
    await expectOutcome(page, runCase({ levers }));
    await expect(page.getByTestId('data-fingerprint')).toHaveText(before);
  });
  await test.step('all figures go back in one step', async () => {
    await expect(page.getByTestId('data-reset')).toBeDisabled();
    await set(page, 'place_use', '0.8');
    await set(page, 'schools.technician_college.210100', '6');
    await page.getByTestId('data-name').fill('摸底');
    await page.getByTestId('data-name').press('Enter');
    const assumptions = { place_use: 0.8, schools: { technician_college: { 210100: 6 } } };
    await expectOutcome(page, runCase({ levers, assumptions }));
    await page.getByTestId('data-reset').click();
    await expectOutcome(page, runCase({ levers }));
    await expect(page.getByTestId('data-name')).toHaveValue('');
    await expect(page.getByTestId('data-reset')).toBeDisabled();
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase({ levers, assumptions }));
    await expect(page.getByTestId('data-name')).toHaveValue('摸底');
  });
});

test('filters count every figure once, and what is reset stays in sight until another filter', async ({ page }) => {
  await openData(page);
  const count = async (name) => Number((await filter(page, name).textContent()).match(/\d+/)[0]);
  const names = ['changed', 'placeholder', 'assumption', 'calibrated', 'statistic', 'standard', 'plan'];
  const sum = async () => (await Promise.all(names.map(count))).reduce((total, own) => total + own, 0);
  const cities = page.getByTestId('figure-cities');
  expect(await count('placeholder')).toBe(42);
  expect(await sum()).toBe(await count('all'));
  await filter(page, 'placeholder').click();
  await expect(row(page, 'base_enrolled')).toBeHidden();
  await expect(cities).toBeVisible();
  await filter(page, 'all').click();
  await set(page, 'place_use', '0.8');
  await set(page, 'schools.technical_school.211400', '3');
  expect(await sum()).toBe(await count('all'));
  expect([await count('changed'), await count('placeholder')]).toEqual([2, 41]);
  await expect(page.getByTestId('data-counts')).toHaveText('已改 2 项，暂填 41 项');
  await filter(page, 'changed').click();
  await expect(filter(page, 'changed')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('data-page').locator('li.fr:visible')).toHaveCount(1);
  await expect(row(page, 'place_use')).toBeVisible();
  await expect(cities.locator('tbody tr:visible')).toHaveCount(1);
  await expect(cities.getByRole('columnheader')).toHaveCount(2);
  await reset(page, 'place_use');
  await expect(row(page, 'place_use')).toBeVisible();
  expect(await count('changed')).toBe(1);
  await filter(page, 'standard').click();
  await expect(row(page, 'place_use')).toBeHidden();
  await expect(row(page, 'students_per_teacher_ceiling')).toBeVisible();
  await expect(cities).toBeHidden();
});

test('a figure is found by its number and its name, a city by its own, and nothing by nothing', async ({ page }) => {
  await openData(page);
  const search = page.getByTestId('data-search');
  const cities = page.getByTestId('figure-cities').locator('tbody tr:visible');
  await test.step('a number that is shown is found, with or without its comma, and stays while it is changed', async () => {
    await search.fill('97.23');
    await expect(row(page, 'employment_rate.M3')).toBeVisible();
    await expect(row(page, 'base_enrolled')).toBeHidden();
    await search.fill('14,444');
    await expect(cities).toHaveCount(1);
    await search.fill('67000');
    await expect(row(page, 'base_enrolled')).toBeVisible();
    await set(page, 'base_enrolled', '67,200');
    await expect(row(page, 'base_enrolled')).toBeVisible();
  });
  await search.fill('');
  await speak(page, 'en');
  await test.step('a name is found in the language of the page', async () => {
    await search.fill('DROP-OUT, study year 2');
    await expect(page.getByTestId('data-page').locator('li.fr:visible')).toHaveCount(2);
    await search.fill('huludao');
    await expect(cities).toHaveCount(1);
    await expect(box(page, 'population.211400')).toBeVisible();
    await search.fill('no such figure');
    await expect(page.getByText('No figure matches')).toBeVisible();
    await search.fill('');
    await expect(row(page, 'base_enrolled')).toBeVisible();
  });
  await test.step('every figure has a name of its own, and every name is in that language', async () => {
    const names = await page.getByTestId('data-page').locator('input[data-testid^="figure-input-"]').evaluateAll((boxes) => boxes.map((own) => own.getAttribute('aria-label')));
    expect(names).toHaveLength(new Set(names).size);
    expect(names.length).toBeGreaterThan(120);
    expect(names.filter((name) => /[\u4e00-\u9fff[\]]/.test(name))).toEqual([]);
    expect(names).toContain(`${plan.cities[0].en}: Technician colleges`);
  });
});

test('the source of an indicator names its figures, leads to them, and tells the planner’s own', async ({ page }) => {
  await open(page);
  for (const [locale, national, derived] of [['zh-CN', '全国2021年97.2%', '据统计推算'], ['en', 'national rate of 2021 97.2%', 'derived']]) {
    await test.step(`the figures of an indicator, ${locale}`, async () => {
      await speak(page, locale);
      await showTab(page, 'trends');
      await indicatorOf(page, 'E2').locator('.tiny').click();
      const basis = page.getByTestId('source-basis');
      for (const said of ['96.8', national, derived]) await expect(basis.getByTestId('basis-employment_rate.M3')).toContainText(said);
      await basis.getByTestId('basis-employment_rate.H3').getByRole('button').click();
      await expect(page.getByTestId('source-dialog')).toHaveCount(0);
      await expect(box(page, 'employment_rate.H3')).toBeInViewport();
      await expect(box(page, 'employment_rate.H3')).toBeFocused();
    });
  }
  await speak(page, 'zh-CN');
  await set(page, 'schools.technician_college.210100', '6');
  await set(page, 'part_time_share', '20');
  await test.step('own figures are marked in the city’s table', async () => {
    await showTab(page, 'cities');
    const mark = page.getByTestId('table-city').locator('.own-mark');
    await expect(mark).toHaveCount(1);
    await expect(mark).toHaveAttribute('title', /技师学院 原为 4/);
  });
  await test.step('and in the source of the indicator', async () => {
    await showTab(page, 'trends');
    await indicatorOf(page, 'E5').locator('.tiny').click();
    await expect(page.getByTestId('source-moved')).toHaveText('假设变动 +2 所，调节项 0');
    await page.keyboard.press('Escape');
    await showTab(page, 'data');
    await set(page, 'base_enrolled', '67200');
    await showTab(page, 'trends');
    await indicatorOf(page, 'E1').locator('.tiny').click();
    await expect(page.getByTestId('basis-base_enrolled')).toContainText('67,200');
    await expect(page.getByTestId('basis-base_enrolled')).toContainText('规划数据为 67,000');
  });
});

test('students of a city change the province’s by as many and go back to shares by residents together', async ({ page }) => {
  await openData(page);
  const before = { 210100: 14_444, 210200: 11_862, 210300: 5_199 };
  for (const [code, students] of Object.entries(before)) await expect(box(page, `city_weights.${code}`)).toHaveValue(students.toLocaleString('en'));
  await set(page, 'city_weights.210200', '12000');
  await expect(box(page, 'base_enrolled')).toHaveValue('67,138');
  await expect(box(page, 'city_weights.210100')).toHaveValue('14,444');
  const { assumptions } = await saved(page);
  expect(assumptions.base_enrolled).toBe(67_138);
  expect(assumptions.city_weights['210300']).toBe(5_199);
  await expectOutcome(page, runCase({ assumptions }));
  await page.getByTestId('figure-why-cities.210200').click();
  await page.getByTestId('figure-reason-cities.210200').fill('年报');
  await page.getByTestId('figure-reason-cities.210200').press('Enter');
  expect((await saved(page)).data.reasons['city_weights.210200']).toMatchObject({ why: '年报' });
  await page.getByTestId('figure-reset-city_weights.210300').click();
  await expectOutcome(page, runCase({ assumptions: { base_enrolled: 67_138 } }));
  await expect(page.getByTestId('figure-cities').locator('td.on')).toHaveCount(0);
});

test('the name, date and note of the set travel with the file, and equal figures have equal fingerprints', async ({ page }) => {
  await openData(page);
  const print = page.getByTestId('data-fingerprint');
  const shipped = await print.textContent();
  expect(shipped).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/);
  const named = { name: '各市名单', date: '2020 年底', note: '市局报送' };
  for (const [field, text] of Object.entries(named)) {
    await page.getByTestId(`data-${field}`).fill(text);
    await page.getByTestId(`data-${field}`).press('Enter');
  }
  await expect(print).toHaveText(shipped);
  await set(page, 'place_use', '0.8');
  const other = await print.textContent();
  expect(other).not.toBe(shipped);
  const changed = await saved(page);
  expect(changed.data).toMatchObject({ ...named, fingerprint: other });
  expect(changed.assumptions).toEqual({ place_use: 0.8 });
  await set(page, 'place_use', '0.9');
  await expect(print).toHaveText(shipped);
  expect((await saved(page)).data).toMatchObject({ ...named, fingerprint: shipped });
});

test('the phone shows every row whole, in both languages', async ({ page }) => {
  await openData(page, { phone: true });
  expect(await overflow(page)).toEqual([]);
  await set(page, 'part_time_share', '20');
  for (const locale of ['zh-CN', 'en']) {
    await test.step(locale, async () => {
      await speak(page, locale);
      await page.getByTestId('figure-why-part_time_share').click();
      await set(page, 'base_enrolled', '90000');
      await expect(page.getByTestId('figure-mend')).toBeVisible();
      await expect(page.getByTestId('figure-by-part_time_share')).toBeVisible();
      expect(await overflow(page)).toEqual([]);
      const cut = await page.getByTestId('data-page').locator('li.fr:visible').evaluateAll((rows) =>
        rows.flatMap((own) => [...own.querySelectorAll('.nm, .src, .was, input')].filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => own.dataset.testid)));
      expect(cut).toEqual([]);
    });
  }
});

// Every chart is drawn, and its table twin has the native figures.
import { cells, expect, open, openPreset, presetFile, runCase, showTab, tab, test, type } from './support.mjs';

const TRENDS = ['enrolment', 'employment', 'high_skilled', 'high_skilled_total', 'training', 'training_total', 'admissions', 'places', 'teachers', 'cost'];
const MAKE_UP = ['level', 'mode', 'tier'];

const plot = (page) => page.locator('.plot svg');
const whole = (value) => Math.round(value).toLocaleString('en-US');
const fixed = (factor, decimals) => (value) => (value * factor).toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const each = (outcome, read, write) => outcome.years.map((year) => (read(year) === null ? '–' : write(read(year))));

const figures = async (page, chart, at) => (await cells(page.getByTestId(`table-${chart}`).locator('tbody')))[at].slice(1);

async function drawn(page) {
  await expect(plot(page)).toBeVisible();
  await expect.poll(() => plot(page).locator('path').count()).toBeGreaterThan(3);
}

for (const [name, charts] of [['trends', TRENDS], ['make-up', MAKE_UP]]) {
  test(`every chart of ${name} is drawn with its title and its table`, async ({ page }) => {
    test.slow();
    await open(page);
    await openPreset(page, 'steady_plan');
    await showTab(page, name);
    const picker = page.getByTestId('chart-picker');
    expect(await picker.locator('option').evaluateAll((options) => options.map(({ value }) => value))).toEqual(charts);
    const titles = new Set();
    for (const chart of charts) {
      await picker.selectOption(chart);
      await expect(page.getByTestId('figure')).toHaveAttribute('data-chart', chart);
      await drawn(page);
      const title = await page.getByTestId('figure').locator('h2').textContent();
      titles.add(title);
      await expect(page.locator('.plot[role=img]')).toHaveAttribute('aria-label', new RegExp(title.split(/[，,]/)[0].slice(0, 4)));
      const table = page.getByTestId(`table-${chart}`);
      await expect(table.locator('thead th')).toHaveCount(6);
      expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
      await expect(page.getByTestId('figure').locator('figcaption')).not.toBeEmpty();
    }
    expect(titles.size).toBe(charts.length);
  });
}

test('a status quo without any lever draws every chart too', async ({ page }) => {
  test.slow();
  await open(page);
  for (const chart of TRENDS) {
    await page.getByTestId('chart-picker').selectOption(chart);
    await drawn(page);
  }
});

test('the years under the plot are the native figures', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const own = runCase(presetFile('steady_plan'));
  const quo = runCase({});
  const wan = fixed(1e-4, 2);
  expect(await figures(page, 'enrolment', 0)).toEqual(each(own, (year) => year.enrolled, wan));
  expect(await figures(page, 'enrolment', 1)).toEqual(each(quo, (year) => year.enrolled, wan));
  await page.getByTestId('chart-picker').selectOption('employment');
  expect(await figures(page, 'employment', 0)).toEqual(each(own, (year) => year.employment_rate, fixed(100, 2)));
  await page.getByTestId('chart-picker').selectOption('training_total');
  expect((await figures(page, 'training_total', 0)).slice(1)).toEqual(each(own, (year) => year.cumulative_training, fixed(1e-4, 1)).slice(1));
});

test('the full table stands in the plot’s place with every row', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const own = runCase(presetFile('steady_plan'));
  await page.getByTestId('full-table').click();
  await expect(page.getByTestId('full-table')).toHaveAttribute('aria-pressed', 'true');
  await expect(plot(page)).toHaveCount(0);
  const reads = [
    ['enrolment', 0, (year) => year.enrolled, whole],
    ['enrolment', 2, (year) => year.admitted_full_time, whole],
    ['enrolment', 4, (year) => year.graduates, whole],
    ['high_skilled', 0, (year) => year.high_skilled, whole],
    ['places', 1, (year) => year.places, whole],
    ['cost', 0, (year) => year.running_cost, fixed(1e-4, 2)],
    ['cost', 1, (year) => year.capital_cost, fixed(1e-4, 2)],
    ['teachers', 0, (year) => year.students_per_teacher, fixed(1, 1)],
  ];
  for (const [chart, at, read, write] of reads) {
    await page.getByTestId('chart-picker').selectOption(chart);
    const shown = await figures(page, chart, at);
    expect(shown.slice(1), `${chart} ${at}`).toEqual(each(own, read, write).slice(1));
  }
  await page.getByTestId('chart-picker').selectOption('enrolment');
  await expect(page.getByTestId('table-enrolment').locator('tr.sum')).toContainText('> 70,000');
  await page.getByTestId('full-table').click();
  await drawn(page);
});

test('the make-up adds up to all students', async ({ page }) => {
  await open(page);
  await showTab(page, 'make-up');
  await page.getByTestId('full-table').click();
  const lines = await cells(page.getByTestId('table-level').locator('tbody'));
  const numbers = lines.map((line) => Number(line.at(-1).replaceAll(',', '')));
  const parts = numbers.slice(0, 5).reduce((sum, part) => sum + part, 0);
  expect(Math.abs(parts - numbers[5])).toBeLessThanOrEqual(3);
});

test('the chart follows a lever', async ({ page }) => {
  await open(page);
  await drawn(page);
  const before = await plot(page).innerHTML();
  await type(page, 'lever-full_time_intake_growth', '5');
  await expect.poll(async () => (await plot(page).innerHTML()) !== before).toBe(true);
  const own = runCase({ levers: { full_time_intake_growth: Array(5).fill(0.05) } });
  expect(await figures(page, 'enrolment', 0)).toEqual(each(own, (year) => year.enrolled, fixed(1e-4, 2)));
});

test('the tabs are worked by the arrows', async ({ page }) => {
  await open(page);
  await tab(page, 'trends').focus();
  for (const [key, name] of [['ArrowRight', 'make-up'], ['ArrowRight', 'cities'], ['ArrowRight', 'why'], ['ArrowRight', 'sure'], ['ArrowRight', 'takes'], ['ArrowRight', 'data'], ['ArrowRight', 'trends'], ['ArrowLeft', 'data'], ['Home', 'trends'], ['End', 'data']]) {
    await page.keyboard.press(key);
    await expect(tab(page, name), key).toHaveAttribute('aria-selected', 'true');
    await expect(tab(page, name), key).toBeFocused();
  }
});

test('charts keep their size when the window changes', async ({ page }) => {
  await open(page);
  await drawn(page);
  for (const width of [1200, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(async () => {
      const [frame, svg] = [await page.locator('.plot').boundingBox(), await plot(page).boundingBox()];
      return Math.abs(frame.width - svg.width);
    }).toBeLessThan(2);
  }
});

// Every chart is drawn, and its table twin has the native figures.
import { cells, expect, open, openPreset, presetFile, runCase, showTab, test, type } from './support.mjs';

const TRENDS = ['enrolment', 'employment', 'high_skilled', 'high_skilled_total', 'training', 'training_total', 'admissions', 'places', 'teachers', 'cost'];
const MAKE_UP = ['level', 'mode', 'tier'];

const plot = (page) => page.locator('.plot svg');
const whole = (value) => Math.round(value).toLocaleString('en-US');
const fixed = (factor, decimals) => (value) => (value * factor).toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const each = (outcome, read, write) => outcome.years.map((year) => (read(year) === null ? '–' : write(read(year))));

const figures = async (page, chart, at) => (await cells(page.getByTestId(`table-${chart}`).locator('tbody')))[at].slice(1);
const pick = (page, chart) => page.getByTestId('chart-picker').selectOption(chart);

async function drawn(page) {
  await expect(plot(page)).toBeVisible();
  await expect.poll(() => plot(page).locator('path').count()).toBeGreaterThan(3);
}

test('every chart is drawn with its title and its table, and fills its frame', async ({ page }) => {
  await open(page);
  await test.step('the status quo without any lever draws every chart too', async () => {
    for (const chart of TRENDS) {
      await pick(page, chart);
      await expect(page.getByTestId('figure')).toHaveAttribute('data-chart', chart);
      await drawn(page);
    }
  });
  await openPreset(page, 'steady_plan');
  for (const [name, charts] of [['trends', TRENDS], ['make-up', MAKE_UP]]) {
    await test.step(`every chart of ${name}`, async () => {
      await showTab(page, name);
      const titles = new Set();
      await expect(page.getByTestId('chart-picker').locator('option')).toHaveCount(charts.length);
      expect(await page.getByTestId('chart-picker').locator('option').evaluateAll((options) => options.map(({ value }) => value))).toEqual(charts);
      for (const chart of charts) {
        await pick(page, chart);
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
  await test.step('a chart follows the width of the window', async () => {
    for (const width of [1200, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(async () => {
        const [frame, svg] = [await page.locator('.plot').boundingBox(), await plot(page).boundingBox()];
        return Math.abs(frame.width - svg.width);
      }).toBeLessThan(2);
    }
  });
});

test('a chart follows a lever, and the tables of the charts have the native figures', async ({ page }) => {
  const wan = fixed(1e-4, 2);
  await open(page);
  await test.step('the chart follows a lever', async () => {
    await drawn(page);
    const before = await plot(page).innerHTML();
    await type(page, 'lever-full_time_intake_growth', '5');
    await expect.poll(async () => (await plot(page).innerHTML()) !== before).toBe(true);
    const grown = runCase({ levers: { full_time_intake_growth: Array(5).fill(0.05) } });
    expect(await figures(page, 'enrolment', 0)).toEqual(each(grown, (year) => year.enrolled, wan));
  });
  await openPreset(page, 'steady_plan');
  const [own, quo] = [runCase(presetFile('steady_plan')), runCase({})];
  await test.step('the years under the plot', async () => {
    expect(await figures(page, 'enrolment', 0)).toEqual(each(own, (year) => year.enrolled, wan));
    expect(await figures(page, 'enrolment', 1)).toEqual(each(quo, (year) => year.enrolled, wan));
    await pick(page, 'employment');
    expect(await figures(page, 'employment', 0)).toEqual(each(own, (year) => year.employment_rate, fixed(100, 2)));
    await pick(page, 'training_total');
    expect((await figures(page, 'training_total', 0)).slice(1)).toEqual(each(own, (year) => year.cumulative_training, fixed(1e-4, 1)).slice(1));
  });
  await test.step('the full table stands in the plot’s place with every row', async () => {
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
      await pick(page, chart);
      expect((await figures(page, chart, at)).slice(1), `${chart} ${at}`).toEqual(each(own, read, write).slice(1));
    }
    await pick(page, 'enrolment');
    await expect(page.getByTestId('table-enrolment').locator('tr.sum')).toContainText('> 70,000');
  });
  await test.step('the make-up adds up to all students', async () => {
    await showTab(page, 'make-up');
    const lines = await cells(page.getByTestId('table-level').locator('tbody'));
    const numbers = lines.map((line) => Number(line.at(-1).replaceAll(',', '')));
    const parts = numbers.slice(0, 5).reduce((sum, part) => sum + part, 0);
    expect(Math.abs(parts - numbers[5])).toBeLessThanOrEqual(3);
  });
  await test.step('the plot comes back', async () => {
    await page.getByTestId('full-table').click();
    await drawn(page);
  });
});

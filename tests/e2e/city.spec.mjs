// The cities: the map, the city in hand, and its colleges.
import {
  choose, expect, expectOutcome, indicator, open, openPreset, plan, presetFile, runCase, showTab, test, type,
} from './support.mjs';

const city = (adcode) => plan.cities.find((own) => own.adcode === adcode);
const onMap = (page, adcode) => page.getByTestId(`map-${adcode}`);
const nativeCity = (outcome, adcode) => outcome.cities.find((own) => own.city === adcode);
const count = (page, adcode, year) => page.getByTestId(`college-${adcode}-${year}`);
const projects = (page) => page.getByTestId('projects').locator('tbody tr[data-testid]');
const pick = (page, zh) => page.getByTestId('city-picker').selectOption({ label: zh });

async function openCities(page, settings) {
  await open(page, settings);
  await showTab(page, 'cities');
  await expect(page.getByTestId('map')).toBeVisible();
}

async function add(page, adcode, kind, start) {
  await page.getByTestId('add-city').selectOption({ label: city(adcode).zh });
  await choose(page, 'add-kind', kind);
  await page.getByTestId('add-start').selectOption(String(start));
  await page.getByTestId('add-project').click();
}

/** Clicks where the city's name stands: the middle of an outline may lie outside it. */
async function clickMap(page, adcode) {
  await onMap(page, adcode).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await onMap(page, adcode).locator('.nm').boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

test('the rail leads to the map, which shows six measures and dims by region beside the ten', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await test.step('the rail leads to the cities', async () => {
    await page.locator('.lever.go').first().getByRole('button').click();
    await expect(page.getByTestId('cities')).toBeVisible();
    await expect(projects(page)).toHaveCount(presetFile('steady_plan').levers.college_projects.length);
  });
  await openPreset(page, 'status_quo');
  await test.step('the ten stay in sight beside the map', async () => {
    await expectOutcome(page, runCase({}));
    await expect(page.getByTestId('map')).toBeVisible();
    await expect(page.getByTestId('indicator-E6')).toBeVisible();
  });
  await test.step('the map shows six measures with a key each', async () => {
    const shown = new Set();
    for (const measure of ['enrolment', 'growth', 'intake', 'colleges', 'coverage', 'binding']) {
      await page.getByTestId('map-measure').selectOption(measure);
      await expect(page.getByTestId('map-key').locator('span').first()).toBeVisible();
      shown.add(await onMap(page, '210100').textContent());
      await expect(page.getByTestId('map').getByRole('option')).toHaveCount(14);
    }
    expect(shown.size).toBe(6);
    await page.getByTestId('map-measure').selectOption('enrolment');
    const last = nativeCity(runCase({}), '210100').enrolled.at(-1);
    await expect(onMap(page, '210100').locator('.va')).toHaveText((last / 1e4).toFixed(2));
  });
  await test.step('the regions of the plan dim the other cities', async () => {
    const chips = page.getByTestId('regions').getByRole('button');
    await expect(chips).toHaveCount(5);
    for (const [at, region] of plan.regions.entries()) {
      await chips.nth(at + 1).click();
      await expect(chips.nth(at + 1)).toHaveAttribute('aria-pressed', 'true');
      for (const { adcode, regions, partly_in } of plan.cities) {
        const inside = [...regions, ...partly_in].includes(region.id);
        await expect(onMap(page, adcode), `${region.zh} ${adcode}`).toHaveClass(inside ? /^(?!.*\boff\b)/ : /\boff\b/);
      }
    }
    await chips.first().click();
    await expect(page.getByTestId('map').locator('g.off')).toHaveCount(0);
  });
});

test('a city is chosen by click and by the arrow keys, and each is reached by them', async ({ page }) => {
  await openCities(page);
  const map = page.getByTestId('map');
  const chosen = async () => (await map.getAttribute('aria-activedescendant')).slice('map-'.length);
  await test.step('by click', async () => {
    await clickMap(page, '210200');
    await expect(onMap(page, '210200')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByTestId('city-picker').locator('option:checked')).toHaveText('大连');
    const own = nativeCity(runCase({}), '210200');
    const figures = page.getByTestId('table-city').locator('tbody tr').first().locator('td');
    await expect(figures).toHaveText(own.enrolled.map((value) => Math.round(value).toLocaleString('en-US')));
  });
  await test.step('by the arrow keys, and Enter leads to its figures', async () => {
    await map.focus();
    const seen = new Set();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) {
      await page.keyboard.press(key);
      const active = await chosen();
      await expect(onMap(page, active)).toHaveAttribute('aria-selected', 'true');
      seen.add(active);
    }
    expect(seen.size).toBeGreaterThan(3);
    await page.keyboard.press('Enter');
    await expect(page.locator('#city-panel')).toBeFocused();
  });
  await test.step('every city can be reached by arrows from the first', async () => {
    const first = plan.cities[0].adcode;
    const reached = new Set([first]);
    const waiting = [first];
    while (waiting.length > 0) {
      const from = waiting.shift();
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        await pick(page, city(from).zh);
        await map.press(key);
        const to = await chosen();
        if (!reached.has(to)) {
          reached.add(to);
          waiting.push(to);
        }
      }
    }
    expect(plan.cities.map(({ zh, adcode }) => (reached.has(adcode) ? null : zh)).filter(Boolean)).toEqual([]);
  });
});

test('a city’s own growth equals the native run; outside its range it is refused, and it is reset', async ({ page }) => {
  await openCities(page);
  const input = page.getByTestId('city-growth-training');
  const lever = page.locator('.lever').filter({ has: input });
  await test.step('refused outside its range, reset, moved by keys', async () => {
    await input.fill('21');
    await expect(lever.getByRole('alert')).toBeVisible();
    await expectOutcome(page, runCase({}));
    await type(page, 'city-growth-training', '20');
    await expectOutcome(page, runCase({ levers: { city_growth: { 210100: { training: 0.2 } } } }));
    await lever.locator('.rs').click();
    await expectOutcome(page, runCase({}));
    await lever.locator('input[type=range]').focus();
    await page.keyboard.press('PageUp');
    await expect(input).toHaveValue('+1.0');
    await lever.locator('.rs').click();
    await expectOutcome(page, runCase({}));
  });
  await test.step('three series of one city, and no other city has them', async () => {
    await clickMap(page, '210600');
    const own = { full_time_intake: 3.5, part_time_intake: -2, training: 10 };
    for (const [series, shown] of Object.entries(own)) await type(page, `city-growth-${series}`, String(shown));
    const city_growth = { 210600: { full_time_intake: 0.035, part_time_intake: -0.02, training: 0.1 } };
    await expectOutcome(page, runCase({ levers: { city_growth } }));
    await pick(page, '大连');
    await expect(input).toHaveValue('0.0');
    await pick(page, '丹东');
    await expect(input).toHaveValue('+10.0');
  });
});

test('colleges are counted by kind, city and year, listed, taken out, and refused with the reason', async ({ page }) => {
  await openCities(page);
  await test.step('a count that no city could hold is not taken', async () => {
    for (const typed of ['21', '-1', '1.5']) {
      await count(page, '210100', 2023).fill(typed);
      await count(page, '210100', 2023).blur();
      await expect(count(page, '210100', 2023)).toHaveValue('0');
    }
    await expectOutcome(page, runCase({}));
  });
  await test.step('the grid counts projects by kind, city and year', async () => {
    await choose(page, 'college-kind', 'new_build');
    await count(page, '211100', 2021).fill('2');
    await choose(page, 'college-kind', 'merger');
    await expect(count(page, '211100', 2021)).toHaveValue('0');
    await count(page, '210100', 2022).fill('1');
    const college_projects = [
      { city: '211100', kind: 'new_build', start: 2021 },
      { city: '211100', kind: 'new_build', start: 2021 },
      { city: '210100', kind: 'merger', start: 2022 },
    ];
    await expectOutcome(page, runCase({ levers: { college_projects } }));
    await expect(projects(page)).toHaveCount(3);
    await choose(page, 'college-kind', 'new_build');
    await expect(count(page, '211100', 2021)).toHaveValue('2');
    await count(page, '211100', 2021).fill('1');
    await expectOutcome(page, runCase({ levers: { college_projects: college_projects.slice(1) } }));
  });
  await openPreset(page, 'status_quo');
  await test.step('projects are added to the list and taken out again', async () => {
    await add(page, '210300', 'upgrade', 2022);
    await add(page, '210400', 'merger', 2023);
    const college_projects = [{ city: '210300', kind: 'upgrade', start: 2022 }, { city: '210400', kind: 'merger', start: 2023 }];
    await expectOutcome(page, runCase({ levers: { college_projects } }));
    await expect(projects(page).first()).toContainText('鞍山');
    await expect(projects(page).first()).toContainText('2022');
    await projects(page).first().getByRole('button', { name: '删去' }).click();
    await expect(projects(page)).toHaveCount(1);
    await expectOutcome(page, runCase({ levers: { college_projects: college_projects.slice(1) } }));
  });
  await openPreset(page, 'status_quo');
  await test.step('a project that the model rejects says why', async () => {
    await choose(page, 'college-kind', 'upgrade');
    for (let at = 0; at < 3; at += 1) await add(page, '211100', 'upgrade', 2022);
    const college_projects = Array(3).fill({ city: '211100', kind: 'upgrade', start: 2022 });
    const { rejected_projects } = runCase({ levers: { college_projects } });
    expect(rejected_projects.length).toBeGreaterThan(0);
    for (const index of rejected_projects) await expect(projects(page).nth(index)).toHaveClass(/refused/);
    const reasons = page.getByTestId('projects').locator('.why');
    await expect(reasons).toHaveCount(rejected_projects.length);
    for (const reason of await reasons.all()) await expect(reason).toContainText('没有可用的高级技工学校');
    await expect(count(page, '211100', 2022)).toHaveAttribute('aria-invalid', 'true');
  });
});

test('a newcomer reaches 25 colleges, 14 cities and 70,000 students', async ({ page }) => {
  await openCities(page);
  for (const [adcode, start] of [['211100', 2022], ['211400', 2022], ['210700', 2022], ['210800', 2022], ['210300', 2023], ['210400', 2023]]) {
    await add(page, adcode, 'upgrade', start);
  }
  await expect(page.getByTestId('indicator-E5')).toHaveAttribute('data-met', 'true');
  await expect(page.getByTestId('indicator-E6')).toHaveAttribute('data-met', 'true');
  await showTab(page, 'trends');
  const growth = page.locator('.lever').filter({ has: page.getByTestId('lever-part_time_intake_growth') }).locator('input[type=range]');
  await growth.focus();
  for (let pressed = 0; pressed < 30 && !(await indicator(page, 'E1')).met; pressed += 1) await page.keyboard.press('PageUp');
  expect(await indicator(page, 'E1')).toMatchObject({ met: true, target: 70_000 });
  expect((await indicator(page, 'E5')).value).toBe(25);
  expect((await indicator(page, 'E6')).value).toBe(14);
});

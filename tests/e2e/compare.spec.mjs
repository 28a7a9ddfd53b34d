// Scenarios side by side: the figures of each are the native model's, and all that is done to them is kept.
import { cells, expect, indicatorsOf, notice, open, openPhone, openPreset, overflow, presetFile, runCase, speak, test } from './support.mjs';

const columns = (page) => page.getByTestId('compared');
const titles = (page) => columns(page).locator('h2 .ti').allTextContents();
const references = (page) => columns(page).evaluateAll((all) => all.map(({ dataset }) => dataset.reference));
const button = (page, at, name) => columns(page).nth(at).getByTestId(`compare-${name}`);

async function compare(page) {
  await page.getByTestId('compare').click();
  await expect(page.getByTestId('compare-table')).toBeVisible();
}

async function add(page, name) {
  const before = await columns(page).count();
  await page.locator('#compare-menu-button').click();
  await page.getByTestId(`compare-add-${name}`).click();
  await expect(columns(page)).toHaveCount(before + 1);
}

/** The ten of the column at that place, in the form of an outcome file. */
function ten(page, at) {
  return page.getByTestId('compare-table').evaluate((table, at) => {
    const read = [...table.querySelectorAll('tbody.ten tr')].map((line) => {
      const { testid, value, met } = line.querySelectorAll('td')[at].dataset;
      return [testid.slice('compared-'.length), { value: value === undefined ? null : Number(value), met: met === 'true' }];
    });
    return Object.fromEntries(read);
  }, at);
}

function expected(scenario) {
  const all = Object.entries(indicatorsOf(runCase(scenario)));
  return Object.fromEntries(all.map(([id, { value, met }]) => [id, { value, met }]));
}

const file = (scenario, name = 'other.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(scenario)) });
const addFile = (page, scenario) => page.getByTestId('compare-file').setInputFiles(file(scenario));

test('every scenario has the native model’s figures, by indicator, year and city', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await compare(page);
  await test.step('the scenario in hand stands beside the status quo, which is the reference', async () => {
    await expect(columns(page)).toHaveCount(2);
    await expect(columns(page).nth(0)).toHaveAttribute('data-hand', 'true');
    await expect(columns(page).nth(1)).toHaveAttribute('data-reference', 'true');
  });
  await add(page, 'training_first');
  await test.step('the chart has a line and a row for each', async () => {
    await expect(page.locator('.plot svg')).toBeVisible();
    const years = await cells(page.getByTestId('compare-years'));
    expect(years).toHaveLength(4);
    expect(years[1].slice(1)).toEqual(runCase(presetFile('steady_plan')).years.map(({ enrolled }) => (enrolled / 1e4).toFixed(2)));
    await page.getByTestId('compare-full-table').click();
    await expect(page.locator('.plot')).toHaveCount(0);
    await page.getByTestId('compare-chart').selectOption('training_total');
    const total = runCase(presetFile('training_first')).years.map(({ cumulative_training: own }) => Math.round(own ?? 0).toLocaleString('en'));
    const row = (await cells(page.getByTestId('compare-years'))).find(([name]) => name === '培训优先');
    expect(row.slice(1)).toEqual(total);
  });
  await test.step('the cities add up', async () => {
    const cities = await cells(page.getByTestId('compare-cities'));
    const sum = cities.slice(2).reduce((all, line) => all + Number(line[1].replaceAll(',', '')), 0);
    expect(sum).toBe(Math.round(runCase(presetFile('steady_plan')).years[5].enrolled));
  });
  await test.step('the ten of every preset', async () => {
    for (const name of ['mergers_for_coverage', 'apprenticeship_push']) await add(page, name);
    const order = ['steady_plan', 'status_quo', 'training_first', 'mergers_for_coverage', 'apprenticeship_push'];
    for (const [at, name] of order.entries()) expect(await ten(page, at), name).toEqual(expected(presetFile(name)));
  });
  for (const [locale, summary] of [
    ['zh-CN', '全日制招生每年 +1.0%，非全日制招生每年 +6.0%，6 个新技师学院，企业新型学徒每年增 500 人，另改 7 项'],
    ['en', 'Full-time intake +1.0% a year, part-time intake +6.0% a year, 6 new technician colleges, 8 more changes'],
  ]) {
    await test.step(`what was changed, and nothing over the side, ${locale}`, async () => {
      await speak(page, locale);
      await expect(page.getByTestId('compare-summary')).toHaveText(summary);
      const [first] = await cells(page.getByTestId('compare-changes'));
      expect(first).toHaveLength(3);
      expect(await overflow(page)).toEqual([]);
    });
  }
});

test('sort by an indicator, choose the reference, move, take out and put back; a reload keeps it, a damaged one is set aside', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await compare(page);
  await add(page, 'mergers_for_coverage');
  await add(page, 'apprenticeship_push');
  const own = await titles(page);
  await test.step('sorted down, up, and as it was', async () => {
    const values = async (id) => Promise.all([0, 1, 2, 3].map(async (at) => (await ten(page, at))[id].value));
    await page.getByTestId('sort-E3').click();
    const down = await values('E3');
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await expect(page.locator('th[aria-sort=descending]')).toHaveCount(1);
    await page.getByTestId('sort-E3').click();
    const up = await values('E3');
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await page.getByTestId('sort-E3').click();
    expect(await titles(page)).toEqual(own);
  });
  await test.step('another reference', async () => {
    await button(page, 2, 'refer').click();
    await expect(columns(page).nth(2)).toHaveAttribute('data-reference', 'true');
    await page.getByTestId('compare-to-reference').click();
    const first = await page.getByTestId('compared-E1').allTextContents();
    expect(first[2]).toContain('基准');
    expect(first[0]).toContain('+0.95 万人');
  });
  await test.step('moved, taken out, put back', async () => {
    await button(page, 0, 'later').click();
    await expect.poll(() => titles(page)).toEqual([own[1], own[0], own[2], own[3]]);
    await expect(button(page, 1, 'later')).toBeFocused();
    await button(page, 3, 'out').click();
    await expect(columns(page)).toHaveCount(3);
    await expect(page.getByTestId('taken-out')).toContainText(own[3]);
    await page.getByTestId('put-back').click();
    await expect(columns(page)).toHaveCount(4);
  });
  await test.step('a reload keeps it', async () => {
    await page.getByTestId('sort-E4').click();
    const before = [await titles(page), await references(page)];
    await page.reload();
    await compare(page);
    expect([await titles(page), await references(page)]).toEqual(before);
  });
  await test.step('a kept comparison that is damaged is set aside and said', async () => {
    await page.evaluate(() => localStorage.setItem('jigong / compared', '{"format":"jigong.compared/1","columns":[]}'));
    await page.reload();
    await compare(page);
    await expect(notice(page, 'comparison-set-aside')).toBeVisible();
    await expect(columns(page)).toHaveCount(2);
    expect(await page.evaluate(() => localStorage.getItem('jigong / compared.damaged'))).toContain('"columns":[]');
  });
});

test('the scenario in hand follows undo; another is taken in hand and nothing is lost', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await compare(page);
  await add(page, 'now');
  expect(await titles(page)).toEqual(['稳步推进', '维持现状', '稳步推进 2']);
  await page.getByTestId('undo').click();
  await expect.poll(() => ten(page, 0)).toEqual(expected(presetFile('status_quo')));
  expect(await ten(page, 2)).toEqual(expected(presetFile('steady_plan')));
  await button(page, 2, 'take').click();
  await expect(columns(page).nth(2)).toHaveAttribute('data-hand', 'true');
  await expect(columns(page).nth(0)).toHaveAttribute('data-hand', 'false');
  await expect(page.getByTestId('scenario-title')).toHaveValue('稳步推进 2');
  expect(await ten(page, 2)).toEqual(expected(presetFile('steady_plan')));
  await page.keyboard.press('Control+z');
  await expect.poll(() => ten(page, 2)).toEqual(expected(presetFile('status_quo')));
});

test('a file is chosen or dropped, a bad one is refused with its place, and own data is told from the plan’s', async ({ page }) => {
  const scenario = { format: 'jigong.scenario/1', title: '丙案', levers: { training_growth: [0.01, 0.02, 0.03, 0.04, 0.05] } };
  await open(page);
  await compare(page);
  await test.step('a file is added', async () => {
    await addFile(page, scenario);
    await expect(columns(page)).toHaveCount(3);
    expect((await titles(page))[2]).toBe('丙案');
    expect(await ten(page, 2)).toEqual(expected(scenario));
    await expect(page.getByTestId('scenario-title')).toHaveValue('维持现状');
  });
  await test.step('a bad one is refused with its place', async () => {
    await addFile(page, { ...scenario, levers: { training_growth: [9] } });
    await expect(notice(page, 'file-refused')).toContainText('levers.training_growth');
    await expect(columns(page)).toHaveCount(3);
  });
  await test.step('a file is dropped', async () => {
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return data;
    }, JSON.stringify({ ...scenario, title: '丁案' }));
    await page.getByTestId('compare-table').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(columns(page)).toHaveCount(4);
    expect((await titles(page))[3]).toBe('丁案');
    await expect(page.getByTestId('scenario-title')).toHaveValue('维持现状');
  });
  await test.step('scenarios on own data and on the plan’s are told apart', async () => {
    await expect(page.getByTestId('compare-data')).toHaveCount(0);
    await addFile(page, { format: 'jigong.scenario/1', title: '戊案', assumptions: { base_enrolled: 67_200 } });
    await expect(columns(page)).toHaveCount(5);
    for (const [locale, own, shipped] of [['zh-CN', '用自填数据', '用规划数据'], ['en', 'On own data', 'On the plan’s data']]) {
      await speak(page, locale);
      await expect(page.getByTestId('compare-data').last()).toHaveText(own);
      await expect(page.getByTestId('compare-data').first()).toHaveText(shipped);
    }
    // The money of the plan's years has its total.
    await expect(page.getByTestId('compared-total').first()).not.toBeEmpty();
  });
});

test('a title that turns its direction turns nothing around it, and a long one is cut where it is drawn', async ({ page }) => {
  await open(page);
  await compare(page);
  const long = '很长的情景名称'.repeat(28);
  for (const [at, title] of ['甲\u202e乙\u2069丙', 'תוכנית', long].entries()) {
    await addFile(page, { format: 'jigong.scenario/1', title });
    await expect(columns(page)).toHaveCount(3 + at);
  }
  const shown = columns(page).locator('h2 bdi.own');
  await expect(shown).toHaveText([/./, /./, '甲乙丙', '\u2068תוכנית\u2069', long]);
  for (const own of await shown.all()) expect(await own.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate');
  // In a sentence too: no sign that turns what follows is anywhere on the page.
  const everything = await page.evaluate(() => document.body.innerText + [...document.querySelectorAll('[aria-label], [title]')].map((element) => `${element.ariaLabel} ${element.title}`).join(''));
  expect(everything).not.toMatch(/[\u202a-\u202e]/);
  const last = shown.last();
  expect(await last.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
  await expect(last).toHaveAttribute('title', long);
  expect(await overflow(page)).toEqual([]);
});

test('by keyboard alone', async ({ page }) => {
  await open(page);
  await page.getByTestId('compare').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('compare-table')).toBeVisible();
  await expect(page.getByTestId('compare')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('#compare-menu-button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  // Escape closed the menu and nothing else.
  await expect(page.getByTestId('compare-table')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(columns(page)).toHaveCount(3);
  await button(page, 1, 'refer').focus();
  await page.keyboard.press('Space');
  await expect(columns(page).nth(1)).toHaveAttribute('data-reference', 'true');
  await expect(button(page, 1, 'refer')).toBeFocused();
  await page.getByTestId('sort-E1').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('sort-E1')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('compare-table')).toHaveCount(0);
  await expect(page.getByTestId('compare')).toBeFocused();
});

test('a phone shows two at a time and chooses which', async ({ page }) => {
  await openPhone(page);
  await openPreset(page, 'steady_plan');
  await page.locator('#more-menu-button').click();
  await page.getByRole('menuitem', { name: '对比' }).click();
  await expect(columns(page)).toHaveCount(2);
  await page.locator('#compare-menu-button').click();
  await page.getByTestId('compare-add-training_first').click();
  await expect(columns(page)).toHaveCount(2);
  await page.getByTestId('compare-right').selectOption({ label: '培训优先' });
  await expect.poll(() => titles(page)).toEqual(['维持现状', '培训优先']);
  expect(await ten(page, 1)).toEqual(expected(presetFile('training_first')));
  await page.getByTestId('compare-left').selectOption({ label: '培训优先' });
  await expect.poll(() => titles(page)).toEqual(['培训优先', '维持现状']);
  await page.getByTestId('compare-right').selectOption({ label: '稳步推进' });
  const table = await page.getByTestId('compare-table').boundingBox();
  await page.mouse.move(300, table.y + 200);
  await page.mouse.down();
  await page.mouse.move(200, table.y + 200, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => titles(page)).toEqual(['培训优先', '维持现状']);
  expect(await overflow(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  expect(await overflow(page)).toEqual([]);
  await page.getByTestId('compare-back').click();
  await expect(page.getByTestId('ledger')).toBeVisible();
});

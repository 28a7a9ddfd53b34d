// A planner's own table: in by paste, file and drop; what is recognised, what is wrong, what is taken over; by keyboard alone.
import { readFileSync } from 'node:fs';
import { expect, expectOutcome, open, openPhone, overflow, plan, runCase, showTab, test, type } from './support.mjs';

const fixture = (name) => `tests/fixtures/tables/${name}`;
const dialog = (page) => page.getByTestId('import-dialog');
const problems = (page) => page.getByTestId('import-problem');
const CODES = plan.cities.map(({ adcode }) => adcode);

/** The made-up figures of the fixtures (tests/core/table/samples.rs): technical, senior, colleges, students, residents. */
const FIGURES = [
  [9, 6, 5, 18240, 905.5], [8, 5, 4, 15310, 750.2], [4, 3, 2, 6120, 330.1], [3, 2, 1, 3475, 180.4], [2, 2, 1, 2890, 131],
  [3, 1, 1, 2415, 214.7], [4, 2, 2, 5230, 265.3], [3, 2, 1, 3980, 233.8], [2, 1, 1, 2105, 160.6], [2, 2, 1, 2660, 158.9],
  [1, 1, 1, 1890, 140.2], [3, 1, 0, 2230, 231.5], [4, 2, 1, 4015, 282.4], [3, 1, 1, 3120, 241.9],
];

const byCity = (column, factor = 1) => Object.fromEntries(CODES.map((code, at) => [code, FIGURES[at][column] * factor]));

/** What a scenario holds after the fixtures' figures are taken over. */
const taken = (population) => ({
  base_enrolled: FIGURES.reduce((sum, own) => sum + own[3], 0),
  schools: { technical_school: byCity(0), senior_technical_school: byCity(1), technician_college: byCity(2) },
  city_weights: byCity(3),
  ...(population ? { population: byCity(4) } : {}),
});

async function openImport(page, settings) {
  await (settings?.phone ? openPhone(page, settings) : open(page, settings));
  await showTab(page, 'data');
  await page.getByTestId('import-open').click();
  await expect(page.getByTestId('import-paste')).toBeFocused();
}

const choose = (page, name) => page.getByTestId('import-file').setInputFiles(fixture(name));

/** What Ctrl+V brings into the element that has the focus. */
const paste = (page, text) =>
  page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

async function take(page) {
  await expect(page.getByTestId('import-take')).toBeEnabled();
  await page.getByTestId('import-take').click();
  await expect(dialog(page)).toBeHidden();
}

async function saved(page) {
  await page.locator('#export-menu-button').click();
  const download = page.waitForEvent('download');
  await page.locator('#export-menu').getByRole('menuitem').first().click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'));
}

const HEADS = { 'zh-CN': ['城市', '技工学校', '高级技工学校', '技师学院', '在校生（人）', '常住人口（万人）'], en: ['City', 'Technical schools', 'Senior technical schools', 'Technician colleges', 'Students', 'Residents (10,000)'] };
const text = (locale, rows = FIGURES, names = plan.cities.map((own) => (locale === 'en' ? own.en : own.zh))) =>
  [HEADS[locale], ...rows.map((row, at) => [names[at], ...row])].map((row) => row.join('\t')).join('\n');

for (const locale of ['zh-CN', 'en']) {
  test(`a pasted table is what the whole app shows, with its source, in one step, ${locale}`, async ({ page }) => {
    await openImport(page, { locale });
    await paste(page, text(locale));
    await expect(page.getByTestId('import-preview').locator('tbody tr')).toHaveCount(15);
    await expectOutcome(page, runCase({}));
    await take(page);
    await expectOutcome(page, runCase({ assumptions: taken(true) }));
    await expect(page.getByTestId('import-said')).toContainText(locale === 'en' ? '14 cities imported' : '已采用 14 个市');
    await expect(page.getByTestId('import-open')).toBeFocused();
    await expect(page.getByTestId('data-counts')).toContainText(locale === 'en' ? '0 placeholders' : '暂填 0 项');
    const file = await saved(page);
    expect(file.assumptions).toEqual(taken(true));
    const today = await page.getByTestId('data-date').inputValue();
    expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(file.data.name).toBe(locale === 'en' ? 'Pasted table' : '粘贴的表格');
    expect(file.data.reasons['population.210100']).toEqual({ on: today, why: file.data.name });
    expect(Object.keys(file.data.reasons)).toHaveLength(1 + 42 + 14 + 14);
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase({}));
    await expect(page.getByTestId('data-name')).toHaveValue('');
    await expect(page.getByTestId('undo')).toBeDisabled();
  });
}

for (const [name, population] of [['cities.gb18030.csv', true], ['cities.xlsx', true], ['schools.xlsx', false], ['schools.gb18030.csv', false]]) {
  test(`${name} arrives to the last figure`, async ({ page }) => {
    await openImport(page);
    await choose(page, name);
    await take(page);
    await expectOutcome(page, runCase({ assumptions: taken(population) }));
    await expect(page.getByTestId('data-name')).toHaveValue(name.replace(/\.\w+$/, ''));
    await showTab(page, 'cities');
    await expect(page.getByTestId('table-city').locator('tbody tr').first()).toContainText('18,240');
  });
}

test('placeholders are named while they are there: in the source of an indicator, under the grid, at a chart', async ({ page }) => {
  const source = async () => {
    await page.getByTestId('indicator-E5').locator('.tiny').click();
    const said = await page.getByTestId('source-schools').textContent();
    await page.keyboard.press('Escape');
    return said;
  };
  const chart = async () => {
    await showTab(page, 'make-up');
    await page.getByTestId('chart-picker').selectOption('tier');
    return page.getByTestId('figure').locator('figcaption').textContent();
  };
  await open(page);
  expect(await source()).toContain('42 个为暂填数');
  expect(await chart()).toContain('42 个为暂填数');
  await showTab(page, 'cities');
  await expect(page.getByTestId('placeholder-note')).toBeVisible();
  await showTab(page, 'data');
  await page.getByTestId('import-open').click();
  await paste(page, '城市\t技师学院\n大连\t5\n沈阳\t4\n');
  await take(page);
  await showTab(page, 'trends');
  expect(await source()).toContain('40 个为暂填数');
  await showTab(page, 'data');
  await page.getByTestId('import-open').click();
  await choose(page, 'schools.xlsx');
  await take(page);
  expect(await chart()).not.toContain('暂填');
  expect(await source()).toContain('自填');
  await showTab(page, 'cities');
  await expect(page.getByTestId('placeholder-note')).toHaveCount(0);
});

test('a file is dropped anywhere in the dialog', async ({ page }) => {
  await openImport(page);
  const bytes = [...readFileSync(fixture('cities.en.tsv'))];
  const transfer = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], 'cities.en.tsv'));
    return data;
  }, bytes);
  await dialog(page).locator('h1').dispatchEvent('dragover', { dataTransfer: transfer });
  await dialog(page).locator('h1').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByTestId('import-recognised')).toContainText('cities.en.tsv');
  await take(page);
  await expectOutcome(page, runCase({ assumptions: taken(true) }));
});

test('what is recognised is told: sheet, encoding, columns, what is left out', async ({ page }) => {
  await openImport(page);
  await choose(page, 'schools.xlsx');
  const told = page.getByTestId('import-recognised');
  await expect(told).toContainText('学校名单');
  await expect(told).toContainText('读了 104 行');
  await expect(told).toContainText('E 在校生');
  await expect(page.getByTestId('import-note').first()).toHaveText('第 1 行 A 列：“序号”不用。');
  await choose(page, 'cities.gb18030.csv');
  await expect(told).toContainText('GB 18030，逗号分隔');
});

test('new figures stand beside the present ones, and what the table lacks stays', async ({ page }) => {
  await openImport(page, { locale: 'en' });
  await paste(page, 'City\tTechnician colleges\nDalian\t5\nShenyang\t4\n');
  const preview = page.getByTestId('import-preview');
  await expect(preview.locator('tr', { hasText: 'Dalian' }).locator('td')).toHaveText('3 → 5 was 3');
  await expect(preview.locator('tr', { hasText: 'Shenyang' }).locator('td')).toHaveText('4');
  await expect(preview.locator('tr', { hasText: 'Anshan' }).locator('td')).toHaveText('2 stays');
  await expect(preview.locator('tr', { hasText: 'Province' }).locator('td')).toContainText('21');
  await expect(dialog(page).getByText('1 figure will change')).toBeVisible();
  await expect(page.getByTestId('import-note')).toHaveCount(12);
  await take(page);
  await expectOutcome(page, runCase({ assumptions: { schools: { technician_college: { 210100: 4, 210200: 5 } } } }));
});

test('every problem is named by row and column, and nothing can be taken', async ({ page }) => {
  await openImport(page);
  await choose(page, 'wrong.xlsx');
  await expect(problems(page)).toHaveCount(12);
  await expect(problems(page).nth(0)).toHaveText('第 2 行 B 列：表格程序给出错误值 #DIV/0!。');
  await expect(problems(page).nth(3)).toHaveText('第 5 行 E 列：−3,475 小于零。');
  await expect(problems(page).nth(4)).toHaveText('第 6 行 B 列：2.5 不是整数。');
  await expect(page.getByTestId('import-take')).toBeDisabled();
  // The next table takes the place of what was wrong.
  await choose(page, 'cities.xlsx');
  await expect(problems(page)).toHaveCount(0);
  await expect(page.getByTestId('import-take')).toBeEnabled();
  await page.getByTestId('import-cancel').click();
  await expect(dialog(page)).toBeHidden();
  await expectOutcome(page, runCase({}));
  await page.getByTestId('import-open').click();
  await expect(page.getByTestId('import-preview')).toHaveCount(0);
});

for (const [name, said] of [
  ['bomb.xlsx', /展开/], ['old.xls', /另存为 \.xlsx/], ['other.ods', /另存为 \.xlsx/], ['page.xls', /网页/], ['password.xlsx', /密码/], ['rubbish.bin', /不是表格/],
]) {
  test(`${name} is refused in plain words`, async ({ page }) => {
    await openImport(page);
    await choose(page, name);
    await expect(page.getByTestId('import-failed')).toContainText('数字未变');
    await expect(page.getByTestId('import-failed')).toContainText(said);
    await expect(page.getByTestId('import-take')).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expectOutcome(page, runCase({}));
    await expect(page.getByTestId('undo')).toBeDisabled();
  });
}

test('a file of a hundred thousand rows or eleven megabytes is refused at once', async ({ page }) => {
  await openImport(page);
  const file = (name, content) => page.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await file('long.csv', `城市,技师学院\n${'沈阳,4\n'.repeat(100_000)}`);
  await expect(page.getByTestId('import-failed')).toContainText('5,000 行');
  await file('large.csv', `城市,技师学院\n${'x'.repeat(11_000_000)}`);
  await expect(page.getByTestId('import-failed')).toContainText('10 MB');
});

test('a reader that does not load is said, and the page goes on', async ({ page, expected }) => {
  expected.push(/ERR_FAILED/, /Failed to/);
  await page.route(/reader-/, (route) => route.abort());
  await openImport(page);
  await paste(page, text('zh-CN'));
  await expect(page.getByTestId('import-failed')).toContainText('没有载入');
  await page.unroute(/reader-/);
  await paste(page, text('zh-CN'));
  await take(page);
  await expectOutcome(page, runCase({ assumptions: taken(true) }));
});

test('twice the students need another high-skilled number: it is offered, ticked, and can be left out', async ({ page }) => {
  await openImport(page);
  await paste(page, text('zh-CN', FIGURES.map((own) => [...own.slice(0, 3), own[3] * 2, own[4]])));
  await expect(page.getByTestId('import-mend')).toBeChecked();
  await page.getByTestId('import-mend').uncheck();
  await page.getByTestId('import-take').click();
  await expect(dialog(page).getByRole('alert')).toContainText('毕业生');
  await expect(dialog(page)).toBeVisible();
  await expectOutcome(page, runCase({}));
  await page.getByTestId('import-mend').check();
  await take(page);
  const base_high_skilled = Number((await page.getByTestId('figure-input-base_high_skilled').inputValue()).replaceAll(',', ''));
  const assumptions = { ...taken(true), base_enrolled: 2 * taken(true).base_enrolled, city_weights: byCity(3, 2), base_high_skilled };
  await expectOutcome(page, runCase({ assumptions }));
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase({}));
});

test('a table over own figures keeps the name that was given and the figures it lacks', async ({ page }) => {
  await openImport(page);
  await page.keyboard.press('Escape');
  await page.getByTestId('data-name').fill('省厅名单');
  await page.getByTestId('data-name').press('Enter');
  await type(page, 'figure-input-place_use', '0.8');
  await page.getByTestId('import-open').click();
  await choose(page, 'schools.xlsx');
  await take(page);
  await expect(page.getByTestId('data-name')).toHaveValue('省厅名单');
  await expectOutcome(page, runCase({ assumptions: { ...taken(false), place_use: 0.8 } }));
});

test('the empty tables are there in both languages, and read as lacking nothing but figures', async ({ page }) => {
  for (const locale of ['zh-CN', 'en']) {
    await openImport(page, { locale });
    const links = dialog(page).locator('a[download]');
    await expect(links).toHaveCount(3);
    for (const href of await links.evaluateAll((all) => all.map((own) => own.getAttribute('href')))) {
      const answer = await page.request.get(href);
      expect(answer.ok(), href).toBe(true);
      await page.getByTestId('import-file').setInputFiles({ name: href, mimeType: '', buffer: await answer.body() });
      await expect(page.getByTestId('import-recognised')).toContainText(href);
      await expect(problems(page)).toHaveCount(1);
    }
    await page.evaluate(() => localStorage.clear());
  }
});

test('by keyboard alone: open, paste, look, take over, undo', async ({ page }) => {
  await open(page);
  await page.locator('#tab-trends').focus();
  await page.keyboard.press('End');
  await expect(page.getByTestId('data-page')).toBeVisible();
  await page.getByTestId('import-open').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('import-paste')).toBeFocused();
  await paste(page, text('zh-CN'));
  await expect(page.getByTestId('import-take')).toBeEnabled();
  const reached = [];
  for (let at = 0; at < 16; at += 1) {
    await page.keyboard.press('Tab');
    const { inside, name } = await page.evaluate(() => {
      const own = document.activeElement;
      return { inside: Boolean(own.closest('dialog')), name: own.dataset.testid ?? own.getAttribute('href') ?? own.ariaLabel ?? own.textContent };
    });
    if (!inside) continue;
    reached.push(name);
    if (name === 'import-take') break;
  }
  expect(reached).toContain('templates/cities.zh.xlsx');
  expect(reached).toContain('新数字与现用数字对照');
  expect(reached.at(-1)).toBe('import-take');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByTestId('import-open')).toBeFocused();
  await expectOutcome(page, runCase({ assumptions: taken(true) }));
  await page.keyboard.press('Control+z');
  await expectOutcome(page, runCase({}));
});

test('on a phone the dialog fits, and its buttons are as large as a finger', async ({ page }) => {
  await openImport(page, { phone: true });
  await choose(page, 'wrong.xlsx');
  await expect(problems(page).first()).toBeVisible();
  expect(await overflow(page)).toEqual([]);
  const { width } = await dialog(page).boundingBox();
  expect(width).toBeLessThanOrEqual(390);
  const small = await dialog(page).locator('button, a, input[type=checkbox], textarea').evaluateAll((all) =>
    all.filter((own) => own.checkVisibility()).map((own) => [own.textContent || own.ariaLabel, own.getBoundingClientRect().height]).filter(([, height]) => height < 43.5));
  expect(small).toEqual([]);
  await choose(page, 'cities.xlsx');
  // However long the table is, what takes it stays in reach.
  await expect(page.getByTestId('import-preview')).toBeVisible();
  await expect(page.getByTestId('import-take')).toBeInViewport({ ratio: 1 });
  await take(page);
  await expectOutcome(page, runCase({ assumptions: taken(true) }));
});

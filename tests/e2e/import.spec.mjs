// A planner's own table: in by paste, file and drop; what is recognised, what is wrong, what is taken over; by keyboard alone.
import { readFileSync } from 'node:fs';
import { expect, expectOutcome, indicator, open, openPhone, overflow, plan, ready, runCase, showTab, speak, test, type } from './support.mjs';

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
  await openDialog(page);
}

async function openDialog(page) {
  await page.getByTestId('import-open').click();
  await expect(page.getByTestId('import-paste')).toBeFocused();
}

const choose = (page, name) => page.getByTestId('import-file').setInputFiles(fixture(name));

/** What Ctrl+V brings into the element that has the focus. */
const paste = (page, text, kind = 'text/plain') =>
  page.evaluate(([text, kind]) => {
    const data = new DataTransfer();
    data.setData(kind, text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, [text, kind]);

/** Drops files of these names and contents on the dialog. */
async function drop(page, files) {
  const transfer = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    files.forEach(([name, bytes]) => data.items.add(new File([new Uint8Array(bytes)], name)));
    return data;
  }, files.map((name) => [name, [...readFileSync(fixture(name))]]));
  await dialog(page).locator('h1').dispatchEvent('dragover', { dataTransfer: transfer });
  await dialog(page).locator('h1').dispatchEvent('drop', { dataTransfer: transfer });
}

const column = (page, at) => page.getByTestId(`import-column-${at}`);

async function take(page) {
  await expect(page.getByTestId('import-take')).toBeEnabled();
  await page.getByTestId('import-take').click();
  await expect(dialog(page)).toBeHidden();
}

/** Takes back the step that took a table over. */
async function back(page) {
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase({}));
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

test('a pasted table is what the whole app shows, with its source, in one step, in both languages', async ({ page }) => {
  await open(page);
  await showTab(page, 'data');
  for (const [locale, name, said, counts] of [
    ['zh-CN', '粘贴的表格', '已采用 14 个市', '暂填 0 项'],
    ['en', 'Pasted table', '14 cities imported', '0 placeholders'],
  ]) {
    await test.step(locale, async () => {
      await speak(page, locale);
      await openDialog(page);
      await paste(page, text(locale));
      await expect(page.getByTestId('import-preview').locator('tbody tr')).toHaveCount(15);
      await expectOutcome(page, runCase({}));
      await take(page);
      await expectOutcome(page, runCase({ assumptions: taken(true) }));
      await expect(page.getByTestId('import-said')).toContainText(said);
      await expect(page.getByTestId('import-open')).toBeFocused();
      await expect(page.getByTestId('data-counts')).toContainText(counts);
      const file = await saved(page);
      expect(file.assumptions).toEqual(taken(true));
      // The day of the change is today; of what day the figures are, a pasted table does not say.
      const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
      expect(file.data.date ?? '').toBe('');
      expect(file.data.name).toBe(name);
      expect(file.data.reasons['population.210100']).toEqual({ on: today, why: file.data.name });
      expect(Object.keys(file.data.reasons)).toHaveLength(1 + 42 + 14 + 14);
      await back(page);
      await expect(page.getByTestId('data-name')).toHaveValue('');
      await expect(page.getByTestId('undo')).toBeDisabled();
    });
  }
});

test('a table of every kind arrives to the last figure and is taken back as one step', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await showTab(page, 'data');
  const residents = await page.getByTestId('figure-input-population.211400').inputValue();
  expect(residents).not.toBe('241.9');
  for (const [name, population] of [
    ['cities.gb18030.csv', true], ['cities.xlsx', true], ['cities.en.xlsx', true], ['old.xls', true], ['other.ods', true],
    ['schools.xlsx', false], ['schools.gb18030.csv', false],
  ]) {
    await test.step(name, async () => {
      await showTab(page, 'data');
      await openDialog(page);
      await choose(page, name);
      await expect(page.getByTestId('import-preview')).toBeVisible();
      await expectOutcome(page, runCase({}));
      await take(page);
      await expectOutcome(page, runCase({ assumptions: taken(population) }));
      await expect(page.getByTestId('data-name')).toHaveValue(name.replace(/\.\w+$/, ''));
      // Residents move none of the ten: they are read where they stand.
      await expect(page.getByTestId('figure-input-population.211400')).toHaveValue(population ? '241.9' : residents);
      await showTab(page, 'cities');
      await expect(page.getByTestId('table-city').locator('tbody tr').first()).toContainText('18,240');
      await back(page);
    });
  }
});

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

test('what is recognised is told: file, sheet, encoding, columns, what is left out; of two files that are dropped one is read', async ({ page }) => {
  await openImport(page);
  const told = page.getByTestId('import-recognised');
  const others = page.getByTestId('import-others');
  await choose(page, 'schools.xlsx');
  await expect(told).toContainText('学校名单');
  await expect(told).toContainText('读了 104 行');
  await expect(told).toContainText('E 在校生');
  await expect(page.getByTestId('import-note').first()).toHaveText('第 1 行 A 列：“序号”不用。');
  await choose(page, 'cities.gb18030.csv');
  await expect(told).toContainText('GB 18030，逗号分隔');
  await test.step('of two files that are dropped one is read, and the other is named', async () => {
    await drop(page, ['cities.xlsx', 'wrong.xlsx']);
    await expect(told).toContainText('cities.xlsx');
    await expect(others).toHaveText('一次只读一个文件：读的是“cities.xlsx”，没有读“wrong.xlsx”。');
    await choose(page, 'schools.xlsx');
    await expect(told).toContainText('schools.xlsx');
    await expect(others).toHaveCount(0);
  });
  await test.step('one file is dropped anywhere in the dialog', async () => {
    await drop(page, ['cities.en.tsv']);
    await expect(told).toContainText('cities.en.tsv');
    await expect(others).toHaveCount(0);
    await take(page);
    await expectOutcome(page, runCase({ assumptions: taken(true) }));
  });
});

test('new figures stand beside the present ones, and what the table lacks stays', async ({ page }) => {
  await openImport(page, { locale: 'en' });
  await paste(page, 'City\tTechnician colleges\nDalian\t5\nShenyang\t4\n');
  const preview = page.getByTestId('import-preview');
  await expect(preview.locator('tr', { hasText: 'Dalian' }).locator('td')).toHaveText('3 → 5 was 3');
  await expect(preview.locator('tr', { hasText: 'Shenyang' }).locator('td')).toHaveText('4');
  await expect(preview.locator('tr', { hasText: 'Anshan' }).locator('td')).toHaveText('2 stays');
  await expect(preview.locator('tr', { hasText: 'Province' }).locator('td')).toContainText('21');
  await expect(dialog(page).getByText('2 figures will be taken over, 1 of them different')).toBeVisible();
  await expect(page.getByTestId('import-note')).toHaveCount(12);
  await take(page);
  await expectOutcome(page, runCase({ assumptions: { schools: { technician_college: { 210100: 4, 210200: 5 } } } }));
  await expect(page.getByTestId('import-said')).toBeVisible();
  expect((await indicator(page, 'E5')).value).toBe(21);
  await showTab(page, 'cities');
  await expect(page.getByTestId('table-colleges').locator('tbody tr').nth(1)).toContainText('5');
});

test('a table over own figures keeps the name that was given and the figures it lacks; as many change as are told before', async ({ page }) => {
  await openImport(page);
  await test.step('as many figures change as are told before, with the date that is filled in', async () => {
    await choose(page, 'cities.xlsx');
    const told = await dialog(page).getByText('将采用').textContent();
    await expect(page.getByTestId('import-date')).toHaveValue('');
    await page.getByTestId('import-date').fill('2020-12-31');
    await take(page);
    await expect(page.getByTestId('data-date')).toHaveValue('2020-12-31');
    await expect(page.getByTestId('data-counts')).toContainText(`已改 ${told.match(/将采用 (\d+) 个/)[1]} 项`);
    await back(page);
  });
  await page.getByTestId('data-name').fill('省厅名单');
  await page.getByTestId('data-name').press('Enter');
  await type(page, 'figure-input-place_use', '0.8');
  await openDialog(page);
  await choose(page, 'schools.xlsx');
  await take(page);
  await expect(page.getByTestId('data-name')).toHaveValue('省厅名单');
  await expectOutcome(page, runCase({ assumptions: { ...taken(false), place_use: 0.8 } }));
});

test('every problem is named by row and column in both languages, and nothing can be taken', async ({ page }) => {
  await openImport(page);
  await test.step('the problems of a file, until the next table takes their place', async () => {
    await choose(page, 'wrong.xlsx');
    await expect(problems(page)).toHaveCount(12);
    await expect(problems(page).nth(0)).toHaveText('第 2 行 B 列：表格程序给出错误值 #DIV/0!。');
    await expect(problems(page).nth(3)).toHaveText('第 5 行 E 列：−3,475 小于零。');
    await expect(problems(page).nth(4)).toHaveText('第 6 行 B 列：2.5 不是整数。');
    await expect(page.getByTestId('import-take')).toBeDisabled();
    await choose(page, 'cities.xlsx');
    await expect(problems(page)).toHaveCount(0);
    await expect(page.getByTestId('import-take')).toBeEnabled();
  });
  for (const name of ['percent.xlsx', 'percent.ods']) {
    await test.step(`numbers that ${name} shows as percentages`, async () => {
      await choose(page, name);
      await expect(page.getByTestId('import-recognised')).toContainText(name);
      await expect(problems(page)).toHaveText(['第 3 行 F 列：“905.5%”是百分数，这里要的是数目。', '第 4 行 D 列：“400%”是百分数，这里要的是数目。']);
      await expect(page.getByTestId('import-take')).toBeDisabled();
    });
  }
  await page.getByTestId('import-cancel').click();
  await expect(dialog(page)).toBeHidden();
  await expectOutcome(page, runCase({}));
  for (const [locale, unknown, negative] of [['zh-CN', /第 3 行.*火星/, /第 4 行 B 列：−1 小于零/], ['en', /[Rr]ow 3.*火星/, /[Rr]ow 4.*−1/]]) {
    await test.step(`the problems of a pasted table, ${locale}`, async () => {
      await speak(page, locale);
      await openDialog(page);
      await expect(page.getByTestId('import-preview')).toHaveCount(0);
      await paste(page, '城市\t技师学院\n沈阳\t5\n火星\t2\n大连\t-1\n');
      await expect(problems(page).filter({ hasText: unknown })).not.toHaveCount(0);
      await expect(problems(page).filter({ hasText: negative })).not.toHaveCount(0);
      await expect(page.getByTestId('import-take')).toBeDisabled();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expectOutcome(page, runCase({}));
    });
  }
});

test('what is no table, too large or without text is refused in plain words, and nothing changes', async ({ page }) => {
  test.setTimeout(60_000);
  await openImport(page);
  const failed = page.getByTestId('import-failed');
  for (const [name, said] of [['bomb.xlsx', /展开/], ['page.xls', /网页/], ['password.xlsx', /密码/], ['rubbish.bin', /不是表格/]]) {
    await test.step(name, async () => {
      await choose(page, name);
      await expect(failed).toContainText(said);
      await expect(failed).toContainText('数字未变');
      await expect(page.getByTestId('import-take')).toBeDisabled();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expectOutcome(page, runCase({}));
      await expect(page.getByTestId('undo')).toBeDisabled();
      await openDialog(page);
    });
  }
  await test.step('a hundred thousand rows or eleven megabytes are refused at once', async () => {
    const file = (name, content) => page.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await file('long.csv', `城市,技师学院\n${'沈阳,4\n'.repeat(100_000)}`);
    await expect(failed).toContainText('5,000 行');
    await file('large.csv', `城市,技师学院\n${'x'.repeat(11_000_000)}`);
    await expect(failed).toContainText('10 MB');
  });
  await test.step('a paste without text says what is in it and what can be done', async () => {
    await page.getByTestId('import-paste').focus();
    await paste(page, '<table><tr><td>城市<td>技师学院<tr><td>沈阳<td>5</table>', 'text/html');
    await expect(failed).toContainText('网页内容');
    await expect(page.getByTestId('import-take')).toBeDisabled();
    await paste(page, ' ', 'text/plain');
    await expect(failed).toContainText('没有文字');
    await paste(page, text('zh-CN'));
    await expect(failed).toHaveCount(0);
    await take(page);
    await expectOutcome(page, runCase({ assumptions: taken(true) }));
  });
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

test('the empty tables are there in both languages, and read as lacking nothing but figures', async ({ page }) => {
  await open(page);
  await showTab(page, 'data');
  const seen = new Set();
  for (const locale of ['zh-CN', 'en']) {
    await speak(page, locale);
    await openDialog(page);
    const links = dialog(page).locator('a[download]');
    await expect(links).toHaveCount(3);
    for (const href of await links.evaluateAll((all) => all.map((own) => own.getAttribute('href')))) {
      const answer = await page.request.get(href);
      expect(answer.ok(), href).toBe(true);
      await page.getByTestId('import-file').setInputFiles({ name: href, mimeType: '', buffer: await answer.body() });
      await expect(page.getByTestId('import-recognised')).toContainText(href);
      await expect(problems(page)).toHaveCount(1);
      seen.add(href);
    }
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  expect(seen.size).toBeGreaterThan(3);
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
  for (let at = 0; at < 30; at += 1) {
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
  expect(reached).toContain('import-column-1');
  expect(reached).toContain('新数字与现用数字对照');
  expect(reached).toContain('import-date');
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
  const small = await dialog(page).locator('button, a, select, input:not([type=file]), textarea').evaluateAll((all) =>
    all.filter((own) => own.checkVisibility()).map((own) => [own.textContent || own.ariaLabel, own.getBoundingClientRect().height]).filter(([, height]) => height < 43.5));
  expect(small).toEqual([]);
  await choose(page, 'cities.xlsx');
  // However long the table is, what takes it stays in reach.
  await expect(page.getByTestId('import-preview')).toBeVisible();
  await expect(page.getByTestId('import-take')).toBeInViewport({ ratio: 1 });
  expect(await overflow(page)).toEqual([]);
  await take(page);
  await expectOutcome(page, runCase({ assumptions: taken(true) }));
});

test('a column is assigned by hand, and the next table of that form is read so, after a reload and where nothing can be kept too', async ({ page }) => {
  const table = (year, factor) =>
    [['城市', `${year}年学员规模（人）`], ...FIGURES.map((own, at) => [plan.cities[at].zh, own[3] * factor])].map((row) => row.join('\t')).join('\n');
  await openImport(page);
  await paste(page, table(2020, 1));
  await expect(problems(page)).toHaveCount(1);
  await expect(page.getByTestId('import-take')).toBeDisabled();
  await expect(column(page, 1)).toHaveValue('city');
  await expect(column(page, 2)).toHaveValue('');
  await column(page, 2).selectOption('enrolment');
  await expect(problems(page)).toHaveCount(0);
  await expect(column(page, 2)).toHaveValue('enrolment');
  await expect(column(page, 2)).toBeFocused();
  await expect(page.getByTestId('import-preview').locator('tbody tr').nth(1)).toContainText('18,240');
  // Twice the same use is a fault that names both columns.
  await column(page, 1).selectOption('enrolment');
  await expect(problems(page).first()).toContainText('只能留一列');
  await column(page, 1).selectOption('city');
  await take(page);
  const assumptions = { base_enrolled: taken(false).base_enrolled, city_weights: byCity(3) };
  await expectOutcome(page, runCase({ assumptions }));
  await page.reload();
  await ready(page);
  await showTab(page, 'data');
  await page.getByTestId('import-open').click();
  await paste(page, table(2021, 1));
  await expect(column(page, 2)).toHaveValue('enrolment');
  await expect(page.getByTestId('import-take')).toBeEnabled();
  await page.getByTestId('import-columns-auto').click();
  await expect(column(page, 2)).toHaveValue('');
  await expect(page.getByTestId('import-take')).toBeDisabled();
  await expect(page.getByTestId('import-columns-auto')).toHaveCount(0);
  await test.step('columns are assigned where nothing can be kept', async () => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByTestId('import-paste').focus();
    await paste(page, '城市\t总量\n沈阳\t6\n');
    await expect(column(page, 2)).toHaveValue('');
    await column(page, 2).selectOption('technician_college');
    await expect(page.getByTestId('import-take')).toBeEnabled();
    await paste(page, '城市\t总量\n沈阳\t7\n');
    await expect(page.getByTestId('import-preview')).toContainText('7');
    await expect(column(page, 2)).toHaveValue('technician_college');
  });
});

test('hidden rows and columns are read and told', async ({ page }) => {
  await openImport(page);
  for (const name of ['hidden.xlsx', 'hidden.xls', 'hidden.ods']) {
    await test.step(name, async () => {
      await choose(page, name);
      await expect(page.getByTestId('import-recognised')).toContainText(name);
      const note = (text) => page.getByTestId('import-note').filter({ hasText: text });
      await expect(note('隐藏的 3 行（4–5, 9）')).toHaveCount(1);
      await expect(note('隐藏的 1 列（G）')).toHaveCount(1);
      await expect(page.getByTestId('import-date')).toHaveValue('2020');
      await expect(column(page, 5)).toHaveValue('enrolment');
      await take(page);
      await expectOutcome(page, runCase({ assumptions: taken(true) }));
      await expect(page.getByTestId('data-date')).toHaveValue('2020');
      await back(page);
      await expect(page.getByTestId('data-date')).toHaveValue('');
      await openDialog(page);
    });
  }
});

// Own figures: the ledger, a table of the cities by paste and by file, hostile files, and what becomes of it all.
import { readFileSync } from 'node:fs';
import { expect, expectOutcome, indicator, open, openPhone, openPreset, plan, presetFile, runCase, showTab, test } from './support.mjs';

const fixture = (name) => `tests/fixtures/tables/${name}`;
const box = (page, path) => page.getByTestId(`figure-input-${path}`);

async function openData(page, settings) {
  await (settings?.phone ? openPhone(page, settings) : open(page, settings));
  await showTab(page, 'data');
  await expect(page.getByTestId('data-page')).toBeVisible();
}

async function openImport(page) {
  await page.getByTestId('import-open').click();
  await expect(page.getByTestId('import-dialog')).toBeVisible();
}

const readFile = (page, name) => page.getByTestId('import-file').setInputFiles(fixture(name));

/** What Ctrl+V brings into the dialog. */
const paste = (page, text) =>
  page.getByTestId('import-paste').evaluate((area, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

test('a figure is edited in place, marked, told apart from levers, and reset', async ({ page }) => {
  await openData(page);
  await openPreset(page, 'steady_plan');
  const before = await page.getByTestId('data-fingerprint').textContent();
  await box(page, 'part_time_share').fill('20');
  await box(page, 'part_time_share').press('Enter');
  const { levers } = presetFile('steady_plan');
  const changed = runCase({ levers, assumptions: { part_time_share: 0.2 } });
  await expectOutcome(page, changed);
  await expect(page.getByTestId('data-fingerprint')).not.toHaveText(before);
  const [own, quo, shipped] = [changed, runCase({ assumptions: { part_time_share: 0.2 } }), runCase({})].map(
    (outcome) => outcome.indicators.find(({ id }) => id === 'E3').value,
  );
  const moved = (by) => page.getByTestId(`moved-E3-${by}`).getAttribute('data-value').then(Number);
  expect(await moved('assumptions')).toBe(quo - shipped);
  expect(await moved('levers')).toBe(own - quo);
  await page.getByTestId('figure-reset-part_time_share').click();
  await expectOutcome(page, runCase({ levers }));
  await expect(page.getByTestId('data-fingerprint')).toHaveText(before);
});

test('what is outside its range or does not fit the others is refused in words', async ({ page }) => {
  await openData(page);
  await box(page, 'part_time_share').fill('60');
  await expect(page.getByTestId('figure-part_time_share').getByRole('alert')).toBeVisible();
  await expectOutcome(page, runCase({}));
  await box(page, 'part_time_share').press('Escape');
  await box(page, 'base_high_skilled').fill('100');
  await box(page, 'base_high_skilled').press('Enter');
  await expect(page.getByTestId('data-page').getByRole('alert').first()).toBeVisible();
  await expectOutcome(page, runCase({}));
});

test('the ledger is filtered by grade and by what was changed', async ({ page }) => {
  await openData(page);
  await page.getByTestId('data-filter-placeholder').click();
  await expect(page.getByTestId('figure-base_enrolled')).toBeHidden();
  await expect(page.getByTestId('figure-cities')).toBeVisible();
  await page.getByTestId('data-filter-all').click();
  await box(page, 'place_use').fill('0.8');
  await box(page, 'place_use').press('Enter');
  await page.getByTestId('data-filter-changed').click();
  await expect(page.getByTestId('figure-place_use')).toBeVisible();
  await expect(page.getByTestId('figure-base_enrolled')).toBeHidden();
});

test('the data set’s name and its fingerprint travel with the file', async ({ page }) => {
  await openData(page);
  await page.getByTestId('data-name').fill('2026 年摸底');
  await box(page, 'place_use').fill('0.8');
  await box(page, 'place_use').press('Enter');
  const print = (await page.getByTestId('data-fingerprint').textContent()).trim();
  await page.locator('#export-menu-button').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '保存情景文件' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file.data).toMatchObject({ name: '2026 年摸底', fingerprint: print });
  expect(file.assumptions).toEqual({ place_use: 0.8 });
});

for (const [name, locale] of [['cities.gb18030.csv', 'zh-CN'], ['cities.xlsx', 'zh-CN'], ['cities.en.xlsx', 'en'], ['cities.en.tsv', 'en'], ['schools.xlsx', 'zh-CN']]) {
  test(`${name} is previewed, taken as one step and taken back, ${locale}`, async ({ page }) => {
    await openData(page, { locale });
    await openImport(page);
    await readFile(page, name);
    await expect(page.getByTestId('import-preview')).toBeVisible({ timeout: 15_000 });
    await expectOutcome(page, runCase({}));
    await page.getByTestId('import-take').click();
    await expect(page.getByTestId('import-dialog')).toBeHidden();
    await expect.poll(async () => (await indicator(page, 'E1')).value).not.toBe(67_000);
    await expect(page.getByTestId('data-name')).not.toHaveValue('');
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase({}));
  });
}

for (const [locale, problem] of [['zh-CN', /第 3 行|C3|火星/], ['en', /row 3|Row 3|C3|火星/]]) {
  test(`a pasted table with faults names them and cannot be taken, ${locale}`, async ({ page }) => {
    await openData(page, { locale });
    await openImport(page);
    await paste(page, '城市\t技师学院\n沈阳\t5\n火星\t2\n大连\t-1\n');
    await expect(page.getByTestId('import-problem').first()).toContainText(problem);
    await expect(page.getByTestId('import-take')).toBeDisabled();
    await page.keyboard.press('Escape');
    await expectOutcome(page, runCase({}));
  });
}

test('a pasted table of school counts is what the whole app shows', async ({ page }) => {
  await openData(page);
  await openImport(page);
  await paste(page, `城市\t技师学院\n${plan.cities.map(({ zh }) => `${zh}\t2`).join('\n')}\n`);
  await page.getByTestId('import-take').click();
  await expect.poll(async () => (await indicator(page, 'E5')).value).toBe(28);
  expect((await indicator(page, 'E6')).value).toBe(14);
  await showTab(page, 'cities');
  await expect(page.getByTestId('table-colleges').locator('tbody tr').nth(13)).toContainText('2');
});

for (const name of ['bomb.xlsx', 'rubbish.bin', 'page.xls', 'password.xlsx']) {
  test(`${name} is refused and nothing changes`, async ({ page }) => {
    await openData(page);
    await openImport(page);
    await readFile(page, name);
    await expect(page.getByTestId('import-failed')).toBeVisible({ timeout: 15_000 });
    await expect(page.getByTestId('import-take')).toBeDisabled();
    await page.keyboard.press('Escape');
    await expectOutcome(page, runCase({}));
  });
}

test('on a phone nothing runs over the side', async ({ page }) => {
  await openData(page, { phone: true });
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  await openImport(page);
  await readFile(page, 'cities.xlsx');
  await expect(page.getByTestId('import-preview')).toBeVisible({ timeout: 15_000 });
  expect(await over()).toBeLessThanOrEqual(0);
});

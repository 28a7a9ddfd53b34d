// The grid of colleges: keyboard, blocks from and to a spreadsheet, refusals in place, order, the phone's list.
import { choose, expect, expectOutcome, open, openPhone, openPreset, plan, runCase, showTab, speak, test } from './support.mjs';

const cell = (page, adcode, year) => page.getByTestId(`college-${adcode}-${year}`);
const grid = (page) => page.getByTestId('table-colleges');
const td = (page, adcode, year) => page.locator('td').filter({ has: cell(page, adcode, year) });
const rows = (page) => grid(page).locator('tbody tr');
const row = (page, zh) => rows(page).filter({ has: page.getByRole('rowheader', { name: zh, exact: true }) });

async function openGrid(page, settings) {
  await open(page, settings);
  await showTab(page, 'cities');
  await expect(grid(page)).toBeVisible();
}

/** What Ctrl+V brings from a spreadsheet. */
const paste = (page, text) =>
  page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

/** What Ctrl+C gives to a spreadsheet. */
const copied = (page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });

const projectsOf = (...list) => runCase({ levers: { college_projects: list.map(([city, kind, start]) => ({ city, kind, start })) } });

test('by keyboard: arrows, Home, End and corners move the one tab stop, digits enter, letters choose, Delete clears', async ({ page }) => {
  await openGrid(page);
  await test.step('arrows, Home, End and the corners move the one tab stop', async () => {
    await cell(page, '210100', 2022).focus();
    for (const [key, adcode, year] of [
      ['ArrowRight', '210100', 2023],
      ['ArrowDown', '210200', 2023],
      ['Home', '210200', 2021],
      ['End', '210200', 2025],
      ['Control+End', '211400', 2025],
      ['ArrowDown', '211400', 2025],
      ['Control+Home', '210100', 2021],
      ['ArrowUp', '210100', 2021],
      ['ArrowLeft', '210100', 2021],
    ]) {
      await page.keyboard.press(key);
      await expect(cell(page, adcode, year), key).toBeFocused();
      await expect(grid(page).locator('input[tabindex="0"]')).toHaveCount(1);
    }
    await page.keyboard.press('Tab');
    await expect(grid(page).locator(':focus')).toHaveCount(0);
  });
  await test.step('the map follows the cell in hand', async () => {
    await cell(page, '210800', 2022).focus();
    await expect(page.getByTestId('map-210800')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('map-210900')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByTestId('map-read')).toContainText('阜新');
  });
  await test.step('digits enter, letters choose the kind, Delete clears, undo takes back', async () => {
    await cell(page, '211300', 2023).focus();
    for (const key of ['n', '2', 'm', '1']) await page.keyboard.press(key);
    await expectOutcome(page, projectsOf(['211300', 'new_build', 2023], ['211300', 'new_build', 2023], ['211300', 'merger', 2023]));
    await expect(td(page, '211300', 2023).locator('.pr')).toHaveCount(2);
    await expect(td(page, '211300', 2023)).toContainText('2');
    await page.keyboard.press('Delete');
    await expectOutcome(page, runCase({}));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expectOutcome(page, projectsOf(['211300', 'new_build', 2023], ['211300', 'new_build', 2023]));
  });
});

test('a block is pasted, copied and cleared as one step each; one that does not fit is refused whole and says where', async ({ page }) => {
  await openGrid(page);
  await test.step('pasted, copied, cleared', async () => {
    await cell(page, '210600', 2022).focus();
    await paste(page, '1\t0\r\n0\t1\r\n');
    const own = projectsOf(['210600', 'upgrade', 2022], ['210700', 'upgrade', 2023]);
    await expectOutcome(page, own);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(grid(page).locator('td.blk')).toHaveCount(4);
    expect(await copied(page)).toBe('1\t0\n0\t1');
    await page.keyboard.press('Delete');
    await expectOutcome(page, runCase({}));
    await page.keyboard.press('Control+z');
    await expectOutcome(page, own);
    await page.keyboard.press('Control+z');
    await expectOutcome(page, runCase({}));
  });
  for (const [locale, refusals] of [
    ['zh-CN', { '1\tx': '第 1 行第 2 列', '1\t1\t1\t1\t1': '只有 4 年', '1\n1\t1': '第 2 行' }],
    ['en', { '1\tx': 'row 1, column 2', '1\t1\t1\t1\t1': 'only 4 years', '1\n1\t1': 'row 2' }],
  ]) {
    await test.step(`refused, ${locale}`, async () => {
      await speak(page, locale);
      await cell(page, '210600', 2022).focus();
      for (const [text, said] of Object.entries(refusals)) {
        await paste(page, text);
        await expect(page.getByTestId('college-refused')).toContainText(said);
        await expectOutcome(page, runCase({}));
      }
      await page.keyboard.press('1');
      await expect(page.getByTestId('college-refused')).toHaveCount(0);
      await expectOutcome(page, projectsOf(['210600', 'upgrade', 2022]));
      await page.keyboard.press('Control+z');
    });
  }
});

test('what is impossible is grey, what the model refuses stays in place with its reason', async ({ page }) => {
  await openGrid(page);
  await expect(td(page, '211100', 2024)).not.toHaveClass(/\bna\b/);
  await cell(page, '211100', 2022).fill('1');
  await expect(td(page, '211100', 2024)).toHaveClass(/\bna\b/);
  await choose(page, 'college-kind', 'new_build');
  await expect(td(page, '211100', 2024)).not.toHaveClass(/\bna\b/);
  await choose(page, 'college-kind', 'upgrade');
  await cell(page, '211100', 2024).fill('1');
  await expect(td(page, '211100', 2024).locator('.pr')).toHaveClass(/refused/);
  await expect(td(page, '211100', 2024).locator('.pr')).toHaveAttribute('title', /没有可用的高级技工学校/);
  await expect(cell(page, '211100', 2024)).toHaveAttribute('aria-label', /没有可用的高级技工学校/);
  // Said under the grid too, as long as the cell is in hand: a title is for a mouse alone.
  await expect(page.getByTestId('refused-in-hand')).toContainText('盘锦 2024 年：升格 1 个不计入：该市没有可用的高级技工学校');
  await cell(page, '211100', 2022).press('ArrowUp');
  await expect(page.getByTestId('refused-in-hand')).toHaveCount(0);
});

test('rows are sorted and filtered and stay while counts change; sums and places follow; the map plays the years', async ({ page }) => {
  await openGrid(page);
  await test.step('rows are sorted by a head and filtered by region, and stay while counts change', async () => {
    const names = () => rows(page).getByRole('rowheader').allTextContents();
    expect(await names()).toEqual(plan.cities.map(({ zh }) => zh));
    await page.getByRole('columnheader', { name: '2025 年，所' }).getByRole('button').click();
    await expect(page.getByRole('columnheader', { name: '2025 年，所' })).toHaveAttribute('aria-sort', 'descending');
    const sorted = await names();
    expect(sorted.slice(0, 3)).toEqual(['沈阳', '大连', '鞍山']);
    await choose(page, 'college-kind', 'new_build');
    await cell(page, '211400', 2021).fill('3');
    await expectOutcome(page, projectsOf(...Array(3).fill(['211400', 'new_build', 2021])));
    expect(await names()).toEqual(sorted);
    await page.getByTestId('regions').getByRole('button').nth(3).click();
    const west = plan.cities.filter(({ regions, partly_in }) => [...regions, ...partly_in].includes('western')).map(({ zh }) => zh);
    expect((await names()).sort()).toEqual(west.sort());
    await page.getByTestId('regions').getByRole('button').first().click();
  });
  await openPreset(page, 'steady_plan');
  await test.step('sums, openings and places stand in the grid and in the table of projects', async () => {
    const sums = grid(page).locator('tfoot tr');
    await expect(sums.nth(0).locator('td').nth(4)).toHaveText('25');
    await expect(sums.nth(1).locator('td').nth(2)).toHaveText('14');
    await expect(sums.nth(2).locator('td').nth(4)).toHaveText('4,380');
    await expect(row(page, '沈阳').locator('.pl')).toHaveText('3,000');
    await page.getByTestId('project-places-2').fill('1000');
    await expect(row(page, '沈阳').locator('.pl')).toHaveText('1,000');
    await page.keyboard.press('Escape');
    await expect(row(page, '沈阳').locator('.pl')).toHaveText('3,000');
  });
  await test.step('the map plays the years and has a table', async () => {
    await page.getByTestId('map-measure').selectOption('coverage');
    await page.getByTestId('map-year').fill('0');
    await expect(page.getByTestId('map-211400')).toContainText('未覆盖');
    await expect(page.getByTestId('map-211400').locator('.pg')).toHaveCount(0);
    await page.getByTestId('map-play').click();
    await expect(page.getByTestId('map-read')).toContainText('2025', { timeout: 10_000 });
    await expect(page.getByTestId('map-211400')).toContainText('已覆盖');
    await expect(page.getByTestId('map-211400').locator('.pg')).toHaveCount(1);
    await page.getByTestId('map-table-switch').click();
    const huludao = page.getByTestId('table-map').locator('tbody tr').filter({ hasText: '葫芦岛' }).locator('td');
    await expect(huludao).toHaveText(['未覆盖', '未覆盖', '未覆盖', '已覆盖', '已覆盖', '已覆盖']);
  });
});

test('on a phone the grid is a list by city, which counts under its year what opens and what is refused', async ({ page }) => {
  await openPhone(page);
  await showTab(page, 'cities');
  await test.step('a list by city, with one more and one less', async () => {
    await expect(grid(page).locator('> li')).toHaveCount(14);
    await grid(page).locator('> li').nth(12).getByRole('button').first().click();
    const line = grid(page).locator('.cl-y').nth(2);
    await line.getByRole('button').nth(1).click();
    await expectOutcome(page, projectsOf(['211300', 'upgrade', 2023]));
    await line.getByRole('button').nth(1).click();
    await expect(line.locator('.why')).toBeVisible();
    await line.getByRole('button').nth(0).click();
    await line.getByRole('button').nth(0).click();
    await expectOutcome(page, runCase({}));
  });
  await test.step('what opens and what is refused is counted under its year', async () => {
    await page.getByRole('button', { name: '盘锦' }).filter({ has: page.locator('.n') }).click();
    for (const [locale, one, opens, refused] of [
      ['zh-CN', '加一个', '升格 1 个，2022 年启用', '升格 2 个不计入：该市没有可用的高级技工学校'],
      ['en', 'one more', 'upgrade: 1, opens 2022', 'upgrade: 2. Not counted: the city has no senior technical school left'],
    ]) {
      await speak(page, locale);
      const more = page.locator('.cl .open').getByRole('button', { name: one }).first();
      if (locale === 'zh-CN') for (let at = 0; at < 3; at += 1) await more.click();
      await expect(more).toBeVisible();
      await expect(page.locator('.cl-y').first()).toContainText(opens);
      await expect(page.locator('.cl-y').first()).toContainText(refused);
    }
  });
});

// What looks as if it could be pressed leads somewhere: rows of the rail, tiles of the strip, the line of the chances.
import { expect, indicatorOf, open, openPhone, openPreset, showTab, speak, tab, test } from './support.mjs';

/** Presses a word where it stands; what lies over it may take the press. */
async function press(page, words) {
  const target = page.getByText(words, { exact: true });
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await target.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

const WAYS = [['zh-CN', '技师学院项目：无'], ['en', 'No college projects']];

test('on a desk the row of the colleges leads to their grid, a tile of the strip to the reasons of its indicator', async ({ page }) => {
  await open(page);
  for (const [locale, row] of WAYS) {
    await test.step(`the whole row of the colleges leads to their grid, ${locale}`, async () => {
      await speak(page, locale);
      await showTab(page, 'trends');
      await press(page, row);
      await expect(tab(page, 'cities')).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator('#colleges h2')).toBeInViewport();
    });
  }
  await test.step('a tile of the strip opens the reasons of its indicator', async () => {
    await showTab(page, 'data');
    for (const id of ['E3', 'E4']) {
      await indicatorOf(page, id).click();
      await expect(tab(page, 'why')).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByTestId('focus-indicator').locator(`[data-value=${id}]`)).toHaveAttribute('aria-pressed', 'true');
    }
  });
});

test('on a phone a row, a tile and the line of the chances bring what they lead to into sight', async ({ page }) => {
  const [locale, row] = WAYS[1];
  await openPhone(page, { locale });
  await test.step('the row of the colleges leads to the grid, not to the top of the page', async () => {
    await page.getByTestId('open-levers').click();
    await page.locator('#group-colleges').click();
    await press(page, row);
    await expect(page.getByTestId('drawer')).toHaveCount(0);
    await expect(page.locator('#colleges h2')).toBeInViewport();
    // The page keeps what was led to in sight while the map above it comes.
    await expect(page.getByTestId('map')).toBeAttached();
    await expect(page.locator('#colleges h2')).toBeInViewport();
  });
  await test.step('a tile over the drawer closes it and opens the reasons', async () => {
    await page.getByTestId('open-levers').click();
    await indicatorOf(page, 'E1').click();
    await expect(page.getByTestId('drawer')).toHaveCount(0);
    await expect(tab(page, 'why')).toHaveAttribute('aria-selected', 'true');
    await expect(tab(page, 'why')).toBeInViewport();
  });
  await test.step('the line of the chances goes to what they rest on', async () => {
    await openPreset(page, 'steady_plan');
    await page.getByTestId('all-main').getByRole('button').click();
    await expect(tab(page, 'sure')).toBeInViewport();
    await expect(page.locator('#panel')).toBeInViewport();
    await expect.poll(async () => (await tab(page, 'sure').boundingBox()).y).toBeLessThan(200);
  });
});

// What looks as if it could be pressed leads somewhere: rows of the rail, tiles of the strip, the line of the chances.
import { expect, indicatorOf, open, openPhone, openPreset, showTab, tab, test } from './support.mjs';

/** Presses a word where it stands; what lies over it may take the press. */
async function press(page, words) {
  const target = page.getByText(words, { exact: true });
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await target.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

const ways = [['zh-CN', '技师学院项目：无'], ['en', 'No college projects']];

for (const [locale, row] of ways) {
  test(`the whole row of the colleges leads to their grid, ${locale}`, async ({ page }) => {
    await open(page, { locale });
    await press(page, row);
    await expect(tab(page, 'cities')).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('#colleges h2')).toBeInViewport();
  });

  test(`on a phone it leads to the grid, not to the top of the page, ${locale}`, async ({ page }) => {
    await openPhone(page, { locale });
    await page.getByTestId('open-levers').click();
    await page.locator('#group-colleges').click();
    await press(page, row);
    await expect(page.getByTestId('drawer')).toHaveCount(0);
    await expect(page.locator('#colleges h2')).toBeInViewport();
    // The page keeps what was led to in sight while the map above it comes.
    await expect(page.getByTestId('map')).toBeAttached();
    await expect(page.locator('#colleges h2')).toBeInViewport();
  });
}

test('a tile of the strip opens the reasons of its indicator', async ({ page }) => {
  await open(page);
  await showTab(page, 'data');
  await indicatorOf(page, 'E3').click();
  await expect(tab(page, 'why')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('focus-indicator').locator('[data-value=E3]')).toHaveAttribute('aria-pressed', 'true');
  await indicatorOf(page, 'E4').click();
  await expect(page.getByTestId('focus-indicator').locator('[data-value=E4]')).toHaveAttribute('aria-pressed', 'true');
});

test('a tile over the drawer closes it and opens the reasons', async ({ page }) => {
  await openPhone(page);
  await page.getByTestId('open-levers').click();
  await indicatorOf(page, 'E1').click();
  await expect(page.getByTestId('drawer')).toHaveCount(0);
  await expect(tab(page, 'why')).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, 'why')).toBeInViewport();
});

test('on a phone the line of the chances goes to what they rest on', async ({ page }) => {
  await openPhone(page);
  await openPreset(page, 'steady_plan');
  await page.getByTestId('all-main').getByRole('button').click();
  await expect(tab(page, 'sure')).toBeInViewport();
  await expect(page.locator('#panel')).toBeInViewport();
  await expect.poll(async () => (await tab(page, 'sure').boundingBox()).y).toBeLessThan(200);
});

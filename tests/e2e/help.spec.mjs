// One sentence of help a screen: shown until it is closed, kept closed, and brought back by one button.
import { expect, open, openPhone, ready, showTab, speak, test } from './support.mjs';

const PANELS = ['trends', 'cities', 'why', 'sure', 'takes', 'data'];

test('every screen has its sentence in both languages until it is closed; one button brings them back for good', async ({ page }) => {
  await open(page);
  for (const locale of ['en', 'zh-CN']) {
    await speak(page, locale);
    await showTab(page, 'trends');
    for (const id of ['help-board', 'help-rail']) await expect(page.getByTestId(id)).toBeVisible();
    for (const name of PANELS) {
      await showTab(page, name);
      await expect(page.getByTestId(`help-${name}`)).toBeVisible();
      await expect(page.getByTestId(`help-${name}`)).not.toContainText('[');
    }
  }
  for (const name of PANELS) {
    await showTab(page, name);
    await page.getByTestId(`help-${name}-close`).click();
    await expect(page.getByTestId(`help-${name}`)).toHaveCount(0);
    // The focus goes to what brings it back.
    await expect(page.getByTestId('help')).toBeFocused();
  }
  await page.reload();
  await ready(page);
  await showTab(page, 'data');
  await expect(page.getByTestId('data-page')).toBeVisible();
  await expect(page.getByTestId('help-data')).toHaveCount(0);
  await page.getByTestId('help').click();
  await expect(page.getByTestId('help-data')).toBeVisible();
  await page.reload();
  await ready(page);
  await showTab(page, 'data');
  await expect(page.getByTestId('help-data'), 'brought back for good').toBeVisible();
});

test('on a phone the menu brings the sentences back', async ({ page }) => {
  await openPhone(page);
  await page.getByTestId('help-board-close').click();
  await expect(page.getByTestId('help-board')).toHaveCount(0);
  await page.locator('#more-menu-button').click();
  await page.locator('#more-menu').getByRole('menuitem', { name: '显示各页说明' }).click();
  await expect(page.getByTestId('help-board')).toBeVisible();
});

// A control that has the focus may go away: with its layout, its language, its list or its drawer. Nothing may break.
import { box, expect, expectOutcome, notice, open, openPhone, openPreset, presetFile, runCase, showTab, test, type } from './support.mjs';

const grown = (growth) => runCase({ levers: { training_growth: Array(5).fill(growth) } });

/** The page still follows: a lever moves the figures. */
async function alive(page) {
  await type(page, 'lever-training_growth', '4');
  await expectOutcome(page, grown(0.04));
}

test('a number box, when the window becomes a phone’s', async ({ page }) => {
  await open(page);
  await box(page, 'training_growth').fill('2');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectOutcome(page, grown(0.02));
  await page.setViewportSize({ width: 1440, height: 900 });
  await alive(page);
});

test('a number box, when its drawer closes on Escape', async ({ page }) => {
  await openPhone(page);
  await page.getByTestId('open-levers').click();
  await page.locator('#group-training').click();
  await box(page, 'training_growth').fill('2');
  await page.keyboard.press('Escape');
  if (await page.getByTestId('drawer').count()) await page.keyboard.press('Escape');
  await expect(page.getByTestId('drawer')).toHaveCount(0);
  await page.getByTestId('open-levers').click();
  await alive(page);
});

test('a number box of a year, when its years close', async ({ page }) => {
  await open(page);
  await page.getByTestId('years-training_growth').click();
  await page.getByTestId('lever-training_growth-2023').fill('2');
  await page.getByTestId('years-training_growth').evaluate((button) => button.click());
  await expectOutcome(page, runCase({ levers: { training_growth: [0, 0, 0.02, 0, 0] } }));
  await alive(page);
});

test('a number box, when another tab of the panel needs the width', async ({ page }) => {
  await open(page);
  await showTab(page, 'cities');
  await page.getByTestId('city-growth-training').fill('2');
  await page.locator('#tab-trends').evaluate((button) => button.click());
  await expect(page.getByTestId('figure')).toBeVisible();
  await expectOutcome(page, runCase({ levers: { city_growth: { 210100: { training: 0.02 } } } }));
  await type(page, 'lever-training_growth', '4');
  await expect(box(page, 'training_growth')).toHaveValue('+4.0');
});

test('a count of colleges, when the tab changes', async ({ page }) => {
  await open(page);
  await showTab(page, 'cities');
  await page.getByTestId('college-210100-2022').fill('1');
  await page.locator('#tab-trends').evaluate((button) => button.click());
  await expect(page.getByTestId('figure')).toBeVisible();
  await expectOutcome(page, runCase({ levers: { college_projects: [{ city: '210100', kind: 'upgrade', start: 2022 }] } }));
});

test('the reset button of a lever, when it has done its work', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  const lever = page.locator('.lever').filter({ has: box(page, 'training_growth') });
  await lever.locator('.rs').focus();
  await page.keyboard.press('Enter');
  await expect(lever.locator('.rs')).toHaveCount(0);
  await alive(page);
});

test('the button that takes a project out of the list', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await showTab(page, 'cities');
  const buttons = page.getByTestId('projects').getByRole('button', { name: '删去' });
  const levers = { ...presetFile('steady_plan').levers };
  // The page of the cities comes in a file of its own: until it is there, there is nothing to click.
  for (let left = levers.college_projects.length; left > 0; left -= 1) {
    await expect(buttons).toHaveCount(left);
    await buttons.first().click();
  }
  await expect(page.getByTestId('projects')).toHaveCount(0);
  delete levers.college_projects;
  await expectOutcome(page, runCase({ levers }));
});

test('the close button of a notice', async ({ page }) => {
  await open(page);
  await page.getByTestId('open-file').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await notice(page, 'file-refused').getByRole('button').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('notice')).toHaveCount(0);
  await alive(page);
});

test('a lever and the title, when the language changes', async ({ page }) => {
  await open(page);
  await box(page, 'training_growth').fill('2');
  await page.getByTestId('locale-en').evaluate((button) => button.click());
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByTestId('scenario-title').fill('Half a word');
  await page.getByTestId('locale-zh').evaluate((button) => button.click());
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await alive(page);
});

test('a menu that stands open, when the window becomes a phone’s or the language changes', async ({ page }) => {
  await open(page);
  await page.locator('#scenario-menu-button').click();
  await page.getByTestId('preset-steady_plan').focus();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByTestId('verdict')).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('#export-menu-button').click();
  await page.getByTestId('locale-en').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await alive(page);
});

test('the source dialog, when the window becomes a phone’s', async ({ page }) => {
  await open(page);
  await page.getByTestId('indicator-E1').locator('.tiny').click();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByTestId('source-dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('source-dialog')).toBeHidden();
});

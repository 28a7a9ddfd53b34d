// A control that has the focus may go away: with its layout, its language, its list or its drawer. Nothing may break.
import { box, expect, expectOutcome, notice, open, openPreset, presetFile, runCase, showTab, test, type } from './support.mjs';

const grown = (growth) => runCase({ levers: { training_growth: Array(5).fill(growth) } });

/** The page still follows: a lever moves the figures; then all goes back. */
async function alive(page) {
  await type(page, 'lever-training_growth', '4');
  await expectOutcome(page, grown(0.04));
  await page.getByTestId('reset').click();
  await expectOutcome(page, grown(0));
}

test('on the desk: a year’s box, a reset button, the close button of a notice, a lever and the title', async ({ page }) => {
  await open(page);
  await test.step('a number box of a year, when its years close', async () => {
    await page.getByTestId('years-training_growth').click();
    await page.getByTestId('lever-training_growth-2023').fill('2');
    await page.getByTestId('years-training_growth').evaluate((button) => button.click());
    await expectOutcome(page, runCase({ levers: { training_growth: [0, 0, 0.02, 0, 0] } }));
    await alive(page);
  });
  await test.step('the reset button of a lever, when it has done its work', async () => {
    await type(page, 'lever-training_growth', '2');
    const lever = page.locator('.lever').filter({ has: box(page, 'training_growth') });
    await lever.locator('.rs').focus();
    await page.keyboard.press('Enter');
    await expect(lever.locator('.rs')).toHaveCount(0);
    await alive(page);
  });
  await test.step('the close button of a notice', async () => {
    await page.getByTestId('open-file').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
    await notice(page, 'file-refused').getByRole('button').last().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('notice')).toHaveCount(0);
    await alive(page);
  });
  await test.step('a lever and the title, when the language changes', async () => {
    await box(page, 'training_growth').fill('2');
    await page.getByTestId('locale-en').evaluate((button) => button.click());
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByTestId('scenario-title').fill('Half a word');
    await page.getByTestId('locale-zh').evaluate((button) => button.click());
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await alive(page);
  });
});

test('when the window becomes a phone’s: a number box, a menu, the source dialog; when its drawer closes: a number box', async ({ page }) => {
  await open(page);
  const phone = () => page.setViewportSize({ width: 390, height: 844 });
  const desk = () => page.setViewportSize({ width: 1440, height: 900 });
  await test.step('a number box', async () => {
    await box(page, 'training_growth').fill('2');
    await phone();
    await expectOutcome(page, grown(0.02));
    await desk();
    await alive(page);
  });
  await test.step('a menu that stands open, then also when the language changes', async () => {
    await page.locator('#scenario-menu-button').click();
    await page.getByTestId('preset-steady_plan').focus();
    await phone();
    await expect(page.getByTestId('verdict')).toBeVisible();
    await desk();
    await page.locator('#export-menu-button').click();
    await page.getByTestId('locale-en').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await alive(page);
  });
  await test.step('the source dialog', async () => {
    await page.getByTestId('indicator-E1').locator('.tiny').click();
    await phone();
    await expect(page.getByTestId('source-dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('source-dialog')).toBeHidden();
  });
  await test.step('a number box, when its drawer closes on Escape', async () => {
    await page.getByTestId('open-levers').click();
    await page.locator('#group-training').click();
    await box(page, 'training_growth').fill('2');
    await page.keyboard.press('Escape');
    if (await page.getByTestId('drawer').count()) await page.keyboard.press('Escape');
    await expect(page.getByTestId('drawer')).toHaveCount(0);
    await page.getByTestId('open-levers').click();
    await alive(page);
  });
});

test('among the cities: a number box and a count of colleges when the tab changes, the button that takes a project out', async ({ page }) => {
  await open(page);
  await test.step('a number box, when another tab of the panel needs the width', async () => {
    await showTab(page, 'cities');
    await page.getByTestId('city-growth-training').fill('2');
    await page.locator('#tab-trends').evaluate((button) => button.click());
    await expect(page.getByTestId('figure')).toBeVisible();
    await expectOutcome(page, runCase({ levers: { city_growth: { 210100: { training: 0.02 } } } }));
    await type(page, 'lever-training_growth', '4');
    await expect(box(page, 'training_growth')).toHaveValue('+4.0');
    await page.getByTestId('reset').click();
  });
  await test.step('a count of colleges, when the tab changes', async () => {
    await showTab(page, 'cities');
    await page.getByTestId('college-210100-2022').fill('1');
    await page.locator('#tab-trends').evaluate((button) => button.click());
    await expect(page.getByTestId('figure')).toBeVisible();
    await expectOutcome(page, runCase({ levers: { college_projects: [{ city: '210100', kind: 'upgrade', start: 2022 }] } }));
  });
  await test.step('the button that takes a project out of the list', async () => {
    await openPreset(page, 'steady_plan');
    await showTab(page, 'cities');
    const buttons = page.getByTestId('projects').getByRole('button', { name: '删去' });
    const levers = { ...presetFile('steady_plan').levers };
    for (let left = levers.college_projects.length; left > 0; left -= 1) {
      await expect(buttons).toHaveCount(left);
      await buttons.first().click();
    }
    await expect(page.getByTestId('projects')).toHaveCount(0);
    delete levers.college_projects;
    await expectOutcome(page, runCase({ levers }));
  });
});

// axe's default rules find nothing in any state of the page: on a desk in Chinese and light, on a phone in English and dark.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, openPhone, openPreset, showTab, test, type } from './support.mjs';

/** Gathers what axe finds, one short line a place. */
function reader(page) {
  const found = [];
  return {
    found,
    async read(place) {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      for (const { id, nodes } of violations) {
        for (const { target, any, all } of nodes) found.push(`${place}: ${id} ${target.join(' ')} ${[...any, ...all].map(({ message }) => message).join('; ')}`);
      }
    },
  };
}

// A chart is drawn when it first comes into sight.
const drawn = async (page) => {
  await page.getByTestId('figure').scrollIntoViewIfNeeded();
  await expect(page.locator('.plot svg')).toBeVisible();
};

async function openBadFile(page) {
  await page.getByTestId('open-file').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await expect(page.getByTestId('notice')).toBeVisible();
}

async function openSource(page, button) {
  await button.click();
  await expect(page.getByTestId('source-dialog')).toBeVisible();
}

/** The map with one region and the limit that binds. */
async function openBinding(page) {
  await page.getByTestId('regions').getByRole('button').last().click();
  await page.getByTestId('map-measure').selectOption('binding');
}

/** The cities: with a refused project under a notice, then with a region and the limit that binds. */
async function readCities(page, axe) {
  await showTab(page, 'cities');
  await expect(page.getByTestId('map')).toBeVisible();
  await page.getByTestId('add-project').click();
  await page.getByTestId('add-project').click();
  await openBadFile(page);
  await axe.read('cities, notice');
  await openBinding(page);
  await axe.read('cities, region, binding limit');
}

test('a desk, in Chinese and light', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page, { locale: 'zh-CN', theme: 'light' });
  await openPreset(page, 'steady_plan');
  await drawn(page);
  const axe = reader(page);
  await axe.read('trends');
  await page.getByTestId('full-table').click();
  await page.locator('.lever .l button').first().click();
  await page.getByTestId('years-senior_intake_share').click();
  await page.getByTestId('lever-training_growth').fill('99');
  await axe.read('full table, meaning, years, refused number');
  await page.getByTestId('full-table').click();
  await showTab(page, 'make-up');
  await page.locator('#scenario-menu-button').click();
  await axe.read('make-up, menu open');
  await page.keyboard.press('Escape');
  await openSource(page, page.getByTestId('indicator-E1').locator('.tiny'));
  await axe.read('source dialog');
  await page.keyboard.press('Escape');
  await readCities(page, axe);
  await page.getByTestId('compare').click();
  await page.getByTestId('sort-E1').click();
  await expect(page.locator('.plot svg')).toBeVisible();
  await axe.read('comparison');
  expect(axe.found).toEqual([]);
});

test('a phone, in English and dark', async ({ page }) => {
  test.setTimeout(60_000);
  await openPhone(page, { locale: 'en', theme: 'dark' });
  await openPreset(page, 'steady_plan');
  await drawn(page);
  const axe = reader(page);
  await axe.read('list and trends');
  await page.locator('#more-menu-button').click();
  await axe.read('menu open');
  await page.keyboard.press('Escape');
  await page.getByTestId('full-table').click();
  await axe.read('full table');
  await page.getByTestId('full-table').click();
  await showTab(page, 'make-up');
  await page.locator('#scenario-menu-button').click();
  await axe.read('make-up, scenarios open');
  await page.keyboard.press('Escape');
  await showTab(page, 'why');
  await openSource(page, page.getByTestId('why-source'));
  await axe.read('source dialog');
  await page.keyboard.press('Escape');
  await readCities(page, axe);
  await page.getByTestId('open-levers').click();
  await page.getByTestId('drawer').locator('.lever .l button').first().click();
  await page.getByTestId('years-senior_intake_share').click();
  await page.getByTestId('lever-full_time_intake_growth').fill('99');
  await axe.read('drawer, meaning, years, refused number');
  await page.locator('#group-city').click();
  await axe.read('drawer, city');
  await page.keyboard.press('Escape');
  await page.locator('#more-menu-button').click();
  await page.getByRole('menuitem', { name: 'Compare' }).click();
  await page.getByTestId('sort-E1').click();
  await expect(page.locator('.plot svg')).toBeVisible();
  await axe.read('comparison');
  expect(axe.found).toEqual([]);
});

test('the spine and the levers over the sheet', async ({ page }) => {
  await open(page, { width: 1000, height: 800 });
  await drawn(page);
  const axe = reader(page);
  await axe.read('spine');
  await page.getByTestId('open-levers').click();
  await type(page, 'lever-training_growth', '2');
  await axe.read('levers open');
  expect(axe.found).toEqual([]);
});

test('the page that could not start', async ({ page }) => {
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.goto('/');
  await expect(page.locator('#failure')).toBeVisible();
  const axe = reader(page);
  await axe.read('failure');
  expect(axe.found).toEqual([]);
});

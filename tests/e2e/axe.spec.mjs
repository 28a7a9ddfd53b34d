// axe's default rules find nothing, in both languages and themes, on desk and phone.
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

for (const locale of ['zh-CN', 'en']) {
  for (const theme of ['light', 'dark']) {
    test(`desk, ${locale}, ${theme}`, async ({ page }) => {
      test.slow();
      await open(page, { locale, theme });
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
      await page.getByTestId('indicator-E1').locator('.tiny').click();
      await expect(page.getByTestId('source-dialog')).toBeVisible();
      await axe.read('source dialog');
      await page.keyboard.press('Escape');
      await showTab(page, 'cities');
      await expect(page.getByTestId('map')).toBeVisible();
      await page.getByTestId('add-project').click();
      await page.getByTestId('add-project').click();
      await page.getByTestId('open-file').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
      await expect(page.getByTestId('notice')).toBeVisible();
      await axe.read('cities, notice');
      await page.getByTestId('regions').getByRole('button').last().click();
      await page.getByTestId('map-measure').selectOption('binding');
      await axe.read('cities, region, binding limit');
      expect(axe.found).toEqual([]);
    });

    test(`phone, ${locale}, ${theme}`, async ({ page }) => {
      test.slow();
      await openPhone(page, { locale, theme });
      await openPreset(page, 'steady_plan');
      await drawn(page);
      const axe = reader(page);
      await axe.read('list and trends');
      await page.locator('#more-menu-button').click();
      await axe.read('menu open');
      await page.keyboard.press('Escape');
      await showTab(page, 'cities');
      await expect(page.getByTestId('map')).toBeVisible();
      await axe.read('cities');
      await page.getByTestId('open-levers').click();
      await page.getByTestId('years-senior_intake_share').click();
      await axe.read('drawer');
      await page.locator('#group-city').click();
      await axe.read('drawer, city');
      expect(axe.found).toEqual([]);
    });
  }
}

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

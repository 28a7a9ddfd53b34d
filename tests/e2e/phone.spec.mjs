// The phone: indicators first, levers in a drawer, nothing cut off; and the spine between phone and desk.
import { LEVERS, written, stepped } from './lever_list.mjs';
import {
  box, expect, expectOutcome, INDICATORS, indicatorOf, open, openPhone, openPreset, overflow, presetFile, runCase, showTab, slider, test, type,
} from './support.mjs';

/** Controls smaller than a finger, among those that can be seen. */
function small(page, least = 44) {
  return page.evaluate((least) => {
    // A control may be touched on a larger layer that it spreads over its row.
    const target = (control) => {
      const { content, position } = getComputedStyle(control, '::after');
      const spread = content !== 'none' && position === 'absolute';
      return (spread ? control.offsetParent : control).getBoundingClientRect();
    };
    const name = ({ dataset, id, ariaLabel, textContent }) => dataset.testid || id || ariaLabel || textContent;
    return [...document.querySelectorAll('button, select, a[href], input:not([type=file])')]
      .filter((control) => control.checkVisibility() && !control.closest('.vh, .skip'))
      .map((control) => [name(control), target(control)])
      .filter(([, { width, height }]) => width > 1 && height > 1 && (width < least - 0.5 || height < least - 0.5))
      .map(([called, { width, height }]) => `${called} ${Math.round(width)}×${Math.round(height)}`);
  }, least);
}

const openDrawer = async (page) => {
  await page.getByTestId('open-levers').click();
  await expect(page.getByTestId('drawer')).toBeVisible();
};

test('the ten come first, in a list; presets, undo and the title; a slider and the years in the drawer; its city row', async ({ page }) => {
  await openPhone(page);
  await expect(page.getByTestId('verdict')).toBeVisible();
  for (const id of INDICATORS) await expect(indicatorOf(page, id)).toBeVisible();
  await expectOutcome(page, runCase({}));
  const first = await indicatorOf(page, 'E1').boundingBox();
  expect(first.y).toBeLessThan(300);
  await test.step('presets, undo and the scenario’s title', async () => {
    await openPreset(page, 'training_first');
    await expectOutcome(page, runCase(presetFile('training_first')));
    await expect(page.getByTestId('scenario-title')).toHaveValue('培训优先');
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase({}));
  });
  await openDrawer(page);
  await test.step('a slider in the drawer follows a finger', async () => {
    const input = slider(page, 'part_time_intake_growth');
    const { width, height } = await input.boundingBox();
    await input.click({ position: { x: width * 0.8, y: height / 2 } });
    const step = Number(await input.inputValue());
    expect(step).toBeGreaterThan(200);
    await expectOutcome(page, runCase({ levers: { part_time_intake_growth: Array(5).fill(step / 1000) } }));
    await page.getByTestId('reset').click();
  });
  await test.step('the years open in the drawer', async () => {
    await page.getByTestId('years-senior_intake_share').click();
    await type(page, 'lever-senior_intake_share-2024', '40');
    await expectOutcome(page, runCase({ levers: { senior_intake_share: [0.3, 0.3, 0.3, 0.4, 0.3] } }));
    expect(await overflow(page)).toEqual([]);
    await page.getByTestId('reset').click();
  });
  await test.step('the city row of the drawer leads to the cities', async () => {
    await page.locator('#group-city').click();
    await page.locator('.lever.go select').selectOption({ label: '大连' });
    await expect(page.getByTestId('cities')).toBeVisible();
    await expect(page.getByTestId('city-picker').locator('option:checked')).toHaveText('大连');
    await type(page, 'city-growth-training', '5');
    await expectOutcome(page, runCase({ levers: { city_growth: { 210200: { training: 0.05 } } } }));
  });
});

test('the drawer holds the groups as tabs and leaves the ten in sight', async ({ page }) => {
  await openPhone(page);
  await openDrawer(page);
  await expect(page.getByTestId('drawer').getByRole('tab')).toHaveCount(5);
  for (const id of INDICATORS) await expect(indicatorOf(page, id)).toBeInViewport();
  const levers = {};
  for (const group of ['enrolment', 'training', 'quality']) {
    await page.locator(`#group-${group}`).click();
    for (const own of LEVERS) {
      if (!(await box(page, own.field).count())) continue;
      const shown = stepped(own, own.neutral, 2);
      await type(page, `lever-${own.field}`, String(shown));
      await expect(box(page, own.field)).toHaveValue(written(own, shown));
      levers[own.field] = Array(5).fill(Number((shown / own.scale).toFixed(10)));
    }
  }
  expect(Object.keys(levers)).toHaveLength(LEVERS.length);
  await expectOutcome(page, runCase({ levers }));
  await expect(page.locator('#group-enrolment')).toContainText('6');
  await page.getByTestId('reset').click();
  await expectOutcome(page, runCase({}));
  await page.getByTestId('close-levers').click();
  await expect(page.getByTestId('drawer')).toHaveCount(0);
  await expect(page.getByTestId('open-levers')).toBeFocused();
});

test('nothing runs over the side at 390 and 320 in either language, and what is touched is large enough for a finger', async ({ page }) => {
  await openPhone(page);
  await openPreset(page, 'steady_plan');
  const wrong = [];
  let locale = 'zh-CN';
  const look = async (place) => {
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      wrong.push(...(await overflow(page)).map((what) => `${locale}, ${width}, ${place}: ${what}`));
    }
    wrong.push(...(await small(page)).map((what) => `${locale}, ${place}: ${what}`));
  };
  const walk = async () => {
    await look('list');
    for (const name of ['make-up', 'cities', 'trends']) {
      await showTab(page, name);
      await look(name);
    }
    await page.getByTestId('full-table').click();
    await look('full table');
    await page.getByTestId('full-table').click();
    await page.locator('#scenario-menu-button').click();
    await look('menu');
    await page.keyboard.press('Escape');
    await openDrawer(page);
    for (const group of ['enrolment', 'colleges', 'training', 'quality', 'city']) {
      await page.locator(`#group-${group}`).click();
      await look(group);
    }
    await page.locator('#group-quality').click();
    for (const button of await page.getByTestId('drawer').locator('.spark').all()) await button.click();
    await look('years');
    for (const button of await page.getByTestId('drawer').locator('.spark').all()) await button.click();
    await page.getByTestId('close-levers').click();
  };
  await walk();
  await page.locator('#more-menu-button').click();
  await page.getByTestId('locale-en').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  locale = 'en';
  await walk();
  expect(wrong).toEqual([]);
});

test('between phone and desk the levers open over the sheet; the layout follows the window and keeps the work', async ({ page }) => {
  await open(page, { width: 1000, height: 800 });
  await expect(box(page, 'training_growth')).toBeHidden();
  await expect(indicatorOf(page, 'E1')).toBeInViewport();
  await page.getByTestId('open-levers').click();
  await expect(box(page, 'training_growth')).toBeVisible();
  await expect(page.getByTestId('open-levers')).toHaveAttribute('aria-expanded', 'true');
  await type(page, 'lever-training_growth', '2');
  const outcome = runCase({ levers: { training_growth: Array(5).fill(0.02) } });
  await expectOutcome(page, outcome);
  await expect(page.getByTestId('open-levers')).toContainText('1');
  await page.keyboard.press('Escape');
  if (await box(page, 'training_growth').isVisible()) await page.keyboard.press('Escape');
  await expect(box(page, 'training_growth')).toBeHidden();
  await expect(page.getByTestId('open-levers')).toBeFocused();
  expect(await overflow(page)).toEqual([]);
  await test.step('the layout follows the window', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await type(page, 'lever-training_growth', '2');
    for (const [width, height] of [[1000, 800], [390, 844], [1200, 900], [1440, 900]]) {
      await page.setViewportSize({ width, height });
      await expectOutcome(page, outcome);
      await expect(page.locator('[data-testid^="indicator-"]')).toHaveCount(10);
      expect(await overflow(page), `${width}`).toEqual([]);
    }
  });
});

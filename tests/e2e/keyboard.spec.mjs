// Everything can be done without a mouse.
import { box, expect, expectOutcome, open, presetFile, runCase, slider, tab, test } from './support.mjs';

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses Tab until the element has the focus. */
async function tabTo(page, target, most = 80) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${most} presses of Tab: ${target}`);
}

test('every control shows where the focus is, from the skip buttons on; regions, tabs and the source dialog have their keys', async ({ page }) => {
  await open(page);
  const skip = page.locator('.skip');
  await test.step('every control shows where the focus is, the first of them the skip button', async () => {
    const unmarked = [];
    for (let pressed = 0; pressed < 60; pressed += 1) {
      await page.keyboard.press('Tab');
      if (pressed === 0) {
        await expect(skip.first()).toBeFocused();
        await expect(skip.first()).toBeInViewport();
      }
      const plain = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const marked = [element, element.parentElement, element.previousElementSibling].filter(Boolean).some((own) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(own);
          return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
        });
        const thumb = element.matches('input[type=range]');
        return marked || thumb ? null : element.outerHTML.slice(0, 120);
      });
      if (plain) unmarked.push(plain);
    }
    expect(unmarked).toEqual([]);
  });
  await test.step('the skip buttons lead to levers and indicators', async () => {
    for (const [at, target] of ['#levers', '#board'].entries()) {
      await skip.nth(at).focus();
      await press(page, 'Enter');
      await expect(page.locator(target)).toBeFocused();
    }
  });
  await test.step('F6 goes round the regions, Shift+F6 back', async () => {
    const region = () => page.evaluate(() => document.activeElement.closest('[data-region]')?.dataset.region);
    for (const name of ['bar', 'levers', 'board', 'bar']) {
      await press(page, 'F6');
      expect(await region()).toBe(name);
    }
    await press(page, 'Shift+F6');
    expect(await region()).toBe('board');
  });
  await test.step('the source dialog takes the focus, closes on Escape and gives it back', async () => {
    const opener = page.getByTestId('indicator-E3').locator('.tiny');
    await opener.focus();
    await press(page, 'Enter');
    await expect(page.getByTestId('source-dialog')).toBeVisible();
    expect(await page.evaluate(() => Boolean(document.activeElement.closest('dialog')))).toBe(true);
    await press(page, 'Escape');
    await expect(page.getByTestId('source-dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByTestId('source-dialog')).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByTestId('source-dialog')).toHaveCount(0);
  });
  await test.step('the tabs are worked by the arrows', async () => {
    await tab(page, 'trends').focus();
    const along = ['make-up', 'cities', 'why', 'sure', 'takes', 'data', 'trends'].map((name) => ['ArrowRight', name]);
    for (const [key, name] of [...along, ['ArrowLeft', 'data'], ['Home', 'trends'], ['End', 'data']]) {
      await press(page, key);
      await expect(tab(page, name), key).toHaveAttribute('aria-selected', 'true');
      await expect(tab(page, name), key).toBeFocused();
    }
  });
});

test('a preset, a lever, a tab and a college project by keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, page.locator('#scenario-menu-button'));
  await press(page, 'Enter');
  await expect(page.getByTestId('scenario-list')).toBeVisible();
  const steady = page.getByTestId('preset-steady_plan');
  for (let steps = 0; steps < 12 && !(await steady.evaluate((own) => own === document.activeElement)); steps += 1) await press(page, 'ArrowDown');
  await expect(steady).toBeFocused();
  await press(page, 'Enter');
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  await press(page, 'F6');
  await tabTo(page, slider(page, 'full_time_intake_growth'));
  await press(page, 'PageUp');
  const levers = { ...presetFile('steady_plan').levers, full_time_intake_growth: Array(5).fill(0.02) };
  await expectOutcome(page, runCase({ levers }));
  await press(page, 'F6');
  await tabTo(page, tab(page, 'trends'));
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(page.getByTestId('cities')).toBeVisible();
  await expect(tab(page, 'cities')).toBeFocused();
  await tabTo(page, page.getByTestId('map'));
  await press(page, 'ArrowDown', 'Enter');
  await expect(page.locator('#city-panel')).toBeFocused();
  await press(page, 'Control+z');
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  await test.step('a college project', async () => {
    await press(page, 'Control+z');
    await expectOutcome(page, runCase({}));
    await tabTo(page, page.getByTestId('table-colleges').locator('input[tabindex="0"]'));
    await press(page, 'Control+Home', 'ArrowRight');
    await expect(page.getByTestId('college-210100-2022')).toBeFocused();
    await press(page, '1');
    await expectOutcome(page, runCase({ levers: { college_projects: [{ city: '210100', kind: 'upgrade', start: 2022 }] } }));
  });
});

test('changes are announced once, after the hand has rested', async ({ page }) => {
  await page.clock.install();
  await open(page);
  const said = page.getByTestId('announcer');
  await expect(said).toBeEmpty();
  await slider(page, 'quality_schools_built').focus();
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expectOutcome(page, runCase({ levers: { quality_schools_built: Array(5).fill(3) } }));
  await page.clock.fastForward(1_000);
  await expect(said).toBeEmpty();
  await press(page, 'ArrowRight');
  await expect(said).toContainText('优质技工院校');
  await expect(box(page, 'quality_schools_built')).toHaveValue('4');
});

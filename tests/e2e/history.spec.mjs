// Undo without limit, and work that stays.
import { allYears, lever, onStep } from './lever_list.mjs';
import {
  box, drag, expect, expectOutcome, kept, notice, open, openPreset, presetFile, ready, row, runCase, slider, speak, test, type,
} from './support.mjs';

const growth = lever('part_time_intake_growth');
const grown = (shown) => runCase({ levers: allYears(growth, shown) });

const undo = (page) => page.getByTestId('undo').click();

test('undo and redo by buttons and by keys, while a number is being typed too, fifty steps back and again', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await test.step('by buttons and by keys', async () => {
    await expect(page.getByTestId('undo')).toBeDisabled();
    await expect(page.getByTestId('redo')).toBeDisabled();
    await type(page, `lever-${growth.field}`, '3');
    await type(page, 'lever-training_growth', '2');
    const both = runCase({ levers: { ...allYears(growth, 3), training_growth: Array(5).fill(0.02) } });
    await expectOutcome(page, both);
    await undo(page);
    await expectOutcome(page, grown(3));
    await undo(page);
    await expectOutcome(page, runCase({}));
    await expect(page.getByTestId('undo')).toBeDisabled();
    await page.keyboard.press('Control+Shift+Z');
    await expectOutcome(page, grown(3));
    await page.keyboard.press('Control+y');
    await expectOutcome(page, both);
    await page.keyboard.press('Control+z');
    await expectOutcome(page, grown(3));
    await page.getByTestId('redo').click();
    await expectOutcome(page, both);
    await page.keyboard.press('Control+z');
    await expectOutcome(page, grown(3));
  });
  await test.step('Ctrl+Z works while a number is being typed, and the box shows it', async () => {
    await box(page, growth.field).fill('12');
    await expectOutcome(page, grown(12));
    await page.keyboard.press('Control+z');
    await expectOutcome(page, grown(3));
    await expect(box(page, growth.field)).toBeFocused();
    await expect(box(page, growth.field)).toHaveValue('+3.0');
    await page.keyboard.press('Control+Shift+Z');
    await expectOutcome(page, grown(12));
    await expect(box(page, growth.field)).toHaveValue('+12.0');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expectOutcome(page, runCase({}));
  });
  await test.step('fifty steps are taken back and taken again', async () => {
    await slider(page, growth.field).focus();
    for (let step = 0; step < 50; step += 1) await page.keyboard.press('ArrowRight');
    await expectOutcome(page, grown(5));
    for (let step = 0; step < 50; step += 1) await page.keyboard.press('Control+z');
    await expectOutcome(page, runCase({}));
    await expect(page.getByTestId('undo')).toBeDisabled();
    for (let step = 0; step < 50; step += 1) await page.keyboard.press('Control+Shift+Z');
    await expectOutcome(page, grown(5));
    await expect(page.getByTestId('redo')).toBeDisabled();
  });
});

test('one drag, one typed number, one reset is one step of undo each', async ({ page }) => {
  await open(page);
  await test.step('a drag', async () => {
    await drag(page, slider(page, growth.field), 0.6);
    const first = onStep(growth, Number(await slider(page, growth.field).inputValue()));
    await drag(page, slider(page, growth.field), 0.9);
    await undo(page);
    await expectOutcome(page, grown(first));
    await undo(page);
    await expectOutcome(page, runCase({}));
    await expect(page.getByTestId('undo')).toBeDisabled();
  });
  await test.step('a number typed digit by digit', async () => {
    await box(page, growth.field).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12.5');
    await page.keyboard.press('Enter');
    await expectOutcome(page, grown(12.5));
    await undo(page);
    await expectOutcome(page, runCase({}));
    await expect(page.getByTestId('undo')).toBeDisabled();
  });
  for (const [what, reset] of [['all', page.getByTestId('reset')], ['a lever', row(page, growth.field).locator('.rs')]]) {
    await test.step(`the reset of ${what}`, async () => {
      await type(page, `lever-${growth.field}`, '7');
      await expectOutcome(page, grown(7));
      await reset.click();
      await expectOutcome(page, runCase({}));
      await undo(page);
      await expectOutcome(page, grown(7));
      await undo(page);
      await expectOutcome(page, runCase({}));
      await expect(page.getByTestId('undo')).toBeDisabled();
    });
  }
});

test('work in progress survives a reload, with what reset returns to; so does a change made just before', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await type(page, 'lever-training_growth', '4');
  const { levers } = presetFile('steady_plan');
  const changed = runCase({ levers: { ...levers, training_growth: Array(5).fill(0.04) } });
  await expectOutcome(page, changed);
  await kept(page);
  await page.reload();
  await ready(page);
  await expectOutcome(page, changed);
  await expect(page.getByTestId('scenario-title')).toHaveValue('稳步推进 改');
  await page.getByTestId('reset').click();
  await expectOutcome(page, runCase({ levers }));
  await test.step('a change made just before the page is left is kept', async () => {
    await type(page, `lever-${growth.field}`, '9');
    await page.reload();
    await ready(page);
    await expectOutcome(page, runCase({ levers: { ...levers, ...allYears(growth, 9) } }));
  });
});

async function twoTabs(page, context) {
  await open(page);
  await type(page, `lever-${growth.field}`, '2');
  await kept(page);
  const other = await context.newPage();
  await open(other);
  await expectOutcome(other, grown(2));
  await type(other, `lever-${growth.field}`, '6');
  await kept(other);
  await expect(notice(page, 'other-tab')).toBeVisible();
  await expect(notice(other, 'other-tab')).toHaveCount(0);
  return other;
}

const stored = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('jigong / work')).scenario.levers);

test('a second tab’s work is not overwritten by the first, which takes it over; undo brings its own back', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  const theirs = await stored(other);
  const address = page.url();
  await type(page, 'lever-training_growth', '1');
  const own = runCase({ levers: { ...allYears(growth, 2), training_growth: Array(5).fill(0.01) } });
  await expectOutcome(page, own);
  // The address follows a change later than the work is kept: by now it would have been.
  await expect.poll(() => page.url()).not.toBe(address);
  expect(await stored(page)).toEqual(theirs);
  await expect(notice(page, 'other-tab')).toBeVisible();
  await notice(page, 'other-tab').getByRole('button').first().click();
  await expectOutcome(page, grown(6));
  await expect(notice(page, 'other-tab')).toHaveCount(0);
  await undo(page);
  await expectOutcome(page, own);
});

test('the first tab keeps its own work, and the other is told', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await notice(page, 'other-tab').getByRole('button').nth(1).click();
  await expect(notice(page, 'other-tab')).toHaveCount(0);
  await expect(notice(other, 'other-tab')).toBeVisible();
  await expectOutcome(page, grown(2));
  await page.reload();
  await ready(page);
  await expectOutcome(page, grown(2));
});

test('undo says what it undid, in both languages', async ({ page }) => {
  await open(page);
  for (const [locale, lever, again, opening] of [
    ['zh-CN', '已撤销：职业技能培训，未改 → 每年 +4.0%', '已重做', '已撤销：打开“稳步推进”'],
    ['en', 'Undone: Training, not changed → +4.0% a year', 'Redone', 'Undone: opening of “Steady plan”'],
  ]) {
    await test.step(locale, async () => {
      await speak(page, locale);
      await type(page, 'lever-training_growth', '4');
      await undo(page);
      await expect(page.getByTestId('undone')).toHaveText(lever);
      await page.getByTestId('redo').click();
      await expect(page.getByTestId('undone')).toContainText(again);
      // It tells of the last step only.
      await type(page, 'lever-training_growth', '3');
      await expect(page.getByTestId('undone')).toBeEmpty();
      await openPreset(page, 'steady_plan');
      await undo(page);
      await expect(page.getByTestId('undone').locator('p')).toHaveText(opening);
      await page.getByTestId('reset').click();
      await expectOutcome(page, runCase({}));
    });
  }
});

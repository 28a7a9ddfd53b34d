// Every yearly lever by mouse, by number and by keyboard.
import { allYears, inFile, lever, LEVERS, onStep, stepped, written } from './lever_list.mjs';
import { box, drag, expect, expectOutcome, indicators, movedCount, open, openPreset, presetFile, row, runCase, slider, test, type } from './support.mjs';

test('every slider follows the mouse, by its thumb and by a click on its track', async ({ page }) => {
  await open(page);
  const levers = {};
  for (const [at, own] of LEVERS.entries()) {
    await drag(page, slider(page, own.field), 0.7);
    const step = Number(await slider(page, own.field).inputValue());
    const shown = onStep(own, step);
    const asked = own.low + 0.7 * (own.high - own.low);
    expect(Math.abs(shown - asked), `${own.field} stands where it was dropped`).toBeLessThan(Math.max((own.high - own.low) * 0.04, own.step));
    await expect(box(page, own.field)).toHaveValue(written(own, shown));
    await expect(row(page, own.field)).toHaveClass(/\bon\b/);
    expect(await movedCount(page)).toBe(at + 1);
    Object.assign(levers, allYears(own, shown));
  }
  await expectOutcome(page, runCase({ levers }));
  await test.step('a click on the track moves the thumb there', async () => {
    const own = lever('training_growth');
    const input = slider(page, own.field);
    const { width, height } = await input.boundingBox();
    await input.click({ position: { x: width * 0.2, y: height / 2 } });
    const shown = onStep(own, Number(await input.inputValue()));
    expect(shown).toBeLessThan(-5);
    await expectOutcome(page, runCase({ levers: { ...levers, ...allYears(own, shown) } }));
  });
});

test('every number box takes a number in the unit shown, as people type it', async ({ page }) => {
  await open(page);
  const levers = {};
  for (const [at, own] of LEVERS.entries()) {
    const shown = stepped(own, own.neutral, 3);
    await type(page, `lever-${own.field}`, String(shown));
    await expect(box(page, own.field)).toHaveValue(written(own, shown));
    await expect(slider(page, own.field)).toHaveValue(String(Math.round(shown / own.step)));
    expect(await movedCount(page)).toBe(at + 1);
    Object.assign(levers, allYears(own, shown));
    await expectOutcome(page, runCase({ levers }));
  }
  const own = lever('full_time_intake_growth');
  await test.step('a number holds while it is being typed', async () => {
    await box(page, own.field).fill('2.5');
    await expectOutcome(page, runCase({ levers: { ...levers, ...allYears(own, 2.5) } }));
    await expect(box(page, own.field)).toHaveValue('2.5');
  });
  await test.step('numbers are read as people type them', async () => {
    for (const [typed, shown] of [['-3', -3], ['−4.5', -4.5], ['+1.2', 1.2], ['２．５', 2.5], ['3%', 3], [' 4 ', 4]]) {
      await type(page, `lever-${own.field}`, typed);
      await expect(box(page, own.field), typed).toHaveValue(written(own, shown));
    }
    await type(page, 'lever-apprentices_added', '1,500');
    await expect(box(page, 'apprentices_added')).toHaveValue('1,500');
  });
  await test.step('a lever that is set to its neutral value stays chosen', async () => {
    await page.getByTestId('reset').click();
    expect(await movedCount(page)).toBe(0);
    await type(page, 'lever-senior_intake_share', '30');
    await expect(row(page, 'senior_intake_share')).toHaveClass(/\bon\b/);
    expect(await movedCount(page)).toBe(1);
  });
});

test('sliders and number boxes obey the keys', async ({ page }) => {
  await open(page);
  for (const own of LEVERS) {
    const input = slider(page, own.field);
    await input.focus();
    let shown = own.neutral;
    const press = async (key, next) => {
      await page.keyboard.press(key);
      shown = next;
      await expect(box(page, own.field), `${own.field} ${key}`).toHaveValue(written(own, next));
    };
    await press('ArrowRight', stepped(own, shown, 1));
    await press('ArrowUp', stepped(own, shown, 1));
    await press('ArrowLeft', stepped(own, shown, -1));
    await press('PageUp', stepped(own, shown, 10));
    await press('PageDown', stepped(own, shown, -10));
    await press('End', own.high);
    await press('ArrowDown', stepped(own, shown, -1));
    await press('Home', own.low);
    await expectOutcome(page, runCase({ levers: allYears(own, own.low) }));
    await expect(row(page, own.field)).toHaveClass(/\bon\b/);
    await press('Delete', own.neutral);
    await expect(row(page, own.field)).not.toHaveClass(/\bon\b/);
  }
  expect(await movedCount(page)).toBe(0);
  await expectOutcome(page, runCase({}));
  await test.step('a number box steps with the arrows, ten at a time with Shift', async () => {
    const own = lever('teacher_growth');
    await box(page, own.field).focus();
    for (const [key, shown] of [['ArrowUp', 0.1], ['Shift+ArrowUp', 1.1], ['ArrowDown', 1], ['Shift+ArrowDown', 0]]) {
      await page.keyboard.press(key);
      await expect(box(page, own.field), key).toHaveValue(written(own, shown));
    }
  });
});

test('what is outside the range or no number is refused in words and not applied; Escape restores', async ({ page }) => {
  await open(page);
  const before = await indicators(page);
  for (const own of LEVERS) {
    const input = box(page, own.field);
    for (const beyond of [own.high + own.step, own.low - own.step]) {
      await input.fill(String(Number(beyond.toFixed(4))));
      await expect(row(page, own.field).getByRole('alert'), own.field).toContainText(own.high.toLocaleString('en-US'));
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      expect(await indicators(page)).toEqual(before);
    }
    await input.blur();
    await expect(input).toHaveValue(written(own, own.neutral));
    await expect(row(page, own.field).getByRole('alert')).toHaveCount(0);
  }
  expect(await movedCount(page)).toBe(0);
  await test.step('what is no number is refused', async () => {
    const input = box(page, 'training_growth');
    for (const typed of ['abc', '1e400', 'NaN', '1.2.3', 'Infinity']) {
      await input.fill(typed);
      await expect(row(page, 'training_growth').getByRole('alert'), typed).toBeVisible();
    }
    await input.blur();
    await expect(input).toHaveValue('0.0');
  });
  await test.step('Escape in a number box restores what was there', async () => {
    const own = lever('part_time_intake_growth');
    await type(page, `lever-${own.field}`, '6');
    await box(page, own.field).blur();
    await box(page, own.field).fill('12');
    await expectOutcome(page, runCase({ levers: allYears(own, 12) }));
    await box(page, own.field).press('Escape');
    await expect(box(page, own.field)).toHaveValue(written(own, 6));
    await expectOutcome(page, runCase({ levers: allYears(own, 6) }));
  });
});

test('one lever is reset by its button, all return to the opened preset; its meaning opens beside a lever', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const opened = await movedCount(page);
  await row(page, 'teacher_growth').locator('.rs').click();
  await type(page, 'lever-training_growth', '5');
  const levers = { ...presetFile('steady_plan').levers, training_growth: Array(5).fill(inFile(lever('training_growth'), 5)) };
  delete levers.teacher_growth;
  await expectOutcome(page, runCase({ levers }));
  await expect(row(page, 'teacher_growth').locator('.rs')).toHaveCount(0);
  await page.getByTestId('reset').click();
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  expect(await movedCount(page)).toBe(opened);
  await test.step('meaning, range, neutral value and source open beside a lever', async () => {
    await row(page, 'senior_intake_share').locator('.l button').click();
    const meaning = row(page, 'senior_intake_share').locator('.src');
    await expect(meaning).toContainText('90');
    await expect(meaning).toContainText('30');
    await expect(meaning).toContainText('十四');
  });
});

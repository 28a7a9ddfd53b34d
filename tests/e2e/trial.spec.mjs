// A new user's first quarter of an hour, by what can be seen: a made-up province's own list of schools, read into the
// page; the placeholders are gone; 25 colleges over 14 cities in one click; one is changed, one step is taken back.
import { expect, indicator, open, openPhone, plan, test } from './support.mjs';

/** Acts on what is seen, and counts: a click, a choice, a word typed is one action. */
function hand(page) {
  const done = [];
  const act = async (name, run) => {
    done.push(name);
    await run();
  };
  return {
    done,
    click: (name) => act(`click ${name}`, () => page.getByRole('button', { name, exact: true }).filter({ visible: true }).click()),
    tab: (name) => act(`tab ${name}`, () => page.getByRole('tab', { name, exact: true }).click()),
    file: (button, path) => act(`file ${path}`, async () => {
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: button, exact: true }).filter({ visible: true }).click();
      await (await chosen).setFiles(path);
    }),
    key: (key) => act(`key ${key}`, () => page.keyboard.press(key)),
    act,
  };
}

const WORDS = {
  'zh-CN': { data: '数据', cities: '分市', import: '读入各市数据', file: '选择文件', take: '采用', cheapest: '最省布点', undo: '撤销', placeholder: /暂填/, mark: /原为/, more: '加一个' },
  en: { data: 'Data', cities: 'Cities', import: 'Import city figures', file: 'Choose a file', take: 'Import', cheapest: 'Place at least cost', undo: 'Undo', placeholder: /placeholder/i, mark: /was/, more: 'One more' },
};

const students = (page) => page.getByTestId('table-city').locator('tbody tr').first();

for (const [device, locale, from] of [['desk', 'zh-CN', 'schools.xlsx'], ['phone', 'en', 'cities.en.xlsx']]) {
  test(`from a spreadsheet to placed colleges, ${device}, ${locale}`, async ({ page }) => {
    const phone = device === 'phone';
    const words = WORDS[locale];
    await (phone ? openPhone : open)(page, { locale });
    const begun = Date.now();
    const user = hand(page);

    await user.tab(words.data);
    await user.click(words.import);
    await user.file(words.file, `tests/fixtures/tables/${from}`);
    await expect(page.getByTestId('import-preview')).toBeVisible({ timeout: 15_000 });
    await user.click(words.take);
    await expect(page.getByTestId('import-dialog')).toBeHidden();
    await user.tab(words.cities);
    await expect(students(page)).toContainText('18,240');
    const shown = { actions: user.done.length, seconds: (Date.now() - begun) / 1000 };

    // The placeholders are gone: from the grid's note, the marks, the warnings, the source of an indicator.
    await expect(page.getByTestId('placeholder-note')).toHaveCount(0);
    await expect(students(page)).toContainText(words.mark);
    await expect(page.getByTestId('warning').first()).toBeVisible();
    await expect(page.getByTestId('cities')).not.toContainText(words.placeholder, { useInnerText: true });
    await expect(page.locator('[data-rule=placeholder_schools]')).toHaveCount(0);

    // One click, and the list under it says what was placed.
    await user.click(words.cheapest);
    await expect.poll(async () => (await indicator(page, 'E5')).met && (await indicator(page, 'E6')).met).toBe(true);
    const placed = await indicator(page, 'E5');
    expect(placed.value).toBe(25);
    expect((await indicator(page, 'E6')).value).toBe(plan.cities.length);
    await expect(page.getByTestId('placed')).not.toBeEmpty();

    // One more in the city in hand; then back.
    if (phone) {
      await user.act('one more', () => page.getByRole('button', { name: words.more, exact: true }).nth(2).click());
    } else {
      await user.act('cell', () => page.getByTestId('college-210200-2023').click());
      await user.key('1');
    }
    await expect.poll(async () => (await indicator(page, 'E5')).value).not.toBe(placed.value);
    await user.click(words.undo);
    await expect.poll(async () => (await indicator(page, 'E5')).value).toBe(placed.value);
    // The grid has taken Dalian in hand.
    await expect(students(page)).toContainText(phone ? '18,240' : '15,310');

    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(`trial, ${device}, ${locale}: own figures shown after ${shown.actions} actions, ${shown.seconds.toFixed(1)} s; all in ${user.done.length} actions, ${seconds} s`);
    expect(shown.actions).toBeLessThanOrEqual(6);
    expect(shown.seconds).toBeLessThan(60);
  });
}

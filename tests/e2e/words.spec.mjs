// Every text of the page is there: no message's id stands in its place, wherever one looks, and the words that come
// after the program are those of the language in use.
import { expect, open, showTab, test, type } from './support.mjs';

const TABS = ['trends', 'make-up', 'cities', 'why', 'sure', 'takes', 'data'];

/** What looks like the mark of a missing message, in texts and in what is read aloud. */
const marks = (page) => page.evaluate(() => {
  const mark = /\[[a-z][\w-]*\]/;
  const said = [...document.querySelectorAll('body *')].flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data),
    ...['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  ]);
  return [...new Set([document.title, ...said].filter((text) => mark.test(text)))];
});

const complete = async (page, where) => expect(await marks(page), where).toEqual([]);

/** Everything that opens on the page, one after another. */
async function walk(page) {
  for (const name of TABS) {
    await showTab(page, name);
    await expect(page.locator('#panel .late')).toHaveCount(0);
    await expect(page.locator('#panel h2').first()).toBeAttached();
    await complete(page, name);
  }
  await page.getByTestId('import-open').click();
  await expect(page.getByTestId('import-dialog')).toBeVisible();
  await page.getByTestId('import-paste').fill('市\t技工学校\t别的\n沈阳\t-1\t2\n无此市\t1\t3');
  await expect(page.getByTestId('import-problem').first(), 'the reader comes with its first table').toBeVisible({ timeout: 15_000 });
  await complete(page, 'import');
  await page.keyboard.press('Escape');
  await showTab(page, 'cities');
  const all = page.getByTestId('warnings-more');
  if (await all.count()) await all.click();
  await complete(page, 'warnings');
  await page.getByTestId('place-options').click();
  await expect(page.getByTestId('place-dialog')).toBeVisible();
  await complete(page, 'placement');
  await page.keyboard.press('Escape');
  await showTab(page, 'trends');
  await type(page, 'lever-full_time_intake_growth', '20');
  await expect(page.getByTestId('announcer')).not.toBeEmpty();
  await complete(page, 'announced');
  await page.getByTestId('undo').click();
}

/** What a phone lays out in its own way: the panels, the menu and the drawer. */
async function walkPhone(page) {
  for (const name of TABS) {
    await showTab(page, name);
    await expect(page.locator('#panel .late')).toHaveCount(0);
    await complete(page, `phone, ${name}`);
  }
  await page.getByTestId('open-levers').click();
  for (const group of ['enrolment', 'colleges', 'training', 'quality', 'city']) {
    await page.locator(`#group-${group}`).click();
    await complete(page, group);
  }
  await page.getByTestId('close-levers').click();
  await page.locator('#more-menu-button').click();
  await complete(page, 'menu');
}

test('no text is missing in either language, on desk and phone', async ({ page }) => {
  test.setTimeout(60_000);
  const asked = new Set();
  page.on('request', (request) => {
    const words = request.url().match(/words-([\w-]+)-[0-9a-f]{16}\.txt$/);
    if (words) asked.add(words[1]);
  });
  await open(page);
  await test.step('desk, zh-CN', () => walk(page));
  expect([...asked], 'the words of the language in use only').toEqual(['zh-CN']);
  await page.setViewportSize({ width: 390, height: 844 });
  await test.step('phone, zh-CN', () => walkPhone(page));
  await page.getByTestId('locale-en').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await test.step('phone, en', () => walkPhone(page));
  await page.keyboard.press('Escape');
  expect([...asked]).toEqual(['zh-CN', 'en']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await test.step('desk, en', () => walk(page));
});

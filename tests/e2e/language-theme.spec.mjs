// Language and theme: complete, and kept.
import { expect, expectOutcome, INDICATORS, open, openPhone, openPreset, presetFile, ready, runCase, showTab, test, type } from './support.mjs';

/** Visible texts and names that hold Chinese characters outside what is Chinese on purpose. */
function chineseLeft(page) {
  return page.evaluate(() => {
    const chinese = /\p{Script=Han}/u;
    const onPurpose = (element) => element.closest('[lang="zh-CN"], [data-bilingual]') && !element.closest('html').isSameNode(element.closest('[lang="zh-CN"]'));
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (chinese.test(node.data) && !onPurpose(element) && element.checkVisibility() && !element.closest('script, style')) found.push(node.data.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
        const text = element.getAttribute(name) ?? '';
        if (chinese.test(text) && !onPurpose(element)) found.push(`${name}: ${text}`);
      }
    }
    for (const input of document.querySelectorAll('input')) if (chinese.test(input.value)) found.push(`value: ${input.value}`);
    return found;
  });
}

/** The language's own label stands in both languages. */
const bilingual = (text) => /语言/.test(text) && /Language/.test(text);

test('the language is switched and kept over a reload; work, history and numbers follow', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await type(page, 'lever-training_growth', '3');
  const changed = runCase({ levers: { ...presetFile('steady_plan').levers, training_growth: Array(5).fill(0.03) } });
  const value = page.getByTestId('indicator-E1').locator('.v');
  await expect(value).toHaveText(/^\d\.\d{2}\s*万人$/);
  await test.step('switched, and told to the browser', async () => {
    await page.getByTestId('locale-en').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle(/Steady plan \(changed\)/);
    await expect(page.getByTestId('locale-en')).toHaveAttribute('aria-pressed', 'true');
  });
  await test.step('the work stays; numbers and names are written in the language’s way', async () => {
    await expectOutcome(page, changed);
    await expect(page.getByTestId('scenario-title')).toHaveValue('Steady plan (changed)');
    await expect(value).toHaveText(/^\d{2},\d00$/);
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase(presetFile('steady_plan')));
  });
  await test.step('kept over a reload, and back', async () => {
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByTestId('reset')).toHaveText('Reset all');
    await page.getByTestId('locale-zh').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await page.reload();
    await expect(page.getByTestId('reset')).toHaveText('全部还原');
  });
});

test('nothing is left in Chinese in English', async ({ page }) => {
  await open(page, { locale: 'en' });
  await openPreset(page, 'steady_plan');
  const left = new Map();
  const look = async (place) => {
    const texts = (await chineseLeft(page)).filter((text) => !bilingual(text));
    for (const text of texts) if (!left.has(text)) left.set(text, place);
  };
  await look('trends');
  for (const button of await page.locator('.lever .l button').all()) await button.click();
  for (const button of await page.locator('.lever .spark').all()) await button.click();
  await look('levers open');
  for (const name of ['make-up', 'cities']) {
    await showTab(page, name);
    await look(name);
  }
  await showTab(page, 'trends');
  await page.locator('#scenario-menu-button').click();
  await look('menu');
  await page.keyboard.press('Escape');
  for (const id of INDICATORS) {
    await page.getByTestId(`indicator-${id}`).locator('.tiny').click();
    await look(`source of ${id}`);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('source-dialog')).toBeHidden();
  }
  expect(Object.fromEntries(left)).toEqual({});
});

test('without a choice the theme is the system’s; a choice is kept over a reload, and charts follow', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await expect(page.locator('.plot svg')).toBeVisible();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const chart = () => page.locator('.plot svg').evaluate((svg) => {
    const shapes = [...svg.querySelectorAll('path, text')].map((shape) => getComputedStyle(shape));
    return [...new Set(shapes.flatMap(({ stroke, fill }) => [stroke, fill]))].sort().join(' ');
  });
  await expect(page.getByTestId('theme')).toHaveAttribute('aria-pressed', 'true');
  const dark = [await paper(), await chart()];
  await page.getByTestId('theme').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect.poll(paper).not.toBe(dark[0]);
  await expect.poll(chart).not.toBe(dark[1]);
  const light = await paper();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await paper()).toBe(light);
  await ready(page);
  await page.getByTestId('theme').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).toBe(dark[0]);
});

test('a phone switches language and theme in its menu', async ({ page }) => {
  await openPhone(page, { theme: 'light' });
  await page.locator('#more-menu-button').click();
  await page.getByTestId('locale-en').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('#more-menu-button').click();
  await page.getByTestId('locale-zh').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByTestId('verdict')).toHaveCount(1);
  await page.locator('#more-menu-button').click();
  await page.getByTestId('theme').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a first visit is in the browser’s language: English, or else Chinese', async ({ browser, baseURL }) => {
  for (const [locale, lang, title] of [['en-US', 'en', 'Status quo'], ['zh-TW', 'zh-CN', '维持现状'], ['fr-FR', 'zh-CN', '维持现状']]) {
    await test.step(`${locale}: ${lang}`, async () => {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      // Before any program: the shell alone has chosen.
      await page.route('**/*.wasm', (route) => route.abort());
      await page.goto(baseURL, { waitUntil: 'domcontentloaded' });
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await page.unroute('**/*.wasm');
      await page.goto(baseURL);
      await ready(page);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByTestId('scenario-title')).toHaveValue(title);
      await context.close();
    });
  }
});

test('a link opens in the reader’s language, and a choice is kept against the browser’s', async ({ page, browser }) => {
  await open(page, { locale: 'zh-CN' });
  await openPreset(page, 'steady_plan');
  await page.getByTestId('share').click();
  const link = await page.getByTestId('share-link').inputValue();
  const context = await browser.newContext({ locale: 'en-GB' });
  const reader = await context.newPage();
  await reader.goto(link);
  await ready(reader);
  await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
  await expectOutcome(reader, runCase(presetFile('steady_plan')));
  // The theme is no choice of a language.
  await reader.getByTestId('theme').click();
  expect(await reader.evaluate(() => JSON.parse(localStorage.getItem('jigong / settings')))).not.toHaveProperty('locale');
  await reader.getByTestId('locale-zh').click();
  await reader.goto('about:blank');
  await reader.goto(link);
  await ready(reader);
  await expect(reader.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await context.close();
});

// What every journey shares: a page that is watched for faults, and ways to act on it and to read it.
import { expect, test as base } from '@playwright/test';

export { expect };
export * from './native.mjs';

export const INDICATORS = ['E1', 'E2', 'E2b', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9'];

/** Watches every page of a context: errors, violations of the security policy, requests that leave the site. */
async function watch(context, origin, faults) {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  const leaves = (address) => /^(https?|wss?):/.test(address) && !address.startsWith(origin);
  context.on('request', (request) => {
    if (leaves(request.url())) faults.push(`request leaves the site: ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
    page.on('websocket', (socket) => faults.push(`socket opened: ${socket.url()}`));
  });
}

export const test = base.extend({
  /** Faults that this test provokes on purpose. */
  expected: async ({}, use) => use([]),
  context: async ({ context, baseURL, expected }, use) => {
    const faults = [];
    await watch(context, new URL(baseURL).origin, faults);
    await use(context);
    // What the page still asks for when a test ends is not answered any more.
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    expect(unexpected, 'the page stays free of faults').toEqual([]);
  },
});

/** Opens the page and waits for its figures. `theme` and `locale` are set as a returning visitor has them. */
export async function open(page, { locale, theme, width, height } = {}) {
  if (width) await page.setViewportSize({ width, height: height ?? 900 });
  if (locale || theme) {
    await page.addInitScript((settings) => {
      if (!localStorage.getItem('jigong / settings')) localStorage.setItem('jigong / settings', JSON.stringify(settings));
    }, { locale: locale ?? 'zh-CN', theme: theme ?? 'light' });
  }
  await page.goto('/');
  await ready(page);
}

export const openPhone = (page, settings = {}) => open(page, { width: 390, height: 844, ...settings });

export async function ready(page) {
  await expect(indicatorOf(page, 'E1')).toHaveAttribute('data-value', /\d/, { timeout: 15_000 });
}

export const indicatorOf = (page, id) => page.getByTestId(`indicator-${id}`);

const number = (text) => (text === null ? null : Number(text));

/** Value, target and verdict of one indicator. */
export async function indicator(page, id) {
  const { value, target, met } = await indicatorOf(page, id).evaluate(({ dataset }) => ({ ...dataset }));
  return { value: number(value ?? null), target: number(target), met: met === 'true' };
}

/** All ten, read in one go. */
export async function indicators(page) {
  const read = await page.locator('[data-testid^="indicator-"]').evaluateAll((elements) => elements.map(({ dataset }) => ({ ...dataset })));
  const entries = read.map(({ testid, value, target, met }) => [
    testid.slice('indicator-'.length),
    { value: number(value ?? null), target: number(target ?? null), met: met === undefined ? null : met === 'true' },
  ]);
  return Object.fromEntries(entries);
}

/** The ten of an outcome file, in the form in which the page is read. */
export function indicatorsOf(outcome) {
  const entries = outcome.indicators.map(({ id, value, target, met }) => [id, { value, target, met }]);
  return Object.fromEntries(entries);
}

/** The page shows exactly what the native model makes of the scenario. */
export async function expectOutcome(page, outcome) {
  await expect.poll(() => indicators(page)).toEqual(indicatorsOf(outcome));
}

export async function openPreset(page, name) {
  await page.locator('#scenario-menu-button').click();
  await page.getByTestId(`preset-${name}`).click();
  await expect(page.getByTestId('scenario-list')).toHaveCount(0);
}

/** Chooses one of few, by its value. */
export const choose = (page, testid, value) => page.getByTestId(testid).locator(`[data-value=${value}]`).click();

export const box = (page, field) => page.getByTestId(`lever-${field}`);
export const row = (page, field) => page.locator('.lever').filter({ has: box(page, field) });
export const slider = (page, field) => row(page, field).locator('input[type=range]');

/** How many levers are marked as moved. */
export async function movedCount(page) {
  return Number((await page.getByTestId('levers-moved').textContent()).match(/\d+/)?.[0] ?? 0);
}

/** Types into a number box and leaves it. */
export async function type(page, testid, text) {
  const target = page.getByTestId(testid);
  await target.fill(text);
  await target.press('Enter');
}

/** Drags a slider's thumb to a part of its width, from 0 at the left to 1 at the right. */
export async function drag(page, input, part) {
  await input.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await input.boundingBox();
  const [least, most, now] = await input.evaluate((element) => [element.min, element.max, element.value].map(Number));
  const at = (share) => 8 + share * (width - 16);
  await page.mouse.move(x + at((now - least) / (most - least)), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + at(part), y + height / 2, { steps: 4 });
  await page.mouse.up();
}

export const tab = (page, name) => page.locator(`#tab-${name}`);

export async function showTab(page, name) {
  await tab(page, name).click();
  await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
}

/** Changes the language by the page's own button; on a phone it is in the menu. */
export async function speak(page, locale) {
  const html = page.locator('html');
  if (await html.getAttribute('lang') === locale) return;
  const menu = page.locator('#more-menu-button');
  if (await menu.isVisible()) await menu.click();
  await page.getByTestId(locale === 'en' ? 'locale-en' : 'locale-zh').click();
  await expect(html).toHaveAttribute('lang', locale);
}

export const notice = (page, kind) => page.locator(`[data-testid=notice][data-kind=${kind}]`);

/** Waits until the work is written: the page rests a moment before it writes. */
export async function kept(page) {
  const stored = () => page.evaluate(() => localStorage.getItem('jigong / work'));
  let last;
  await expect.poll(async () => {
    const [before, now] = [last, await stored()];
    last = now;
    return now !== null && now === before;
  }, { intervals: [400] }).toBe(true);
}

/** What makes the page wider than its window: elements that stand out at its side and in no frame that scrolls. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const framed = (element) => {
      const fixed = getComputedStyle(element).position === 'absolute';
      for (let frame = fixed ? element.offsetParent : element.parentElement; frame && frame !== document.body; frame = frame.parentElement) {
        if (getComputedStyle(frame).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !framed(element));
    return [`page ${scrollWidth} wide`, ...wide.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`).slice(0, 12)];
  });
}

/** The texts of a table, row by row. */
export function cells(table) {
  return table.evaluate((element) => [...element.rows].map((line) => [...line.cells].map((cell) => cell.textContent)));
}

// Nothing that a planner has made is lost: files that do not come, storage that is full, cleared, damaged or another
// version's, links that arrive over other work. What is waited for is a state, never a time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFile, expect, expectOutcome, kept, notice, open, openPreset, presetFile, ready, root, runCase, showTab, test, type } from './support.mjs';

const LEVER = 'lever-training_growth';
const golden = JSON.parse(readFileSync(join(root, 'tests/golden/links.json'), 'utf8'));
const FIVE = golden['1 five presets compared'].link;
const trained = (percent) => runCase({ levers: { training_growth: Array(5).fill(percent / 100) } });
const stored = (page, name) => page.evaluate((name) => localStorage.getItem(`jigong / ${name}`), name);
const levers = async (page) => JSON.parse((await stored(page, 'work')) ?? '{}').scenario?.levers;
const columns = (page) => page.getByTestId('compared');

/** Puts texts into storage before the first visit of this tab, and not again when it is loaded anew. */
const placed = (page, texts) => page.addInitScript((texts) => {
  if (sessionStorage.getItem('placed')) return;
  sessionStorage.setItem('placed', 'yes');
  for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
}, texts);

const empty = (page) => page.evaluate(() => { Storage.prototype.setItem = window.setItem; });

/** What need not be there for the levers to move. */
const FIRST = /^(index\.html|jigong-|boot-|shell-|icon|robots|_headers)/;
const LATE = readdirSync(join(root, 'dist'), { withFileTypes: true }).filter((entry) => entry.isFile() && !FIRST.test(entry.name)).map(({ name }) => name);

test('late files that are refused, another server’s or never answered: a change is kept although the page is left at once', async ({ page, context, expected }) => {
  test.setTimeout(60_000);
  expected.push(/./);
  const asked = new Set();
  page.on('request', (request) => asked.add(request.url().split('/').at(-1)));
  await open(page);
  await expect(page.locator('.plot svg')).toBeVisible();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const late = LATE.filter((name) => asked.has(name));
  const kinds = ['part-soon', 'late', 'words-zh', 'worker'].map((kind) => late.find((name) => name.startsWith(kind)));
  expect(late.length).toBeGreaterThan(7);
  const watcher = await context.newPage();
  await watcher.goto('/robots.txt');
  let growth = 0;
  for (const [mode, files, answer] of [
    ['refused', late, (route) => route.abort()],
    ['a page of another server', kinds, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>log in' })],
    ['never answered', kinds, () => {}],
  ]) {
    await test.step(mode, async () => {
      for (const name of files) {
        const pattern = `**/${name}`;
        await page.route(pattern, answer);
        await page.goto('/');
        await ready(page);
        // What was kept without the file before is there, without this one too.
        await expect(page.getByTestId(LEVER), name).toHaveValue(growth === 0 ? '0.0' : `+${growth}.0`);
        growth = growth % 9 + 1;
        await type(page, LEVER, String(growth));
        await page.goto('about:blank');
        await page.unroute(pattern);
        // The browser hands what a page writes to its other processes when it comes to it.
        await expect.poll(async () => (await levers(watcher))?.training_growth?.[0], name).toBe(growth / 100);
      }
    });
  }
});

test('a part on its way says so, one that does not come says so where it belongs, and that the work is kept is true', async ({ page, expected }) => {
  expected.push(/./);
  await page.route(/part-/, () => {});
  await open(page);
  await expect(page.getByTestId('part-coming').filter({ visible: true }).first()).toContainText('正在载入');
  await page.unroute(/part-/);
  await page.route(/(part|late|words)-/, (route) => route.abort());
  await page.goto('about:blank');
  await open(page);
  await expect(page.getByTestId('library-missing')).toContainText('自动保存');
  await type(page, LEVER, '4');
  await expect.poll(() => levers(page)).toEqual({ training_growth: Array(5).fill(0.04) });
});

test('what could be read of a damaged link but cannot be run is said and not offered', async ({ page }) => {
  const weights = Object.fromEntries(Object.keys(caseFile('observed_by_city').scenario.actuals[2021].enrolled_by_city).map((city, index) => [city, 4000 + index]));
  const scenario = { format: 'jigong.scenario/1', title: '自有', assumptions: { base_enrolled: 66000, city_weights: weights } };
  await open(page);
  await page.getByTestId('open-file').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(scenario)) });
  await expectOutcome(page, runCase(scenario));
  const address = await page.getByTestId('share-link').inputValue();
  await kept(page);
  await page.goto('about:blank');
  await page.goto(address.slice(0, -50));
  await expect(page.getByTestId('link-cannot-run')).toContainText('city_weights');
  await expect(page.getByTestId('link-uncertain')).toHaveCount(0);
  await page.getByTestId('link-leave').click();
  await expectOutcome(page, runCase(scenario));
});

test('a comparison that comes by a link is this tab’s until it is kept; the earlier one comes back, over a reload too', async ({ page, context }) => {
  await open(page);
  await page.getByTestId('compare').click();
  await page.locator('#compare-menu-button').click();
  await page.getByTestId('compare-add-training_first').click();
  await expect(columns(page)).toHaveCount(3);
  const before = await stored(page, 'compared');
  expect(before).not.toBeNull();
  const other = await context.newPage();
  await open(other);
  await other.getByTestId('compare').click();
  await expect(columns(other)).toHaveCount(3);

  await page.evaluate((text) => { location.hash = text; }, FIVE);
  await expect(columns(page)).toHaveCount(5);
  await expect(page.getByTestId('compare-from-link')).toBeVisible();
  expect(await stored(page, 'compared')).toBe(before);
  await expect(columns(other)).toHaveCount(3);

  await expect.poll(() => page.evaluate(() => location.hash), 'the address follows').not.toBe(`#${FIVE}`);
  await page.reload();
  await ready(page);
  await page.getByTestId('compare').click();
  await expect(columns(page), 'the link’s comparison survives the reload of its tab').toHaveCount(5);
  await page.getByTestId('compare-from-link').getByTestId('compare-back').click();
  await expect(columns(page)).toHaveCount(3);
  await expect(page.getByTestId('compare-from-link')).toHaveCount(0);
  expect(await stored(page, 'compared')).toBe(before);

  // Another link, kept this time: it takes the place of the earlier one, in every tab.
  await page.evaluate(() => { location.hash = ''; });
  await page.evaluate((text) => { location.hash = text; }, FIVE);
  await expect(columns(page)).toHaveCount(5);
  await page.getByTestId('compare-from-link').getByTestId('compare-keep').click();
  await expect(page.getByTestId('compare-from-link')).toHaveCount(0);
  expect(await stored(page, 'compared')).not.toBe(before);
  await expect(columns(other)).toHaveCount(5);
});

test('storage cleared under an open page is written again, and no other tab is blamed', async ({ page, context, expected }) => {
  expected.push(/favicon/);
  await open(page);
  await type(page, LEVER, '2');
  await kept(page);
  await page.evaluate(() => localStorage.clear());
  await type(page, LEVER, '3');
  await expect.poll(() => levers(page)).toEqual({ training_growth: Array(5).fill(0.03) });
  await expect(page.getByTestId('notice')).toHaveCount(0);
  // Cleared from elsewhere, it is written again without a change.
  const other = await context.newPage();
  await other.goto('/robots.txt');
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => levers(page)).toEqual({ training_growth: Array(5).fill(0.03) });
  await expect(page.getByTestId('notice')).toHaveCount(0);
});

test('damaged work is not written over while there is no room for its copy', async ({ page }) => {
  const damaged = '{"format":"jigong.work/2","check":"0000000000000000","writer":"a","number":7,"scenario":{}}';
  await placed(page, { 'jigong / work': damaged });
  await page.addInitScript(() => {
    if (sessionStorage.getItem('room')) return;
    window.setItem = Storage.prototype.setItem;
    const placing = new Set(['placed', 'room']);
    Storage.prototype.setItem = function (key, text) {
      if (this === localStorage && !placing.has(key)) throw new DOMException('full', 'QuotaExceededError');
      window.setItem.call(this, key, text);
    };
  });
  await open(page);
  await expect(notice(page, 'no-copy')).toBeVisible();
  await type(page, LEVER, '3');
  const address = (await page.getByTestId('share-link').inputValue()).split('#')[1];
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${address}`);
  expect(await stored(page, 'work')).toBe(damaged);
  await empty(page);
  await type(page, LEVER, '4');
  await expect.poll(() => levers(page)).toEqual({ training_growth: Array(5).fill(0.04) });
  expect(await stored(page, 'work.damaged')).toBe(damaged);
  await expect(notice(page, 'no-copy')).toHaveCount(0);
  // The copy can be had from the list of all scenarios.
  await page.locator('#scenario-menu-button').click();
  await page.getByTestId('scenario-all').click();
  await expect(page.getByTestId('library-aside')).toHaveCount(1);
});

test('a newer page’s work stays as it is after an edit, until the user keeps this page’s; a second damaged comparison does not take the place of the first', async ({ page }) => {
  const newer = '{"format":"jigong.work/9","check":"0","writer":"a","number":7,"all":"new"}';
  await placed(page, { 'jigong / work': newer });
  await open(page);
  await expect(notice(page, 'work-newer')).toBeVisible();
  await type(page, LEVER, '3');
  const address = (await page.getByTestId('share-link').inputValue()).split('#')[1];
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${address}`);
  await expect(page.locator('.bar .doc .note')).toHaveText(/未存|没有/);
  expect(await stored(page, 'work')).toBe(newer);
  await notice(page, 'work-newer').getByRole('button', { name: '保留本页的' }).click();
  await expect.poll(() => levers(page)).toEqual({ training_growth: Array(5).fill(0.03) });
  expect(await stored(page, 'work.damaged')).toBe(newer);
  await expect(notice(page, 'work-newer')).toHaveCount(0);
  await test.step('a second damaged comparison does not take the place of the first', async () => {
    const damaged = (letter) => `{"format":"jigong.compared/1","columns":[],"of":"${letter}"}`;
    for (const letter of ['a', 'b']) {
      await page.evaluate((text) => localStorage.setItem('jigong / compared', text), damaged(letter));
      await page.reload();
      await ready(page);
      await page.getByTestId('compare').click();
      await expect(notice(page, 'comparison-set-aside')).toBeVisible();
    }
    expect(await stored(page, 'compared.damaged')).toBe(damaged('a'));
    expect(await stored(page, 'compared.damaged.2')).toBe(damaged('b'));
  });
});

test('a reload that overtakes the change of the address keeps the work and takes no link for one that arrives', async ({ page, expected }) => {
  expected.push(/robots/);
  await open(page);
  await type(page, LEVER, '5');
  await type(page, 'lever-teacher_growth', '1');
  const address = (await page.getByTestId('share-link').inputValue()).split('#')[1];
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${address}`);
  // The reload waits for the host until the page tells, by a request of its own, that it has gone on and written the
  // address: while a load is under way the browser answers no question about the page.
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/*', async (route) => {
    if (route.request().isNavigationRequest()) await held;
    await route.continue();
  });
  await page.route('**/robots.txt', (route) => {
    release();
    return route.abort();
  });
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => setTimeout(() => {
    const before = location.hash;
    location.reload();
    setTimeout(() => document.querySelector('[data-testid=undo]').click());
    const look = setInterval(() => {
      if (location.hash === before) return;
      clearInterval(look);
      fetch('robots.txt').catch(() => {});
    }, 10);
  }));
  await loaded;
  await ready(page);
  // The address is that of the work again: whatever was to be made of the old one has been made.
  await expect.poll(async () => (await page.getByTestId('share-link').inputValue()).split('#')[1] === await page.evaluate(() => location.hash.slice(1))).toBe(true);
  await expect(page.getByTestId('link-notice')).toHaveCount(0);
  await expectOutcome(page, trained(5));
});

test('quota at each write: what the page says is kept is there after a reload', async ({ page, expected }) => {
  expected.push(/favicon/);
  test.setTimeout(60_000);
  for (let writes = 0; writes < 8; writes += 1) {
    await page.goto('/robots.txt');
    await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
    await page.goto('/');
    await ready(page);
    await page.evaluate((writes) => {
      window.setItem = Storage.prototype.setItem;
      let left = writes;
      Storage.prototype.setItem = function (key, text) {
        if (this === localStorage && left-- <= 0) throw new DOMException('full', 'QuotaExceededError');
        window.setItem.call(this, key, text);
      };
    }, writes);
    await type(page, LEVER, '2');
    await page.keyboard.press('Control+Shift+s');
    await page.getByTestId('library-save-name').fill('甲');
    await page.getByTestId('library-save').click();
    // Saved, or refused in words: then the dialog stays.
    const dialog = page.getByTestId('library-save-name');
    await expect.poll(async () => await dialog.count() === 0 || await notice(page, 'library-not-saved').count() > 0).toBe(true);
    if (await dialog.count() > 0) await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await type(page, LEVER, '3');
    const full = notice(page, 'storage-full');
    // Either it is written or the page says that it is not.
    await expect.poll(async () => (await full.count()) > 0 || (await levers(page))?.training_growth?.[0] === 0.03).toBe(true);
    if (await full.count() === 0) {
      await page.goto('about:blank');
      await page.goto('/');
      await ready(page);
      await expect(page.getByTestId(LEVER)).toHaveValue('+3.0');
    } else {
      await empty(page);
      await type(page, LEVER, '4');
      await expect.poll(async () => (await levers(page))?.training_growth?.[0]).toBe(0.04);
      await expect(full).toHaveCount(0);
    }
  }
});

/** The same build in the folders /a/ and /b/ of one host. */
const inFolders = (context) => context.route(/^http:\/\/[^/]+\/[ab]\//, async (route) => {
  const address = new URL(route.request().url());
  address.pathname = address.pathname.slice(2);
  await route.fulfill({ response: await route.fetch({ url: address.href }) });
});

test('two copies of the page on one host share nothing, and the first takes over what had no folder', async ({ page, context }) => {
  await inFolders(context);
  const work = readFileSync(new URL('../fixtures/stored/work-1-one-lever.json', import.meta.url), 'utf8');
  await placed(page, { 'jigong.work': work, 'jigong.settings': '{"locale":"en","theme":"light"}' });
  await page.goto('/a/');
  await ready(page);
  await expectOutcome(page, trained(2));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('jigong.')))).toEqual([]);
  await type(page, LEVER, '3');
  await expect.poll(() => page.evaluate(() => JSON.parse(localStorage.getItem('jigong /a/ work') ?? '{}').scenario?.levers.training_growth[0])).toBe(0.03);
  const other = await context.newPage();
  await other.goto('/b/');
  await ready(other);
  await expectOutcome(other, trained(0));
  await type(other, LEVER, '5');
  await expect.poll(() => other.evaluate(() => JSON.parse(localStorage.getItem('jigong /b/ work') ?? '{}').scenario?.levers.training_growth[0])).toBe(0.05);
  await expect(page.getByTestId('notice')).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expectOutcome(page, trained(3));
});

test('a link that is pasted while a change waits for the address is opened', async ({ page }) => {
  // Browsers tell of a pasted address later than a timer may run: here they never do.
  await page.addInitScript(() => addEventListener('hashchange', (event) => event.stopImmediatePropagation(), true));
  await open(page);
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#1/);
  await type(page, LEVER, '3');
  await type(page, 'lever-teacher_growth', '1');
  const address = (await page.getByTestId('share-link').inputValue()).split('#')[1];
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${address}`);
  // Both at once: the change waits for its turn to write the address when the link is there already.
  await page.evaluate((text) => {
    location.hash = text;
    document.querySelector('[data-testid=undo]').click();
  }, golden['1 training_first'].link);
  await expectOutcome(page, runCase(presetFile('training_first')));
  await page.getByTestId('link-back').click();
  await expectOutcome(page, trained(3));
});

test('a thousand projects: the cities are drawn in steps', async ({ page }) => {
  const cities = ['210100', '210200', '210300', '210400', '210500'];
  const projects = Array.from({ length: 1000 }, (_, at) => ({ city: cities[at % 5], kind: 'new_build', start: 2021 + (at % 5) }));
  await open(page);
  await page.getByTestId('open-file').setInputFiles({ name: 'many.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ format: 'jigong.scenario/1', levers: { college_projects: projects } })) });
  await expect(page.getByTestId('levers-moved')).toContainText('1');
  await showTab(page, 'cities');
  const rows = page.getByTestId('projects').locator('tbody tr:not(.refused)');
  await expect(rows).toHaveCount(50);
  await page.getByTestId('projects-more').click();
  await expect(rows).toHaveCount(100);
  await expect(page.getByTestId('projects-more')).toContainText('900');
});

test('a scenario file dropped anywhere on the page is opened; of two files the one that is not opened is named', async ({ page }) => {
  await open(page);
  // What takes dropped files comes right after the levers.
  await expect(page.getByTestId('share-link')).toHaveValue(/#1/);
  const drop = (name, ...names) => page.evaluate(([text, names]) => {
    const files = new DataTransfer();
    for (const own of names) files.items.add(new File([text], own, { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, [JSON.stringify(presetFile(name)), names]);
  await drop('steady_plan', 'one.json');
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  await expect(notice(page, 'files-left')).toHaveCount(0);
  await drop('training_first', 'one.json', 'two.json');
  await expectOutcome(page, runCase(presetFile('training_first')));
  await expect(notice(page, 'files-left')).toContainText('two.json');
  await expect(notice(page, 'files-left')).not.toContainText('one.json');
});

test('work that another tab kept meanwhile is not written over by a link', async ({ page, context }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await kept(page);
  const other = await context.newPage();
  await open(other);
  await type(other, LEVER, '6');
  await kept(other);
  await expect(notice(page, 'other-tab')).toBeVisible();
  await page.evaluate((text) => { location.hash = text; }, golden['1 training_first'].link);
  await expectOutcome(page, runCase(presetFile('training_first')));
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#1/);
  expect((await levers(page)).training_growth[0]).toBe(0.06);
});

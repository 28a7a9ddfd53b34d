// A link from one browser to another: the same result, then and now after new defaults, damage that opens nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  caseFile, expect, expectOutcome, indicator, indicators, kept, open, openPreset, overflow, presetFile, ready, root, runCase, test, type,
} from './support.mjs';

const notice = (page, kind) => page.locator(`[data-testid=link-notice][data-kind=${kind}]`);
const link = (page) => page.getByTestId('share-link').inputValue();
const fragment = async (page) => (await link(page)).split('#')[1];
/** Another person: a context of their own, watched like every other. */
async function receiver(browser, settings = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 900 }, ...settings.context });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript((own) => {
    if (!localStorage.getItem('jigong / settings')) localStorage.setItem('jigong / settings', JSON.stringify(own));
  }, { locale: settings.locale ?? 'zh-CN', theme: settings.theme ?? 'light' });
  return { page, context, faults };
}

/** Opens an address and waits for the program. */
async function follow(page, address) {
  await page.goto(address);
  await ready(page);
}

async function send(page, scenario) {
  const buffer = Buffer.from(JSON.stringify(scenario));
  await page.getByTestId('open-file').setInputFiles({ name: 'scenario.json', mimeType: 'application/json', buffer });
  await expectOutcome(page, runCase(scenario));
}

/** The program with a second edition of the plan's figures, as a later release would ship it: the same files, but for the
 *  figures inside of them. */
function secondEdition() {
  const text = readFileSync(join(root, 'plans/liaoning-2021/plan.json'));
  const plan = JSON.parse(text.toString());
  const earlier = { certificate_rate: plan.assumptions.certificate_rate.value, 'employment_rate.M3': plan.assumptions.employment_rate.M3.value };
  plan.assumptions.certificate_rate.value = 0.93;
  plan.assumptions.employment_rate.M3.value = 0.969;
  plan.edition = { number: 2, date: '2027-02-01', earlier: [{ date: plan.edition.date, figures: earlier }] };
  const changed = Buffer.alloc(text.length, ' ');
  expect(changed.write(JSON.stringify(plan))).toBeLessThan(text.length);
  return (program) => {
    const at = program.indexOf(text);
    expect(at, 'the figures stand in the program as they are').toBeGreaterThan(0);
    expect(program.indexOf(text, at + 1)).toBe(-1);
    return Buffer.concat([program.subarray(0, at), changed, program.subarray(at + text.length)]);
  };
}

async function withSecondEdition(context) {
  const change = secondEdition();
  await context.route(/jigong-.*_bg\.wasm/, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers['content-encoding'];
    delete headers['content-length'];
    await route.fulfill({ response, headers, body: change(await response.body()) });
  });
}

for (const [name, scenario, locale, said] of [
  ['the steady plan, to English', presetFile('steady_plan'), 'en', /Full-time intake \+1\.0% a year/],
  ['every assumption', caseFile('every_assumption').scenario, 'zh-CN', /项/],
  ['observed years', caseFile('midterm_2023').scenario, 'zh-CN', /另改 29 项/],
]) {
  test(`${name}: the receiver has the same result and reads what was moved`, async ({ page, browser }) => {
    await open(page);
    await send(page, scenario);
    const address = await link(page);
    const other = await receiver(browser, { locale });
    await follow(other.page, address);
    await expect(notice(other.page, 'same')).toBeVisible();
    await expect(other.page.getByTestId('link-summary')).toContainText(said);
    await expectOutcome(other.page, runCase(scenario));
    // The receiver's own link is the sender's.
    expect(await fragment(other.page)).toBe(address.split('#')[1]);
    expect(other.faults).toEqual([]);
    await other.context.close();
  });
}

test('address bar and share button give the same link, and it follows every change without steps of its own', async ({ page }) => {
  await open(page);
  const steps = await page.evaluate(() => history.length);
  await type(page, 'lever-training_growth', '3.5');
  const first = await fragment(page);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${first}`);
  await type(page, 'lever-training_growth', '3.6');
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(`#${first}`);
  expect(await page.evaluate(() => location.hash)).toBe(`#${await fragment(page)}`);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(await page.evaluate(() => location.search + location.pathname)).toBe('/');
  await kept(page);
  await page.reload();
  await ready(page);
  await expectOutcome(page, runCase({ levers: { training_growth: Array(5).fill(0.036) } }));
  await expect(page.getByTestId('link-notice'), 'a reload is no arrival').toHaveCount(0);
});

test('a lever set to its neutral value arrives as set', async ({ page, browser }) => {
  await open(page);
  await type(page, 'lever-training_growth', '3');
  await type(page, 'lever-training_growth', '0');
  const other = await receiver(browser);
  await follow(other.page, await link(page));
  await expect(notice(other.page, 'same')).toBeVisible();
  await expect(other.page.getByTestId('levers-moved')).toContainText('1');
  await other.context.close();
});

test('the work on the desk comes back after a link; the notice goes when a lever moves', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const address = await link(page);
  const other = await receiver(browser);
  await open(other.page);
  await type(other.page, 'lever-training_growth', '5');
  await kept(other.page);
  await follow(other.page, address);
  await expectOutcome(other.page, runCase(presetFile('steady_plan')));
  await other.page.getByTestId('link-back').click();
  await expectOutcome(other.page, runCase({ levers: { training_growth: Array(5).fill(0.05) } }));
  await expect(notice(other.page, 'same')).toHaveCount(0);
  await other.page.getByTestId('redo').click();
  await expectOutcome(other.page, runCase(presetFile('steady_plan')));
  await other.context.close();
});

test('a link pasted into the address of an open page is opened', async ({ page }) => {
  await open(page);
  await openPreset(page, 'mergers_for_coverage');
  const address = await link(page);
  await openPreset(page, 'training_first');
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain(address.split('#')[1]);
  await page.evaluate((text) => { location.hash = text; }, address.split('#')[1]);
  await expect(notice(page, 'same')).toBeVisible();
  await expectOutcome(page, runCase(presetFile('mergers_for_coverage')));
});

test('a link cut by one character says so and opens nothing until the user chooses', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const address = await link(page);
  const other = await receiver(browser);
  await open(other.page);
  await type(other.page, 'lever-training_growth', '5');
  const own = runCase({ levers: { training_growth: Array(5).fill(0.05) } });
  await expectOutcome(other.page, own);
  await kept(other.page);
  await follow(other.page, address.slice(0, -1));
  const damaged = notice(other.page, 'damaged');
  await expect(damaged).toContainText('少了 1 个字符');
  await expect(damaged.getByTestId('link-reads').locator('li')).toHaveCount(5);
  await expectOutcome(other.page, own);
  // What could be read, on request only.
  await other.page.getByTestId('link-uncertain').click();
  await expectOutcome(other.page, runCase({ levers: presetFile('steady_plan').levers }));
  await other.page.getByTestId('undo').click();
  await expectOutcome(other.page, own);
  // The whole one, pasted into the dialog.
  await other.page.goto('about:blank');
  await follow(other.page, address.slice(0, -9));
  await other.page.getByTestId('link-paste-ask').click();
  await other.page.getByTestId('link-paste-box').fill(address);
  await other.page.getByTestId('link-paste-box').press('Enter');
  await expect(notice(other.page, 'same')).toBeVisible();
  await expectOutcome(other.page, runCase(presetFile('steady_plan')));
  await other.context.close();
});

test('changed, lower-case, wrapped and foreign texts are told apart', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const [base, own] = (await link(page)).split('#');
  const other = await receiver(browser);
  const swapped = `${own.slice(0, 40)}${own[41]}${own[40]}${own.slice(42)}`;
  for (const [text, kind, said] of [
    [swapped === own ? `${own.slice(0, 40)}x${own.slice(41)}` : swapped, 'damaged', /校验码对不上/],
    [own.toLowerCase(), 'damaged', /小写|少了/],
    [`${own}。请看`, 'damaged', /后面多了“。请看”/],
    [`${own}&utm_source=mail`, 'damaged', /后面多了“&utm_source=mail”/],
    [`${own.slice(0, 60)} ${own.slice(60)}`, 'damaged', /夹了 1 个空格/],
    ['board', 'damaged', /不是情景链接/],
  ]) {
    await other.page.goto('about:blank');
    await follow(other.page, `${base}#${text}`);
    await expect(notice(other.page, kind), text).toContainText(said);
    await expectOutcome(other.page, runCase({}));
  }
  await other.page.goto('about:blank');
  await follow(other.page, `${base}#${own}。请看`);
  await other.page.getByTestId('link-inside').click();
  await expect(notice(other.page, 'same')).toBeVisible();
  await expectOutcome(other.page, runCase(presetFile('steady_plan')));
  await other.context.close();
});

test('leaving a damaged link gives the address back to the work', async ({ page }) => {
  await page.goto('/#1abc');
  await ready(page);
  await expect(notice(page, 'damaged')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('link-notice')).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${await fragment(page)}`);
  await page.reload();
  await ready(page);
  await expect(page.getByTestId('link-notice')).toHaveCount(0);
});

test('after the defaults were changed an old link shows then and now, and opens as the user chooses', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const address = await link(page);
  const before = await indicators(page);
  const other = await receiver(browser);
  await withSecondEdition(other.context);
  await follow(other.page, address);
  const older = notice(other.page, 'older');
  await expect(older).toContainText('3 项指标的数字变了');
  const rows = older.getByTestId('link-then-now').locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('毕业生就业率');
  await expect(rows.nth(2)).toContainText('4.9946 万人');
  await expect(rows.nth(2)).toContainText('取证率由 95 改为 93（%）');
  await expect(rows.nth(3)).toContainText('其余 7 项');
  // Nothing is opened yet.
  expect((await indicator(other.page, 'E1')).value).toBeCloseTo(67_000, 3);
  await other.page.getByTestId('link-now').click();
  await expect.poll(async () => (await indicator(other.page, 'E3')).value).toBeLessThan(before.E3.value);
  expect((await indicators(other.page)).E1).toEqual(before.E1);
  // As it was then: the author's very figures.
  await other.page.goto('about:blank');
  await follow(other.page, address);
  await other.page.getByTestId('link-then').click();
  await expect.poll(() => indicators(other.page)).toEqual(before);
  await other.context.close();
});

test('a link of a later edition is told as newer', async ({ page, browser }) => {
  const sender = await receiver(browser);
  await withSecondEdition(sender.context);
  await open(sender.page);
  await openPreset(sender.page, 'steady_plan');
  const address = await link(sender.page);
  await follow(page, address);
  await expect(notice(page, 'newer')).toContainText('较新版本的页面');
  await expect(notice(page, 'newer').getByTestId('link-then')).toHaveCount(0);
  await page.getByTestId('link-now').click();
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  await sender.context.close();
});

/** What another program reads off a picture of a code. */
async function scan(context, picture) {
  const { default: jsqr } = await import('jsqr');
  const reader = await context.newPage();
  const { width, height, data } = await reader.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d');
    drawing.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, data: Array.from(drawing.getImageData(0, 0, image.width, image.height).data) };
  }, picture.toString('base64'));
  await reader.close();
  return jsqr(Uint8ClampedArray.from(data), width, height)?.data;
}

test('the code reads as the link, off the screen and off paper, in the dark theme too', async ({ browser }) => {
  // Sixteen times the pixels, twice photographed.
  test.slow();
  const { page, context } = await receiver(browser, { theme: 'dark', context: { deviceScaleFactor: 4 } });
  await open(page);
  await openPreset(page, 'steady_plan');
  await page.getByTestId('share').click();
  expect(await scan(context, await page.getByTestId('link-code').screenshot())).toBe(await link(page));
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = page.getByTestId('paper-link');
  await expect(paper).toContainText(await link(page));
  expect(await scan(context, await paper.getByTestId('link-code').screenshot())).toBe(await link(page));
  await context.close();
});

/** What is on the clipboard, pasted as by hand: the page itself may not read it. */
async function pasted(page) {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'pasted';
    document.querySelector('dialog[open]').append(area);
    area.focus();
  });
  const area = page.locator('#pasted');
  await page.keyboard.press('Control+V');
  await expect(area).not.toHaveValue('');
  const text = await area.inputValue();
  await area.evaluate((element) => element.remove());
  return text;
}

test('the dialog: copied, summed up, saved; by keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await open(page);
  await openPreset(page, 'steady_plan');
  await page.getByTestId('share').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByTestId('share-dialog');
  await expect(dialog).toBeVisible();
  await expect(page.getByTestId('share-copy')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('share-done')).toHaveText('已复制');
  expect(await pasted(page)).toBe(await link(page));
  await expect(page.getByTestId('share-changes').locator('li')).toHaveCount(11);
  await expect(page.getByTestId('share-holds')).toHaveText('10 个调节项、6 个技师学院项目；假设未改');
  await page.getByTestId('share-summary').click();
  const words = await pasted(page);
  expect(words).toContain('稳步推进：按测算值，9 项指标中 8 项达标；高技能人才差 54 人');
  expect(words).toContain(await link(page));
  const download = page.waitForEvent('download');
  await page.getByTestId('share-save-code').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('jigong-稳步推进-qr.svg');
  expect(readFileSync(await file.path(), 'utf8')).toContain('<svg xmlns');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByTestId('share')).toBeFocused();
});

test('where the browser does not let the page copy, the link is selected for the hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page);
  await page.getByTestId('share').click();
  await page.getByTestId('share-copy').click();
  await expect(page.getByTestId('share-done')).toContainText('Ctrl+C');
  expect(await page.evaluate(() => {
    const box = document.activeElement;
    return box.value.slice(box.selectionStart, box.selectionEnd) === box.value && box.value.length > 40;
  })).toBe(true);
});

test('texts too long for a link are said to be so, and the file is there', async ({ page }) => {
  await open(page);
  await send(page, { format: 'jigong.scenario/1', note: '长'.repeat(9000) });
  await page.getByTestId('share').click();
  await expect(page.getByTestId('share-dialog')).toContainText('放不进一条链接');
  await expect(page.getByTestId('share-copy')).toHaveCount(0);
  await expect(page.getByTestId('share-file')).toBeVisible();
});

test('a scenario file dropped anywhere on the page is opened', async ({ page }) => {
  await open(page);
  // What takes dropped files comes right after the levers.
  await expect(page.getByTestId('share-link')).toHaveValue(/#1/);
  const scenario = presetFile('training_first');
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'scenario.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, JSON.stringify(scenario));
  await expectOutcome(page, runCase(scenario));
});

for (const locale of ['zh-CN', 'en']) {
  test(`on a phone the dialogs fit, ${locale}`, async ({ page, browser }) => {
    await open(page, { locale });
    await openPreset(page, 'steady_plan');
    const address = await link(page);
    const other = await receiver(browser, { locale, context: { viewport: { width: 390, height: 844 } } });
    await other.page.goto(`${address.slice(0, -3)}`);
    await ready(other.page);
    expect(await overflow(other.page)).toEqual([]);
    const box = await notice(other.page, 'damaged').boundingBox();
    expect(box.width).toBeLessThanOrEqual(390);
    await other.page.getByTestId('link-leave').click();
    await other.page.locator('#more-menu-button').click();
    await other.page.locator('#more-menu').getByRole('menuitem').first().click();
    await expect(other.page.getByTestId('share-dialog')).toBeVisible();
    expect(await overflow(other.page)).toEqual([]);
    const small = await other.page.getByTestId('share-dialog').locator('button, input').evaluateAll((all) =>
      all.filter((own) => own.checkVisibility()).map((own) => own.getBoundingClientRect().height).filter((height) => height < 43.5));
    expect(small).toEqual([]);
    await other.context.close();
  });
}

test('a comparison travels in one link: the same scenarios, the same reference, the first in hand', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await page.getByTestId('compare').click();
  await page.locator('#compare-menu-button').click();
  await page.getByTestId('compare-add-mergers_for_coverage').click();
  await expect(page.getByTestId('compared')).toHaveCount(3);
  await page.getByTestId('compare-share').click();
  await expect(page.getByTestId('share-together')).toBeChecked();
  const address = await link(page);
  expect(address.split('#')[1].length).toBeLessThan(700);
  const sent = await page.getByTestId('compared').allTextContents();
  const other = await receiver(browser);
  await open(other.page);
  await type(other.page, 'lever-training_growth', '5');
  await kept(other.page);
  await other.page.goto(address);
  await expect(notice(other.page, 'same')).toBeVisible({ timeout: 15_000 });
  await expect(other.page.getByTestId('compared')).toHaveCount(3);
  expect(await other.page.getByTestId('compared').allTextContents()).toEqual(sent);
  expect(await other.page.getByTestId('compared').evaluateAll((all) => all.map((own) => own.dataset.reference)))
    .toEqual(await page.getByTestId('compared').evaluateAll((all) => all.map((own) => own.dataset.reference)));
  // What was on the desk comes back, and so does the board.
  await other.page.getByTestId('link-back').click();
  await expectOutcome(other.page, runCase({ levers: { training_growth: Array(5).fill(0.05) } }));
  expect(other.faults).toEqual([]);
  await other.context.close();
});

test('then and now side by side: today’s figures and the author’s, in one comparison', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const address = await link(page);
  const other = await receiver(browser);
  await withSecondEdition(other.context);
  await follow(other.page, address);
  await other.page.getByTestId('link-both').click();
  await expect(other.page.getByTestId('compared')).toHaveCount(2);
  await expect(other.page.getByTestId('compare-table')).toContainText('4.9946');
  await other.context.close();
});

test('a link pasted into the comparison puts its scenario beside the others', async ({ page }) => {
  await open(page);
  await openPreset(page, 'training_first');
  const address = await link(page);
  await openPreset(page, 'steady_plan');
  await page.getByTestId('compare').click();
  await expect(page.getByTestId('compared')).toHaveCount(2);
  await page.locator('#compare-menu-button').click();
  await page.getByTestId('compare-add-link').click();
  await page.getByTestId('compare-link').fill(address);
  await page.getByTestId('compare-link').press('Enter');
  await expect(page.getByTestId('compared')).toHaveCount(3);
  await expect(page.getByTestId('compared').last()).toContainText('培训优先');
});

/** A text as a mail program sends it: quoted-printable, lines of at most 76 signs (RFC 2045, 6.7). */
function quotedPrintable(text) {
  const signs = [...Buffer.from(text)].map((byte) => (byte >= 33 && byte <= 126 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`));
  const lines = [''];
  for (const sign of signs) {
    if (lines.at(-1).length + sign.length > 75) lines.push('');
    lines[lines.length - 1] += sign;
  }
  return lines.join('=\r\n');
}

/** What the mail program at the other end makes of it. */
const plainAgain = (mail) => Buffer.from(mail.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))), 'latin1').toString();

test('through a mail and through a chat message the link opens as the same scenario', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const address = await link(page);
  // Programs make a link of what looks like an address: up to the first sign that is none, without a full stop at its end.
  const linked = (text) => text.match(/https?:\/\/[\x21-\x7e]+/)[0].replace(/[.,;:!?)>\]]+$/, '');
  const mail = plainAgain(quotedPrintable(`各位好，方案见：\r\n<${address}>.\r\n谢谢。`));
  const chat = `方案在这里${address}，请提意见。`;
  for (const text of [mail, chat]) {
    // Another receiver each time: a page that has opened the link, and holds it as its own, has nothing to tell of it again.
    const other = await receiver(browser);
    await follow(other.page, linked(text));
    await expect(notice(other.page, 'same')).toBeVisible();
    await expectOutcome(other.page, runCase(presetFile('steady_plan')));
    await other.context.close();
  }
});

test('without a network a scenario goes over by file', async ({ page, context, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await type(page, 'lever-training_growth', '2.5');
  const expectedOutcome = runCase({ levers: { ...presetFile('steady_plan').levers, training_growth: Array(5).fill(0.025) } });
  const other = await receiver(browser);
  await open(other.page);
  await expect(other.page.getByTestId('share-link')).toHaveValue(/#1/);
  await context.setOffline(true);
  await other.context.setOffline(true);
  const download = page.waitForEvent('download');
  await page.getByTestId('share').click();
  await page.getByTestId('share-file').click();
  await other.page.getByTestId('open-file').setInputFiles(await (await download).path());
  await expectOutcome(other.page, expectedOutcome);
  await other.context.close();
});

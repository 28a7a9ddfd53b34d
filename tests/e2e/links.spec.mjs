// A link from one browser to another: the same result, then and now after new defaults, damage that opens nothing.
import { readFileSync } from 'node:fs';
import {
  caseFile, expect, expectOutcome, indicator, indicators, kept, open, openPreset, overflow, plan, presetFile, ready, runCase, test, type,
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
    // An empty page in between has no storage.
    if (location.protocol !== 'about:' && !localStorage.getItem('jigong / settings')) localStorage.setItem('jigong / settings', JSON.stringify(own));
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

const doubles = (...values) => Buffer.concat(values.map((value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}));
const short = (text) => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]);

/** The program with a second edition of the plan's figures, as a later release would ship it: the same files, but for the
 *  figures inside of them. The build stores them as postcard (crates/model/build.rs): texts with their length before them,
 *  small numbers as one byte. */
function secondEdition() {
  const { edition: { date }, title, assumptions } = plan;
  const [rate, employment] = [assumptions.certificate_rate.value, assumptions.employment_rate.M3.value];
  // Places of these two figures in the list of all figures.
  const [rateAt, employmentAt] = [24, 45];
  const earlier = [short(date), Buffer.from([2, rateAt]), doubles(rate), Buffer.from([employmentAt]), doubles(employment)];
  const head = Buffer.concat([Buffer.from([1]), short(date), Buffer.from([0]), short(title.zh), short(title.en)]);
  const later = Buffer.concat([Buffer.from([2]), short('2027-02-01'), Buffer.from([1]), ...earlier, short(title.zh)]);
  // The title is cut, so that everything after it stays in its place.
  const changed = Buffer.concat([later, short(title.en.slice(0, head.length - later.length - 1))]);
  expect(changed.length).toBe(head.length);
  // Runs of figures that stand side by side, so that each is found although optimising cuts the data at zeros.
  const runs = [
    [[assumptions.certificate_rate, assumptions.training_capacity_ratio].map(({ value }) => value), 0.93],
    [Object.values(assumptions.employment_rate).map(({ value }) => value), 0.969],
  ];
  return (program) => {
    const at = program.indexOf(head);
    expect(at, 'the edition and the title stand in the program').toBeGreaterThan(0);
    expect(program.indexOf(head, at + 1)).toBe(-1);
    const other = Buffer.from(program);
    changed.copy(other, at);
    for (const [run, value] of runs) {
      const found = program.indexOf(doubles(...run), at);
      expect(found, `${run} stand in the program`).toBeGreaterThan(at);
      other.writeDoubleLE(value, found);
    }
    return other;
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

test('the receiver of a link has the same result and reads what was moved; a mail and a chat message carry it whole', async ({ page, browser }) => {
  await open(page);
  const other = await receiver(browser, { locale: 'en' });
  for (const [name, scenario, locale, said] of [
    ['the steady plan, to English', presetFile('steady_plan'), 'en', /Full-time intake \+1\.0% a year/],
    ['every assumption', caseFile('every_assumption').scenario, 'zh', /项/],
    ['observed years', caseFile('midterm_2023').scenario, 'zh', /另改 29 项/],
    ['a lever set to its neutral value arrives as set', { format: 'jigong.scenario/1', levers: { training_growth: Array(5).fill(0) } }, 'zh', /培训/],
  ]) {
    await test.step(name, async () => {
      await send(page, scenario);
      const address = await link(page);
      await other.page.goto('about:blank');
      await follow(other.page, address);
      await expect(notice(other.page, 'same')).toBeVisible();
      await other.page.getByTestId(`locale-${locale}`).click();
      await expect(other.page.getByTestId('link-summary')).toContainText(said);
      await expectOutcome(other.page, runCase(scenario));
      // The receiver's own link is the sender's.
      expect(await fragment(other.page)).toBe(address.split('#')[1]);
    });
  }
  await expect(other.page.getByTestId('levers-moved')).toContainText('1');
  expect(other.faults).toEqual([]);
  await other.context.close();
  await test.step('through a mail and through a chat message it is the same address', async () => {
    await openPreset(page, 'steady_plan');
    const address = await link(page);
    // Programs make a link of what looks like an address: up to the first sign that is none, without a full stop at its end.
    const linked = (text) => text.match(/https?:\/\/[\x21-\x7e]+/)[0].replace(/[.,;:!?)>\]]+$/, '');
    expect(linked(plainAgain(quotedPrintable(`各位好，方案见：\r\n<${address}>.\r\n谢谢。`)))).toBe(address);
    expect(linked(`方案在这里${address}，请提意见。`)).toBe(address);
  });
});

test('address bar and share button give the same link, and it follows every change without steps of its own; a pasted one is opened', async ({ page }) => {
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
  await test.step('a link pasted into the address of an open page is opened', async () => {
    await openPreset(page, 'mergers_for_coverage');
    const address = await link(page);
    await openPreset(page, 'training_first');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${await fragment(page)}`);
    await page.evaluate((text) => { location.hash = text; }, address.split('#')[1]);
    await expect(notice(page, 'same')).toBeVisible();
    await expectOutcome(page, runCase(presetFile('mergers_for_coverage')));
  });
});

test('the work on the desk comes back after a link; a link cut by one character opens nothing until the user chooses', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const address = await link(page);
  const other = await receiver(browser);
  await open(other.page);
  await type(other.page, 'lever-training_growth', '5');
  const own = runCase({ levers: { training_growth: Array(5).fill(0.05) } });
  await expectOutcome(other.page, own);
  await kept(other.page);
  await test.step('the work comes back; the notice goes when a lever moves', async () => {
    await follow(other.page, address);
    await expectOutcome(other.page, runCase(presetFile('steady_plan')));
    await other.page.getByTestId('link-back').click();
    await expectOutcome(other.page, own);
    await expect(notice(other.page, 'same')).toHaveCount(0);
    await other.page.getByTestId('redo').click();
    await expectOutcome(other.page, runCase(presetFile('steady_plan')));
    await other.page.getByTestId('undo').click();
    await expectOutcome(other.page, own);
    await kept(other.page);
  });
  await test.step('cut by one character: said, and opened on request only', async () => {
    await other.page.goto('about:blank');
    await follow(other.page, address.slice(0, -1));
    const damaged = notice(other.page, 'damaged');
    await expect(damaged).toContainText('少了 1 个字符');
    await expect(damaged.getByTestId('link-reads').locator('li')).toHaveCount(5);
    await expectOutcome(other.page, own);
    await other.page.getByTestId('link-uncertain').click();
    await expectOutcome(other.page, runCase({ levers: presetFile('steady_plan').levers }));
    await other.page.getByTestId('undo').click();
    await expectOutcome(other.page, own);
  });
  await test.step('the whole one, pasted into the dialog', async () => {
    await other.page.goto('about:blank');
    await follow(other.page, address.slice(0, -9));
    await other.page.getByTestId('link-paste-ask').click();
    await other.page.getByTestId('link-paste-box').fill(address);
    await other.page.getByTestId('link-paste-box').press('Enter');
    await expect(notice(other.page, 'same')).toBeVisible();
    await expectOutcome(other.page, runCase(presetFile('steady_plan')));
  });
  await other.context.close();
});

test('changed, lower-case, wrapped and foreign texts are told apart; leaving one gives the address back to the work', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const [base, own] = (await link(page)).split('#');
  const other = await receiver(browser);
  await follow(other.page, `${base}#1abc`);
  await expect(notice(other.page, 'damaged')).toBeVisible();
  await test.step('leaving a damaged link gives the address back to the work', async () => {
    await other.page.keyboard.press('Escape');
    await expect(other.page.getByTestId('link-notice')).toHaveCount(0);
    await expect.poll(() => other.page.evaluate(() => location.hash)).toBe(`#${await fragment(other.page)}`);
    await other.page.reload();
    await ready(other.page);
    await expect(other.page.getByTestId('link-notice')).toHaveCount(0);
  });
  const swapped = `${own.slice(0, 40)}${own[41]}${own[40]}${own.slice(42)}`;
  for (const [text, said] of [
    [swapped === own ? `${own.slice(0, 40)}x${own.slice(41)}` : swapped, /校验码对不上/],
    [own.toLowerCase(), /小写|少了/],
    [`${own}&utm_source=mail`, /后面多了“&utm_source=mail”/],
    [`${own.slice(0, 60)} ${own.slice(60)}`, /夹了 1 个空格/],
    ['board', /不是情景链接/],
    [`${own}。请看`, /后面多了“。请看”/],
  ]) {
    await other.page.evaluate((hash) => { location.hash = hash; }, text);
    await expect(notice(other.page, 'damaged'), text).toContainText(said);
    await expectOutcome(other.page, runCase({}));
  }
  await test.step('a whole link inside of other texts is opened on request', async () => {
    await other.page.getByTestId('link-inside').click();
    await expect(notice(other.page, 'same')).toBeVisible();
    await expectOutcome(other.page, runCase(presetFile('steady_plan')));
  });
  await other.context.close();
});

test('after the defaults were changed an old link shows then and now, and opens as the user chooses; a later edition’s is told as newer', async ({ page, browser }) => {
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
  await test.step('then and now side by side: today’s figures and the author’s, in one comparison', async () => {
    await other.page.goto('about:blank');
    await follow(other.page, address);
    await other.page.getByTestId('link-both').click();
    await expect(other.page.getByTestId('compared')).toHaveCount(2);
    await expect(other.page.getByTestId('compare-table')).toContainText('4.9946');
  });
  await test.step('a link of a later edition is told as newer', async () => {
    await openPreset(other.page, 'training_first');
    const later = await link(other.page);
    await page.goto('about:blank');
    await follow(page, later);
    await expect(notice(page, 'newer')).toContainText('较新版本的页面');
    await expect(notice(page, 'newer').getByTestId('link-then')).toHaveCount(0);
    await page.getByTestId('link-now').click();
    await expectOutcome(page, runCase(presetFile('training_first')));
  });
  await other.context.close();
});

/** What another program reads off a picture of a code. */
async function scan(context, picture) {
  const { default: jsqr } = await import('jsqr');
  const reader = await context.newPage();
  const { width, height, grey } = await reader.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d');
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    // One letter for a dot: the code is black and white.
    let grey = '';
    for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode((data[at] + data[at + 1] + data[at + 2]) / 3);
    return { width: image.width, height: image.height, grey: btoa(grey) };
  }, picture.toString('base64'));
  await reader.close();
  const dots = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [at, value] of Buffer.from(grey, 'base64').entries()) dots.fill(value, at * 4, at * 4 + 3);
  return jsqr(dots, width, height)?.data;
}

test('the code reads as the link, off the screen and off paper, in the dark theme too', async ({ browser }) => {
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

test('the dialog: copied, summed up, saved; by keyboard; and where the page may not copy, or a text is too long', async ({ page, context }) => {
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
  await test.step('where the browser does not let the page copy, the link is selected for the hand', async () => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByTestId('share').click();
    await page.getByTestId('share-copy').click();
    await expect(page.getByTestId('share-done')).toContainText('Ctrl+C');
    expect(await page.evaluate(() => {
      const box = document.activeElement;
      return box.value.slice(box.selectionStart, box.selectionEnd) === box.value && box.value.length > 40;
    })).toBe(true);
    await page.keyboard.press('Escape');
  });
  await test.step('texts too long for a link are said to be so, and the file is there', async () => {
    await send(page, { format: 'jigong.scenario/1', note: '长'.repeat(9000) });
    await page.getByTestId('share').click();
    await expect(dialog).toContainText('放不进一条链接');
    await expect(page.getByTestId('share-copy')).toHaveCount(0);
    await expect(page.getByTestId('share-file')).toBeVisible();
  });
});

test('on a phone the dialogs fit, in both languages', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const address = await link(page);
  const other = await receiver(browser, { context: { viewport: { width: 390, height: 844 } } });
  for (const locale of ['zh', 'en']) {
    await test.step(locale, async () => {
      await other.page.goto('about:blank');
      await follow(other.page, address.slice(0, -3));
      expect(await overflow(other.page)).toEqual([]);
      const box = await notice(other.page, 'damaged').boundingBox();
      expect(box.width).toBeLessThanOrEqual(390);
      await other.page.getByTestId('link-leave').click();
      await other.page.locator('#more-menu-button').click();
      await other.page.locator('#more-menu').getByRole('menuitem').first().click();
      const dialog = other.page.getByTestId('share-dialog');
      await expect(dialog).toBeVisible();
      expect(await overflow(other.page)).toEqual([]);
      const small = await dialog.locator('button, input').evaluateAll((all) =>
        all.filter((own) => own.checkVisibility()).map((own) => own.getBoundingClientRect().height).filter((height) => height < 43.5));
      expect(small).toEqual([]);
      await other.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      if (locale === 'en') return;
      await other.page.locator('#more-menu-button').click();
      await other.page.getByTestId('locale-en').click();
      await expect(other.page.locator('html')).toHaveAttribute('lang', 'en');
    });
  }
  await other.context.close();
});

test('a comparison travels in one link: the same scenarios, the same reference, the first in hand; a pasted link adds its scenario', async ({ page, browser }) => {
  await open(page);
  await openPreset(page, 'training_first');
  const single = await link(page);
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
  await test.step('a link pasted into the comparison puts its scenario beside the others', async () => {
    await page.keyboard.press('Escape');
    await page.locator('#compare-menu-button').click();
    await page.getByTestId('compare-add-link').click();
    await page.getByTestId('compare-link').fill(single);
    await page.getByTestId('compare-link').press('Enter');
    await expect(page.getByTestId('compared')).toHaveCount(4);
    await expect(page.getByTestId('compared').last()).toContainText('培训优先');
  });
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

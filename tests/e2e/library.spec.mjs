// Scenarios kept under names: saved, found, renamed, copied, deleted and brought back, versions and restoring; undo over
// a reload; two tabs; a storage that refuses, is full or is damaged. Nothing is ever lost in silence.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import {
  expect, expectOutcome, kept, notice, open, openPhone, openPreset, overflow, presetFile, ready, runCase, test, type,
} from './support.mjs';

const trained = (...shown) => runCase({ levers: { training_growth: Array(5).fill(shown[0] / 100) } });
const steady = (shown) => runCase({ levers: { ...presetFile('steady_plan').levers, training_growth: Array(5).fill(shown / 100) } });

const saveDialog = (page) => page.getByTestId('library-save-dialog');
const library = (page) => page.getByTestId('library');
const rows = (page) => page.getByTestId('library-row');
const row = (page, name) => rows(page).filter({ has: page.getByTestId('library-open').getByText(name, { exact: true }) });
const names = (page) => page.getByTestId('library-open').allTextContents();

/** Everything stored whose key begins so, key by key. */
const stored = (page, prefix) => page.evaluate((prefix) => Object.fromEntries(
  Object.keys(localStorage).filter((key) => key.startsWith(prefix)).sort().map((key) => [key, localStorage.getItem(key)]),
), prefix);
const records = async (page) => Object.values(await stored(page, 'jigong / kept.')).map((text) => JSON.parse(text));

async function menu(page, item) {
  await page.locator('#scenario-menu-button').click();
  await page.getByTestId(item).first().click();
}

async function saveAs(page, name, note) {
  await menu(page, 'scenario-save-as');
  await expect(saveDialog(page)).toBeVisible();
  await page.getByTestId('library-save-name').fill(name);
  if (note) await page.getByTestId('library-save-note').fill(note);
  await page.getByTestId('library-save').click();
  await expect(saveDialog(page)).toHaveCount(0);
}

async function showAll(page) {
  await menu(page, 'scenario-all');
  await expect(library(page)).toBeVisible();
}

const closeAll = async (page) => {
  await page.getByTestId('library-close').click();
  await expect(library(page)).toHaveCount(0);
};

const state = (page, text) => expect(page.locator('.bar .doc .note')).toHaveText(text);

test('a scenario is saved under a name, changed, saved again, and opened', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await state(page, '已存于本机');
  await page.keyboard.press('Control+s');
  await expect(page.getByTestId('library-save-name')).toBeFocused();
  const name = page.getByTestId('library-save-name');
  await expect(name).toHaveValue('稳步推进');
  // The name that is offered is selected, so that typing replaces it.
  await expect.poll(() => name.evaluate(({ selectionStart, selectionEnd, value }) => value.slice(selectionStart, selectionEnd))).toBe('稳步推进');
  await page.keyboard.type('送审方案');
  await expect(name).toHaveValue('送审方案');
  await page.keyboard.press('Enter');
  await expect(saveDialog(page)).toHaveCount(0);
  await state(page, '已保存');
  await expect(page.getByTestId('scenario-title')).toHaveValue('送审方案');
  await type(page, 'lever-training_growth', '4');
  await state(page, '有改动未保存');
  expect(await records(page)).toHaveLength(1);
  expect((await records(page))[0].versions).toHaveLength(1);
  await page.keyboard.press('Control+s');
  await state(page, '已保存');
  const [record] = await records(page);
  expect(record.versions).toHaveLength(2);
  expect(record).toMatchObject({ format: 'jigong.kept/1', name: '送审方案', origin: 'steady_plan' });
  expect(record.versions[1].scenario.levers.training_growth).toEqual(Array(5).fill(0.04));
  // Saving what is saved already is nothing new: the versions are counted again at the end.
  await page.keyboard.press('Control+s');

  await openPreset(page, 'status_quo');
  await expectOutcome(page, runCase(presetFile('status_quo')));
  await state(page, '已存于本机');
  await page.locator('#scenario-menu-button').click();
  await page.getByTestId('library-recent').click();
  await expectOutcome(page, steady(4));
  await state(page, '已保存');
  await kept(page);
  await page.reload();
  await ready(page);
  await expectOutcome(page, steady(4));
  await state(page, '已保存');
  // Reset returns to the scenario as it was saved.
  await type(page, 'lever-training_growth', '9');
  await state(page, '有改动未保存');
  await page.getByTestId('reset').click();
  await expectOutcome(page, steady(4));
  await state(page, '已保存');
  expect((await records(page))[0].versions).toHaveLength(2);
});

test('what is saved and what is opened stays in undo, over a reload too', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '3');
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '甲');
  await state(page, '已保存');
  await test.step('undo after saving leads to changed work under the same name, and saving keeps both versions', async () => {
    await page.getByTestId('undo').click();
    await state(page, '有改动未保存');
    await page.getByTestId('redo').click();
    await state(page, '已保存');
    await page.getByTestId('undo').click();
    await page.keyboard.press('Control+s');
    await state(page, '已保存');
    expect((await records(page)).map(({ versions }) => versions.length)).toEqual([2]);
  });
  await test.step('opening another scenario leaves the work in undo, over a reload too', async () => {
    const own = (await records(page))[0].versions.at(-1).scenario;
    await openPreset(page, 'steady_plan');
    await type(page, 'lever-training_growth', '7');
    await showAll(page);
    await row(page, '甲').getByTestId('library-open').click();
    await expect(library(page)).toHaveCount(0);
    await expectOutcome(page, runCase(own));
    await kept(page);
    await page.reload();
    await ready(page);
    await expectOutcome(page, runCase(own));
    await page.getByTestId('undo').click();
    await expectOutcome(page, steady(7));
    await page.getByTestId('undo').click();
    await expectOutcome(page, runCase(presetFile('steady_plan')));
  });
});

test('undo and redo go on after a reload, with titles', async ({ page }) => {
  await open(page);
  for (const value of ['1', '2', '3', '4']) {
    await type(page, 'lever-training_growth', value);
    await page.getByTestId('lever-training_growth').blur();
  }
  await page.getByTestId('scenario-title').fill('有名字的');
  await page.getByTestId('scenario-title').press('Enter');
  await page.getByTestId('undo').click();
  await page.getByTestId('undo').click();
  await expectOutcome(page, trained(3));
  await kept(page);
  await page.reload();
  await ready(page);
  await expectOutcome(page, trained(3));
  await expect(page.getByTestId('undo')).toBeEnabled();
  await expect(page.getByTestId('redo')).toBeEnabled();
  await page.getByTestId('redo').click();
  await expectOutcome(page, trained(4));
  await page.getByTestId('redo').click();
  await expect(page.getByTestId('scenario-title')).toHaveValue('有名字的');
  await expect(page.getByTestId('redo')).toBeDisabled();
  for (const value of [4, 3, 2, 1]) {
    await page.getByTestId('undo').click();
    await expectOutcome(page, trained(value));
    if (value === 2) {
      await kept(page);
      await page.reload();
      await ready(page);
    }
  }
  await page.getByTestId('undo').click();
  await expectOutcome(page, runCase({}));
  await expect(page.getByTestId('undo')).toBeDisabled();
});

test('renamed in place, copied, found, and in the order of change', async ({ page }) => {
  // Moments are told by the second: the clock stands where it is set.
  const at = (second) => page.clock.setFixedTime(new Date(Date.UTC(2026, 8, 1, 8, 0, second)));
  await at(0);
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '沈阳方案');
  await at(2);
  await saveAs(page, 'Dalian plan', '送厅长');
  await showAll(page);
  expect(await names(page)).toEqual(['Dalian plan', '沈阳方案']);
  await at(4);
  await row(page, '沈阳方案').getByTestId('library-rename').click();
  await expect(page.getByTestId('library-name')).toBeFocused();
  await page.getByTestId('library-name').fill('鞍山方案');
  await page.keyboard.press('Enter');
  await expect(row(page, '鞍山方案').getByTestId('library-open')).toBeFocused();
  expect(await names(page)).toEqual(['鞍山方案', 'Dalian plan']);
  // A name that is taken gets a number; Escape leaves the name as it was, and the dialog open.
  await row(page, 'Dalian plan').getByTestId('library-rename').click();
  await page.getByTestId('library-name').fill('鞍山方案');
  await page.keyboard.press('Enter');
  await expect(row(page, '鞍山方案 2')).toBeVisible();
  await expect(page.getByTestId('scenario-title')).toHaveValue('鞍山方案 2');
  await row(page, '鞍山方案').getByTestId('library-rename').click();
  await page.getByTestId('library-name').fill('不要');
  await page.keyboard.press('Escape');
  await expect(library(page)).toBeVisible();
  await expect(row(page, '鞍山方案')).toBeVisible();
  await row(page, '鞍山方案').getByTestId('library-duplicate').click();
  await expect(row(page, '鞍山方案 3')).toBeVisible();
  await page.getByTestId('library-search').fill('厅长');
  await expect(rows(page)).toHaveCount(1);
  await page.getByTestId('library-search').fill('鞍山 3');
  expect(await names(page)).toEqual(['鞍山方案 3']);
  await page.getByTestId('library-search').fill('稳步');
  await expect(page.getByTestId('library-preset')).toHaveCount(1);
  await expect(page.getByTestId('library-none')).toContainText('稳步');
  await page.getByTestId('library-search').fill('');
  await expect(rows(page)).toHaveCount(3);
  await closeAll(page);
  await state(page, '已保存');
  await page.reload();
  await ready(page);
  await showAll(page);
  expect((await names(page)).sort()).toEqual(['鞍山方案', '鞍山方案 2', '鞍山方案 3'].sort());
});

test('deleted with an undo in its notice, and from what was deleted last', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '甲');
  await saveAs(page, '乙');
  const before = await stored(page, 'jigong / kept.');
  await showAll(page);
  await row(page, '乙').getByTestId('library-delete').click();
  await expect(rows(page)).toHaveCount(1);
  await expect(notice(page, 'library-deleted')).toContainText('乙');
  await expect(page.getByTestId('library-undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(notice(page, 'library-deleted')).toHaveCount(0);
  expect(await stored(page, 'jigong / kept.')).toEqual(before);
  await row(page, '甲').getByTestId('library-delete').click();
  await row(page, '乙').getByTestId('library-delete').click();
  await closeAll(page);
  await expect(notice(page, 'library-deleted')).toContainText('乙');
  await state(page, '已存于本机');
  await page.reload();
  await ready(page);
  await showAll(page);
  await expect(page.getByTestId('library-none')).toBeVisible();
  await page.getByTestId('library-deleted').filter({ hasText: '甲' }).getByRole('button').click();
  await expect(row(page, '甲')).toBeVisible();
  await page.getByTestId('library-deleted').filter({ hasText: '乙' }).getByRole('button').click();
  expect(await stored(page, 'jigong / kept.')).toEqual(before);
  await closeAll(page);
  await state(page, '已保存');
});

test('versions with date, note, what changed, and the way back; a kept scenario goes to a file that opens again', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '方案', '初稿');
  await type(page, 'lever-training_growth', '5');
  await page.keyboard.press('Control+s');
  await state(page, '已保存');
  await showAll(page);
  await row(page, '方案').getByTestId('library-versions').click();
  const versions = page.getByTestId('library-version');
  await expect(versions).toHaveCount(2);
  await expect(versions.nth(1).getByTestId('library-note')).toHaveValue('初稿');
  await expect(versions.nth(0)).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d/);
  await expect(versions.nth(0)).toContainText('比上一版');
  await expect(versions.nth(0)).toContainText('培训');
  await versions.nth(0).getByTestId('library-note').fill('送审稿');
  await versions.nth(0).getByTestId('library-note').press('Tab');
  await expect.poll(async () => (await records(page))[0].versions.map(({ note }) => note)).toEqual(['初稿', '送审稿']);
  await versions.nth(1).getByTestId('library-restore').click();
  await expect(library(page)).toHaveCount(0);
  await expectOutcome(page, trained(2));
  await state(page, '有改动未保存');
  expect((await records(page))[0].versions).toHaveLength(2);
  await page.keyboard.press('Control+s');
  await state(page, '已保存');
  expect((await records(page))[0].versions).toHaveLength(3);
  await page.getByTestId('undo').click();
  await expectOutcome(page, trained(5));
  await test.step('a kept scenario is saved to a file that opens again', async () => {
    await openPreset(page, 'mergers_for_coverage');
    await saveAs(page, '合并 A/B');
    await openPreset(page, 'status_quo');
    await showAll(page);
    const saved = page.waitForEvent('download');
    await row(page, '合并 A/B').getByTestId('library-file').click();
    const file = readFileSync(await (await saved).path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ format: 'jigong.scenario/1', title: '合并 A/B' });
    await closeAll(page);
    await page.getByTestId('open-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expectOutcome(page, runCase(presetFile('mergers_for_coverage')));
    await expect(page.getByTestId('scenario-title')).toHaveValue('合并 A/B');
    // A file is work of its own, not the record.
    await state(page, '已存于本机');
  });
});

test('what another tab saved is not overwritten: theirs is opened, mine is saved over it, or both are kept', async ({ page, context }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '方案');
  await kept(page);
  const other = await context.newPage();
  await open(other);
  await menu(other, 'library-recent');
  const versions = async (name) => (await records(page)).find((own) => own.name === name)?.versions.map(({ scenario }) => scenario.levers.training_growth[0]);
  // The tabs that have been told of the other's work since they wrote their own.
  const told = new Set();
  /** `first` saves a value; then `second`, which has not seen it, saves another and is stopped. */
  const conflict = async (first, theirs, second, mine) => {
    // The work in progress of both is told apart by a notice of its own; each keeps its own.
    const keepOwn = (tab) => notice(tab, 'other-tab').getByRole('button').nth(1).click();
    await first.bringToFront();
    if (told.has(first)) await keepOwn(first);
    await type(first, 'lever-training_growth', theirs);
    await first.keyboard.press('Control+s');
    await state(first, '已保存');
    await second.bringToFront();
    await keepOwn(second);
    told.add(first).delete(second);
    await type(second, 'lever-training_growth', mine);
    await second.keyboard.press('Control+s');
    await expect(notice(second, 'library-other-tab')).toBeVisible();
    expect((await versions('方案')).at(-1)).toBe(Number(theirs) / 100);
  };
  await test.step('theirs is opened, mine stays in undo', async () => {
    await conflict(other, '6', page, '3');
    expect(await versions('方案')).toEqual([0.02, 0.06]);
    await page.getByTestId('library-take-theirs').click();
    await expectOutcome(page, trained(6));
    await expect(notice(page, 'library-other-tab')).toHaveCount(0);
    await page.getByTestId('undo').click();
    await expectOutcome(page, trained(3));
  });
  await test.step('mine is saved over it: theirs stays as a version', async () => {
    await conflict(other, '7', page, '4');
    await page.getByTestId('library-save-over').click();
    await state(page, '已保存');
    expect(await versions('方案')).toEqual([0.02, 0.06, 0.07, 0.04]);
  });
  await test.step('both are kept', async () => {
    await conflict(page, '9', other, '8');
    await other.getByTestId('library-keep-both').click();
    await expect(other.getByTestId('scenario-title')).toHaveValue('方案 2');
    await state(other, '已保存');
    expect(await versions('方案')).toEqual([0.02, 0.06, 0.07, 0.04, 0.09]);
    expect(await versions('方案 2')).toEqual([0.08]);
  });
});

test('a second tab with steps of undo open does not disturb the first; a list that is open follows what another tab does', async ({ page, context }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '方案');
  await kept(page);
  await showAll(page);
  const other = await context.newPage();
  await open(other);
  await expect(other.getByTestId('undo')).toBeEnabled();
  await kept(other);
  await showAll(other);
  await row(other, '方案').getByTestId('library-duplicate').click();
  await expect(row(page, '方案 2')).toBeVisible();
  // What the second tab wrote before has come to the first by now as well.
  await expect(page.getByTestId('notice')).toHaveCount(0);
  await row(page, '方案 2').getByTestId('library-delete').click();
  await expect(row(other, '方案 2')).toHaveCount(0);
});

test('storage that is refused is said, the work stays, and a file is offered', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('denied', 'SecurityError'); };
  });
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '甲');
  const refused = notice(page, 'library-not-saved');
  await expect(refused).toContainText('甲');
  await expectOutcome(page, trained(2));
  const saved = page.waitForEvent('download');
  await page.getByTestId('library-save-file').click();
  expect(JSON.parse(readFileSync(await (await saved).path(), 'utf8')).levers.training_growth).toEqual(Array(5).fill(0.02));
  await expect(page.locator('.bar .doc .note')).toHaveText('未存');
});

test('storage that is full is said; what was saved and what was deleted stays; deleted ones make room where that helps', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  for (const name of ['甲', '丙', '乙']) await saveAs(page, name);
  await showAll(page);
  for (const name of ['甲', '丙']) {
    await row(page, name).getByTestId('library-delete').click();
    await expect(notice(page, 'library-deleted')).toContainText(name);
  }
  await closeAll(page);
  const before = await stored(page, 'jigong / kept.');
  await test.step('a save that is refused all the same leaves what was deleted where it was', async () => {
    const bin = await stored(page, 'jigong / deleted.');
    expect(Object.keys(bin)).toHaveLength(2);
    await page.evaluate(() => {
      window.setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {
        if (key.startsWith('jigong / kept.')) throw new DOMException('full', 'QuotaExceededError');
        window.setItem.call(this, key, text);
      };
    });
    await type(page, 'lever-training_growth', '4');
    await page.keyboard.press('Control+s');
    await expect(notice(page, 'library-not-saved')).toContainText('已满');
    expect(await stored(page, 'jigong / deleted.')).toEqual(bin);
    await page.evaluate(() => { Storage.prototype.setItem = window.setItem; });
    await page.getByTestId('undo').click();
  });
  // Truly full, to the last character that the browser takes.
  await page.evaluate(() => {
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      for (let at = 0; ; at += 1) {
        try { localStorage.setItem(`filler.${size}.${at}`, 'x'.repeat(size)); } catch { break; }
      }
    }
  });
  await test.step('the ones that were deleted give their place', async () => {
    await type(page, 'lever-training_growth', '5');
    await page.keyboard.press('Control+s');
    await state(page, '已保存');
    expect(Object.keys(await stored(page, 'jigong / deleted.')).length).toBeLessThan(2);
  });
  await test.step('full at last, and said', async () => {
    await page.getByTestId('scenario-title').fill('长'.repeat(80));
    await page.getByTestId('scenario-title').press('Enter');
    for (let value = 7; ; value += 1) {
      expect(value, 'full at last').toBeLessThan(20);
      const { length } = (await records(page))[0].versions;
      await type(page, 'lever-training_growth', String(value));
      await page.keyboard.press('Control+s');
      // Saved, or refused in words.
      await expect.poll(async () => (await records(page))[0].versions.length > length || await notice(page, 'library-not-saved').count() > 0).toBe(true);
      if (await notice(page, 'library-not-saved').count()) break;
    }
    await expect(notice(page, 'library-not-saved')).toContainText('已满');
    expect(await stored(page, 'jigong / deleted.')).toEqual({});
    const after = await records(page);
    expect(Object.keys(await stored(page, 'jigong / kept.'))).toEqual(Object.keys(before));
    expect(after[0].versions[0]).toEqual(JSON.parse(Object.values(before)[0]).versions[0]);
  });
  await test.step('with room again, saving works again', async () => {
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('filler')).forEach((key) => localStorage.removeItem(key)));
    await page.keyboard.press('Control+s');
    await expect(notice(page, 'library-not-saved')).toHaveCount(0);
    await state(page, '已保存');
  });
});

test('where storage is full the work is kept with fewer steps of undo rather than not at all', async ({ page }) => {
  await open(page);
  for (let value = 1; value <= 12; value += 1) {
    await type(page, 'lever-training_growth', String(value));
    await page.getByTestId('lever-training_growth').blur();
  }
  await kept(page);
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key === 'jigong / work' && text.length > 900) throw new DOMException('full', 'QuotaExceededError');
      set.call(this, key, text);
    };
  });
  await type(page, 'lever-training_growth', '15');
  await kept(page);
  await expect(notice(page, 'storage-full')).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expectOutcome(page, trained(15));
});

test('a damaged record is set aside and named, and the rest opens', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '坏的');
  await saveAs(page, '好的');
  const [key, text] = Object.entries(await stored(page, 'jigong / kept.')).find(([, text]) => JSON.parse(text).name === '坏的');
  const damaged = text.replace('0.02', '0.03');
  expect(damaged).not.toBe(text);
  await page.evaluate(([key, damaged]) => {
    localStorage.setItem(key, damaged);
    localStorage.setItem('jigong / kept.fedcba', '{"format":"jigong.kept/2","name":"将来的"}');
  }, [key, damaged]);
  await page.reload();
  await ready(page);
  await expect(notice(page, 'library-set-aside')).toContainText('坏的');
  await page.getByTestId('library-show').click();
  expect(await names(page)).toEqual(['好的']);
  await expect(page.getByTestId('library-newer')).toContainText('将来的');
  await expect(page.getByTestId('library-aside')).toContainText('坏的');
  const now = await stored(page, 'jigong / kept.');
  expect(now[`${key}.damaged`]).toBe(damaged);
  expect(now[key]).toBeUndefined();
  expect(now['jigong / kept.fedcba']).toBe('{"format":"jigong.kept/2","name":"将来的"}');
  const saved = page.waitForEvent('download');
  await page.getByTestId('library-aside').getByRole('button').first().click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toBe(damaged);
  await row(page, '好的').getByTestId('library-open').click();
  await expectOutcome(page, trained(2));
  await page.reload();
  await ready(page);
  await expect(page.getByTestId('undo')).toBeEnabled();
  await expect(notice(page, 'library-set-aside')).toHaveCount(0);
});

test('a page that is closed in the middle of a save has the record as it was or as it is; in the middle of deleting, at least once', async ({ page, context }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await saveAs(page, '方案');
  await type(page, 'lever-training_growth', '5');
  await kept(page);
  // The record is written, and the page is gone before anything else is.
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    let writes = 0;
    Storage.prototype.setItem = function (key, text) {
      if (writes > 0) throw new DOMException('gone', 'QuotaExceededError');
      writes += 1;
      set.call(this, key, text);
    };
  });
  await page.keyboard.press('Control+s');
  await expect.poll(async () => (await records(page))[0].versions.length).toBe(2);
  await page.close();
  const next = await context.newPage();
  await open(next);
  await expectOutcome(next, trained(5));
  await showAll(next);
  await expect(rows(next)).toHaveCount(1);
  await row(next, '方案').getByTestId('library-open').click();
  await expectOutcome(next, trained(5));
  await state(next, '已保存');
  await test.step('closed in the middle of deleting', async () => {
    await next.evaluate(() => { Storage.prototype.removeItem = () => {}; });
    await showAll(next);
    await row(next, '方案').getByTestId('library-delete').click();
    await next.close();
    const last = await context.newPage();
    await open(last);
    await showAll(last);
    await expect(row(last, '方案')).toHaveCount(1);
  });
});

test('work that an earlier version kept opens, is written in today’s form, and is one step back', async ({ page, expected }) => {
  expected.push(/favicon/);
  for (const [name, check] of [
    ['work-1-one-lever.json', () => expectOutcome(page, trained(2))],
    ['work-1-own-title.json', () => expect(page.getByTestId('scenario-title')).toHaveValue('沈阳“合并”方案 A/B\\C')],
  ]) {
    await test.step(name, async () => {
      await page.goto('/robots.txt');
      await page.evaluate((text) => {
        localStorage.clear();
        localStorage.setItem('jigong / work', text);
      }, readFileSync(new URL(`../fixtures/stored/${name}`, import.meta.url), 'utf8'));
      await page.goto('/');
      await ready(page);
      await check();
      await expect(page.getByTestId('notice')).toHaveCount(0);
      await type(page, 'lever-training_growth', '7');
      await kept(page);
      expect(JSON.parse((await stored(page, 'jigong / work'))['jigong / work']).format).toBe('jigong.work/2');
      await page.reload();
      await ready(page);
      await page.getByTestId('undo').click();
      await check();
    });
  }
});

test('by keyboard alone: save, open all, rename, versions, restore, delete and bring back', async ({ page }) => {
  await open(page);
  await type(page, 'lever-training_growth', '2');
  await page.keyboard.press('Control+s');
  await page.keyboard.type('键盘');
  await page.keyboard.press('Enter');
  await state(page, '已保存');
  await type(page, 'lever-training_growth', '3');
  await page.keyboard.press('Control+s');
  await state(page, '已保存');
  await page.locator('#scenario-menu-button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  for (let times = 0; times < 3; times += 1) {
    if (await page.evaluate(() => document.activeElement.dataset.testid) === 'scenario-all') break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByTestId('scenario-all')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(library(page)).toBeVisible();
  const tabTo = async (testid) => {
    for (let times = 0; times < 40; times += 1) {
      if (await page.evaluate(() => document.activeElement.dataset.testid) === testid) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${testid} is not reached by Tab`);
  };
  await tabTo('library-rename');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('library-name')).toBeFocused();
  await page.keyboard.type('新名');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('library-open')).toHaveText('新名');
  await tabTo('library-versions');
  await page.keyboard.press('Enter');
  await tabTo('library-restore');
  await page.keyboard.press('Enter');
  await expect(library(page)).toHaveCount(0);
  await expect(page.locator('#scenario-menu-button')).toBeFocused();
  await expectOutcome(page, trained(2));
  await showAll(page);
  await tabTo('library-delete');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('library-undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(library(page)).toHaveCount(0);
  await expect(page.locator('#scenario-menu-button')).toBeFocused();
});

for (const [locale, theme, device, start] of [['zh-CN', 'light', 'desk', open], ['en', 'dark', 'phone', openPhone]]) {
  test(`axe finds nothing, ${locale}, ${theme}, ${device}, and nothing is cut off`, async ({ page }) => {
    await start(page, { locale, theme });
    await openPreset(page, 'steady_plan');
    await menu(page, 'scenario-save-as');
    const found = [];
    const read = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`)), ...await overflow(page));
    };
    await read();
    await page.getByTestId('library-save-name').fill('A very long name of a scenario 一个很长的情景名称 for the leadership');
    await page.getByTestId('library-save').click();
    await menu(page, 'scenario-save-as');
    await page.getByTestId('library-save').click();
    await openPreset(page, 'mergers_for_coverage');
    await page.getByTestId('undo').click();
    await page.keyboard.press('Control+s');
    await showAll(page);
    await page.getByTestId('library-versions').first().click();
    await page.getByTestId('library-delete').last().click();
    await expect(notice(page, 'library-deleted')).toBeVisible();
    await read();
    await page.keyboard.press('Escape');
    await page.locator('#scenario-menu-button').click();
    await read();
    expect(found).toEqual([]);
  });
}

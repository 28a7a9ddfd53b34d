// Scenario files: opened, refused with the place of the fault, saved and opened again.
import { readFile } from 'node:fs/promises';
import { caseFile, expect, expectOutcome, notice, open, openPreset, presetFile, runCase, test, type } from './support.mjs';

const CASES = ['steady_plan', 'every_assumption', 'city_growth', 'midterm_2023', 'edges', 'infeasible_projects', 'random_3'];

async function openFile(page, content, name = 'scenario.json') {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  await page.getByTestId('open-file').setInputFiles({ name, mimeType: 'application/json', buffer });
}

async function saved(page, item) {
  const download = page.waitForEvent('download');
  await page.locator('#export-menu-button').click();
  await page.locator('#export-menu').getByRole('menuitem').nth(item).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

for (const name of CASES) {
  test(`${name} opens from a file with its figures`, async ({ page }) => {
    await open(page);
    const { scenario } = caseFile(name);
    await openFile(page, scenario);
    await expectOutcome(page, runCase(scenario));
    await expect(page.getByTestId('notice')).toHaveCount(0);
  });
}

test('every bad file is refused with its place, and the scenario stays', async ({ page }) => {
  test.slow();
  await open(page);
  await openPreset(page, 'steady_plan');
  const before = runCase(presetFile('steady_plan'));
  for (const { path, file } of caseFile('bad_files')) {
    await openFile(page, file);
    await expect(notice(page, 'file-refused'), file.slice(0, 80)).toContainText(path === '$' ? '整个文件' : path);
    await expect(page.getByTestId('notice')).toHaveCount(1);
    await notice(page, 'file-refused').getByRole('button').last().click();
    await expect(page.getByTestId('notice')).toHaveCount(0);
  }
  await expectOutcome(page, before);
  await expect(page.getByTestId('reset')).toBeDisabled();
});

test('a file that is no text or too large is refused in plain words', async ({ page }) => {
  await open(page);
  await openFile(page, Buffer.from([0xff, 0xfe, 0x00, 0x41]));
  await expect(notice(page, 'file-refused')).toContainText('UTF-8');
  await openFile(page, Buffer.alloc(1_100_000, 0x20));
  await expect(notice(page, 'file-refused')).toContainText('1 MB');
  await openFile(page, presetFile('steady_plan'));
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  await expect(page.getByTestId('notice')).toHaveCount(0);
});

test('a saved scenario opens again to the same figures', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await type(page, 'lever-training_growth', '3.3');
  const file = await saved(page, 0);
  expect(file.name).toBe('jigong-稳步推进_改-scenario.json');
  const levers = { ...presetFile('steady_plan').levers, training_growth: Array(5).fill(0.033) };
  const outcome = runCase({ levers });
  expect(runCase(JSON.parse(file.text))).toEqual(outcome);
  await openPreset(page, 'status_quo');
  await openFile(page, file.text);
  await expectOutcome(page, outcome);
  await expect(page.getByTestId('scenario-title')).toHaveValue('稳步推进 改');
});

test('the address of a saved file lives until the browser has read the file, and no longer than it must', async ({ page }) => {
  await page.addInitScript(() => {
    window.addresses = { made: [], revoked: [] };
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const address = createObjectURL.call(URL, blob);
      window.addresses.made.push(address);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      window.addresses.revoked.push(address);
      revokeObjectURL.call(URL, address);
    };
  });
  await page.clock.install();
  await open(page);
  await openPreset(page, 'steady_plan');
  const file = await saved(page, 0);
  expect(runCase(JSON.parse(file.text))).toEqual(runCase(presetFile('steady_plan')));
  const addresses = () => page.evaluate(() => window.addresses);
  const { made, revoked } = await addresses();
  expect(made).toHaveLength(1);
  expect(revoked).toEqual([]);
  await page.clock.fastForward(60_000);
  await expect.poll(async () => (await addresses()).revoked).toEqual(made);
});

test('the saved outcome is the native one', async ({ page }) => {
  await open(page);
  await openPreset(page, 'mergers_for_coverage');
  const file = await saved(page, 1);
  expect(file.name).toMatch(/-outcome\.json$/);
  expect(JSON.parse(file.text)).toEqual(runCase(presetFile('mergers_for_coverage')));
});

test('a value beyond a slider’s range is computed as given and said', async ({ page }) => {
  await open(page);
  const scenario = { format: 'jigong.scenario/1', levers: { training_growth: Array(5).fill(0.55) } };
  await openFile(page, scenario);
  await expectOutcome(page, runCase(scenario));
  const lever = page.locator('.lever').filter({ has: page.getByTestId('lever-training_growth') });
  await expect(page.getByTestId('lever-training_growth')).toHaveValue('+55.0');
  await expect(lever.locator('.warn')).toContainText('55');
  await expect(lever.locator('input[type=range]')).toHaveValue('300');
});

test('reset returns to the file as it was opened', async ({ page }) => {
  await open(page);
  const { scenario } = caseFile('city_growth');
  await openFile(page, scenario);
  await type(page, 'lever-training_growth', '-4');
  await page.getByTestId('reset').click();
  await expectOutcome(page, runCase(scenario));
});

test('a file of very many keys is refused at once with its place', async ({ page }) => {
  await open(page);
  const keys = Array.from({ length: 90_000 }, (_, at) => `"k${at}":0`).join(',');
  await openFile(page, `{"format":"jigong.scenario/1","levers":{${keys}}}`);
  await expect(notice(page, 'file-refused')).toContainText('levers');
  await expect(notice(page, 'file-refused')).toContainText('256');
});

test('a text longer than its limit is refused with its place, a typed one ends there', async ({ page }) => {
  await open(page);
  await openFile(page, { format: 'jigong.scenario/1', title: '题'.repeat(201) });
  await expect(notice(page, 'file-refused')).toContainText('title');
  await expect(notice(page, 'file-refused')).toContainText('200');
  await openFile(page, { format: 'jigong.scenario/1', title: '题'.repeat(200) });
  await expect(page.getByTestId('notice')).toHaveCount(0);
  await expect(page.getByTestId('scenario-title')).toHaveValue('题'.repeat(200));
  await expect(page.getByTestId('scenario-title')).toHaveAttribute('maxlength', '200');
});

test('a byte order mark before a file is no fault', async ({ page }) => {
  await open(page);
  const text = JSON.stringify(presetFile('steady_plan'));
  await openFile(page, Buffer.from(`\ufeff${text}`));
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  await expect(page.getByTestId('notice')).toHaveCount(0);
});

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

test('files open one after the other with their figures, and reset returns to the file as it was opened', async ({ page }) => {
  await open(page);
  for (const name of CASES) {
    await test.step(`${name} opens from a file`, async () => {
      const { scenario } = caseFile(name);
      await openFile(page, scenario);
      await expectOutcome(page, runCase(scenario));
      await expect(page.getByTestId('notice')).toHaveCount(0);
    });
  }
  await test.step('a byte order mark before a file is no fault', async () => {
    await openFile(page, Buffer.from(`\ufeff${JSON.stringify(presetFile('steady_plan'))}`));
    await expectOutcome(page, runCase(presetFile('steady_plan')));
    await expect(page.getByTestId('notice')).toHaveCount(0);
  });
  await test.step('a value beyond a slider’s range is computed as given and said', async () => {
    const scenario = { format: 'jigong.scenario/1', levers: { training_growth: Array(5).fill(0.55) } };
    await openFile(page, scenario);
    await expectOutcome(page, runCase(scenario));
    const lever = page.locator('.lever').filter({ has: page.getByTestId('lever-training_growth') });
    await expect(page.getByTestId('lever-training_growth')).toHaveValue('+55.0');
    await expect(lever.locator('.warn')).toContainText('55');
    await expect(lever.locator('input[type=range]')).toHaveValue('300');
  });
  await test.step('reset returns to the file as it was opened', async () => {
    const { scenario } = caseFile('city_growth');
    await openFile(page, scenario);
    await expectOutcome(page, runCase(scenario));
    await type(page, 'lever-training_growth', '-4');
    await expect(page.getByTestId('reset')).toBeEnabled();
    await page.getByTestId('reset').click();
    await expectOutcome(page, runCase(scenario));
  });
});

test('every bad file is refused in plain words with its place, and the scenario stays', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  const before = runCase(presetFile('steady_plan'));
  const refused = notice(page, 'file-refused');
  await test.step('the place of each fault', async () => {
    for (const { path, file } of caseFile('bad_files')) {
      await openFile(page, file);
      await expect(refused, file.slice(0, 80)).toContainText(path === '$' ? '整个文件' : path);
      await expect(page.getByTestId('notice')).toHaveCount(1);
      await refused.getByRole('button').last().click();
      await expect(page.getByTestId('notice')).toHaveCount(0);
    }
  });
  await test.step('no text, too large', async () => {
    await openFile(page, Buffer.from([0xff, 0xfe, 0x00, 0x41]));
    await expect(refused).toContainText('UTF-8');
    await openFile(page, Buffer.alloc(1_100_000, 0x20));
    await expect(refused).toContainText('1 MB');
  });
  await test.step('very many keys are refused at once', async () => {
    const keys = Array.from({ length: 90_000 }, (_, at) => `"k${at}":0`).join(',');
    await openFile(page, `{"format":"jigong.scenario/1","levers":{${keys}}}`);
    await expect(refused).toContainText('levers');
    await expect(refused).toContainText('256');
  });
  await test.step('a text longer than its limit', async () => {
    await openFile(page, { format: 'jigong.scenario/1', title: '题'.repeat(201) });
    await expect(refused).toContainText('title');
    await expect(refused).toContainText('200');
  });
  await expectOutcome(page, before);
  await expect(page.getByTestId('reset')).toBeDisabled();
  await test.step('a good file takes the notice away; a text of the full length is taken, and a typed one ends there', async () => {
    await openFile(page, { format: 'jigong.scenario/1', title: '题'.repeat(200) });
    await expect(page.getByTestId('notice')).toHaveCount(0);
    await expectOutcome(page, runCase({}));
    await expect(page.getByTestId('scenario-title')).toHaveValue('题'.repeat(200));
    await expect(page.getByTestId('scenario-title')).toHaveAttribute('maxlength', '200');
  });
});

test('a saved scenario opens again to the same figures, and the saved outcome is the native one', async ({ page }) => {
  await open(page);
  await openPreset(page, 'steady_plan');
  await type(page, 'lever-training_growth', '3.3');
  const levers = { ...presetFile('steady_plan').levers, training_growth: Array(5).fill(0.033) };
  const outcome = runCase({ levers });
  await expectOutcome(page, outcome);
  const file = await saved(page, 0);
  expect(file.name).toBe('jigong-稳步推进_改-scenario.json');
  expect(runCase(JSON.parse(file.text))).toEqual(outcome);
  await openPreset(page, 'mergers_for_coverage');
  await test.step('the outcome', async () => {
    const result = await saved(page, 1);
    expect(result.name).toMatch(/-outcome\.json$/);
    expect(JSON.parse(result.text)).toEqual(runCase(presetFile('mergers_for_coverage')));
  });
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

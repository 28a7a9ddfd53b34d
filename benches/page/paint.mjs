// node benches/page/paint.mjs [ROUNDS]: from a lever's input event to the painted indicators, in headless Chromium with
// the CPU slowed down four times, on the release build in dist. Event Timing is what the browser itself measures: from
// the event to the next paint after its handlers. Beside it the same for a page that only makes the same changes to the same
// nodes (floor.mjs): what an input costs with these nodes and styles whatever the program does.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromium as executablePath } from '../../tools/system.mjs';
import { server } from '../../tools/serve.mjs';
import { record, still } from './floor.mjs';

const BUDGET = 50;
/** At most so many times what the page without a program takes. */
const OVER_FLOOR = 1.5;
const SLOWER = 4;
const LEVER = 'full_time_intake_growth';
const rounds = Number(process.argv[2] ?? 80);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Presses an arrow key on a slider again and again and collects what the browser timed. */
async function measure(page, slider, pause) {
  await page.evaluate(() => {
    globalThis.timed = [];
    globalThis.observer?.disconnect();
    // Only what takes at least this long is told; the rest of the presses took less.
    globalThis.observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') timed.push(entry.duration);
    });
    globalThis.observer.observe({ type: 'event', durationThreshold: 16, buffered: false });
  });
  await slider.focus();
  for (let round = 0; round < rounds; round++) {
    await page.keyboard.press(round % 40 < 20 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(500);
  const told = await page.evaluate(() => timed);
  return [...told, ...Array(Math.max(0, rounds - told.length)).fill(16)].sort((a, b) => a - b);
}

const site = server(join(root, 'dist'));
await new Promise((ready) => site.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
try {
  const address = `http://127.0.0.1:${site.address().port}/`;
  const slower = async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  };
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.getByTestId('band-E1').waitFor({ state: 'attached' });
  const slider = (on) => on.locator('.lever').filter({ has: on.getByTestId(`lever-${LEVER}`) }).locator('input[type="range"]');
  const floor = await still(page, await record(page, slider(page), ['ArrowRight', 'ArrowLeft']));
  const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await bare.route(/floor\.(html|js)$/, (route) => route.fulfill(route.request().url().endsWith('js')
    ? { contentType: 'text/javascript', body: floor.script } : { contentType: 'text/html; charset=utf-8', body: floor.html }));
  await bare.goto(`${address}floor.html`);
  const sides = [['ours', page], ['floor', bare]];
  for (const [, side] of sides) {
    await slower(side);
    await side.bringToFront();
    await measure(side, slider(side), 200);
  }
  console.log(`Input to painted indicators, CPU ${SLOWER} times slower, ${rounds} inputs each, ms (told in steps of 8, 16 stands for less):`);
  for (const [how, pause] of [['one by one', 250], ['held down, 25 a second', 40]]) {
    const found = {};
    for (const [name, side] of sides) {
      await side.bringToFront();
      const times = await measure(side, slider(side), pause);
      const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
      found[name] = at(0.95);
      console.log(`  ${how}, ${name}: median ${at(0.5)}, 95th percentile ${at(0.95)}, most ${at(1)}`);
    }
    const ratio = found.ours / found.floor;
    console.log(`  ${how}: ${found.ours <= BUDGET ? 'within' : 'OVER'} ${BUDGET} ms; ${ratio.toFixed(2)} times the floor, ≤ ${OVER_FLOOR}: ${ratio <= OVER_FLOOR ? 'met' : 'MISSED'}`);
  }
} finally {
  await browser.close();
  site.close();
  site.closeAllConnections();
}

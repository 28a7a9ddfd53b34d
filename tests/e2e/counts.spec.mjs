// What one move of a lever makes the browser do, in counts: a machine's speed changes none of them.
import { expect, open, test } from './support.mjs';

/** At most so many, from the key press until the bands of all draws stand. Of some 170 elements the two drawings of the chart
 * restyle 108; a slow machine may draw it once more and show that it is busy. */
const LIMITS = { restyled: 300, restyles: 14, layouts: 14, paints: 24, asked: 3 };

test('one move of a lever restyles, lays out and paints little, and asks the workers little', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.asked = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...rest) {
      globalThis.asked++;
      return post.apply(this, rest);
    };
  });
  await open(page);
  const lever = page.getByTestId('lever-full_time_intake_growth');
  const slider = page.locator('.lever').filter({ has: lever }).locator('input[type="range"]');
  const band = page.getByTestId('band-E1');
  const settled = async (before) => {
    await expect.poll(() => page.evaluate((old) => {
      const all = document.querySelector('[data-testid=analysis]')?.dataset.samples === '10000';
      const { p10, p50 } = document.querySelector('[data-testid=band-E1]')?.dataset ?? {};
      return all && p50 && `${p10} ${p50}` !== old && !document.querySelector('[data-testid=busy]');
    }, before), { timeout: 20_000 }).toBe(true);
  };
  const figures = () => band.evaluate(({ dataset: { p10, p50 } }) => `${p10} ${p50}`);
  await settled('');
  // The first move draws what stays from then on: the change's own marks and the line of what was moved.
  await slider.focus();
  let before = await figures();
  await slider.press('ArrowRight');
  await settled(before);

  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'blink'] } });
  await page.evaluate(() => { globalThis.asked = 0; });
  before = await figures();
  await slider.press('ArrowRight');
  await settled(before);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;

  const named = (name) => events.filter((event) => event.name === name);
  const restyled = named('UpdateLayoutTree').map(({ args }) => args.elementCount ?? 0);
  const found = {
    restyled: restyled.reduce((sum, count) => sum + count, 0),
    restyles: restyled.filter((count) => count > 0).length,
    layouts: named('Layout').length,
    paints: named('Paint').length,
    asked: await page.evaluate(() => globalThis.asked),
  };
  console.log(JSON.stringify(found));
  expect(found.restyled, 'the trace has counts').toBeGreaterThan(0);
  for (const [what, limit] of Object.entries(LIMITS)) expect(found[what], what).toBeLessThanOrEqual(limit);
});

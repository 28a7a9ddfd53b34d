// Checks the contrast of all pairs of colours used together on the page, from style/tokens.css, in both themes. Text
// needs 4.5:1; edges of controls and marks need 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const css = read('style/tokens.css').replace(/\/\*[\s\S]*?\*\//g, '');
const faults = [];

/** The colours in the first block after `selector`. */
function block(selector) {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`contrast: style/tokens.css has no ${selector}`);
  const body = css.slice(css.indexOf('{', start), css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
}

const light = block(':root {');
const system = block(':root:not([data-theme="light"])');
const chosen = block(':root[data-theme="dark"]');
if (JSON.stringify(system) !== JSON.stringify(chosen)) faults.push('the two dark blocks differ');
for (const name of Object.keys(light)) if (!(name in chosen)) faults.push(`dark lacks --${name}`);

const rgb = (hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
const linear = (c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
const mix = (a, b, share) => a.map((v, i) => v * share + b[i] * (1 - share));
const pairs = (front, backs) => backs.map((back) => [front, back]);

const grounds = ['paper', 'sheet', 'raised'];
const TEXT = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((f) => pairs(f, [...grounds, 'missed-row', 'hovered-row', 'tint'])),
  ...pairs('accent', [...grounds, 'tint', 'missed-row']),
  ...pairs('miss', [...grounds, 'missed-row', 'hovered-row']),
  ...pairs('on-accent', ['accent', 'accent-2']),
  ...pairs('ink', ['map-1', 'map-2', 'map-3', 'fan-1', 'fan-2']),
  ...pairs('map-ink-hi', ['map-4', 'map-5']),
  ['quo', 'sheet'],
];
const MARKS = [
  ...pairs('rule-2', grounds),
  ...pairs('accent', ['sheet', 'paper', 'fan-1', 'fan-2']),
  ...pairs('quo', ['fan-1', 'sheet']),
  ['ink', 'fan-2'],
  ...pairs('miss', ['fan-1', 'fan-2']),
];

for (const [theme, tokens] of [['light', light], ['dark', { ...light, ...chosen }]]) {
  const colour = Object.fromEntries(Object.entries(tokens).map(([name, hex]) => [name, rgb(hex)]));
  colour['missed-row'] = mix(colour['miss-tint'], colour.sheet, 0.45);
  colour['hovered-row'] = mix(colour.tint, colour.sheet, 0.55);
  for (const [kind, list, least] of [['text', TEXT, 4.5], ['marks', MARKS, 3]]) {
    const ratios = list.map(([front, back]) => ({ front, back, ratio: contrast(colour[front], colour[back]) }));
    for (const { front, back, ratio } of ratios) {
      if (ratio < least) faults.push(`${theme}: ${front} on ${back} is ${ratio.toFixed(2)}, needs ${least}`);
    }
    console.log(`contrast ${theme} ${kind}: lowest ${Math.min(...ratios.map((r) => r.ratio)).toFixed(2)} of ${list.length} pairs`);
  }
}

// The browser's own frame must have the page's colour before any style is loaded.
const themed = [...read('index.html').matchAll(/name="theme-color" content="(#[0-9a-f]{6})"/g)].map(([, hex]) => hex);
if (themed.join() !== [light.paper, chosen.paper].join()) faults.push(`theme-color in index.html is ${themed.join()}, the paper is ${light.paper},${chosen.paper}`);

for (const fault of faults) console.error(`contrast: ${fault}`);
process.exit(faults.length ? 1 : 0);

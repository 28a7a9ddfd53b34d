// Runs after Trunk has written its staging folder, before it becomes dist: takes the inline loader out of the
// page (the policy allows no inline script), places the late files under hashed names, writes the policy.
import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { metaPolicy } from '../policy.mjs';
import { fill, firstView } from './first-view.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stage = process.env.TRUNK_STAGING_DIR;
if (!stage) throw new Error('finish.mjs is a Trunk hook: TRUNK_STAGING_DIR is not set');

async function place(stem, extension, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const name = `${stem}-${hash}.${extension}`;
  await writeFile(join(stage, name), bytes);
  return `./${name}`;
}

// Trunk's loader is the only inline script; it names the two files that boot.js has to load.
const LOADER = /<script type="module"[^>]*>((?:(?!<\/script>)[\s\S])*TrunkApplicationStarted(?:(?!<\/script>)[\s\S])*)<\/script>/;

async function takeOutLoader(html) {
  const loader = html.match(LOADER);
  const glue = loader?.[1].match(/from\s*['"]([^'"]+\.js)['"]/)?.[1];
  const wasm = loader?.[1].match(/['"]([^'"]+\.wasm)['"]/)?.[1];
  if (!glue || !wasm) throw new Error('finish.mjs: the loader that Trunk writes has changed; its two files were not found');
  const minified = async (text) => (await transform(text, { minify: true, format: 'esm', target: 'es2022' })).code;
  // The name keeps the hash that Trunk gave it: the same source always minifies to the same bytes.
  await writeFile(join(stage, glue), await minified(await readFile(join(stage, glue), 'utf8')));
  const source = (await readFile(join(root, 'web/boot.js'), 'utf8')).replace('__GLUE__', glue).replace('__WASM__', wasm);
  const boot = await place('boot', 'js', await minified(source));
  return html.replace(loader[0], `<script type="module" src="${boot}"></script>`);
}

const assets = join(root, 'target/assets');
const echarts = await place('echarts', 'js', await readFile(join(assets, 'echarts.js')));
const map = await place('liaoning', 'json', await readFile(join(assets, 'liaoning.map.json')));

const page = join(stage, 'index.html');
let html = fill(await takeOutLoader(await readFile(page, 'utf8')), firstView(root));
html = html
  .replace(/<!--(?!\[)[\s\S]*?-->/g, '')
  .replace(/(<meta charset="[^"]+"\s*\/?>)/i, `$1<meta http-equiv="Content-Security-Policy" content="${metaPolicy}">`)
  .replace('</head>', `<meta name="jigong:echarts" content="${echarts}"><meta name="jigong:map" content="${map}"></head>`)
  .replaceAll(' data-integrity="none"', '')
  .replace(/\n\s*/g, '\n');

if (!html.includes('Content-Security-Policy')) throw new Error('finish.mjs: index.html has no <meta charset> to put the policy after');
const inline = html.match(/<script(?![^>]*\ssrc=)[^>]*>|\sstyle="|<style|\son[a-z]+="/i);
if (inline && process.env.TRUNK_PROFILE !== 'debug') throw new Error(`finish.mjs: the policy forbids inline code, found ${inline[0].trim()}`);
await writeFile(page, html);

// Runs after Trunk has written its staging folder and before that becomes dist: replaces Trunk's program by the split
// one, replaces the inline loader (the policy allows no inline scripts), adds the deferred files under hashed names,
// and writes the policy.
import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { metaPolicy } from '../policy.mjs';
import { buildEngine } from './engine.mjs';
import { fill, firstView } from './first-view.mjs';
import { placeWorker, takeFromTrunk } from './worker.mjs';
import { split } from './split.mjs';
import { tidy } from './cache.mjs';
import { wasmOpt } from './wasm-opt.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stage = process.env.TRUNK_STAGING_DIR;
const debug = process.env.TRUNK_PROFILE === 'debug';
if (!stage) throw new Error('finish.mjs is a Trunk hook: TRUNK_STAGING_DIR is not set');

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

async function place(stem, extension, bytes) {
  const name = `${stem}-${hashOf(bytes)}.${extension}`;
  await writeFile(join(stage, name), bytes);
  return `./${name}`;
}

// Trunk's loader is the only inline script; it contains the names of Trunk's two program files.
const LOADER = /<script type="module"[^>]*>((?:(?!<\/script>)[\s\S])*TrunkApplicationStarted(?:(?!<\/script>)[\s\S])*)<\/script>/;

async function takeOutLoader(html) {
  const loader = html.match(LOADER);
  const theirs = [loader?.[1].match(/from\s*['"]([^'"]+\.js)['"]/)?.[1], loader?.[1].match(/['"]([^'"]+\.wasm)['"]/)?.[1]];
  if (!theirs[0] || !theirs[1]) throw new Error('finish.mjs: the loader that Trunk writes has changed; its two files were not found');
  for (const name of theirs) await rm(join(stage, name));
  const { start, glue } = await split({ root, debug, place });
  // One hash for both, because neither works with the other of another build.
  const hash = hashOf(Buffer.concat([start, glue]));
  const ours = [`./jigong-${hash}.js`, `./jigong-${hash}_bg.wasm`];
  await writeFile(join(stage, ours[0]), glue);
  await writeFile(join(stage, ours[1]), start);
  const source = (await readFile(join(root, 'web/boot.js'), 'utf8')).replace('__GLUE__', ours[0]).replace('__WASM__', ours[1]);
  const boot = await place('boot', 'js', (await transform(source, { minify: true, format: 'esm', target: 'es2022' })).code);
  // The preloads in the page's head contain the names as well.
  return html.replace(loader[0], `<script type="module" src="${boot}"></script>`).replaceAll(theirs[0], ours[0]).replaceAll(theirs[1], ours[1]);
}

// Minifies the first script.
async function shrinkShell(html) {
  const name = html.match(/<script src="\.\/(shell-[0-9a-f]+\.js)"/)?.[1];
  if (!name) throw new Error('finish.mjs: the page does not name its first script, shell.js');
  const source = await readFile(join(stage, name), 'utf8');
  await rm(join(stage, name));
  const { code } = await transform(source, { minify: true, target: 'es2020' });
  return html.replace(`./${name}`, await place('shell', 'js', code));
}

// Removes comments and empty lines of the texts.
const compact = (texts) => texts.replace(/^#.*\n|^\n/gm, '');

const assets = join(root, 'target/assets');
const echarts = await place('echarts', 'js', await readFile(join(assets, 'echarts.js')));
const style = await place('late', 'css', await readFile(join(assets, 'late.css')));
const map = await place('liaoning', 'json', await readFile(join(assets, 'liaoning.map.json')));

const taken = await takeFromTrunk(stage, 'files');
const reader = await placeWorker('reader', debug ? taken : { ...taken, wasm: await wasmOpt(taken.wasm, ['-Oz']) }, place);
const worker = await placeWorker('worker', await buildEngine(root, debug), place);

const page = join(stage, 'index.html');
const view = firstView(root);
let html = fill(await shrinkShell(await takeOutLoader(await readFile(page, 'utf8'))), view);

// Texts of the program's parts, one file per language. The extension .txt makes hosts send it as text and compress it.
const words = await Promise.all(Object.entries(view).map(async ([tag, { late }]) => [`words-${tag}`, await place(`words-${tag}`, 'txt', compact(late))]));
const addresses = Object.entries({ style, echarts, map, reader, worker, ...Object.fromEntries(words) });
html = html
  .replace(/<!--(?!\[)[\s\S]*?-->/g, '')
  .replace(/(<meta charset="[^"]+"\s*\/?>)/i, `$1<meta http-equiv="Content-Security-Policy" content="${metaPolicy}">`)
  .replace('</head>', `${addresses.map(([name, address]) => `<meta name="jigong:${name}" content="${address}">`).join('')}</head>`)
  .replaceAll(' data-integrity="none"', '')
  .replace(/\n\s*/g, '\n');

if (!html.includes('Content-Security-Policy')) throw new Error('finish.mjs: index.html has no <meta charset> to put the policy after');
const inline = html.match(/<script(?![^>]*\ssrc=)[^>]*>|\sstyle="|<style|\son[a-z]+="/i);
if (inline && !debug) throw new Error(`finish.mjs: the policy forbids inline code, found ${inline[0].trim()}`);
await writeFile(page, html);
await tidy();

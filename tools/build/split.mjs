// Splits the program linked by cargo into the file that the page starts with and the parts loaded later (declared in
// src/main.rs). Code that only one part needs is in that part; code that several parts need, but not the start, is in
// a shared file. Trunk's wasm-bindgen output is not used, because splitting comes before wasm-bindgen.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wasmOpt } from './wasm-opt.mjs';

const LINK = '__wasm_split.js';
const PART = /^(?:split|chunk)_(\w+)\.wasm$/;
// Streaming fails on hosts that serve wasm with another type; parts are small enough to be read completely.
const STREAMED = 'WebAssembly.instantiateStreaming(src, imports)';
const READ = 'src.then((answer) => answer.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))';

// Output of the tools is shown only if they fail.
const run = (command, ...rest) => execFileSync(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });

function linked(root, debug) {
  const metadata = execFileSync('cargo', ['metadata', '--offline', '--no-deps', '--format-version', '1'], { cwd: root, encoding: 'utf8' });
  return join(JSON.parse(metadata).target_directory, 'wasm32-unknown-unknown', debug ? 'debug' : 'release', 'jigong.wasm');
}

// Twice, because the first pass enables further optimisations in the second.
const shrink = (bytes, ...more) => wasmOpt(bytes, ['-Oz', '-Oz', ...more]);

/** Splits the program: writes the parts and returns the bytes of `start`, the first module, and `glue`, its script.
 * `place(stem, extension, bytes)` writes a file under a hashed name and returns its address. */
export async function split({ root, debug, place }) {
  const work = join(root, 'target/split');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  run('wasm-split-cli', '--target', 'web', '--out-name', 'jigong', linked(root, debug), work);
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--no-demangle', '--out-name', 'jigong', '--out-dir', join(work, 'glue'), join(work, 'jigong.wasm'));

  let link = await readFile(join(work, LINK), 'utf8');
  if (!link.includes(STREAMED)) throw new Error('split.mjs: what wasm-split-cli writes has changed; its loader was not found');
  link = link.replaceAll(STREAMED, READ).replace('./jigong.js', './glue/jigong.js');
  const parts = (await readdir(work)).filter((name) => PART.test(name));
  if (parts.length === 0) throw new Error('split.mjs: no part was cut off: was the program linked with --emit-relocs (build.rs)?');
  const small = async (file, ...more) => {
    const bytes = await readFile(join(work, file));
    return debug ? bytes : shrink(bytes, ...more);
  };
  // The first module takes longest, so the parts are optimised meanwhile. --reorder-functions makes a part about half
  // a per cent smaller, but not the first module.
  const coming = small('glue/jigong_bg.wasm');
  for (const name of parts) {
    const address = await place(`part-${name.match(PART)[1]}`, 'wasm', await small(name, '--reorder-functions'));
    link = link.replaceAll(`"./${name}"`, `"${address}"`);
  }
  await writeFile(join(work, LINK), link);
  const start = await coming;
  // wasm-bindgen's script and the loader of the parts import each other, so they are bundled into one file.
  const bundle = await build({
    entryPoints: [join(work, 'glue/jigong.js')],
    plugins: [{ name: 'link', setup: (it) => it.onResolve({ filter: /__wasm_split\.js$/ }, () => ({ path: join(work, LINK) })) }],
    bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', logLevel: 'warning',
    // wasm-bindgen lists the loader once for each part.
    logOverride: { 'duplicate-object-key': 'silent' },
  });
  return { start, glue: bundle.outputFiles[0].contents };
}

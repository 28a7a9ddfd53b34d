// The worker that answers: the model alone, built a second time for speed, with SIMD, where the page is built for size.
// Not by Trunk, which builds everything with one profile and the page's own flags. A browser without SIMD refuses it, and
// the page works by itself there.
import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wasmOpt } from './wasm-opt.mjs';

const TARGET = 'wasm32-unknown-unknown';

/** The worker as bytes `wasm` and its script `glue`. */
export async function buildEngine(root, debug) {
  // A folder of its own: what the page is built from has other flags.
  const target = join(root, 'target/worker');
  const profile = debug ? 'dev' : 'engine';
  const env = { ...process.env, RUSTFLAGS: debug ? '' : '-Ctarget-feature=+simd128' };
  for (const name of ['CARGO_BUILD_TARGET', 'CARGO_ENCODED_RUSTFLAGS']) delete env[name];
  const arguments_ = ['build', '--quiet', '--offline', '--package', 'jigong_workers', '--no-default-features', '--profile', profile, '--target', TARGET, '--target-dir', target, '--bin', 'answers'];
  execFileSync('cargo', arguments_, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });

  const out = join(target, 'out');
  await rm(out, { recursive: true, force: true });
  const run = (command, ...rest) => execFileSync(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--out-dir', out, join(target, TARGET, debug ? 'debug' : profile, 'answers.wasm'));
  const wasm = await readFile(join(out, 'answers_bg.wasm'));
  return { wasm: debug ? wasm : await wasmOpt(wasm, ['-O3'], ['simd']), glue: await readFile(join(out, 'answers.js')) };
}

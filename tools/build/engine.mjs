// Builds the worker that answers questions: the model again, optimised for speed and with SIMD, while the page is
// optimised for size. Not built by Trunk, which has one profile and one set of flags. Browsers without SIMD reject the
// worker, and the page answers itself.
import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { wasmOpt } from './wasm-opt.mjs';

const TARGET = 'wasm32-unknown-unknown';

/** The worker: its module `wasm` and its script `glue`, as bytes. */
export async function buildEngine(root, debug) {
  // A target folder of its own, because the page is built with other flags.
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

// Runs wasm-opt over a module, once for each content.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from './cache.mjs';

const run = promisify(execFile);
// Not all features: compact imports among them make a module that browsers refuse.
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

// That the first 1,024 bytes are unused lets small offsets move into the instructions: a hundredth of the size. They are the
// far end of the stack, which lies first in memory and grows downwards.
/** The module, optimised by `levels` in turn; `more` are features that it uses besides. */
export async function wasmOpt(bytes, levels, more = []) {
  const rest = [...levels, ...[...FEATURES, ...more].map((name) => `--enable-${name}`), '--low-memory-unused', '--strip-debug', '--strip-producers'];
  const { stdout: version } = await run('wasm-opt', ['--version']);
  return cached(['wasm-opt', version, ...rest, bytes], async () => {
    const work = await mkdtemp(join(tmpdir(), 'jigong-'));
    try {
      const [from, to] = [join(work, 'in.wasm'), join(work, 'out.wasm')];
      await writeFile(from, bytes);
      await run('wasm-opt', [from, '-o', to, ...rest]);
      return await readFile(to);
    } finally {
      await rm(work, { recursive: true });
    }
  });
}

// Runs wasm-opt on a module; results are cached.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from './cache.mjs';

const run = promisify(execFile);
// Not all features, because some, such as compact imports, produce modules that browsers reject.
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];

// --low-memory-unused assumes that the first 1,024 bytes are unused, which allows small offsets in instructions and
// saves about one per cent. It holds because they are the far end of the stack, which is first in memory and grows
// downwards.
/** Optimises a module with each of `levels` in turn; `more` are additional features that it uses. */
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

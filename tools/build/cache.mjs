// Caches results of slow build steps by the hash of all their input. The cache is in target/cache, which `make clean`
// removes; entries unused for a month are deleted.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../target/cache/', import.meta.url));
const MONTH = 30 * 24 * 3600 * 1000;

/** The hash of texts and bytes; depends on their order. */
export function hashOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update(':').update(part);
  return hash.digest('hex').slice(0, 40);
}

/** The bytes that `make` returns, from the cache if available. `input` must contain everything that they depend on. */
export async function cached(input, make) {
  const file = join(folder, hashOf(...input));
  try {
    const bytes = await readFile(file);
    const now = new Date();
    await utimes(file, now, now);
    return bytes;
  } catch {
    const bytes = await make();
    await mkdir(folder, { recursive: true });
    // Written atomically, so that an interrupted build leaves no incomplete file.
    await writeFile(`${file}.${process.pid}`, bytes);
    await rename(`${file}.${process.pid}`, file);
    return bytes;
  }
}

/** Deletes entries that have not been used for a month. */
export async function tidy() {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > MONTH) await rm(file);
  }
}

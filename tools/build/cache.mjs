// Keeps what a slow step of the build has made, under the hash of everything that it was made from: the same input is
// never worked on twice. In target/cache, which `make clean` removes; what was not used for a month goes.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../target/cache/', import.meta.url));
const MONTH = 30 * 24 * 3600 * 1000;

/** The hash of texts and bytes; the same parts in another order give another one. */
export function hashOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update(':').update(part);
  return hash.digest('hex').slice(0, 40);
}

/** The bytes that `make` gives for this input, from the cache where it was asked before. `input` is all that they depend on. */
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
    // Whole or not at all: a build that is stopped leaves no half of a file.
    await writeFile(`${file}.${process.pid}`, bytes);
    await rename(`${file}.${process.pid}`, file);
    return bytes;
  }
}

/** Removes what has not been used for a month. */
export async function tidy() {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > MONTH) await rm(file);
  }
}

// Exit status 0 if dist is up to date with the sources. With --note: records that dist was just built from the sources
// as they were at the last check. Sources are all files that git tracks or would add, except those that no build
// reads.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './cache.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const note = join(root, 'target/dist.built');
const begun = join(root, 'target/dist.sources');
const UNREAD = /^(tests|docs|fuzz|benches|hosting|\.ci)\/|^[^/]*\.md$/;

async function of(folder, names) {
  const parts = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name)).catch(() => '')]));
  return hashOf(...parts.flat());
}

const sources = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 24, stdio: ['ignore', 'pipe', 'ignore'] });
const built = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
const files = built.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1)).sort();
const made = files.length > 0 ? await of(dist, files) : 'none';
if (process.argv.includes('--note')) {
  await writeFile(note, `${await readFile(begun, 'utf8')} ${made}`);
} else {
  const now = await of(root, sources.split('\0').filter((name) => name && !UNREAD.test(name)).sort());
  const then = await readFile(note, 'utf8').catch(() => '');
  if (then !== `${now} ${made}`) {
    await mkdir(join(root, 'target'), { recursive: true });
    await writeFile(begun, now);
    process.exit(1);
  }
  console.log('dist: built from these very sources, nothing to do');
}

// The page as nginx serves it by hosting/nginx.conf, at the root of its host and in a folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { FOREVER, HEADERS } from '../../tools/policy.mjs';
import { nginx } from '../../tools/system.mjs';
import { expect, expectOutcome, presetFile, ready, root, runCase, test as journey, type } from './support.mjs';

const dist = join(root, 'dist');

/** A port that is free now. */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The sample for nginx with its three names filled in, and what nginx wants around it; `folder` keeps what it writes. */
async function configuration(folder, port) {
  const sample = Object.entries({
    'listen 80;': `listen 127.0.0.1:${port};`,
    'server_name jigong.example;': 'server_name 127.0.0.1;',
    'root /srv/jigong;': `root ${join(folder, 'site')};`,
  }).reduce((text, [theirs, ours]) => {
    expect(text.split(theirs)).toHaveLength(2);
    return text.replace(theirs, ours);
  }, await readFile(join(root, 'hosting/nginx.conf'), 'utf8'));
  const written = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join('\n');
  return `${process.getuid() === 0 ? 'user root;\n' : ''}daemon off;
pid ${join(folder, 'pid')};
error_log stderr warn;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
log_not_found off;
${written}
${sample}
}
`;
}

const test = journey.extend({
  /** The address of an nginx of this test's own; its root holds the page, and so does /plans/jigong/. */
  baseURL: async ({}, use) => {
    expect(nginx, 'nginx was not found: make setup-browser installs it').toBeTruthy();
    const folder = await mkdtemp(join(tmpdir(), 'jigong-nginx-'));
    const port = await freePort();
    for (const place of ['site', 'site/plans/jigong']) await cp(dist, join(folder, place), { recursive: true });
    const file = join(folder, 'nginx.conf');
    await writeFile(file, await configuration(folder, port));
    const running = spawn(nginx, ['-p', folder, '-c', file, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    running.stderr.on('data', (text) => { said += text; });
    const ended = once(running, 'exit');
    try {
      const address = `http://127.0.0.1:${port}/`;
      await expect.poll(() => fetch(address).then(({ ok }) => ok, () => (running.exitCode === null ? false : said)), { timeout: 15_000 }).toBe(true);
      await use(address);
      expect(said, 'nginx has nothing to complain of').toBe('');
    } finally {
      running.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true });
    }
  },
});

test('nginx by our file: every header with every file, hashed names kept for ever, wasm and texts compressed', async ({ request, baseURL }) => {
  const built = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)));
  expect(built.length).toBeGreaterThan(30);
  for (const name of ['', 'nowhere.js', ...built.filter((own) => own !== '_headers')]) {
    const answer = await request.get(baseURL + name, { headers: { 'accept-encoding': 'gzip' } });
    const sent = answer.headers();
    expect(answer.status(), name).toBe(name === 'nowhere.js' ? 404 : 200);
    for (const [header, value] of Object.entries(HEADERS)) expect(sent[header.toLowerCase()], `${header} of ${name}`).toBe(value);
    const hashed = /-[0-9a-f]{15,16}(_bg)?\.\w+$/.test(name);
    expect(sent['cache-control'], name).toBe(name === 'nowhere.js' ? undefined : hashed ? FOREVER : 'no-cache');
    const size = (await answer.body()).length;
    if (hashed && size > 1000) expect(sent['content-encoding'], name).toBe('gzip');
    if (name.endsWith('.wasm')) expect(sent['content-type'], name).toBe('application/wasm');
    if (name.endsWith('.js') && answer.ok()) expect(sent['content-type'], name).toMatch(/^application\/javascript/);
    if (name.endsWith('.html')) expect(sent['content-type'], name).toBe('text/html; charset=utf-8');
  }
  expect((await request.get(`${baseURL}_headers`)).status()).toBe(404);
});

test('the page under nginx in a folder: figures, levers, charts, the worker, and the work after a reload; and at the root', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}plans/jigong/`);
  await ready(page);
  await expectOutcome(page, runCase(presetFile('status_quo')));
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await type(page, 'lever-training_growth', '5');
  await expectOutcome(page, runCase({ levers: { training_growth: Array(5).fill(0.05) } }));
  await expect(page.locator('.plot svg')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.querySelector('[data-testid=analysis]')?.dataset.samples), { timeout: 20_000 }).toBe('10000');
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#1\w{20,}$/);
  await page.reload();
  await ready(page);
  await expectOutcome(page, runCase({ levers: { training_growth: Array(5).fill(0.05) } }));
  await expect(page.getByTestId('notice')).toHaveCount(0);
  await test.step('at the root of the host, with work of its own', async () => {
    await page.goto(baseURL);
    await ready(page);
    await expectOutcome(page, runCase(presetFile('status_quo')));
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await expect(page.locator('.plot svg')).toBeVisible();
    await expect(page.getByTestId('notice')).toHaveCount(0);
  });
});

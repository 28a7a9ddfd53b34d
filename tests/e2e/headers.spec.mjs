// What the page is served with, and what holds where a host sends nothing: headers, policies, caches. Whatever is put into
// the page from outside is refused either way.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { files } from '../../tools/hosting.mjs';
import { FOREVER, HEADERS, metaPolicy } from '../../tools/policy.mjs';
import { server } from '../../tools/serve.mjs';
import { expect, expectOutcome, open, openPreset, presetFile, root, runCase, test, type } from './support.mjs';

/** Serves a folder on a port of its own while `use` runs. */
async function served(folder, settings, use) {
  const site = server(folder, settings);
  await new Promise((ready) => site.listen(0, '127.0.0.1', ready));
  try {
    await use(`http://127.0.0.1:${site.address().port}/`);
  } finally {
    site.closeAllConnections();
    site.close();
  }
}

/** The page from a host that sends no header of ours. */
const bare = test.extend({
  baseURL: async ({}, use) => served(join(root, 'dist'), { bare: true }, use),
});

/** The files of the build, by their paths. */
const built = () => readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => relative(join(root, 'dist'), join(entry.parentPath ?? entry.path, entry.name)));

const fileLike = (pattern) => built().find((name) => pattern.test(name));

test('every header comes with whatever is sent, says what the page may do, and is written into the files for hosts', async ({ request }) => {
  for (const [what, name] of Object.entries({
    'page': '',
    'program': fileLike(/^jigong-.*_bg\.wasm$/),
    'worker that answers': fileLike(/^worker-[0-9a-f]+\.js$/),
    'table reader': fileLike(/^reader-[0-9a-f]+\.js$/),
    'answer to a wrong address': 'nowhere.js',
  })) {
    await test.step(`with the ${what}`, async () => {
      expect(name, 'the build has it').toBeDefined();
      const sent = (await request.get(`/${name}`)).headers();
      for (const [header, value] of Object.entries(HEADERS)) expect(sent[header.toLowerCase()], header).toBe(value);
    });
  }
  await test.step('what the page may do', () => {
    const policy = HEADERS['Content-Security-Policy'];
    for (const part of [
      "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", "style-src 'self'", "img-src 'self'",
      "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types default', "frame-ancestors 'none'",
    ]) expect(policy.split('; ')).toContain(part);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:|\*/);
    expect(HEADERS['Cross-Origin-Opener-Policy']).toBe('same-origin');
    expect(HEADERS['Cross-Origin-Embedder-Policy']).toBe('require-corp');
    expect(HEADERS['Cross-Origin-Resource-Policy']).toBe('same-origin');
    expect(HEADERS['Referrer-Policy']).toBe('no-referrer');
    expect(HEADERS['X-Content-Type-Options']).toBe('nosniff');
  });
  await test.step('the files for hosts are written from the policy, and the build carries the one that hosts look for', async () => {
    for (const [name, text] of Object.entries(files)) expect(await readFile(join(root, 'hosting', name), 'utf8'), `node tools/hosting.mjs writes ${name}`).toBe(text);
    expect(await readFile(join(root, 'dist/_headers'), 'utf8')).toBe(files._headers);
  });
});

test('every file with a hash in its name is kept for ever, and no other', async ({ request }) => {
  const anew = built().filter((name) => /^(index\.html|robots\.txt|_headers|templates\/.*)$/.test(name));
  expect(anew.length).toBeGreaterThan(3);
  for (const name of built()) {
    const { 'cache-control': cache } = (await request.head(`/${name}`)).headers();
    expect(cache, name).toBe(anew.includes(name) ? 'no-cache' : FOREVER);
  }
  await test.step('a hash that begins with zeros is a hash: such a style sheet is kept for ever, its absence is not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jigong-headers-'));
    try {
      // Trunk writes a hash as a number, so that it has 15 digits now and then.
      await writeFile(join(folder, 'jigong-123456789abcdef.css'), 'p {}');
      await served(folder, {}, async (address) => {
        const cache = async (name) => (await request.get(address + name)).headers()['cache-control'];
        expect(await cache('jigong-123456789abcdef.css')).toBe(FOREVER);
        expect(await cache('jigong-0123456789abcdef.css')).toBe('no-store');
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

// Leptos makes elements of views that never change from strings; the policy must let these pass, wherever a view stands.
test('page and worker are isolated from other origins, without devices that are not used; all that the views write out passes the policy', async ({ page }) => {
  await open(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  expect(await page.workers()[0].evaluate(() => crossOriginIsolated)).toBe(true);
  const allowed = await page.evaluate(() => document.featurePolicy.allowedFeatures());
  expect(allowed).toEqual(expect.arrayContaining(['clipboard-write', 'fullscreen']));
  for (const name of ['camera', 'clipboard-read', 'display-capture', 'geolocation', 'microphone', 'payment', 'serial', 'usb']) expect(allowed).not.toContain(name);
  expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('no-referrer');
  await test.step('all that the views write out passes the policy', async () => {
    const views = join(root, 'src/view');
    const sources = readdirSync(views, { recursive: true }).filter((name) => name.endsWith('.rs'));
    const found = new Set();
    for (const name of sources) {
      const code = readFileSync(join(views, name), 'utf8').replace(/^\s*\/\/.*$/gm, '');
      for (const [, tag, list] of code.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)) {
        // Types of Rust look like tags without attributes; what has a place for a value in it is filled in and saved.
        if (list && !list.includes('{')) found.add(`<${tag}${list.replace(/\s+([\w:-]+=")/g, ' $1')}></${tag}>`);
      }
    }
    expect(found.size).toBeGreaterThan(100);
    const refused = await page.evaluate((texts) => texts.filter((text) => String(trustedTypes.defaultPolicy.createHTML(text)) !== text), [...found]);
    expect(refused, 'web/shell.js lists tags and names').toEqual([]);
  });
});

/** Every way to put something into the page that would run or load; what came of each, and what ran. */
function intrude(page) {
  return page.evaluate(() => new Promise((resolve) => {
    const attempts = {
      'eval': () => (0, eval)('window.intruder = "eval"'),
      'a function of a string': () => new Function('window.intruder = "function"')(),
      'a timer of a string': () => setTimeout('window.intruder = "timer"'),
      'the text of a script': () => { document.createElement('script').text = 'window.intruder = "text"'; },
      'the content of a script': () => { document.createElement('script').textContent = 'window.intruder = "content"'; },
      'a script from elsewhere': () => { document.createElement('script').src = 'https://elsewhere.invalid/a.js'; },
      'a script of data': () => { document.createElement('script').src = 'data:text/javascript,window.intruder="data"'; },
      'a script of this host that is not beside the page': () => { document.createElement('script').src = './templates/a.js'; },
      'a worker from elsewhere': () => new Worker('https://elsewhere.invalid/a.js'),
      'a worker of data': () => new Worker('data:text/javascript,1', { type: 'module' }),
      'a worker of a blob': () => new Worker(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
      'a handler': () => { document.createElement('div').innerHTML = '<img src="x" onerror="window.intruder = 1">'; },
      'a handler without a space': () => { document.createElement('div').innerHTML = '<svg/onload=window.intruder=1>'; },
      'a handler on a tag of ours': () => { document.createElement('div').innerHTML = '<p class="note" onclick="window.intruder = 1">a</p>'; },
      'a script in markup': () => document.body.insertAdjacentHTML('beforeend', '<script>window.intruder = 1</script>'),
      'a frame': () => { document.createElement('div').innerHTML = '<iframe srcdoc="a"></iframe>'; },
      'a link': () => { document.createElement('div').innerHTML = '<a href="javascript:window.intruder = 1">a</a>'; },
      'a style': () => { document.createElement('div').innerHTML = '<p style="display: none">a</p>'; },
      'a document': () => document.write('<p onclick="window.intruder = 1">a</p>'),
      'a fragment': () => document.createRange().createContextualFragment('<img src="x" onerror="window.intruder = 1">'),
      'another policy': () => trustedTypes.createPolicy('other', { createHTML: (text) => text }),
      'the same policy again': () => trustedTypes.createPolicy('default', { createHTML: (text) => text }),
    };
    // What ends without an error and must do nothing all the same.
    const silent = () => {
      const script = document.createElement('script');
      script.append('window.intruder = "appended"');
      document.body.append(script);
      const button = document.createElement('button');
      try {
        button.setAttribute('onclick', 'window.intruder = "attribute"');
      } catch { /* Refused at once: better still. */ }
      document.body.append(button);
      button.click();
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    };
    // Later, for a test's own call may run strings.
    setTimeout(() => {
      const done = Object.entries(attempts).filter(([, attempt]) => {
        try {
          attempt();
          return true;
        } catch {
          return false;
        }
      }).map(([name]) => name);
      silent();
      setTimeout(() => resolve({ done, intruder: window.intruder ?? null, hidden: getComputedStyle(document.body).display === 'none' }));
    });
  }));
}

const REFUSALS = [/policy violated: /, /Content Security Policy/, /Trusted/];
const NOTHING = { done: [], intruder: null, hidden: false };

test('nothing that is put into the page runs or loads: each way is refused, and a worker runs no strings either', async ({ page, expected }) => {
  expected.push(...REFUSALS);
  await open(page);
  expect(await intrude(page)).toEqual(NOTHING);
  // The page goes on, and so does what it makes of its own strings.
  await openPreset(page, 'steady_plan');
  await expectOutcome(page, runCase(presetFile('steady_plan')));
  await expect(page.locator('.plot svg')).toBeVisible();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const ran = await page.workers()[0].evaluate(() => new Promise((resolve) => {
    setTimeout(() => {
      try {
        resolve((0, eval)('"ran"'));
      } catch {
        resolve('refused');
      }
    });
  }));
  expect(ran).toBe('refused');
});

bare('without any header: figures, levers, charts, links and the worker, and no violation', async ({ page, request }) => {
  const sent = (await request.get('/')).headers();
  for (const name of Object.keys(HEADERS)) expect(sent[name.toLowerCase()], name).toBeUndefined();
  await open(page);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(metaPolicy);
  await expectOutcome(page, runCase(presetFile('status_quo')));
  await type(page, 'lever-training_growth', '5');
  await expectOutcome(page, runCase({ levers: { training_growth: Array(5).fill(0.05) } }));
  await expect(page.locator('.plot svg')).toBeVisible();
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#1\w{20,}$/);
  await expect.poll(() => page.evaluate(() => document.querySelector('[data-testid=analysis]')?.dataset.samples), { timeout: 20_000 }).toBe('10000');
  expect(page.workers().length).toBeGreaterThan(0);
  await expect(page.getByTestId('notice')).toHaveCount(0);
});

bare('without any header nothing that is put into the page runs or loads', async ({ page, expected }) => {
  expected.push(...REFUSALS);
  await open(page);
  expect(await intrude(page)).toEqual(NOTHING);
});

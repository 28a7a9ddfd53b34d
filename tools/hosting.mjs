// Configuration for hosts, generated from policy.mjs: hosting/_headers for Netlify and Cloudflare Pages, which the
// build copies into dist, and hosting/nginx.conf. tools/serve.mjs uses hosting/_headers. `node tools/hosting.mjs`
// writes both files; with --check it fails if they are out of date.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { FOREVER, HASHED, HEADERS } from './policy.mjs';

const folder = new URL('../hosting/', import.meta.url);

const lines = (headers, write) => Object.entries(headers).map(([name, value]) => write(name, value)).join('\n');

/** Both files, by name. */
export const files = {
  _headers: `# Written by tools/hosting.mjs from tools/policy.mjs: change it there.
# For a page at the root of its host; in a folder, the folder's name goes before each path.
/*
${lines(HEADERS, (name, value) => `  ${name}: ${value}`)}
${HASHED.map((stem) => `/${stem}-*\n  Cache-Control: ${FOREVER}`).join('\n')}
`,
  'nginx.conf': `# Written by tools/hosting.mjs from tools/policy.mjs: change it there.
# A sample for nginx 1.21.4 or newer (its mime.types knows wasm), inside of http: name, folder and certificate are yours.
map $uri $jigong_cache {
  default no-cache;
  "~/(${HASHED.join('|')})-[^/]+$" "${FOREVER}";
}

server {
  listen 80;
  server_name jigong.example;
  # The content of dist.
  root /srv/jigong;
  index index.html;
  charset utf-8;

  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/javascript application/json application/wasm image/svg+xml text/plain;

${lines(HEADERS, (name, value) => `  add_header ${name} "${value}" always;`)}
  # Not always: that a file is missing is not to be remembered.
  add_header Cache-Control $jigong_cache;

  # For the other kind of host.
  location = /_headers { return 404; }
}
`,
};

/** The rules of a _headers file, in order: path or path prefix, and its headers. */
export function parse(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      rules.push({ path: line, headers: {} });
      continue;
    }
    const [, name, value] = line.match(/^ +([\w-]+): (.+)$/) ?? [];
    if (!name || rules.length === 0) throw new Error(`_headers: this line is no header of a path: ${line}`);
    rules.at(-1).headers[name] = value;
  }
  return rules;
}

/** The headers that the rules define for a path. */
export function headersOf(rules, path) {
  const matches = (rule) => {
    const [begin, ...rest] = rule.split('*');
    if (rest.length === 0) return path === rule;
    const end = rest.join('*');
    return path.length >= begin.length + end.length && path.startsWith(begin) && path.endsWith(end);
  };
  return Object.assign({}, ...rules.filter((rule) => matches(rule.path)).map((rule) => rule.headers));
}

/** The rules in hosting/_headers. */
export const standing = async () => parse(await readFile(new URL('_headers', folder), 'utf8'));

async function main() {
  const check = process.argv.includes('--check');
  for (const [name, text] of Object.entries(files)) {
    const file = new URL(name, folder);
    if (!check) await writeFile(file, text);
    else if (await readFile(file, 'utf8').catch(() => '') !== text) {
      console.error(`hosting/${name} is not what tools/policy.mjs says: node tools/hosting.mjs writes it anew`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

// Serves the built page locally with the headers of hosting/_headers, as a real host should. Usage: node
// tools/serve.mjs [folder] [port]
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { headersOf, standing } from './hosting.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** The file of a request, or null; paths outside of the folder are impossible. */
function target(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(root + sep) ? { path, file } : null;
}

function encodingOf(request, type) {
  if (!/^(text\/|application\/(json|wasm)|image\/svg)/.test(type)) return null;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

async function encode(bytes, encoding) {
  if (encoding === 'br') return brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } });
  return encoding === 'gzip' ? gzip(bytes, { level: 9 }) : bytes;
}

/** A server for one folder, not yet listening. With `bare` it sends no such headers, like a host without
 * configuration; the page then relies on the policy in its own `<meta>`. */
export function server(folder, { bare = false } = {}) {
  const root = resolve(folder);
  const cache = new Map();
  const rules = bare ? [] : standing();

  async function load(file, encoding) {
    const { mtimeMs, size } = await stat(file);
    const key = `${encoding}:${file}:${mtimeMs}:${size}`;
    // Caches the promise instead of the bytes, so that concurrent requests compress only once.
    if (!cache.has(key)) cache.set(key, readFile(file).then((bytes) => encode(bytes, encoding)));
    return cache.get(key);
  }

  return createServer(async (request, response) => {
    const asked = target(root, request.url);
    const headers = headersOf(await rules, asked?.path ?? '/');
    const refuse = (status, text, more = {}) => {
      response.writeHead(status, { ...headers, ...more, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Method not allowed', { Allow: 'GET, HEAD' });
    if (!asked) return refuse(404, 'Not found');
    const { file } = asked;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // A host without configuration does not compress.
    const encoding = bare ? null : encodingOf(request, type);
    let body;
    try {
      body = await load(file, encoding);
    } catch {
      return refuse(404, 'Not found');
    }
    response.writeHead(200, {
      // The default of hosts for files without a rule.
      'Cache-Control': 'no-cache',
      ...headers,
      'Content-Type': type,
      'Content-Length': body.length,
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    });
    return response.end(request.method === 'HEAD' ? undefined : body);
  });
}

async function main() {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
  const port = Number(process.argv[3] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`not a port: ${process.argv[3]}`);
  await stat(join(folder, 'index.html')).catch(() => { throw new Error(`${folder} holds no index.html: build first (make dist)`); });
  const it = server(folder);
  it.on('error', (error) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use: end what listens there, or choose another (make serve PORT=8081).` : String(error));
    process.exit(1);
  });
  it.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${it.address().port}/`));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error) => { console.error(error.message); process.exit(1); });
}

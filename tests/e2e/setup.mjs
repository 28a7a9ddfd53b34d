// Before the first test: the native model, and every file of the page asked for once, so that no test waits while the
// server compresses what it will serve to all the others.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildNative, root } from './native.mjs';

export default async function setup({ projects }) {
  buildNative();
  const { baseURL } = projects[0].use;
  const files = readdirSync(join(root, 'dist')).filter((name) => /\.(html|css|js|json|txt|wasm)$/.test(name));
  await Promise.all(files.map(async (name) => (await fetch(new URL(name, baseURL), { headers: { 'accept-encoding': 'br' } })).arrayBuffer()));
}

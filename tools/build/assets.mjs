// Runs before Trunk reads index.html: builds the two style sheets, the ECharts bundle and the map in target/assets.
// Trunk links the first style sheet; finish.mjs adds the other files.
import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { provinceMap } from './map.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, 'target/assets');
const common = { absWorkingDir: root, bundle: true, minify: true, legalComments: 'none', logLevel: 'warning' };

await mkdir(out, { recursive: true });
await Promise.all([
  build({ ...common, entryPoints: ['style/index.css'], outfile: join(out, 'jigong.css') }),
  build({ ...common, entryPoints: ['style/late.css'], outfile: join(out, 'late.css') }),
  build({
    ...common,
    entryPoints: ['tools/build/echarts-entry.mjs'],
    outfile: join(out, 'echarts.js'),
    format: 'iife',
    globalName: 'echarts',
    target: 'es2020',
    // The notice that the Apache licence requires.
    banner: { js: '/* Apache ECharts 5.5.1, Apache-2.0; zrender, BSD-3-Clause */' },
  }),
  writeFile(join(out, 'liaoning.map.json'), JSON.stringify(provinceMap())),
]);

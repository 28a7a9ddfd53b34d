// Writes the model's figures of the status quo into the static shell, so that a first visit shows real figures before
// the program is loaded. The shell script hides them if other work is stored (style/parts/failure.css).
import { execFileSync } from 'node:child_process';

const mark = (met) => met
  ? '<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.7 8.3 7 10.6 11.4 5.7" fill="none" stroke="var(--sheet)" stroke-width="1.8"/></svg>'
  : '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2" stroke="currentColor" stroke-width="1.6"/></svg>';
const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The model's figures of the status quo, in both languages. */
export function firstView(root) {
  const arguments_ = ['run', '--quiet', '--release', '--example', 'first_view'];
  // Without the page's target and flags, because this runs natively.
  const env = { ...process.env };
  for (const name of ['CARGO_BUILD_TARGET', 'RUSTFLAGS', 'CARGO_ENCODED_RUSTFLAGS']) delete env[name];
  return JSON.parse(execFileSync('cargo', arguments_, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** The page with the figures filled in. */
export function fill(html, view) {
  const languages = Object.keys(view);
  const both = (pick, tag = 'span') => languages
    .map((language) => `<${tag} class="only" lang="${language}" data-static>${pick(view[language])}</${tag}>`).join('');
  const figure = (id, part, unit) => both((own) => `${escape(own.indicators[id][part][0])}<span class="${unit}">${escape(own.indicators[id][part][1])}</span>`);
  const line = (id, width, height) => {
    const own = view[languages[0]].indicators[id];
    if (own.place === null) return '';
    const x = (Math.min(Math.max(own.place, 0.02), 0.98) * width).toFixed(1);
    const y = height / 2;
    return `<circle cx="${x}" cy="${y}" r="3.2" class="doth" data-static/>${own.met ? `<circle cx="${x}" cy="${y}" r="4.5" class="dot" data-static/>` : `<path d="M${x} ${y - 6}l6 6l-6 6l-6-6z" class="dia" data-static/>`}`;
  };
  const row = (text, id) => {
    const { met } = view[languages[0]].indicators[id];
    return text
      .replace('<tr>', `<tr class="${met ? '' : 'miss'}" data-first="${id}">`)
      .replace('<td></td>', `<td><span class="st ${met ? 'met' : 'mis'}" data-static>${mark(met)}${both((own) => own.indicators[id].word)}</span></td>`)
      .replace(/<td class="n v">[\s\S]*?<\/td>/, `<td class="n v">${figure(id, 'value', 'u vu')}</td>`)
      .replace(/<td class="n g">[\s\S]*?<\/td>/, `<td class="n g">${figure(id, 'gap', 'u du')}</td>`)
      .replace(/<td class="n q">[\s\S]*?<\/td>/, `<td class="n q">${figure(id, 'against', 'u du')}</td>`)
      .replace(/<td class="b">[\s\S]*?<\/td>/, `<td class="b"><svg width="238" height="31" viewBox="0 0 238 31" aria-hidden="true"><line x1="142.8" x2="142.8" y1="0" y2="31" class="tgt"/>${line(id, 238, 31)}</svg></td>`);
  };
  const item = (text, id) => {
    const { met } = view[languages[0]].indicators[id];
    return text
      .replace(/<li(?: class="asp")?>/, (open) => `<li class="${met ? 'met' : 'mis'}${open.includes('asp') ? ' asp' : ''}">`)
      .replace('<svg viewBox="0 0 16 16" aria-hidden="true"></svg>', mark(met))
      .replace('class="tgt"/></svg>', `class="tgt"/>${line(id, 84, 58)}</svg>`)
      .replace('<span class="v">–</span>', `<span class="v">${both((own) => `${escape(own.indicators[id].value[0])}<span class="u"> ${escape(own.indicators[id].value[1])}</span>`)}</span>`);
  };
  const filled = html
    .replace(/<tr>(?:(?!<\/tr>)[\s\S])*?data-target-of="(\w+)"(?:(?!<\/tr>)[\s\S])*<\/tr>/g, row)
    .replace(/<li(?: class="asp")?>(?:(?!<\/li>)[\s\S])*?data-target-of="(\w+)"(?:(?!<\/li>)[\s\S])*<\/li>/g, item)
    .replace(/<h1>(?:(?!<\/h1>)[\s\S])*data-word="calculating"(?:(?!<\/h1>)[\s\S])*<\/h1>/g, `<h1>${both((own) => `${escape(own.verdict[0])}<em>${escape(own.verdict[1] ?? '')}</em>`)}</h1>`);
  const count = (filled.match(/data-first="/g) ?? []).length;
  if (count !== 10) throw new Error(`first-view.mjs: ${count} of ten rows were found in the page's shell`);
  return filled;
}

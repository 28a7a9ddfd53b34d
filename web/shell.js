// Runs before the first paint, so that language and theme do not flash. Also defines the failure notice, which works
// even if nothing else was loaded, and the Trusted Types policy, which must exist before any other script runs.
(() => {
  const root = document.documentElement;
  // The static shell shows figures of the status quo; they are hidden if a link or stored work will be opened.
  if (location.hash.length > 1) root.dataset.kept = '';
  // Keys contain the page's folder, as in src/browser/storage.rs. Texts under older keys without a folder are moved
  // once; if there is no room for both copies, the old one is removed first.
  const scope = `jigong ${location.pathname.replace(/[^/]*$/, '')} `;
  const move = (from, to) => {
    const text = localStorage.getItem(from);
    try {
      localStorage.setItem(to, text);
      localStorage.removeItem(from);
    } catch {
      localStorage.removeItem(from);
      try {
        localStorage.setItem(to, text);
      } catch {
        localStorage.setItem(from, text);
      }
    }
  };
  // By default the first supported language of the browser; the program reads it from `lang`.
  const spoken = (navigator.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase()).find((own) => own === 'zh' || own === 'en');
  root.lang = spoken === 'en' ? 'en' : 'zh-CN';
  try {
    for (const key of Object.keys(localStorage)) {
      const own = scope + key.slice('jigong.'.length);
      if (key.startsWith('jigong.') && localStorage.getItem(own) === null) move(key, own);
    }
    const kept = JSON.parse(localStorage.getItem(`${scope}settings`) || '{}') || {};
    if (kept.locale === 'en' || kept.locale === 'zh-CN') root.lang = kept.locale;
    if (localStorage.getItem(`${scope}work`)) root.dataset.kept = '';
    if (kept.theme === 'light' || kept.theme === 'dark') root.dataset.theme = kept.theme;
  } catch {
    // Storage is refused or damaged: the page opens in the browser's language with the system's theme.
  }

  window.jigongFailure = (kind) => {
    const show = () => {
      const notice = document.getElementById('failure');
      // Only the first failure is shown; later ones are usually its consequences.
      if (!notice || !notice.hidden) return;
      notice.dataset.kind = kind;
      notice.hidden = false;
      document.getElementById('app')?.removeAttribute('aria-busy');
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
    else show();
  };

  // A module script that fails to load throws nothing; its element gets an error event that does not bubble.
  addEventListener('error', (event) => {
    if (event.target instanceof HTMLScriptElement && event.target.type === 'module') window.jigongFailure('load');
  }, true);
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-reload]')) location.reload();
  });

  // Trusted Types: the only policy that can be created (tools/policy.mjs). Markup and script addresses that it does
  // not return are refused, and so are all strings to be run as scripts. Markup comes from Leptos (templates of the
  // views) and from ECharts (clearing its container), never from user input. Tags and attributes not listed here may
  // load, run, submit or navigate; the listed ones cannot, whatever their values. This is at the end of the file,
  // because it throws if the host's own policy forbids it.
  const TAG = 'b|br|button|caption|circle|code|dd|defs|details|div|dl|dt|em|fieldset|figcaption|g|h[1-6]|header|hr|i|label|legend|li|line|main|ol|option|output|p|path|pattern|rect|s|section|small|span|summary|svg|table|tbody|td|text|tfoot|th|thead|title|tr|ul';
  const NAME = '(?:aria|data|stroke)-[a-z-]+|c[xy]|class|colspan|d|dir|fill|for|height|hidden|id|lang|patternTransform|patternUnits|r|role|rowspan|scope|stroke|tabindex|type|value|viewBox|width|[xy][12]?';
  const HARMLESS = new RegExp(`^[^<]*(?:<(?:/(?:${TAG})|(?:${TAG})(?: (?:${NAME})(?:="[^"]*")?)*)>[^<]*)*$`);
  const folder = new URL('.', document.baseURI).href;
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (HARMLESS.test(text) ? text : null),
    // The build's workers and deferred scripts, which are in the page's folder.
    createScriptURL: (address) => {
      const { href } = new URL(address, folder);
      return href.startsWith(folder) && /^[\w-]+\.js$/.test(href.slice(folder.length)) ? href : null;
    },
  });
})();

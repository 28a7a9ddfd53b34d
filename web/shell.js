// Runs before the first paint, so that language and theme never flash. Also the page's last resort: it knows
// how to say that the page cannot go on, whatever else failed to load. And its guard, before any other script runs:
// which strings may become markup, a script or a worker.
(() => {
  const root = document.documentElement;
  // Figures of the status quo stand in the page; where a link or other work comes, they would be the wrong ones.
  if (location.hash.length > 1) root.dataset.kept = '';
  // Keys carry the page's folder, as in src/browser/storage.rs. What stands under the keys of before, which had none, is
  // moved once; where there is no room for both, the one makes room for the other.
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
  // Without a choice the page speaks the first of the browser's languages that it knows; the program reads it here.
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
    // Storage refused or damaged: the page opens in the browser's language with the system's theme.
  }

  window.jigongFailure = (kind) => {
    const show = () => {
      const notice = document.getElementById('failure');
      // The first cause is the one worth reading; what follows are its echoes.
      if (!notice || !notice.hidden) return;
      notice.dataset.kind = kind;
      notice.hidden = false;
      document.getElementById('app')?.removeAttribute('aria-busy');
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
    else show();
  };

  // A module script that cannot be fetched throws nowhere: its element gets an error event that does not bubble.
  addEventListener('error', (event) => {
    if (event.target instanceof HTMLScriptElement && event.target.type === 'module') window.jigongFailure('load');
  }, true);
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-reload]')) location.reload();
  });

  // Trusted Types: this policy is the only one that can be made (tools/policy.mjs). What it does not give back is refused,
  // and so is every string that would be run. Markup comes from Leptos, which makes elements of what its views write out,
  // and from ECharts, which empties its frame; no user's text is in either. A tag or a name that is not listed here can
  // load, run, submit or lead somewhere: of the listed ones none can, whatever stands in its quotes. At the end of this
  // file, for it throws where a host's own policy forbids it.
  const TAG = 'b|br|button|caption|circle|code|dd|defs|details|div|dl|dt|em|fieldset|figcaption|g|h[1-6]|header|hr|i|label|legend|li|line|main|ol|option|output|p|path|pattern|rect|s|section|small|span|summary|svg|table|tbody|td|text|tfoot|th|thead|title|tr|ul';
  const NAME = '(?:aria|data|stroke)-[a-z-]+|c[xy]|class|colspan|d|dir|fill|for|height|hidden|id|lang|patternTransform|patternUnits|r|role|rowspan|scope|stroke|tabindex|type|value|viewBox|width|[xy][12]?';
  const HARMLESS = new RegExp(`^[^<]*(?:<(?:/(?:${TAG})|(?:${TAG})(?: (?:${NAME})(?:="[^"]*")?)*)>[^<]*)*$`);
  const folder = new URL('.', document.baseURI).href;
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (HARMLESS.test(text) ? text : null),
    // The workers and late scripts of the build, which lie beside the page.
    createScriptURL: (address) => {
      const { href } = new URL(address, folder);
      return href.startsWith(folder) && /^[\w-]+\.js$/.test(href.slice(folder.length)) ? href : null;
    },
  });
})();

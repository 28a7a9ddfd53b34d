// Runs before the first paint, so that language and theme never flash. Also the page's last resort: it knows
// how to say that the page cannot go on, whatever else failed to load.
(() => {
  const root = document.documentElement;
  // Figures of the status quo stand in the page; where a link or other work comes, they would be the wrong ones.
  if (location.hash.length > 1) root.dataset.kept = '';
  // Without a choice the page speaks the first of the browser's languages that it knows; the program reads it here.
  const spoken = (navigator.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase()).find((own) => own === 'zh' || own === 'en');
  root.lang = spoken === 'en' ? 'en' : 'zh-CN';
  try {
    const kept = JSON.parse(localStorage.getItem('jigong.settings') || '{}') || {};
    if (kept.locale === 'en' || kept.locale === 'zh-CN') root.lang = kept.locale;
    if (localStorage.getItem('jigong.work')) root.dataset.kept = '';
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
})();

// The page's security policy, in one place for index.html and for the server's headers.
// ECharts needs no inline style: it writes styles through the object model, which the policy allows.
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const text = (entries) => entries.map(([name, value]) => `${name} ${value}`).join('; ');

/** For <meta http-equiv>: browsers ignore frame-ancestors there. */
export const metaPolicy = text(Object.entries(directives));

/** For the Content-Security-Policy header. */
export const headerPolicy = text([...Object.entries(directives), ['frame-ancestors', "'none'"]]);

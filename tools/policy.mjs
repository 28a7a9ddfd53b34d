// The page's security policy and the headers that go with it, in one place: finish.mjs writes the policy into index.html,
// hosting.mjs writes the files that hosts read.
// ECharts needs no inline style: it writes styles through the object model, which the policy allows.
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // Strings become scripts, workers or markup only by the policy that web/shell.js makes; no other can be made.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

const text = (entries) => entries.map(([name, value]) => `${name} ${value}`).join('; ');

/** For <meta http-equiv>: browsers ignore frame-ancestors there. */
export const metaPolicy = text(Object.entries(directives));

const headerPolicy = text([...Object.entries(directives), ['frame-ancestors', "'none'"]]);

// The page copies and shares what the user asks it to. Of everything else that a desktop Chromium knows by name, without a
// flag or a trial, it uses nothing; a name that a browser does not know is a warning in its console.
const USED = ['clipboard-write', 'fullscreen', 'web-share'];
const UNUSED = [
  'accelerometer', 'autoplay', 'camera', 'clipboard-read', 'compute-pressure', 'display-capture', 'encrypted-media', 'gamepad', 'geolocation',
  'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi',
  'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock',
  'serial', 'storage-access', 'sync-xhr', 'usb', 'window-management', 'xr-spatial-tracking',
];

/** Sent with every answer, whatever is asked for. */
export const HEADERS = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [...UNUSED.map((name) => `${name}=()`), ...USED.map((name) => `${name}=(self)`)].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How the names of files begin that have a hash in them, and so never change their content. */
export const HASHED = ['boot', 'echarts', 'icon', 'jigong', 'late', 'liaoning', 'part', 'reader', 'shell', 'words', 'worker'];

/** The Cache-Control of these files; all others are asked for anew. */
export const FOREVER = 'public, max-age=31536000, immutable';

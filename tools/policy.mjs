// The page's security policy and headers: finish.mjs writes the policy into index.html, hosting.mjs writes the files
// for hosts. ECharts needs no inline styles: it sets styles through the DOM API, which the policy allows.
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
  // Only the policy in web/shell.js can turn strings into scripts, workers or markup; no other policy can be created.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

const text = (entries) => entries.map(([name, value]) => `${name} ${value}`).join('; ');

/** For `<meta http-equiv>`, where browsers ignore frame-ancestors. */
export const metaPolicy = text(Object.entries(directives));

const headerPolicy = text([...Object.entries(directives), ['frame-ancestors', "'none'"]]);

// Features allowed to this page, which copies and shares when the user asks. All others known to desktop Chromium
// without flags or trials are disabled; names unknown to a browser would cause a console warning.
const USED = ['clipboard-write', 'fullscreen', 'web-share'];
const UNUSED = [
  'accelerometer', 'autoplay', 'camera', 'clipboard-read', 'compute-pressure', 'display-capture', 'encrypted-media', 'gamepad', 'geolocation',
  'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi',
  'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock',
  'serial', 'storage-access', 'sync-xhr', 'usb', 'window-management', 'xr-spatial-tracking',
];

/** Sent with every response. */
export const HEADERS = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [...UNUSED.map((name) => `${name}=()`), ...USED.map((name) => `${name}=(self)`)].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Name prefixes of files with a content hash; these never change. */
export const HASHED = ['boot', 'echarts', 'icon', 'jigong', 'late', 'liaoning', 'part', 'reader', 'shell', 'words', 'worker'];

/** Cache-Control of these files; all others are revalidated. */
export const FOREVER = 'public, max-age=31536000, immutable';

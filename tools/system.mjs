// Paths of the system's programs that the tests use: the first that exists, or undefined. Environment variables
// override them.
import { existsSync } from 'node:fs';

const found = (paths) => paths.find((path) => existsSync(path));

export const chromium = process.env.CHROMIUM ?? found(['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']);
export const firefox = process.env.FIREFOX ?? found(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
export const nginx = process.env.NGINX ?? found(['/usr/sbin/nginx', '/usr/bin/nginx']);

// Where the system's browsers are: the first that is there, or undefined. CHROMIUM and FIREFOX name others.
import { existsSync } from 'node:fs';

const found = (paths) => paths.find((path) => existsSync(path));

export const chromium = process.env.CHROMIUM ?? found(['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']);
export const firefox = process.env.FIREFOX ?? found(['/usr/bin/firefox-esr', '/usr/bin/firefox']);

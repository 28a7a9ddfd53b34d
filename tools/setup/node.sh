#!/usr/bin/env bash
# Installs the npm packages of package-lock.json in node_modules. Skips if the lock file has not changed since.
source "$(dirname "$0")/common.sh"

have node && have npm || fail 'Node 20 or newer is needed, with npm: install it, then run make again'
major=$(node -p 'process.versions.node.split(".")[0]')
((major >= 20)) || fail "Node 20 or newer is needed; here is $(node --version)"

stamp=node_modules/.jigong-lock
sum=$(cksum <package-lock.json)
if [[ -f "$stamp" && "$(<"$stamp")" == "$sum" ]]; then
  say 'npm packages: there'
  exit 0
fi
say 'installing the npm packages of package-lock.json (limit 10 min; no browser is downloaded)'
# Errors only: Lighthouse warns about Node 20 but works with it.
PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 limit 10 npm ci --loglevel=error ||
  fail 'the npm packages could not be installed'
printf '%s' "$sum" >"$stamp"

#!/usr/bin/env bash
# Programs that only the tests need, from the system's packages: Chromium and its driver, Firefox ESR, a Chinese font,
# and nginx, which serves the page in one test. Skips what is installed.
source "$(dirname "$0")/common.sh"

missing=()
have chromium || have chromium-browser || have google-chrome || missing+=(chromium)
have chromedriver || missing+=(chromium-driver)
have firefox-esr || have firefox || missing+=(firefox-esr)
# Without a Chinese font the tests would measure empty boxes.
have fc-list && [[ -n "$(fc-list :lang=zh-cn family)" ]] || missing+=(fonts-noto-cjk)
have nginx || [[ -x /usr/sbin/nginx ]] || missing+=(nginx-light)
if ((${#missing[@]} == 0)); then
  say 'Chromium, its driver, Firefox, a Chinese font and nginx: there'
  exit 0
fi

have apt-get || fail "missing for the tests: ${missing[*]} (Debian's names); there is no apt-get here, so install them by hand"
as_root=()
if ((EUID != 0)); then
  sudo -n true 2>/dev/null || fail "missing for the tests: run 'sudo apt-get install ${missing[*]}', then make test again"
  as_root=(sudo -n)
fi
say "installing ${missing[*]} (apt-get; limit 15 min)"
limit 5 "${as_root[@]}" apt-get update -qq || say 'apt-get update failed; trying with the lists that are there'
limit 15 "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
  fail "apt-get could not install ${missing[*]}"

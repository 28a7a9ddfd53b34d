#!/usr/bin/env bash
# cargo-deny: licences, duplicate and banned crates, sources, and known advisories if their list is available. On a
# developer's machine a missing tool or list is only reported. In continuous integration (CI is set) the tool is
# required, and so is the list, unless the network does not reach it.
source "$(dirname "$0")/common.sh"

# not_checked WHAT: a message; a failure in continuous integration.
not_checked() {
  if [[ -n "${CI:-}" ]]; then fail "$*"; fi
  say "$*"
}

version=0.20.2
if ! have cargo-deny; then
  CARGO_TOOL_FLAGS=(--locked)
  cargo_tool cargo-deny "$version" 15 || { not_checked 'cargo-deny could not be installed: licences, sources and advisories were NOT checked'; exit 0; }
fi
cargo deny --log-level error check --hide-inclusion-graph licenses bans sources

# The list of advisories is a git repository, which not every network can reach. If cargo-deny fails to fetch it, git
# tells whether it is reachable. Git must not prompt for a user name and password.
export GIT_TERMINAL_PROMPT=0
if told=$(limit 2 cargo deny --log-level error fetch db 2>&1); then
  cargo deny --log-level error check --disable-fetch advisories
  exit
fi
list=$(grep -oE "https?://[^]['\"\`()<>[:space:]]+" <<<"$told" | head -n 1 || true)
if [[ -z "$list" ]]; then
  not_checked "cargo-deny could not fetch the list of security advisories and does not say from where: advisories were NOT checked. $told"
elif limit 1 git ls-remote "${list%[.,:;]}" HEAD >/dev/null 2>&1; then
  not_checked "the list of security advisories can be reached, yet cargo-deny could not fetch it: advisories were NOT checked. $told"
else
  say 'the list of security advisories cannot be reached from this network: advisories were NOT checked'
fi

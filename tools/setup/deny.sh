#!/usr/bin/env bash
# cargo-deny: licences, duplicate and banned crates, sources, and known advisories where their list can be had.
# A check of the tree, not of the code: where the tool cannot be had, this says so and the build goes on.
source "$(dirname "$0")/common.sh"

version=0.20.2
if ! have cargo-deny; then
  CARGO_TOOL_FLAGS=(--locked)
  cargo_tool cargo-deny "$version" 15 || { say 'cargo-deny could not be installed: licences and sources were NOT checked'; exit 0; }
fi
cargo deny --log-level error check --hide-inclusion-graph licenses bans sources

# The list of advisories is a git repository, which not every network lets through.
if limit 2 cargo deny --log-level error fetch db >/dev/null 2>&1; then
  cargo deny --log-level error check --disable-fetch advisories
else
  say 'the list of security advisories could not be fetched: advisories were NOT checked'
fi

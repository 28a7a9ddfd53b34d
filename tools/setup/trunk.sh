#!/usr/bin/env bash
# Trunk, which builds the page, and wasm-bindgen-cli, whose version must equal the crate's. Skips what is there.
source "$(dirname "$0")/common.sh"

trunk=0.21.14
bindgen=$(sed -n 's/^wasm-bindgen = "=\([0-9.]*\)".*/\1/p' Cargo.toml)
[[ -n "$bindgen" ]] || fail 'Cargo.toml names no exact version of wasm-bindgen'

if [[ "$(wasm-bindgen --version 2>/dev/null)" == "wasm-bindgen $bindgen" ]] && have wasm-bindgen-test-runner; then
  say "wasm-bindgen-cli $bindgen: there"
else
  # Not --locked: the lock file that it ships names a crate version that is no longer offered.
  cargo_tool wasm-bindgen-cli "$bindgen" 20 wasm-bindgen || fail "wasm-bindgen-cli $bindgen could not be installed"
fi

if [[ "$(trunk --version 2>/dev/null)" == "trunk $trunk" ]]; then
  say "Trunk $trunk: there"
else
  CARGO_TOOL_FLAGS=(--locked)
  cargo_tool trunk "$trunk" 30 || fail "Trunk $trunk could not be installed"
fi

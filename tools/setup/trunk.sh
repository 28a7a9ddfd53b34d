#!/usr/bin/env bash
# Trunk, which builds the page; wasm-bindgen-cli, whose version must equal the crate's; wasm-split-cli, which splits
# the program into files. Skips what is installed.
source "$(dirname "$0")/common.sh"

trunk=0.21.14
splitter=0.2.4
bindgen=$(sed -n 's/^wasm-bindgen = "=\([0-9.]*\)".*/\1/p' Cargo.toml)
[[ -n "$bindgen" ]] || fail 'Cargo.toml names no exact version of wasm-bindgen'

if [[ "$(wasm-bindgen --version 2>/dev/null)" == "wasm-bindgen $bindgen" ]] && have wasm-bindgen-test-runner; then
  say "wasm-bindgen-cli $bindgen: there"
else
  # Not --locked: the lock file that it ships names a crate version that is no longer available.
  cargo_tool wasm-bindgen-cli "$bindgen" 20 wasm-bindgen || fail "wasm-bindgen-cli $bindgen could not be installed"
fi

if [[ "$(trunk --version 2>/dev/null)" == "trunk $trunk" ]]; then
  say "Trunk $trunk: there"
else
  CARGO_TOOL_FLAGS=(--locked)
  cargo_tool trunk "$trunk" 30 || fail "Trunk $trunk could not be installed"
fi

# wasm-split-cli does not print its version, so cargo's list of installed programs is used.
installed() { cargo install --list; cargo install --list --root "$PWD/.tools"; }
if have wasm-split-cli && installed 2>/dev/null | grep -q "^wasm_split_cli_support v$splitter:"; then
  say "wasm-split-cli $splitter: there"
else
  CARGO_TOOL_FLAGS=(--locked --features build-binary)
  cargo_tool wasm_split_cli_support "$splitter" 15 wasm-split-cli || fail "wasm-split-cli $splitter could not be installed"
fi

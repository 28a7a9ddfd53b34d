#!/usr/bin/env bash
# The compiler of rust-toolchain.toml with clippy, rustfmt and the wasm32 target. Skips if installed.
source "$(dirname "$0")/common.sh"

channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
complete() {
  [[ "$(rustc --version 2>/dev/null)" == "rustc $channel "* ]] &&
    cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1 &&
    [[ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]]
}

# Otherwise asking for the version would start a download without a time limit.
export RUSTUP_AUTO_INSTALL=0
if have rustc && complete; then
  say "Rust $channel with clippy, rustfmt and wasm32: there"
  exit 0
fi
have rustup || fail "Rust $channel is missing and so is rustup, which installs it: get rustup from your distribution or its own site, then run make again"
say "installing Rust $channel with clippy, rustfmt and the wasm32 target (rustup; limit 10 min)"
limit 10 rustup toolchain install "$channel" --profile minimal --component clippy --component rustfmt --target wasm32-unknown-unknown --no-self-update ||
  fail "rustup's server could not be reached or refused: Rust $channel with the wasm32-unknown-unknown target is needed and could not be had"
complete || fail "rustup ended well, yet Rust $channel, clippy, rustfmt or the wasm32 target is not to be found: see 'rustup show'"
say "Rust $channel: installed"

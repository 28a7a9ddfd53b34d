# Shared functions and settings of the setup scripts: messages, time limits, PATH. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$HOME/.cargo/bin:$PATH"

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# limit MINUTES COMMAND...: runs a command with a time limit, so that a hanging download does not block the build.
limit() {
  local minutes=$1
  shift
  timeout --kill-after=10 "$((minutes * 60))" "$@"
}

# cargo_tool CRATE VERSION MINUTES: installs a cargo program, prebuilt if cargo-binstall is available, otherwise built
# without optimisation, which takes a third of the time and is fast enough for tools that run for seconds. If another
# version is already installed, it is kept, and ours is installed in .tools, used in this folder only.
cargo_tool() {
  local crate=$1 version=$2 minutes=$3 program=${4:-$1} root=()
  if have "$program"; then root=(--root "$PWD/.tools"); fi
  # Prebuilt programs have the crate's default features.
  if have cargo-binstall && [[ "${CARGO_TOOL_FLAGS[*]}" != *--features* ]]; then
    say "installing $crate $version (prebuilt, through cargo-binstall)"
    if limit 5 cargo binstall --no-confirm --force "${root[@]}" "$crate@$version"; then return 0; fi
    say "cargo-binstall could not get it; building it instead"
  fi
  say "installing $crate $version (cargo install, some minutes; limit $minutes min)"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_DEBUG=false \
    limit "$minutes" cargo install "$crate" --version "$version" --force "${root[@]}" "${CARGO_TOOL_FLAGS[@]}"
}
CARGO_TOOL_FLAGS=()

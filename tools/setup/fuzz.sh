#!/usr/bin/env bash
# cargo-fuzz, which `make fuzz` runs. `make test` does not need it; it replays the corpus without it.
source "$(dirname "$0")/common.sh"

have cargo-fuzz || cargo_tool cargo-fuzz 0.13.2 10 || fail 'cargo-fuzz could not be installed'

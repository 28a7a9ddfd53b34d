#!/usr/bin/env bash
# cargo-fuzz, which `make fuzz` runs. Not part of `make test`: the corpus is replayed there without it.
source "$(dirname "$0")/common.sh"

have cargo-fuzz || cargo_tool cargo-fuzz 0.13.2 10 || fail 'cargo-fuzz could not be installed'

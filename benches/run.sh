#!/usr/bin/env bash
# Times of one run and of whole questions: natively, then in wasm beside the peers, in Chromium and in node, then of the page.
# Prints figures and compares them with their budgets, but fails only where something does not build or disagrees.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$HOME/.cargo/bin:$PATH"

target=${CARGO_TARGET_DIR:-target}
out=$target/bench-engine
mkdir -p "$out"

echo 'Native'
cargo bench --quiet --bench run | tee "$out/native.txt"
# The worst texts of every reader at its limit: each is under a second on the page, which takes two or three times as long.
cargo bench --quiet --bench readers

# A profile of its own: the page is built for size, and without SIMD for browsers that lack it.
echo 'Building the engine for wasm (some minutes the first time)'
# The folder and flags are the page's worker's (tools/build/engine.mjs), so that little is built twice.
RUSTFLAGS='-Ctarget-feature=+simd128' cargo build --quiet --package jigong_workers --profile engine --target wasm32-unknown-unknown \
  --target-dir target/worker --example engine
# The web target runs in node as well, so that both time the same bytes.
wasm-bindgen --target web --no-typescript --out-dir "$out" target/worker/wasm32-unknown-unknown/engine/examples/engine.wasm
wasm-opt -O3 --enable-simd --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
  --enable-reference-types --enable-multivalue "$out/engine_bg.wasm" -o "$out/engine_bg.wasm"

echo 'Building the Vensim peer'
(
  cd benches/peer/vensim
  [[ -d node_modules ]] || timeout --kill-after=10 300 npm ci --loglevel=error
)
for outputs in all six; do node benches/peer/vensim/generate.mjs "$out" "$outputs"; done

echo
node benches/peer/compare.mjs "$out" "$out/native.txt"

echo
if [[ -f dist/index.html ]]; then node benches/page/paint.mjs; else echo 'Input to paint: not measured, there is no dist (make build)'; fi

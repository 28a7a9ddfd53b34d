# The commands of this repository; `make help` lists them. Continuous integration runs `make test` only.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Prerequisites run in the given order: fast checks first.
.NOTPARALLEL:

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(HOME)/.cargo/bin:$(PATH)

PORT ?= 8080
FUZZ_SECONDS ?= 60
WASM := --target wasm32-unknown-unknown
# In continuous integration the lock file must be up to date.
LOCKED := $(if $(CI),--locked)

.PHONY: help serve dev test setup setup-browser test-native test-wasm test-e2e test-firefox check deny fmt build dist gate bench lighthouse fuzz clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: setup build ## install what is missing, build, serve on 127.0.0.1 (PORT=8080)
	@node tools/serve.mjs dist $(PORT)

test: setup setup-browser test-native test-wasm check build gate test-e2e test-firefox ## install what is missing, run every test and check
	@echo 'make test: all checks passed'

setup: ## install what building needs: Rust, wasm-bindgen-cli, Trunk, npm packages
	@tools/setup/rust.sh
	@tools/setup/trunk.sh
	@tools/setup/node.sh

setup-browser: ## install what the tests need besides: Chromium, its driver, Firefox, nginx, a Chinese font
	@tools/setup/browser.sh

test-native: ## unit, property, case, word and layer tests
	cargo test $(LOCKED) --workspace

test-wasm: ## the same model and the parts of the page, in headless Chromium
	CHROMEDRIVER="$$(command -v chromedriver)" WASM_BINDGEN_TEST_TIMEOUT=180 cargo test $(LOCKED) $(WASM) --test browser

test-e2e: ## journeys through dist (make build first)
	npx --no-install playwright test

test-firefox: ## the same numbers in Firefox ESR and in Chromium (make build first)
	timeout --kill-after=10 300 node tests/firefox/same.mjs

check: ## formatting, lints for native and wasm32, colours, files for hosts, licences
	cargo fmt --all --check
	cargo clippy $(LOCKED) --workspace --all-targets -- -D warnings
	cargo clippy $(LOCKED) --workspace $(WASM) --lib --bins --test browser -- -D warnings
	node tools/contrast.mjs
	node tools/hosting.mjs --check
	cargo fetch $(LOCKED) --manifest-path fuzz/Cargo.toml
	@tools/setup/deny.sh

deny: ## licences, banned crates, sources, advisories (installs cargo-deny, limit 15 min)
	@tools/setup/deny.sh

fmt: ## format the Rust sources
	cargo fmt --all

# --offline: Trunk uses wasm-bindgen and wasm-opt from PATH instead of downloading its own.
build: ## the release build, in dist; nothing where dist is of these very sources
	@node tools/build/unchanged.mjs || { \
	  cargo fetch $(LOCKED) $(WASM) && trunk build --release --offline && node tools/build/unchanged.mjs --note; }

# Without optimisation; Trunk rebuilds and reloads the page after each change.
dev: setup ## a page that follows the sources, on 127.0.0.1 (PORT=8080)
	cargo fetch $(LOCKED) $(WASM)
	trunk serve --offline --port $(PORT)

dist: setup build ## the release build and the size of every file
	@node tools/sizes.mjs

gate: ## sizes of dist, failing over budget
	@node tools/sizes.mjs --gate

bench: setup setup-browser ## times beside the peers, natively, in wasm and on the page (make build first)
	@benches/run.sh

lighthouse: setup setup-browser build ## Lighthouse scores of the release build on a simulated phone
	@node tools/lighthouse.mjs --gate

fuzz: ## fuzz the readers of tables, links, files, stored texts and messages, FUZZ_SECONDS (60) each (installs cargo-fuzz)
	@tools/setup/fuzz.sh
	@for target in table_csv table_xlsx link scenario_file draft record comparison answer; do \
	  mkdir -p fuzz/found/$$target; \
	  RUSTC_BOOTSTRAP=1 cargo fuzz run -O $$target fuzz/found/$$target fuzz/corpus/$$target -- \
	    -max_total_time=$(FUZZ_SECONDS) -max_len=65536 -timeout=20 -rss_limit_mb=1024; \
	done

clean: ## remove what was built
	cargo clean
	rm -rf dist test-results playwright-report

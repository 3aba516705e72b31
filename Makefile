# `make demo` plays with the bot, `make test` checks all of it. Each needs Python ≥ 3.11 and make, nothing else, and
# builds `.venv` when it is missing or older than the locked requirements.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
JOBS ?= 2
RUN := .venv/bin/python
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes
LOCK := build/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-header pyproject.toml

.PHONY: demo test bench pictures lock clean

demo: .venv/.runtime
	@$(RUN) -m bot rehearse

# All three speak, whatever the first ones found; pytest has the last word.
test: .venv/.tests
	@failed=; \
	.venv/bin/ruff check --quiet || failed=1; \
	.venv/bin/mypy --no-error-summary || failed=1; \
	.venv/bin/pytest -n $(JOBS) --dist loadfile || failed=1; \
	test -z "$$failed"

bench: .venv/.tests
	@$(RUN) -m tests.bench

# The pictures in the README, from the real thing.
pictures: .venv/.tests
	@$(RUN) -m tests.browser.pictures

# What people run is what is tested: the tests' lock is made first and binds the other.
lock: | build/lock/bin/uv
	$(LOCK) --group dev -o requirements-dev.txt
	$(LOCK) -c requirements-dev.txt -o requirements.txt

clean:
	rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; none was found. Name one with PYTHON=…"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/.runtime: requirements.txt | .venv/bin/python
	@echo "Installing what the bot needs (once, about a minute) …"
	@$(INSTALL) -r requirements.txt
	@touch $@

# The tests' requirements hold the runtime's, so this serves `make demo` too.
.venv/.tests: requirements-dev.txt | .venv/bin/python
	@echo "Installing what the bot and its tests need (once, a minute or two) …"
	@$(INSTALL) -r requirements-dev.txt
	@touch .venv/.runtime $@

build/lock/bin/uv: | .venv/bin/python
	@$(RUN) -m venv build/lock
	@build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv

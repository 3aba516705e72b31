# `make demo` plays with the bot, `make test` checks all of it. Each needs Python ≥ 3.11 and make, nothing else, and
# builds `.venv` when it is missing or older than the locked requirements.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
# Four tests at once on two processors: half of the time they wait.
JOBS ?= 4
RUN := .venv/bin/python
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes
LOCK := build/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-header

COVERING := -k "not postgres" tests/audit tests/services tests/actions/test_calendar.py tests/governance/test_chain.py tests/identifiers bot/audit bot/services

# Every test that starts a process of ours would compile all of it again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test bench audit gate mutants coverage pictures lock clean

demo: .venv/.runtime
	@$(RUN) -m bot rehearse

# All three speak, whatever the first ones found; pytest has the last word. What it collects first is for the compiled
# files it leaves: in a fresh clone each worker would compile all of them, and mypy has use for one processor alone.
# pytest-xdist would sort the files by their number of tests; tests/conftest.py deals them out by how they wait.
test: .venv/.tests
	@failed=; \
	.venv/bin/ruff check --quiet || failed=1; \
	.venv/bin/ruff format --check --quiet || failed=1; \
	.venv/bin/mypy --no-error-summary & types=$$!; \
	.venv/bin/pytest --collect-only >/dev/null; \
	wait $$types || failed=1; \
	.venv/bin/pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder || failed=1; \
	test -z "$$failed"

bench: .venv/.tests
	@$(RUN) -m tests.bench

# What the gate makes of a corpus, by kind and by group of names; CORPUS and NAMES take files of your own. WRITE=1 keeps
# the figures that `python -m bot governance` prints.
gate: .venv/.tests
	@$(RUN) -m tests.identifiers $(if $(CORPUS),--corpus $(CORPUS)) $(if $(NAMES),--names $(NAMES)) $(if $(MISSES),--misses) $(if $(WRITE),--write)

# What the tests do not look at: known holes in what we depend on, risky code, the container built and run.
audit: .venv/.tests build/audit/.tools
	@.ci/audit

# Small faults put into the rules and the use cases, one by one: which does nobody notice, no type and no test? Half an
# hour; FAULTS="bot.services.seats*" looks at some. What one was: build/mutants/bin/mutmut show NAME. See docs/mutants.md.
mutants: .venv/.tests build/mutants/.tools
	@build/mutants/bin/mutmut run --max-children $(JOBS) $(if $(FAULTS),"$(FAULTS)")
	@build/mutants/bin/mutmut results | grep -v "caught by type check" || true
	@$(RUN) -m tests.faults

# Which branches of the rules and the use cases no test takes.
coverage: .venv/.tests build/mutants/.tools
	@build/mutants/bin/python -m coverage run --data-file build/coverage -m pytest -p no:cacheprovider $(COVERING)
	@build/mutants/bin/python -m coverage report --data-file build/coverage

# The pictures in the README, from the real thing.
pictures: .venv/.tests
	@$(RUN) -m tests.browser.pictures

# What people run is what is tested: the tests' lock is made first and binds the other.
lock: | build/lock/bin/uv
	$(LOCK) pyproject.toml --group dev -o requirements-dev.txt
	$(LOCK) pyproject.toml -c requirements-dev.txt -o requirements.txt
	$(LOCK) --group audit -o requirements-audit.txt
	$(LOCK) pyproject.toml --group dev --group mutants -c requirements-dev.txt -o requirements-mutants.txt

clean:
	rm -rf .venv build mutants .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

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

build/audit/.tools: requirements-audit.txt | .venv/bin/python
	@$(RUN) -m venv build/audit
	@build/audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

build/mutants/.tools: requirements-mutants.txt | .venv/bin/python
	@$(RUN) -m venv build/mutants
	@build/mutants/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

build/lock/bin/uv: | .venv/bin/python
	@$(RUN) -m venv build/lock
	@build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv

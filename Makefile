# Two commands: `make demo` and `make test`. Each sets up all it needs from Python 3.11+, make and the package index.

PYTHON ?= python3
UV_VERSION := 0.13.8
MINUTES ?= 30
BIN := .venv/bin

# What is compiled once serves every process of a run, also where the environment forbids to write it beside the source.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.venv/compiled
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test check format bench soak lock clean

demo: .venv/run.stamp
	$(BIN)/voice-booking demo

# Three workers for two cores: a quarter of the time they wait for servers and databases.
test: .venv/dev.stamp
	$(BIN)/pytest -n 3 --dist worksteal -q

# Format, lint, types, layers, fast tests.
check: .venv/dev.stamp
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2 --dist worksteal -q -m "not slow" tests/unit tests/architecture

format: .venv/dev.stamp
	$(BIN)/ruff format src tests benchmarks
	$(BIN)/ruff check --fix src tests benchmarks

bench: .venv/dev.stamp
	$(BIN)/python -m benchmarks

# Long properties for MINUTES, resumable; then every crash on PostgreSQL, every pair of faults of the calendar (half an
# hour on two cores), and the storms. Prints counts.
soak: .venv/dev.stamp
	$(BIN)/python -m tests.soak --minutes $(MINUTES)
	$(BIN)/python -m tests.crash --database postgresql
	$(BIN)/python -m tests.faults
	$(BIN)/python -m tests.soak.contested --database postgresql
	$(BIN)/python -m tests.soak.contested --database sqlite

# Pin the newest versions that pyproject.toml allows.
lock: .venv/uv.stamp
	$(BIN)/uv pip compile $(COMPILE) --upgrade pyproject.toml --extra fast -o requirements.lock
	$(BIN)/uv pip compile $(COMPILE) --upgrade pyproject.toml --extra fast --group dev -c requirements.lock -o requirements-dev.lock
COMPILE := -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url

clean:
	rm -rf .venv out .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/uv.stamp:
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	touch $@

# The demo needs only what the product needs; a test set-up serves it as well.
.venv/run.stamp: .venv/uv.stamp requirements.lock pyproject.toml
	@test -e .venv/dev.stamp || { echo "Setting up .venv …"; $(BIN)/uv pip install -q --require-hashes -r requirements.lock; }
	@test -e .venv/dev.stamp || $(BIN)/uv pip install -q --no-deps -e .
	touch $@

.venv/dev.stamp: .venv/uv.stamp requirements-dev.lock pyproject.toml
	@echo "Setting up .venv …"
	$(BIN)/uv pip install -q --require-hashes -r requirements-dev.lock
	$(BIN)/uv pip install -q --no-deps --no-build-isolation -e .
	touch $@

# make run        the window on the bundled sample (set-up included; with no display, a picture of it)
# make test       every test (set-up included)
# make benchmark  how fast it is: start, frames, extraction (set-up included)
# make check      lint, format, types and architecture contracts
# make help       these lines

SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
ARTICLE ?=
PUBLISHED ?=

.PHONY: run test check benchmark screenshots reports clean help

run: .venv/ready $(TRANSLATIONS)
	@$(BIN)/python -m viewer $(if $(ARTICLE),"$(ARTICLE)") $(if $(PUBLISHED),--published "$(PUBLISHED)")

test: .venv/ready-to-test $(TRANSLATIONS)
	@$(BIN)/python -m pytest

check: .venv/ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

benchmark: .venv/ready-to-benchmark $(TRANSLATIONS)
	$(BIN)/python -m pytest tests/benchmarks --benchmark-only

screenshots: .venv/ready-to-test $(TRANSLATIONS)
	$(BIN)/python -m tests.screenshots $(or $(OUT),build/screenshots)

reports: .venv/ready-to-test $(TRANSLATIONS)
	$(BIN)/python -m tests.reports $(or $(OUT),build/reports)

.venv/ready: pyproject.toml .ci/constraints.txt .ci/setup
	@PYTHON="$(PYTHON)" .ci/setup run
	@touch $@

.venv/ready-to-test: .venv/ready
	@PYTHON="$(PYTHON)" .ci/setup test
	@touch $@

.venv/ready-to-benchmark: .venv/ready-to-test
	@PYTHON="$(PYTHON)" .ci/setup benchmark
	@touch $@

resources/translations/%.qm: resources/translations/%.ts .venv/ready
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

clean:
	rm -rf .venv build *.egg-info resources/translations/*.qm

help:
	@sed -n '1,/^$$/s/^# //p' Makefile

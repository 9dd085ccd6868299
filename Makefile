# Every target makes what it needs: the environment .venv first, with the versions of constraints.txt.
VENV := .venv
RUN := $(VENV)/bin/python
BASE := $(VENV)/.installed-base
DEV := $(VENV)/.installed-dev
SPARK := $(VENV)/.installed-spark
SITE := $(VENV)/.installed-site
BROWSER := $(VENV)/.installed-browser
BENCH := .venv-bench/.installed
DECLARED := pyproject.toml constraints.txt

.PHONY: help demo test test-slow test-spark test-web check bench docs site package lock clean

help:
	@echo "make demo        trace the bundled example and name its report"
	@echo "make test        run the tests (the embedded engine)"
	@echo "make test-slow   run the tests that take minutes: families left out of the models, laws on all of them"
	@echo "make test-spark  run the tests that need Spark; wants Java 17 or 21, or installs Debian's"
	@echo "make test-web    walk through the service in Chromium, fuzz its API; screenshots go to web-artefacts/"
	@echo "make check       style, types and generated documentation"
	@echo "make bench       time the work on bundled, generated and development data, beside other tools"
	@echo "make docs        write the generated parts of docs/ anew"
	@echo "make site        make the documentation a site in site/, to be read with or without a network"
	@echo "make package     build the wheel and the source archive, and try the wheel in an empty environment"
	@echo "make lock        write constraints.txt from the environment"
	@echo "make clean       remove the environment and everything made"

$(BASE): $(DECLARED) scripts/make_environment.sh
	@scripts/make_environment.sh $(VENV)
	@touch $@

$(DEV): $(DECLARED) scripts/make_environment.sh
	@scripts/make_environment.sh $(VENV) dev
	@touch $(BASE) $@

$(SPARK): $(DECLARED) scripts/make_environment.sh
	@scripts/make_environment.sh $(VENV) dev,spark
	@touch $(BASE) $(DEV) $@

$(SITE): $(DECLARED) scripts/make_environment.sh
	@scripts/make_environment.sh $(VENV) dev,docs
	@touch $(BASE) $(DEV) $@

$(BROWSER): $(DECLARED) scripts/make_environment.sh
	@scripts/make_environment.sh $(VENV) dev,browser
	@touch $(BASE) $(DEV) $@

$(BENCH): $(DECLARED) scripts/make_environment.sh
	@scripts/make_environment.sh .venv-bench dev,bench || { \
		echo "the tools compared with could not be installed: they are skipped" >&2; \
		scripts/make_environment.sh .venv-bench dev; }
	@touch $@

demo: $(BASE)
	$(RUN) -m samesource demo

test: $(DEV)
	$(RUN) -m pytest -n auto --dist loadfile

test-slow: $(DEV)
	$(RUN) -m pytest -m slow

test-spark: $(SPARK)
	JAVA_HOME="$$(scripts/find_java.sh)" && export JAVA_HOME && $(RUN) -m pytest -m spark

test-web: $(BROWSER)
	SAMESOURCE_ARTEFACTS=web-artefacts $(RUN) -m pytest -m web

check: $(DEV)
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) scripts/write_docs.py --check

bench: $(BENCH)
	.venv-bench/bin/python benchmarks/run.py

docs: $(DEV)
	$(RUN) scripts/write_docs.py

site: $(SITE)
	$(RUN) scripts/write_docs.py
	NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs build --strict --quiet

package: $(DEV)
	$(RUN) scripts/check_package.py

lock: $(SPARK) $(SITE)
	$(RUN) scripts/lock_versions.py

clean:
	rm -rf $(VENV) .venv-bench .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage build dist site samesource-out samesource-demo spark-warehouse

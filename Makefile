# One command for each thing to do here: `make help` lists them.
SWIFT ?= swift
# The survey and the archive of `make kiosk`, and more options for it: make kiosk OPTIONS='--site voedselbank-ravels'
SURVEY ?= surveys/huurtoelage-ravels.survey
ARCHIVE ?= $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/drempel/$(basename $(notdir $(SURVEY))).sqlite
OPTIONS ?=
# Options for the test runner, which says only what fails and how it ended: make test TESTS='--filter QRCodeTests'
TESTS ?= --quiet
SELECTED = $(findstring --filter,$(TESTS))
# A server in the process of the tests needs the threads that tests of the kiosk hold while they wait: it goes first, alone.
SERVER_TESTS := SurveyWebTests\.
RUN = $(SWIFT) test $(PLAIN) --skip-build --disable-xctest
RELEASE := -c release --static-swift-stdlib --product drempel
# With colours a build in a terminal and one outside it have other flags, and each would build everything anew.
PLAIN := --no-color-diagnostics
SWIFT_FILES := Package.swift Sources Tests $(wildcard Benchmarks/*.swift Benchmarks/*/*.swift)

export PACKAGES
.NOTPARALLEL:
.PHONY: help kiosk test soak build guide format lint bench packages-build packages-test packages-soak packages-guide \
    packages-bench has-swift

help: ## say what each command does
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

kiosk: build ## build, then ask the questions of SURVEY in this terminal; the answers go to ARCHIVE
	@mkdir -p -m 700 "$$(dirname "$(ARCHIVE)")"
	@exec .build/release/drempel kiosk "$(SURVEY)" --archive "$(ARCHIVE)" $(OPTIONS)

test: has-swift packages-test lint ## install what the tests need, then run them, the long trials in their short form
	@Tests/Device/units.sh
	@Tests/Device/hotspot.sh
	@Tests/axe.sh
	@$(SWIFT) build $(PLAIN) --build-tests
	@Tests/Exports/readback.sh .build/debug/drempel
	@Tests/Device/online.sh .build/debug/drempel
	@Tests/Disclosure/attack.sh .build/debug/drempel random 502 505
	@$(if $(SELECTED),,env -u DREMPEL_SOAK $(RUN) --filter '$(SERVER_TESTS)' $(TESTS))
	@env -u DREMPEL_SOAK $(RUN) $(if $(SELECTED),,--skip '$(SERVER_TESTS)') $(TESTS)

soak: has-swift packages-test packages-soak ## run the tests with the long trials in full
	@Tests/axe.sh
	@$(SWIFT) build $(PLAIN) --build-tests
	@Tests/Device/fresh-debian.sh .build/debug/drempel
	@Tests/Disclosure/attack.sh .build/debug/drempel random 500 560
	@$(if $(SELECTED),,DREMPEL_SOAK=1 $(RUN) --filter '$(SERVER_TESTS)' $(TESTS))
	@DREMPEL_SOAK=1 $(RUN) $(if $(SELECTED),,--skip '$(SERVER_TESTS)') $(TESTS)

build: has-swift packages-build ## install what the program needs, then build it as .build/release/drempel
	@$(SWIFT) build $(PLAIN) $(RELEASE)

guide: packages-guide build ## make the volunteer's guide and the card for the table, as PDF files in exports/guide
	@docs/guide/make.py .build/release/drempel exports/guide

format: has-swift ## lay out the Swift code as .swift-format says
	@$(SWIFT) format --in-place --parallel --recursive $(SWIFT_FILES)

lint: has-swift ## check the layout of the code, the scripts and what is in the repository
	@$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_FILES)
	@.ci/lint

bench: has-swift packages-bench build ## measure beside other programs; Benchmarks/README.md explains
	@Benchmarks/run.sh

packages-build:
	@kiosk/packages.sh build

packages-test:
	@kiosk/packages.sh build test

packages-soak:
	@kiosk/packages.sh soak

packages-guide:
	@kiosk/packages.sh guide

packages-bench:
	@kiosk/packages.sh build bench

has-swift:
	@command -v "$(SWIFT)" >/dev/null || { \
	    echo "There is no '$(SWIFT)' on the PATH of user $$(id -un)."; \
	    echo "Install Swift 6.2 or later (https://www.swift.org/install/linux), or say where it is:"; \
	    echo "  make SWIFT=/opt/swift/usr/bin/swift $(or $(MAKECMDGOALS),kiosk)"; \
	    exit 1; } >&2

# SPDX-License-Identifier: MIT
# Learning to Generate. `make` alone lists what can be asked; install.sh knows what must be installed.

SHELL    := /bin/sh
VERSION  := $(shell cat VERSION)
JOBS     := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
CHAPTERS := $(sort $(wildcard chapters/[0-9]*.c))
NUMBERS  := $(foreach c,$(notdir $(CHAPTERS)),$(firstword $(subst _, ,$c)))

# One set of rules, four builds. Programs are `release`; tests/run.sh asks for the other three:
#   release  build/             what chapters run as
#   float    build/test/float   the same code, and a warning is an error
#   double   build/test/double  real is double, for gradient checks; address and undefined-behaviour sanitizers
#   asan     build/test/asan    real is float, with the same sanitizers
FLAVOUR  := release
BIN      := $(if $(filter release,$(FLAVOUR)),build,build/test/$(FLAVOUR))
OBJ      := $(BIN)/obj
PROGRAMS := $(CHAPTERS:chapters/%.c=$(BIN)/%)
LIBRARY  := $(patsubst common/%.c,$(OBJ)/%.o,$(sort $(wildcard common/*.c)))

# Libraries: pkg-config knows them all. Some OpenBLAS builds contain LAPACKE, others (Debian) have it apart.
# Homebrew keeps some of them out of the usual places, and Apple's clang needs to be told where OpenMP is.
ifeq ($(shell uname),Darwin)
BREW     := $(shell brew --prefix 2>/dev/null || echo /opt/homebrew)/opt
PKG      := PKG_CONFIG_PATH="$(BREW)/openblas/lib/pkgconfig:$(BREW)/zlib/lib/pkgconfig:$$PKG_CONFIG_PATH" pkg-config
APPLE_OMP = -Xpreprocessor -fopenmp -I$(BREW)/libomp/include
APPLE_LD  = -L$(BREW)/libomp/lib -lomp
else
PKG      := pkg-config
endif
accepts   = $(shell $(CC) $1 -fsyntax-only -x c /dev/null 2>/dev/null && echo "$1")
PACKAGES := openblas zlib libcjson $(shell $(PKG) --exists lapacke 2>/dev/null && echo lapacke)
OPENMP   := $(or $(call accepts,-fopenmp),$(APPLE_OMP))
INCLUDES := -Icommon -I. $(shell $(PKG) --cflags $(PACKAGES) 2>/dev/null)
LIBS     := $(shell $(PKG) --libs $(PACKAGES) 2>/dev/null) \
            $(if $(filter -Xpreprocessor,$(OPENMP)),$(APPLE_LD)) -lm

# PORTABLE=1 makes programs that run on any processor of the family, not only on this one.
# -std=c17 alone would forbid fused multiply-add, hence -ffp-contract=fast; -ffast-math is not used: it hides NaN.
NATIVE   := $(if $(PORTABLE),,$(or $(call accepts,-march=native),$(call accepts,-mcpu=native)))
FAST     := -O3 $(NATIVE) -fno-math-errno -fno-trapping-math -ffp-contract=fast
CHECKED  := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined -Werror
release  := $(FAST)
float    := $(FAST) -Werror
double   := $(CHECKED) -DLTG_DOUBLE
asan     := $(CHECKED)
WARNINGS := -Wall -Wextra -Wshadow -Wcomment \
            $(if $(findstring clang,$(shell $(CC) --version 2>/dev/null)),-Wno-pass-failed)
COMPILE   = $(CC) -std=c17 -D_GNU_SOURCE -DLTG_VERSION=\"$(VERSION)\" $(INCLUDES) \
            $(OPENMP) $(WARNINGS) $($(FLAVOUR)) $(CFLAGS) -MMD -MP

# A program made by -march=native runs only on processors like the one that made it: rebuild if it is another
# (a home folder shared by the machines of a lab).
PROCESSOR := $(if $(NATIVE),$(shell grep -m1 -iE '^(flags|features)' /proc/cpuinfo 2>/dev/null | cksum))

# What a program was built from, without comments: a state of a changed program is not taken for this one's.
code      = sed -e '/^\/\*$$/,/^\*\/$$/d' -e 's,[[:space:]]*//[^"]*$$,,' -e '/^[[:space:]]*$$/d' $1 | cksum | cut -d' ' -f1
SOURCES   = -DLTG_SOURCES=\"$$(printf %08x-%08x $$($(call code,$1)) $$($(call code,common/*.[ch])))\"

AT    := $(if $(V),,@)
BUILD  = $(MAKE) --no-print-directory $(if $(V),,-s) -j$(JOBS)

.PHONY: help demo test test-book fuzz figures replot results bench data book clean FORCE $(NUMBERS)
.DELETE_ON_ERROR:
.SUFFIXES:

help:
	@echo 'Learning to Generate $(VERSION): make TARGET'
	@sed -n 's/^\([a-z-]*\): *## /\1	/p' Makefile | awk -F'\t' '{ printf "  %-9s %s\n", $$1, $$2 }'
	@echo '  NN        build and run one chapter: $(or $(NUMBERS),none yet);  make 01 ARGS="--data mnist"'
	@echo 'Settings: PORTABLE=1 (programs for any processor), CC=clang, V=1 (show commands), ONLY="name ..." (tests)'

demo: ## install what is missing, run chapter 01 on the built-in digits; it names its figures
	@sh install.sh && $(BUILD) $(filter build/01_%,$(PROGRAMS))
	$(strip $(filter build/01_%,$(PROGRAMS)) $(ARGS))

test: ## install what the tests need and run them all, or ONLY="test_ops check_01"
	@sh install.sh test && bash tests/run.sh $(ONLY)

fuzz: ## a million wild inputs for each parser, or RUNS=n (with clang)
	@bash tests/fuzz/run.sh

$(NUMBERS):
	@$(BUILD) $(filter build/$@_%,$(PROGRAMS))
	$(strip $(filter build/$@_%,$(PROGRAMS)) $(ARGS))

# A copy of the program that drew a chapter's figures is its receipt: the same program need not draw them again.
figures: ## the default run of every chapter, one after another, skipping what is finished
	@$(BUILD) $(PROGRAMS)
	@mkdir -p build/finished
	@for p in $(PROGRAMS); do n=$${p##*/}; \
	  if [ -s figures/$$n/results.tsv ] && cmp -s $$p build/finished/$$n; then echo "$$n is finished"; \
	  else echo "$$n"; $$p && cp $$p build/finished/$$n || exit; fi; done

replot: ## draw every figure again from its data and script, without training
	@command -v gnuplot >/dev/null || { echo 'replot needs gnuplot; sh install.sh says how to get it' >&2; exit 1; }
	@failed=0; for s in figures/*/*.gp; do [ -e "$$s" ] || continue; \
	  (cd "$${s%/*}" && gnuplot "$${s##*/}") && echo "$$s" || { failed=1; \
	  echo "$$s: not drawn (its data are left by a run: make $$(basename "$${s%/*}" | cut -d_ -f1))" >&2; }; \
	  done; exit $$failed

results: ## every chapter's table of claims, as one table
	@ls figures/*/results.tsv >/dev/null 2>&1 || { echo 'no results yet: make figures' >&2; exit 1; }
	@awk -F'\t' 'FNR > 1 || NR == 1 { split(FILENAME, path, "/"); row[++n] = (NR == 1 ? "chapter" : path[2]) FS $$0; \
	    for (i = split(row[n], f, FS); i; i--) if (length(f[i]) > wide[i]) wide[i] = length(f[i]) } \
	  END { for (l = 1; l <= n; l++) { k = split(row[l], f, FS); \
	    for (i = 1; i <= k; i++) printf(i < k ? "%-" wide[i] "s  " : "%s\n", f[i]) } }' figures/*/results.tsv

data: ## fetch MNIST and Fashion-MNIST into data/, or ONLY=mnist (data/README.md tells more)
	@sh data/fetch.sh $(ONLY)

bench: ## speed against PyTorch, half an hour; ROWS="vae_mlp dcgan" PAIRS=7 SECONDS=2 GROWTH=0 TUNED=1
	@sh install.sh bench && $(BUILD) build/bench && { ! command -v python3 >/dev/null || python3 \
	  tests/bench/run.py --rows "$(ROWS)" --pairs "$(PAIRS)" --seconds "$(SECONDS)" --growth "$(GROWTH)" \
	  --tuned "$(TUNED)"; }

book: ## weave notes and programs into pages, build/book/index.html, from what is in figures/
	@sh install.sh book && sh notes/book/weave.sh && echo build/book/index.html

test-book: ## look at every page of the book in a browser without a window (Chromium)
	@sh install.sh pages && bash tests/test_pages.sh

clean: ## remove build/: programs, tests, logs (figures and data stay)
	rm -rf build

# When the compiler, a flag or the processor changes, $(OBJ)/flags changes, and with it all that was compiled.
# install.sh check fails with one line if a library is missing.
$(OBJ)/flags: FORCE
	@mkdir -p $(OBJ)
	@printf '%s\n' '$(COMPILE) $(LIBS) $(PROCESSOR)' | cmp -s - $@ || { sh install.sh check && \
	 printf '%s\n' '$(COMPILE) $(LIBS) $(PROCESSOR)' > $@; }

$(OBJ)/%.o: common/%.c $(OBJ)/flags
	@echo "compile $< ($(FLAVOUR))"
	$(AT)$(COMPILE) -c -o $@ $<

$(BIN)/libltg.a: $(LIBRARY)
	@rm -f $@
	$(AT)$(AR) rcs $@ $^

$(BIN)/%: chapters/%.c $(BIN)/libltg.a
	@echo "build $@"
	$(AT)$(COMPILE) $(call SOURCES,$<) -MF $(OBJ)/$*.d -MT $@ -o $@ $< $(BIN)/libltg.a $(LDFLAGS) $(LIBS)

$(BIN)/%: tests/%.c $(BIN)/libltg.a
	@echo "build $@"
	$(AT)$(COMPILE) $(shell $(PKG) --cflags cmocka) -MF $(OBJ)/$*.d -MT $@ -o $@ $< $(BIN)/libltg.a \
	  $(LDFLAGS) $(shell $(PKG) --libs cmocka) $(LIBS)

$(BIN)/%: tests/bench/%.c $(BIN)/libltg.a
	@echo "build $@"
	$(AT)$(COMPILE) -MF $(OBJ)/$*.d -MT $@ -o $@ $< $(BIN)/libltg.a $(LDFLAGS) $(LIBS)

-include $(wildcard $(OBJ)/*.d)

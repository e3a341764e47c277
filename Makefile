# SPDX-License-Identifier: MIT
# Learning to Generate. `make` alone lists what can be asked; install.sh knows what must be installed.

SHELL    := /bin/sh
VERSION  := $(shell cat VERSION)
JOBS     := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
FILES    := $(sort $(wildcard chapters/[0-9]*.c))
LABS     := $(foreach c,$(notdir $(basename $(filter %_lab.c %_lab2.c,$(FILES)))),$(firstword $(subst _, ,$c))-$(lastword $(subst _, ,$c)))
NUMBERS  := $(foreach c,$(notdir $(filter-out %_lab.c %_lab2.c,$(FILES))),$(firstword $(subst _, ,$c))) $(LABS)

# One set of rules, four builds. Programs are `release`; tests/run.sh asks for the other three:
#   release  build/             what chapters run as
#   float    build/test/float   the same code, and a warning is an error
#   double   build/test/double  real is double, for gradient checks; address and undefined-behaviour sanitizers
#   asan     build/test/asan    real is float, with the same sanitizers
FLAVOUR  := release
BIN      := $(if $(filter release,$(FLAVOUR)),build,build/test/$(FLAVOUR))
OBJ      := $(BIN)/obj
PROGRAMS := $(FILES:chapters/%.c=$(BIN)/%)
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
            $(if $(filter -Xpreprocessor,$(OPENMP)),$(APPLE_LD)) -ldl -lm

# PORTABLE=1 makes programs that run on any processor of the family, not only on this one.
# -std=c17 alone would forbid fused multiply-add, hence -ffp-contract=fast; -ffast-math is not used: it hides NaN.
# Of ARM's compilers, gcc 12 before 12.3 breaks off at a running maximum of floats by fmax, unless fmax is any function.
NATIVE   := $(if $(PORTABLE),,$(or $(call accepts,-march=native),$(call accepts,-mcpu=native)))
ARM_GCC  := $(if $(filter aarch64%,$(shell $(CC) -dumpmachine)),$(shell $(CC) -dumpfullversion 2>/dev/null))
FAST     := -O3 $(NATIVE) -fno-math-errno -fno-trapping-math -ffp-contract=fast \
            $(if $(filter 12.0% 12.1% 12.2%,$(ARM_GCC)),-fno-builtin-fmax -fno-builtin-fmin)
CHECKED  := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined -Werror
release  := $(FAST)
float    := $(FAST) -Werror
double   := $(CHECKED) -DLTG_DOUBLE
asan     := $(CHECKED)
WARNINGS := -Wall -Wextra -Wshadow -Wcomment \
            $(if $(findstring clang,$(shell $(CC) --version 2>/dev/null)),-Wno-pass-failed)
COMPILE   = $(CC) -std=c17 -D_GNU_SOURCE -DLTG_VERSION=\"$(VERSION)\" $(INCLUDES) \
            $(OPENMP) $(WARNINGS) $($(FLAVOUR)) $(CFLAGS) -MMD -MP

# What -march=native made runs only on such processors: rebuild on another (a lab's machines share a home folder).
PROCESSOR := $(if $(NATIVE),$(shell grep -m1 -iE '^(flags|features)' /proc/cpuinfo 2>/dev/null | cksum))

# What a program was built from, without comments: a state of a changed program is not taken for this one's.
code      = sed -e '/^\/\*$$/,/^\*\/$$/d' -e 's,[[:space:]]*//[^"]*$$,,' -e '/^[[:space:]]*$$/d' $1 | cksum | cut -d' ' -f1
SOURCES   = -DLTG_SOURCES=\"$$(printf %08x-%08x $$($(call code,$(sort $1 $(1:_lab.c=.c) $(1:_lab2.c=.c) $(1:_lab2.c=_lab.c)))) $$($(call code,common/*.c common/*.h common/*.inc)))\"

AT    := $(if $(V),,@)
BUILD  = $(MAKE) --no-print-directory $(if $(V),,-s) $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(JOBS))

# Files are built side by side; chapters run one after another, whatever -j says.
ifneq ($(filter-out build/% $(BIN)/%,$(MAKECMDGOALS)),)
.NOTPARALLEL:
endif
LESSON = $(filter-out %_lab %_lab2,$(filter $(BIN)/$1_%,$(PROGRAMS)))
FOR    = $(foreach n,$1,$(or $(if $(findstring -,$n),$(filter $(BIN)/$(subst -,_%_,$n),$(PROGRAMS)),$(call LESSON,$n)),\
         $(error there is no chapter $n)))
BOTH   = $(foreach n,$1,$(call FOR,$n) $(call FOR,$(filter $n-lab $n-lab2,$(LABS))))
JUDGE  = $(if $(shell grep -l judge_ chapters/$(firstword $(subst -, ,$1))_*.c),$(filter $(BIN)/00_%,$(PROGRAMS)))

.PHONY: help demo test test-deep fuzz figures replot results jobs merge bench data import book clean FORCE $(NUMBERS)
.DELETE_ON_ERROR .SUFFIXES:

help:
	@echo 'Learning to Generate $(VERSION): make TARGET'
	@LC_ALL=C sed -n 's/^\([a-z-]*\): *## /\1	/p' Makefile | awk -F'\t' '{ printf "  %-9s %s\n", $$1, $$2 }'
	@echo '  NN        build and run one chapter: $(or $(NUMBERS),none yet);  make 01 ARGS="--data mnist"'
	@echo 'Settings: PORTABLE=1 (programs for any processor), CC=clang, V=1 (show commands), ONLY="name ..."'

demo: ## install what is missing, run chapter 01 on the built-in digits; it names its figures
	@sh install.sh
	@+$(BUILD) $(call FOR,01)
	$(strip $(call FOR,01) $(ARGS))

test: ## install what the tests need and run them, at most ten minutes, or ONLY="test_ops check_01"
	@sh install.sh test && bash tests/run.sh $(ONLY)

test-deep: ## the tests that take longer: sanitizers, valgrind, kills, other compilers and libraries
	@sh install.sh test-deep && bash tests/run.sh --deep $(ONLY)

fuzz: ## a million wild inputs for each parser, or RUNS=n (with clang)
	@bash tests/fuzz/run.sh

# After `results` a number only says which; a chapter that looks through the judge may have to start the one that trains it.
$(NUMBERS): $(filter results,$(MAKECMDGOALS))
	@+$(if $<,:,$(BUILD) $(sort $(call FOR,$@) $(call JUDGE,$@)))
	$(if $<,@:,$(strip $(call FOR,$@) $(ARGS)))

figures: ## the default run of every chapter (or ONLY="15 17") into figures/, skipping what is finished
	@+$(BUILD) $(sort $(call BOTH,$(or $(ONLY),$(NUMBERS))))
	@sh figures/run.sh $(sort $(call BOTH,$(or $(ONLY),$(NUMBERS))))

replot: ## draw every figure (or ONLY="15") again, without training; FORMAT=svg or pdf: into out/svg/
	@ONLY="$(ONLY)" sh figures/replot.sh $(FORMAT)

results: ## the claims and what came out, all or those of NN...: the book's values and your own
	@sh figures/results.sh $(foreach n,$(filter $(NUMBERS),$(MAKECMDGOALS)),$(firstword $(subst -, ,$n)))

jobs: ## one line for each run of many: CHAPTERS="06 15" SEEDS=1-30 ARGS=--full (notes/cluster.md tells who runs them)
	@+$(BUILD) $(sort $(call FOR,$(or $(CHAPTERS),$(NUMBERS))) $(call FOR,00))  >&2
	@sh jobs/list.sh "$(or $(SEEDS),1-10)" "$(ARGS)" $(sort $(call FOR,$(or $(CHAPTERS),$(NUMBERS))))

merge: ## the claims of all those runs as one table: mean, spread, in how many a claim holds; what is missing
	@sh jobs/merge.sh

data: ## fetch MNIST and Fashion-MNIST into data/, or ONLY=mnist (data/README.md tells more)
	@sh data/fetch.sh $(ONLY)
import: ## a set of your own pictures: FROM=folder NAME=faces SIZE=64 COLOUR=1 FORCE=1 (data/README.md)
	@sh data/import.sh

bench: ## speed against PyTorch and JAX, an hour; PYTHON=~/peers/bin/python ROWS="vae_mlp dcgan" PAIRS=5 SECONDS=1.5 GROWTH=0
	@sh install.sh bench && $(BUILD) build/bench && { ! command -v python3 >/dev/null || python3 \
	  tests/bench/run.py --rows "$(ROWS)" --pairs "$(PAIRS)" --seconds "$(SECONDS)" --growth "$(GROWTH)" \
	  --tuned "$(TUNED)" --python "$(PYTHON)"; } && sh figures/pack.sh figures/bench

book: ## weave notes and programs into pages, build/book/index.html, or without solutions: SOLUTIONS=0
	@sh install.sh book && SOLUTIONS="$(SOLUTIONS)" sh notes/book/weave.sh && echo build/book/index.html

clean: ## remove build/: programs, tests, logs (figures, data and out/ stay)
	rm -rf build

# When the compiler, a flag or the processor changes, $(OBJ)/flags changes, and with it all that was compiled.
# install.sh check fails with one line if a library is missing.
$(OBJ)/flags: FORCE
	@mkdir -p $(OBJ)
	@printf '%s\n' '$(COMPILE) $(LIBS) $(PROCESSOR)' | cmp -s - $@ || { sh install.sh check && \
	 printf '%s\n' '$(COMPILE) $(LIBS) $(PROCESSOR)' > $@; }

# What is built gets its name when it is whole: two terminals may build at once.
DONE = && mv -f $@.$$$$ $@
LINK = $(COMPILE) $1 -MF $(OBJ)/$*.d -MT $@ -o $@.$$$$ $< $(BIN)/libltg.a $(LDFLAGS) $2 $(LIBS) $(DONE)

$(OBJ)/%.o: common/%.c $(OBJ)/flags
	@echo "compile $< ($(FLAVOUR))"
	$(AT)$(COMPILE) -MF $(@:.o=.d) -MT $@ -c -o $@.$$$$ $< $(DONE)

$(BIN)/libltg.a: $(LIBRARY)
	$(AT)rm -f $@.$$$$ && $(AR) rcs $@.$$$$ $^ $(DONE)

vpath %.c chapters tests/bench
$(BIN)/%: %.c $(BIN)/libltg.a
	@echo "build $@"
	$(AT)$(call LINK,$(call SOURCES,$<))

$(BIN)/%: tests/%.c $(BIN)/libltg.a
	@echo "build $@"
	$(AT)$(call LINK,$(shell $(PKG) --cflags cmocka),$(shell $(PKG) --libs cmocka))

-include $(wildcard $(OBJ)/*.d)

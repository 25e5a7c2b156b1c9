# Two commands do everything: `make run` and `make test`.
SHELL := /bin/bash
SETUP := cluster/setup
TIMED := $(SETUP)/timed.sh
# CONTEXT=NAME verifies on a kube context of yours in place of the local cluster.
CONTEXT ?=
RECIPE ?= troubleshooting/s3-connection
contextFlag := $(if $(CONTEXT),--context $(CONTEXT))

# NAMES="jupyter-connect-k8s …" proves these presets alone, BUDGET=SECONDS begins no run after that time.
NAMES ?=
BUDGET ?=

# SECONDS=600 is how long `make fuzz` goes on.
SECONDS ?= 600

# SAMPLE=40 mutates so many things of charts and of pages, ONLY=KIND those of one kind, SEED=2 chooses others.
SAMPLE ?=
ONLY ?=
SEED ?= 1

.PHONY: run test site-test charts fuzz mutate data presets tools build cluster verify site clean bench

## The main job: install what is missing, build, start a cluster, verify a recipe, build the site.
run:
	@$(TIMED) --start
	@$(TIMED) 'system packages' $(SETUP)/packages.sh build tools $(if $(CONTEXT),,cluster)
	@$(TIMED) 'helm and kubectl' $(SETUP)/clients.sh
	@$(TIMED) 'Swift build' $(SETUP)/build.sh
	@$(if $(CONTEXT),,$(TIMED) 'Kubernetes build' $(SETUP)/kubernetes.sh)
	@$(if $(CONTEXT),,$(TIMED) 'images' cluster/images/build)
	@$(TIMED) 'cluster start' bin/recipes cluster up $(contextFlag)
	@$(TIMED) 'recipe' bin/recipes verify $(RECIPE) $(contextFlag)
	@$(TIMED) 'site' bin/docgen build
	@$(TIMED) --table

## All tests, lint, coverage, complexity. Needs no cluster.
test:
	@Tests/run.sh

## The site in a browser, every page: accessibility, validity, keyboard, search, pictures. `make test` has a part of it;
## MARK=full runs the others.
site-test:
	@Tests/site/run.sh $(if $(MARK),-m $(MARK))

## Every preset on the local cluster: install, test, run a job, upgrade, remove. What is proven is not run again.
presets:
	@$(SETUP)/packages.sh build tools cluster
	@$(SETUP)/clients.sh
	@$(SETUP)/build.sh
	@$(SETUP)/kubernetes.sh
	@bin/recipes cluster up
	@KUBECONFIG="$$(bin/recipes cluster kubeconfig)" "$$($(SETUP)/python.sh Tests/requirements.txt | tail -n 1)" \
	  Tests/presets/run.py $(if $(BUDGET),--budget $(BUDGET)) $(NAMES)

## The charts alone: generated files, every preset, toggle and pair, bad input, policies. Needs no cluster.
charts:
	@Tests/charts/run.sh

## Mutated pages against the parser, for SECONDS: none may crash it or let it hang.
fuzz:
	@$(SETUP)/packages.sh build
	@Tests/fuzz/run.sh $(SECONDS)

## Does `recipes check` see what breaks? Charts and pages with one mistake each; exit 1 when it misses more than 5 in 100.
mutate:
	@$(SETUP)/packages.sh build tools
	@$(SETUP)/clients.sh
	@$(SETUP)/build.sh
	@"$$($(SETUP)/python.sh Tests/requirements.txt | tail -n 1)" Tests/mutate/run.py bin/recipes \
	  --seed $(SEED) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(ONLY),--only $(ONLY))

## What the checker knows of helm, kubectl, Kubernetes and Spark, generated anew. Minutes; Spark needs Java and 1 GB once.
data:
	@$(SETUP)/packages.sh build tools
	@$(SETUP)/clients.sh
	@python=$$($(SETUP)/python.sh Tests/requirements.txt | tail -n 1); \
	for generator in Sources/Schemas/Generate/*.py; do echo "$$generator"; "$$python" "$$generator" || exit 1; done

## What a block costs, a check, here and in generated repositories, and a site, each beside other tools. Nothing fails by time.
bench:
	@$(SETUP)/packages.sh build tools
	@$(SETUP)/clients.sh
	@$(SETUP)/build.sh
	@"$$($(SETUP)/python.sh Tests/bench/requirements.txt | tail -n 1)" Tests/bench/run.py .build/release/RunnerBench
	@"$$($(SETUP)/python.sh Tests/bench/requirements.txt | tail -n 1)" Tests/bench/checking/run.py bin/recipes
	@"$$($(SETUP)/python.sh Tests/bench/requirements.txt | tail -n 1)" Tests/bench/site/run.py bin/docgen

tools:
	@$(SETUP)/packages.sh build tools cluster test site
	@$(SETUP)/clients.sh

build:
	@$(SETUP)/packages.sh build
	@$(SETUP)/build.sh

cluster: build
	@bin/recipes cluster up $(contextFlag)

verify:
	@bin/recipes verify $(RECIPE) $(contextFlag)

site: build
	@bin/docgen build

clean:
	rm -rf .build bin site/public artifacts

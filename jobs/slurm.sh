#!/bin/sh
# SPDX-License-Identifier: MIT
#
# slurm.sh: a campaign as a Slurm array.    sbatch --array=1-$(wc -l <out/jobs/list) jobs/slurm.sh
#
# Line n of out/jobs/list is task n. A line needs one processor; more memory or minutes than these are asked for on the
# command line, as in sbatch --mem=8G --time=600. A task whose node dies is put back, and its run goes on where it was.
#
#SBATCH --job-name=generate
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=60
#SBATCH --requeue
#SBATCH --output=out/jobs/slurm-%a.log

eval "$(sed -n "${SLURM_ARRAY_TASK_ID}p" out/jobs/list)"

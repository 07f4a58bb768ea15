#!/usr/bin/env bash
# Runs a command, then prints its name and how many seconds it took. Usage: scripts/timed.sh NAME COMMAND...
set -uo pipefail
name=$1
shift
start=$(date +%s%N)
"$@"
status=$?
elapsed=$(( ($(date +%s%N) - start) / 100000000 ))
printf '%-44s %d.%d s\n' "$name" $((elapsed / 10)) $((elapsed % 10))
exit $status

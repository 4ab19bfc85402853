#!/usr/bin/env bash
# Runs every program of this directory on the real python3 and node under a virtual clock and stores what it prints
# beside it; with --check compares instead, and fails where a record is no longer what the real thing prints.
#
#     record.sh [--check] [NAME…]          NAME: a part of a path, for some records only
#     record.sh --can                      succeeds where both runtimes are those of the records
#
# The records are those of CPython 3.11 and Node 20: with another version nothing is recorded or checked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

check=no
if [ "${1:-}" = --check ]; then
  check=yes
  shift
fi

# A set of strings has the same order in every run.
export PYTHONHASHSEED=0
# Programs live in UTC.
export TZ=UTC
passed=0 failed=0 skipped=0

# is_python, is_node: whether the runtime here is the one that the records come from.
is_python() { python3 -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; }
is_node() { [[ "$(node --version 2>/dev/null)" == v20.* ]]; }

if [ "${1:-}" = --can ]; then is_python && is_node && exit 0 || exit 1; fi

run_python() { python3 record_python.py "$1" 2>/dev/null </dev/null; }
run_javascript() { node --no-warnings --random-seed=1 --experimental-vm-modules record_javascript.mjs "$1" 2>/dev/null </dev/null; }

wanted() {
  [ $# -eq 1 ] && return 0
  local path=$1 name
  shift
  for name in "$@"; do [[ "$path" == *"$name"* ]] && return 0; done
  return 1
}

# one LANGUAGE PROGRAM: records or checks it.
one() {
  local record="${2%.*}.txt" found
  # The dot keeps line ends at the end.
  if ! found=$("run_$1" "$2" && echo .); then
    echo "FAILED $2: the recorder failed"
    failed=$((failed + 1))
    return
  fi
  found=${found%.}
  if [ $check = no ]; then
    printf %s "$found" >"$record"
  elif ! diff -u "$record" <(printf %s "$found"); then
    echo "FAILED $2: the real runtime prints something else (left: the record)"
    failed=$((failed + 1))
    return
  fi
  passed=$((passed + 1))
}

# all LANGUAGE ENDING NAME…: all programs of one language.
all() {
  local language=$1 ending=$2 program
  shift 2
  for program in "$language"/*."$ending"; do
    # What is newer than Node 20 is judged by the browsers (tests/e2e/records.test.mjs).
    case "$program" in */newer_*) continue ;; esac
    if [ -f "$program" ] && wanted "$program" "$@"; then one "$language" "$program"; fi
  done
}

# specs LANGUAGE: the programs of tests/specs, whose expected output stands in the text.
specs() {
  local options=() counts
  [ $check = no ] || options=(--check)
  counts=$(python3 record_specs.py "$1" "${options[@]}") || true
  printf '%s\n' "$counts" | sed '$d'
  counts=$(printf '%s\n' "$counts" | tail -n 1)
  passed=$((passed + ${counts%% passed*}))
  counts=${counts#*, }
  failed=$((failed + ${counts%% failed*}))
}

if is_python; then all python py "$@"; else skipped=1 && echo "skipped: the Python records need python3 3.11, found $(python3 --version 2>&1)"; fi
if is_node; then all javascript js "$@"; else skipped=1 && echo "skipped: the JavaScript records need node 20, found $(node --version 2>&1)"; fi
if [ $# = 0 ]; then
  if is_python; then specs python; fi
  if is_node; then specs javascript; fi
fi
[ $skipped = 0 ] || [ $check = yes ] || exit 1
echo "$passed passed, $failed failed"
[ $failed = 0 ]

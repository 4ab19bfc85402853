#!/usr/bin/env bash
# `./build.sh test`, which sources this file: all checks one after the other, then a summary. A step that fails does not
# stop the others; one in which no test ran has failed.

passed=0 failed=0
summary=()

# What the steps print is also kept, to be counted.
log=$(mktemp)

# step NAME KIND COMMAND…: runs the command. KIND says what counts: `check` is one check, `tests` are as many as the
# command says it passed.
step() {
  local name=$1 kind=$2 started=$SECONDS status=0
  shift 2
  say "$name"
  "$@" 2>&1 | tee "$log" || status=$?
  local good bad
  good=$(count passed)
  bad=$(count failed)
  if [ "$kind" = check ]; then
    good=$((status == 0)) bad=0
  elif [ $((good + bad)) = 0 ]; then
    echo "error: no test ran" | tee -a "$log"
    status=1
  fi
  if [ $status != 0 ] && [ "$bad" = 0 ]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
  summary+=("$(printf '%-44s %5d passed %3d failed %5d s' "$name" "$good" "$bad" $((SECONDS - started)))")
}

# count WORD: the sum of the numbers before this word in the results that the log holds.
count() {
  awk -v word="$1" '
    /^test result: / || /^[0-9]+ passed, / {
      gsub(/[;,.]/, " ")
      for (i = 2; i <= NF; i++) if ($i == word) sum += $(i - 1)
    }
    END { print sum + 0 }' "$log"
}

in_chromium() { wasm-pack test --headless --chrome --mode no-install -- --test browser; }
in_firefox() { wasm-pack test --headless --firefox --mode no-install -- --test browser; }

# On a machine with other versions of the real runtimes there is nothing to compare.
check_records() {
  tests/records/record.sh --check
}

# Two hundred random programs about order in each language, and a hundred about the language itself. The native tests have
# compiled the command.
fuzz_shortly() {
  python3 tests/fuzz/fuzz.py target/debug/loopscope 200 python_order javascript_order &&
    python3 tests/fuzz/fuzz.py target/debug/loopscope 100 python_language javascript_language
}

all_tests() {
  setup
  # Debug information would double the time of linking.
  export CARGO_PROFILE_DEV_DEBUG=0 CARGO_PROFILE_TEST_DEBUG=0
  step "format" check cargo fmt --check
  step "lints" check cargo clippy --quiet --all-targets -- -D warnings
  step "lints, WebAssembly" check cargo clippy --quiet --target "$wasm_target" --lib --test browser -- -D warnings
  step "native tests" tests cargo test --quiet
  if tests/records/record.sh --can; then
    step "records against the real python3 and node" tests check_records
    step "random programs against the real python3 and node" tests fuzz_shortly
  else
    summary+=("records against the real python3 and node: skipped, they need python3 3.11 and node 20")
  fi
  step "in Chromium" tests in_chromium
  step "in Firefox" tests in_firefox
  step "build of dist/" check build
  step "the built page, end to end" tests node tests/e2e/run.mjs
  tell
}

tell() {
  echo
  say "summary"
  printf '%s\n' "${summary[@]}"
  echo
  echo "$passed passed, $failed failed"
  rm -f "$log"
  [ $failed = 0 ]
}

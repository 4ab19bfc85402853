#!/usr/bin/env bash
# Coverage-guided fuzzing of loopscope's parsers and runs with libFuzzer.
#
#     fuzz/run.sh python|javascript [SECONDS] [LIBFUZZER OPTION…]
#
# It starts from the recorded programs. What it finds (a panic, a run of more than a second, more than 256 MB at once) is left in
# fuzz/target/LANGUAGE.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

language=${1:?"expected python or javascript"}
seconds=${2:-3600}
shift $(($# > 1 ? 2 : 1))
case $language in python) ending=py ;; javascript) ending=js ;; *) echo "expected python or javascript, found $language" >&2 && exit 2 ;; esac

# What `cargo fuzz` passes to the compiler, without the sanitizers, which need a nightly one: there is no unsafe code here.
coverage="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters"
coverage+=" -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=4 --cfg fuzzing"
# With a target of its own the flags spare build scripts and macros.
target=$(rustc -vV | sed -n 's/^host: //p')
RUSTFLAGS="$coverage" cargo build --quiet --release --target "$target" --bin "$language"

corpus=target/$language/corpus
mkdir -p "$corpus"
# How long a run may take, the target measures by itself: libFuzzer's alarm goes by the wall, and sometimes hangs when it goes off.
# The first byte of an input says that it is to be run.
for program in ../tests/records/"$language"/*."$ending"; do
  (printf 1 && cat "$program") >"$corpus/$(basename "$program")"
done
"target/$target/release/$language" "$corpus" -dict="$language.dict" -artifact_prefix="target/$language/" -max_total_time="$seconds" \
  -timeout=60 -malloc_limit_mb=256 -rss_limit_mb=2000 -max_len=4096 -fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1 "$@"

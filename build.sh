#!/usr/bin/env bash
# The one door of loopscope, for people and for CI. Each sub-command installs what it needs, pinned, once, and says what
# it does. Works from any directory, stops at the first thing that goes wrong.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"

# Everything that is installed for loopscope alone lives here, outside the repository.
tools="${LOOPSCOPE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}}/loopscope/tools"
export PATH="$tools/bin:$PATH"

rust_channel=1.95.0
wasm_target=wasm32-unknown-unknown
wasm_bindgen_version=0.2.129
wasm_pack_version=0.15.1
geckodriver_version=0.37.1

usage() {
  cat <<TEXT
usage: ./build.sh [COMMAND]

  setup     install everything that the other commands need
  build     write dist/loopscope.html and dist/loop-scope.js (the default)
  serve     build, then serve the playground on this machine and open it
  test      every test: native, records of the real runtimes, both browsers, the built page
  bench     speed against CPython's asyncio and Node with fake-timers, as ratios
  size      what the parts of dist/loop-scope.js weigh, gzipped
  fuzz      random programs on loopscope and on the real python3 and node: fuzz [N] [SEED]
  record    run all recorded programs on the real python3 and node and store what they print
TEXT
}

# ---------------------------------------------------------------------------------------------------------------- words

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }

# fail MESSAGE [COMMAND]: ends everything; COMMAND is what the person has to run.
fail() {
  printf '\033[31merror: %s\033[0m\n' "$1" >&2
  if [ $# -gt 1 ]; then printf 'Run this, then call ./build.sh again:\n\n    %s\n\n' "$2" >&2; fi
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# ------------------------------------------------------------------------------------------------------------ installing

need_rust() {
  has cargo || fail "Rust is not installed" "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y && . ~/.cargo/env"
  if ! has rustup; then
    case "$(rustc --version)" in
    "rustc $rust_channel "*) return ;;
    *) fail "expected Rust $rust_channel, found $(rustc --version)" "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --default-toolchain $rust_channel" ;;
    esac
  fi
  case "$(rustup toolchain list)" in *"$rust_channel"*) return ;; esac
  local command="rustup toolchain install $rust_channel --profile minimal"
  say "installing Rust $rust_channel (once, about a minute)"
  $command || fail "Rust $rust_channel could not be installed" "$command"
}

# need_component NAME PATH: a part of the toolchain, of which PATH below the sysroot is a sign.
need_component() {
  need_rust
  compgen -G "$(rustc --print sysroot)/$2" >/dev/null && return
  local command="rustup component add --toolchain $rust_channel $1"
  has rustup || fail "Rust's component $1 is missing" "$command"
  say "adding Rust's component $1"
  $command || fail "Rust's component $1 could not be added" "$command"
}

need_lints() {
  need_component clippy "bin/cargo-clippy*"
  need_component rustfmt "bin/rustfmt*"
}

need_wasm_target() {
  need_rust
  # The page's build compiles Rust's own library for size, from its source.
  need_component rust-src lib/rustlib/src/rust/library/Cargo.lock
  [ -d "$(rustc --print sysroot)/lib/rustlib/$wasm_target/lib" ] && return
  local command="rustup target add --toolchain $rust_channel $wasm_target"
  has rustup || fail "Rust's $wasm_target target is missing" "$command"
  say "adding Rust's $wasm_target target"
  $command || fail "Rust's $wasm_target target could not be added" "$command"
}

# need_cargo_tool NAME VERSION MINUTES [FLAG...]: a command from crates.io, compiled once.
need_cargo_tool() {
  local name=$1 version=$2 minutes=$3 binary=$1
  shift 3
  [ "$name" = wasm-bindgen-cli ] && binary=wasm-bindgen
  if [ -x "$tools/bin/$binary" ]; then
    case "$("$tools/bin/$binary" --version 2>/dev/null)" in *"$version"*) return ;; esac
  fi
  need_rust
  has cc || need_apt "a C compiler" gcc libc6-dev
  say "compiling $name $version into $tools (once, about $minutes minutes)"
  cargo install --quiet --root "$tools" --locked "$@" "$name@$version" ||
    fail "$name $version could not be installed" "cargo install --root '$tools' --locked $* $name@$version"
}

need_wasm_bindgen() { need_cargo_tool wasm-bindgen-cli "$wasm_bindgen_version" 4 --no-default-features; }
need_wasm_pack() { need_cargo_tool wasm-pack "$wasm_pack_version" 2; }
need_geckodriver() { need_cargo_tool geckodriver "$geckodriver_version" 5; }

need_node() {
  has node || need_apt "Node" nodejs npm
  has npm || need_apt "npm" npm
  local major
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 18 ] || fail "expected Node 18 or newer, found $(node --version)" "see https://nodejs.org/en/download for a newer Node"
}

# need_npm DIRECTORY: what its lock file names, nothing else, and only when the lock file is newer.
need_npm() {
  need_node
  local stamp="$1/node_modules/.loopscope-installed"
  if [ -f "$stamp" ] && cmp -s "$stamp" "$1/package-lock.json"; then return; fi
  say "installing the npm packages of $1"
  (cd "$1" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error) ||
    fail "the npm packages of $1 could not be installed" "cd '$root/$1' && npm ci"
  cp "$1/package-lock.json" "$stamp"
}

# need_apt WHAT PACKAGE...: through apt where that is allowed, otherwise tells the person how.
need_apt() {
  local what=$1
  shift
  local sudo="sudo "
  [ "$(id -u)" = 0 ] && sudo=""
  local command="${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends $*"
  if ! has apt-get || [ "$(id -u)" != 0 ]; then fail "$what is missing" "$command"; fi
  say "installing $what with apt ($*)"
  apt-get update -qq || say "apt-get update failed; trying with the lists that are there"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    fail "$what could not be installed" "$command"
}

need_chromium() {
  has chromium || has chromium-browser || has google-chrome || need_apt Chromium chromium
  has chromedriver || need_apt "Chromium's driver" chromium-driver
}

need_firefox() {
  has firefox || has firefox-esr || need_apt Firefox firefox-esr
  need_geckodriver
}

need_python() { has python3 || need_apt "Python 3" python3; }

need_builder() {
  need_wasm_target
  need_python
  python3 -c "import lzma" 2>/dev/null ||
    fail "python3 ($(command -v python3)) was built without its lzma module, which packs the wasm" \
      "apt-get install -y python3 && export PATH=/usr/bin:\$PATH"
  need_wasm_bindgen
  need_npm www
}

# --------------------------------------------------------------------------------------------------------------- building

build() {
  need_builder
  say "building dist/ (the optimised compilation takes a minute or two)"
  LOOPSCOPE_TOOLS="$tools/bin" node www/bundle.mjs
  say "done: open dist/loopscope.html (no server needed), or put dist/loop-scope.js into a post"
}

serve() {
  need_python
  build
  exec python3 www/serve.py dist loopscope.html
}

bench() {
  need_python
  need_npm benches
  build
  say "compiling the native benchmark"
  cargo bench --quiet --bench ratios --no-run
  python3 benches/run.py "$@"
}

size() {
  build
  node benches/size.mjs "$@"
}

fuzz() {
  need_rust
  need_python
  need_node
  say "compiling loopscope"
  cargo build --quiet --release
  python3 tests/fuzz/fuzz.py target/release/loopscope "$@"
}

# ---------------------------------------------------------------------------------------------------------- sub-commands

setup() {
  need_python
  need_lints
  need_builder
  need_wasm_pack
  need_chromium
  need_firefox
  need_npm tests/e2e
  need_npm benches
  say "everything is there"
}

main() {
  case "${1:-build}" in
  setup) setup ;;
  build) build ;;
  serve) serve ;;
  test) . tests/run.sh && all_tests ;;
  bench) bench "${@:2}" ;;
  size) size "${@:2}" ;;
  fuzz) fuzz "${@:2}" ;;
  record) need_python && need_node && exec tests/records/record.sh "${@:2}" ;;
  help | -h | --help) usage ;;
  *) usage >&2 && exit 2 ;;
  esac
}

main "$@"

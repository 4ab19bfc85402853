// Takes the words of panics out of a module: every function that only leads to a panic becomes a trap, and with it goes
// the formatting that nothing else needs. A panic is a fault of ours; the page catches the trap and says so, which is
// all that a reader can use of it. Run it before the optimiser, on a module that still has its names.

import binaryen from "binaryen";

/** Functions that never return. */
const DEAD = [
  /^core::panicking::/,
  /^core::(option|result)::(unwrap|expect)_failed/,
  /^core::slice::index::slice_.*fail/,
  /^core::str::slice_error_fail/,
  /^core::cell::panic_already/,
  /^core::slice::.*(panic_on_ord_violation|len_mismatch_fail)/,
  /^alloc::raw_vec::(handle_error|capacity_overflow)/,
  /^alloc::alloc::handle_alloc_error/,
  /^<?alloc::(vec|string|collections).*::(assert_failed|panic)/,
  /^<?std::panicking::/,
  /^std::alloc::rust_oom/,
  /(rust_panic|rust_begin_unwind|__rust_start_panic|rust_out_of_memory|__rg_oom|__rdl_alloc_error_handler|rust_alloc_error_handler)/,
];

/** Formatting of floats, which the core does by itself; only messages that serde never gets to write would ask here. */
const SILENT = [/^core::fmt::float::/, /^core::fmt::num::.*LowerExp/];

export function snip(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(binaryen.Features.All);
  const names = [];
  for (let index = 0; index < module.getNumFunctions(); index++) {
    names.push(binaryen.getFunctionInfo(module.getFunctionByIndex(index)).name);
  }
  let count = 0;
  for (const name of names) {
    const readable = demangle(name);
    const dead = DEAD.some((pattern) => pattern.test(readable));
    const silent = SILENT.some((pattern) => pattern.test(readable));
    if (!dead && !silent) continue;
    const info = binaryen.getFunctionInfo(module.getFunction(name));
    // An import has no body to replace.
    if (info.base) continue;
    module.removeFunction(name);
    const body = dead ? module.unreachable() : module.i32.const(0);
    module.addFunction(name, info.params, info.results, [], body);
    count++;
  }
  if (count < 10) throw new Error(`expected at least 10 functions that panic, found ${count}: are the names still there?`);
  if (!module.validate()) throw new Error("the module is no longer valid");
  binaryen.setDebugInfo(true);
  const result = module.emitBinary();
  module.dispose();
  return result;
}

/** A name as it is in the sources: binaryen writes bytes that its own names may not have as `\\xx`, rustc adds hashes to
 *  the names of crates. */
function demangle(name) {
  return name
    .replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\[[0-9a-f]{12,}\]/g, "");
}

// Makes dist/ from the sources, in one command: `node www/bundle.mjs`. It needs cargo with the wasm target, the
// wasm-bindgen command line of the version in Cargo.toml, and the packages of www/package.json.
//
//   dist/loop-scope.js     the custom element with wasm and style inlined; one classic script, all that a post must load
//   dist/loop-scope-rest.js  the whole core, of which the first has a part; it fetches this from beside itself when needed
//   dist/loopscope.html    the playground as one file, which also works when it is double-clicked
//   dist/post.html         a pretended post with two playgrounds, which loads loop-scope.js
//   dist/npm/              the npm package `loopscope`

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { withoutUnused } from "./data.mjs";
import { shorten } from "./names.js";
import { profile, unseen } from "./profile.mjs";
import { bare, split } from "./split.mjs";
import { join as joined, part } from "./streams.js";
import * as tight from "./tight.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => join(root, ...parts);
const target = process.env.CARGO_TARGET_DIR ?? at("target");
const work = join(target, "page");
// What a post loads is cut out of a core that is as small as it can be: for a form it is several times quicker than needed.
// The whole core, which runs programs of any text, is compiled for speed: 100,000 tasks take a quarter to a third less
// time, for a ninth more to load. Wider inlining makes it larger, and functions so long that an engine has not optimised
// them before a run is over.
const SMALL = { folder: join(work, "small"), level: process.env.LOOPSCOPE_OPT_LEVEL ?? "z", flags: "", options: [], thorough: true };
const WHOLE = {
  folder: work,
  level: "2",
  flags: " -Cllvm-args=-inline-threshold=100",
  options: "--config profile.release.package.dlmalloc.opt-level=3".split(" "),
  thorough: false,
};
// The features are those that every browser of the last years reads. With all on, binaryen writes proposals, such as
// compact import sections, that only the newest engines know. Low memory is the far end of the stack: nothing has its
// address there, so that small additions to an address can become offsets of loads and stores.
const FEATURES = [
  ..."--enable-mutable-globals --enable-sign-ext --enable-nontrapping-float-to-int".split(" "),
  ..."--enable-bulk-memory --enable-bulk-memory-opt --enable-reference-types --enable-multivalue".split(" "),
  ..."--low-memory-unused -g".split(" "),
];
const OPTIMISER = [
  "-Oz",
  // What the interpreters run seldom stays out of their loops: an engine compiles these for speed the sooner, and looks
  // for it the less often, the shorter they are.
  ..."--one-caller-inline-max-function-size 200".split(" "),
];
// Half a minute more, for three thousandths less to load.
const THOROUGH = ["--flatten", "--rereloop", ...OPTIMISER, "--converge"];
// For quick looks at the page: the compiler's ready-made library, no optimiser.
const quick = process.argv.includes("--quick");

function run(command, args, env = {}) {
  execFileSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
}

/** The command line of wasm-bindgen: where build.sh puts it, else the one on the path. */
function bindgen() {
  const cache = process.env.LOOPSCOPE_CACHE ?? process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const tools = process.env.LOOPSCOPE_TOOLS ?? join(cache, "loopscope", "tools", "bin");
  const own = join(tools, "wasm-bindgen");
  return existsSync(own) ? own : "wasm-bindgen";
}

/** Rust's own library, compiled for size and without the words of panics: a tenth less to load. A panic is a fault of
 *  ours, which traps; the page catches the trap and says so. These are the compiler's unstable options, which the pinned
 *  compiler takes under RUSTC_BOOTSTRAP. */
const SMALL_STD = {
  flags: "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none --cfg loopscope_page",
  options: "-Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size".split(" "),
};

function optimise(file, ...options) {
  run(process.execPath, [at("www/node_modules/.bin/wasm-opt"), ...FEATURES, ...options, file, "-o", file]);
}

/** What the linker made, with its notes. */
const linked = join(target, "wasm32-unknown-unknown", quick ? "debug" : "release", "loopscope.wasm");

/** The whole core, compiled in a way: its wasm, the same with its functions' names, and the script that wasm-bindgen wrote. */
function buildWasm({ folder, level, flags: own, options: more, thorough }) {
  say(`compiling the core to WebAssembly, ${level === "z" ? "as small as it can be" : "for speed"}`);
  // Home paths would make the wasm differ from machine to machine.
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const paths = `--remap-path-prefix=${root}=/loopscope --remap-path-prefix=${cargoHome}=/cargo`;
  const profile = quick ? "dev" : "release";
  const flags = `${paths} -Clink-arg=--emit-relocs${quick ? "" : ` ${SMALL_STD.flags}${own}`}`;
  const options = quick ? [] : [...SMALL_STD.options, ...more];
  run("cargo", ["build", "--quiet", "--profile", profile, "--target", "wasm32-unknown-unknown", "--lib", ...options], {
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: flags,
    CARGO_PROFILE_RELEASE_OPT_LEVEL: level,
    ...(quick ? {} : { RUSTC_BOOTSTRAP: "1" }),
  });
  run(bindgen(), ["--target", "web", "--out-dir", folder, "--out-name", "core", linked]);
  const bound = join(folder, "core_bg.wasm");
  // It need not know what the linker did.
  const bytes = readFileSync(bound);
  writeFileSync(bound, bare(bytes, bytes));
  if (!quick) {
    say("optimising it");
    optimise(bound, ...(thorough ? THOROUGH : OPTIMISER));
  }
  // It still knows its functions' names, for what looks at it by rooms; what ships does not.
  const named = readFileSync(bound);
  writeFileSync(join(folder, "core_named.wasm"), named);
  const glue = join(folder, "core.js");
  const { wasm: shortened, script } = shorten(named, readFileSync(glue, "utf8"));
  writeFileSync(bound, shortened);
  writeFileSync(glue, script);
  return { wasm: shortened, named, script };
}

/** LZMA, for unpack.js, of the module parted by streams.js: a quarter smaller than deflate, for 2 kB of code. Python
 *  brings LZMA along. What every post loads is packed more tightly (tight.mjs). */
function pack(wasm) {
  const bytes = part(wasm);
  if (!wasm.equals(joined(bytes))) throw new Error("the parted wasm cannot be joined again; see www/streams.js");
  return execFileSync("python3", [at("www/pack.py"), ...(quick ? ["--quick"] : [])], { input: bytes, maxBuffer: 1 << 26 });
}

/** What decides while model.js unpacks, as wasm. */
function coder() {
  const file = join(work, "coder.wasm");
  const options = "--edition 2021 --target wasm32-unknown-unknown --crate-type cdylib -Copt-level=s -Cpanic=abort -Clto -Clink-arg=-zstack-size=4096";
  run("rustc", [...options.split(" "), "-Ctarget-feature=+bulk-memory,+nontrapping-fptoint", at("www/coder.rs"), "-o", file]);
  optimise(file, "-Os");
  return bare(readFileSync(file));
}

/** What a form needs of the core. */
async function firstPart({ wasm, named: names }, glue) {
  say("finding out what a form needs of it");
  const cut = split(wasm, await profile(glue, wasm, names, root, librarySources()));
  const first = quick ? cut : smaller(cut, names);
  const { traps, pages } = await unseen(glue, wasm, first);
  say(`${traps} of ${pages} pages with unseen scenarios or unseen readers need more than the first part has`);
  return first;
}

/** What was cut, optimised anew: with the code goes what only that code used. */
function smaller(cut, names) {
  const file = join(work, "first_named.wasm");
  writeFileSync(file, bare(cut, names));
  optimise(file, ...THOROUGH, "--gufa-optimizing", "-Oz");
  const lean = withoutUnused(readFileSync(file), readFileSync(linked));
  writeFileSync(file, lean);
  return bare(lean);
}

/** Where build.rs has written the library's sources for the build that is at hand: the latest of those that are there. */
function librarySources() {
  const builds = join(target, "wasm32-unknown-unknown", quick ? "debug" : "release", "build");
  const found = readdirSync(builds).filter((name) => existsSync(join(builds, name, "out", "modules")));
  if (found.length === 0) throw new Error(`expected the output of build.rs below ${builds}, found none`);
  const written = (name) => statSync(join(builds, name, "output")).mtimeMs;
  return join(builds, found.sort((one, other) => written(other) - written(one))[0], "out");
}

/** wasm-bindgen's script as a function that makes a core: a second one can then take the place of the first. */
async function factory(file, names) {
  const esbuild = await import("esbuild");
  const result = await esbuild.build({
    stdin: { contents: `export { ${names} } from "./core.js";`, resolveDir: work },
    bundle: true,
    minifySyntax: true,
    format: "esm",
    target: ["es2022"],
    define: { "import.meta.url": '""' },
    legalComments: "none",
    write: false,
  });
  const script = join(work, file);
  // What a module gives, a function gives back.
  const text = result.outputFiles[0].text.replace(/\bexport (\{[\w\s,]+\};?\s*)$/, "return $1");
  if (!/\breturn \{[\w\s,]+\};?\s*$/.test(text)) throw new Error("expected exports at the end of wasm-bindgen's script, found none");
  writeFileSync(script, `export function core() {\n${text}\n}\n`);
  return script;
}

/** A script with a core in it; the element's has none where the page brings one along. */
async function bundle(entry, glue, packed, coder) {
  const esbuild = await import("esbuild");
  const core = {
    name: "core",
    setup(build) {
      build.onResolve({ filter: /^(core|core\.wasm|coder\.wasm)$/ }, ({ path }) => ({ path, namespace: "core" }));
      build.onLoad({ filter: /^core$/, namespace: "core" }, () => ({ contents: readFileSync(glue), loader: "js" }));
      build.onLoad({ filter: /^core\.wasm$/, namespace: "core" }, () => ({ contents: packed, loader: "base64" }));
      build.onLoad({ filter: /^coder\.wasm$/, namespace: "core" }, () => ({ contents: coder.toString("hex"), loader: "text" }));
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await esbuild.transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
        return { contents: code.trim(), loader: "text" };
      });
    },
  };
  const result = await esbuild.build({
    entryPoints: [at("www", entry)],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2022"],
    legalComments: "none",
    plugins: [core],
    write: false,
  });
  return result.outputFiles[0].text;
}

/** A page of www/ with its link to the script replaced by the script itself. */
function inline(page, ...scripts) {
  const tag = '<script src="loop-scope.js"></script>';
  const parts = page.split(tag);
  if (parts.length !== 2) throw new Error(`expected ${tag} once in the page, found it ${parts.length - 1} times`);
  return parts.join(scripts.map((script) => `<script>${script}</script>`).join("\n"));
}

function writeNpm(element) {
  const version = /^version = "(.+)"$/m.exec(readFileSync(at("Cargo.toml"), "utf8"))[1];
  const npm = at("dist/npm");
  mkdirSync(npm, { recursive: true });
  cpSync(join(work, "core_bg.wasm"), join(npm, "core_bg.wasm"));
  for (const file of ["core.js", "core.d.ts"]) cpSync(join(work, file), join(npm, file));
  for (const file of ["LICENSE-MIT", "LICENSE-APACHE"]) cpSync(at(file), join(npm, file));
  cpSync(at("www/loop-scope.css"), join(npm, "loop-scope.css"));
  // A bundler would not find a second file, so that the element has the whole.
  writeFileSync(join(npm, "loop-scope.js"), element);
  const manifest = {
    name: "loopscope",
    version,
    description: "A playground for articles about async: Python's asyncio and JavaScript's promises on one virtual clock",
    license: "MIT OR Apache-2.0",
    type: "module",
    main: "core.js",
    types: "core.d.ts",
    exports: {
      ".": { types: "./core.d.ts", default: "./core.js" },
      "./element": "./loop-scope.js",
      "./loop-scope.css": "./loop-scope.css",
      "./core_bg.wasm": "./core_bg.wasm",
    },
    sideEffects: ["./loop-scope.js"],
  };
  writeFileSync(join(npm, "package.json"), JSON.stringify(manifest, null, 2) + "\n");
}

function say(text) {
  console.log(`  page: ${text}`);
}

function report(wasm) {
  const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(7) + " kB";
  const gz = (bytes) => kb(gzipSync(bytes, { level: 9 }).length);
  say(`core wasm            ${kb(wasm.length)}  gzipped ${gz(wasm)}`);
  for (const file of ["loop-scope.js", "loop-scope-rest.js", "loopscope.html", "post.html"]) {
    say(`${file.padEnd(20)} ${kb(statSync(at("dist", file)).size)}  gzipped ${gz(readFileSync(at("dist", file)))}`);
  }
}

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
mkdirSync(at("dist"), { recursive: true });
const core = buildWasm(WHOLE);
// The linker's output is the small one's from here on.
const small = quick ? core : buildWasm(SMALL);
// The first core and the whole one, which takes its place, share a script.
if (small.script !== core.script) throw new Error("expected one script for both cores, found two");
const glue = await factory("factory.mjs", "compare, initSync, mount, simulate, stories");
const less = await factory("first_factory.mjs", "initSync, mount");
const first = await firstPart(small, glue);
say("packing and bundling");
const none = Buffer.alloc(0);
const decides = coder();
const whole = await bundle("rest.js", glue, pack(core.wasm), none);
const empty = await bundle("loop-scope.js", less, none, none);
writeFileSync(at("dist/loop-scope.js"), await bundle("loop-scope.js", less, tight.pack(decides, first), decides));
writeFileSync(at("dist/loop-scope-rest.js"), whole);
writeFileSync(at("dist/loopscope.html"), inline(readFileSync(at("www/index.html"), "utf8"), empty, whole));
writeFileSync(at("dist/post.html"), readFileSync(at("www/post.html")));
writeNpm(empty + whole);
report(core.wasm);

//! The modules that a program may import: each a source in Python (`NAME.py`, of a package's part `PACKAGE_NAME.py`),
//! natives where Python will not do, or both. A source is parsed and compiled only into programs that import it,
//! directly or through another module. It sees the natives of its own module as if they were builtins.

mod hash;
pub mod inspect;
mod math;
mod os;
mod random;
mod report;
mod sys;
mod unittest;
pub mod weakref;
mod world;

use crate::machine::present;
use crate::python::asyncio;
use crate::python::library::{process, thread, time};
use crate::python::syntax;
use crate::python::syntax::tree::{Ident, Module as Tree};
use crate::python::vm::code::{Op, Program};
use crate::python::vm::symbol::Symbols;
use crate::python::vm::value::Native;

/// A module of the library.
struct Module {
    name: &'static str,
    /// Its part in Python.
    source: &'static str,
    /// Its functions that are not in Python; those whose names begin with `_` are for its source alone.
    natives: fn() -> &'static [Native],
    /// Public names that CPython's module has and this one has not, parted by blanks: a program that needs one is refused
    /// before it runs. `*`: all that are not here, because nobody looked. What is not in either is not in CPython.
    lacks: fn() -> &'static str,
}

/// A module. What it has is given by functions: a page need not load the names of modules that no form imports.
macro_rules! module {
    ($name:expr, $source:expr, $natives:expr, $lacks:expr) => {
        Module { name: $name, source: $source, natives: || $natives, lacks: || $lacks }
    };
}

/// A source as `build.rs` leaves it for pages.
macro_rules! include_str {
    ($file:literal) => {
        core::include_str!(concat!(env!("OUT_DIR"), "/modules/", $file))
    };
}

// A line each, so that neighbours can be added side by side.
#[rustfmt::skip]
static MODULES: &[Module] = &[
    module!("asyncio", asyncio::library::SOURCE, asyncio::natives::FUNCTIONS, asyncio::library::LACKS),
    module!(crate::python::vm::apart::MODULE, include_str!("_apart.py"), &[], ""),
    module!("_collections_more", include_str!("_collections_more.py"), &[], ""),
    module!("_functools_more", include_str!("_functools_more.py"), &[], ""),
    module!("_handlers_more", include_str!("_handlers_more.py"), &[], "*"),
    module!("_html_more", include_str!("_html_more.py"), &[], ""),
    module!("_hashlib_more", include_str!("_hashlib_more.py"), &[], ""),
    module!("_math_more", include_str!("_math_more.py"), &[], ""),
    module!("_statistics_more", include_str!("_statistics_more.py"), &[], ""),
    module!("_string_more", include_str!("_string_more.py"), &[], ""),
    module!("_types_more", include_str!("_types_more.py"), &[], ""),
    module!("_typing_more", include_str!("_typing_more.py"), unittest::UNITTEST, ""),
    module!("_complex", include_str!("_complex.py"), &[], ""),
    module!("_proxy", include_str!("_proxy.py"), &[], ""),
    module!("_dir", include_str!("_dir.py"), &[], ""),
    module!("_strptime", include_str!("_strptime.py"), &[], ""),
    module!("_queues", include_str!("_queues.py"), &[], "*"),
    module!("_stacks", include_str!("_stacks.py"), &[], ""),
    module!("_memory", include_str!("_memory.py"), &[], ""),
    module!("_logging_more", include_str!("_logging_more.py"), &[], "*"),
    module!("_inspect_more", include_str!("_inspect_more.py"), &[], "*"),
    module!("_sys_more", include_str!("_sys_more.py"), sys::SYS_MORE, "*"),
    module!("binascii", include_str!("binascii.py"), &[], "*"),
    module!("zlib", include_str!("zlib.py"), &[], "*"),
    module!("_os_more", include_str!("_os_more.py"), &[], "*"),
    module!("_contextlib_more", include_str!("_contextlib_more.py"), &[], ""),
    module!("_files", include_str!("_files.py"), &[], "*"),
    module!("_http", include_str!("_http.py"), &[], ""),
    module!("_sql", include_str!("_sql.py"), &[], ""),
    module!("_weakref_more", include_str!("_weakref_more.py"), weakref::WEAKREF, ""),
    module!("_world", "", world::WORLD, ""),
    module!(asyncio::streams::MODULE, asyncio::streams::SOURCE, asyncio::streams::NATIVES, ""),
    module!("abc", include_str!("abc.py"), &[], ""),
    module!("aiofiles", include_str!("aiofiles.py"), &[], "*"),
    module!("aiofiles.os", include_str!("aiofiles_os.py"), &[], "*"),
    module!("aiohttp", include_str!("aiohttp.py"), &[], "*"),
    module!("aiohttp.client_exceptions", include_str!("aiohttp_client_exceptions.py"), &[], "*"),
    module!("asyncpg", include_str!("asyncpg.py"), &[], "*"),
    module!("asyncpg.exceptions", include_str!("asyncpg_exceptions.py"), &[], "*"),
    module!("array", include_str!("array.py"), &[], ""),
    module!("cmath", include_str!("cmath.py"), &[], "acos acosh asin asinh atan atanh tan tanh"),
    module!("argparse", include_str!("argparse.py"), &[], ""),
    module!("ast", include_str!("ast.py"), &[], "*"),
    module!("reprlib", include_str!("reprlib.py"), &[], ""),
    module!("atexit", include_str!("atexit.py"), &[], ""),
    module!("bisect", include_str!("bisect.py"), &[], ""),
    module!(BUILTINS, include_str!("builtins.py"), &[], "*"),
    module!("calendar", include_str!("calendar.py"), &[], "EPOCH HTMLCalendar LocaleHTMLCalendar LocaleTextCalendar different_locale error format formatstring main prweek repeat sys week"),
    module!("contextlib", include_str!("contextlib.py"), report::CONTEXTLIB, ""),
    module!("contextvars", include_str!("contextvars.py"), asyncio::context::CONTEXT, ""),
    module!("copy", include_str!("copy.py"), &[], "dispatch_table"),
    module!("fractions", include_str!("fractions.py"), &[], "Decimal numbers operator re sys"),
    module!("functools", include_str!("functools.py"), &[], "recursive_repr"),
    module!("hashlib", include_str!("hashlib.py"), hash::HASH, "scrypt"),
    module!("heapq", include_str!("heapq.py"), &[], ""),
    module!("graphlib", include_str!("graphlib.py"), &[], "GenericAlias"),
    module!("html", include_str!("html.py"), &[], "entities html5"),
    module!("html.parser", include_str!("html_parser.py"), &[], "*"),
    module!("hmac", include_str!("hmac.py"), &[], "trans_5C trans_36"),
    module!("http", include_str!("http.py"), &[], "HTTPMethod client cookies server"),
    module!("httpx", include_str!("httpx.py"), &[], "*"),
    module!("io", include_str!("io.py"), &[], "*"),
    module!("itertools", include_str!("itertools.py"), &[], ""),
    module!("math", include_str!("math.py"), math::MATH, ""),
    module!("numbers", include_str!("numbers.py"), &[], "ABCMeta abstractmethod"),
    module!("operator", include_str!("operator.py"), &[], ""),
    module!("os", include_str!("os.py"), os::OS, "*"),
    module!("glob", include_str!("glob.py"), &[], ""),
    module!("shutil", include_str!("shutil.py"), &[], "*"),
    module!("tempfile", include_str!("tempfile.py"), &[], "*"),
    module!("os.path", include_str!("os_path.py"), os::OS_PATH, "*"),
    module!("psycopg2", include_str!("psycopg2.py"), &[], "*"),
    module!("psycopg2.errors", include_str!("psycopg2_errors.py"), &[], "*"),
    module!("psycopg2.extras", include_str!("psycopg2_extras.py"), &[], "*"),
    module!("psycopg2.pool", include_str!("psycopg2_pool.py"), &[], "*"),
    module!("random", include_str!("random.py"), random::RANDOM, ""),
    module!("requests", include_str!("requests.py"), &[], "*"),
    module!("requests.adapters", include_str!("requests_adapters.py"), &[], "*"),
    module!("requests.auth", include_str!("requests_auth.py"), &[], "*"),
    module!("requests.exceptions", include_str!("requests_exceptions.py"), &[], "*"),
    module!("urllib3", include_str!("urllib3.py"), &[], "*"),
    module!("urllib3.exceptions", include_str!("urllib3_exceptions.py"), &[], "*"),
    module!("urllib3.util", include_str!("urllib3_util.py"), &[], "*"),
    module!("urllib3.util.retry", include_str!("urllib3_util_retry.py"), &[], "*"),
    module!("shlex", include_str!("shlex.py"), &[], "shlex StringIO deque os re sys"),
    module!("string", include_str!("string.py"), &[], ""),
    module!("sys", include_str!("sys.py"), sys::SYS, "abiflags addaudithook audit breakpointhook builtin_module_names call_tracing get_coroutine_origin_tracking_depth getallocatedblocks getdlopenflags getfilesystemencodeerrors getrefcount getsizeof meta_path modules path_hooks path_importer_cache platlibdir pycache_prefix set_coroutine_origin_tracking_depth setdlopenflags setprofile settrace stdin stdlib_module_names last_traceback last_value ps1"),
    module!("struct", include_str!("struct.py"), &[], ""),
    module!("textwrap", include_str!("textwrap.py"), &[], ""),
    module!("types", include_str!("types.py"), inspect::TYPES, "ClassMethodDescriptorType GetSetDescriptorType MemberDescriptorType"),
    module!(asyncio::threads::MODULE, asyncio::threads::SOURCE, asyncio::threads::NATIVES, ""),
    module!("concurrent", "", &[], ""),
    module!("concurrent.futures", include_str!("concurrent_futures.py"), process::PROCESSES, ""),
    module!("_pickle", include_str!("_pickle.py"), &[], ""),
    module!("multiprocessing", include_str!("multiprocessing.py"), process::PROCESSES, "*"),
    module!("multiprocessing.pool", include_str!("multiprocessing_pool.py"), process::PROCESSES, "*"),
    module!("multiprocessing.dummy", include_str!("multiprocessing_dummy.py"), &[], "*"),
    module!("queue", include_str!("queue.py"), thread::LINES, ""),
    module!("_named", include_str!("_named.py"), &[], "*"),
    module!("collections", include_str!("collections.py"), &[], ""),
    module!("collections.abc", include_str!("collections_abc.py"), &[], ""),
    module!("dataclasses", include_str!("dataclasses.py"), &[], ""),
    module!("enum", include_str!("enum.py"), &[], "global_enum"),
    module!("typing", include_str!("typing.py"), &[], "ByteString"),
    module!("datetime", include_str!("datetime.py"), &[], ""),
    module!("logging", include_str!("logging.py"), report::LOGGING, "BufferingFormatter PercentStyle PlaceHolder StrFormatStyle StringTemplateStyle Template currentframe threading"),
    module!("logging.config", include_str!("logging_config.py"), &[], "*"),
    module!("logging.handlers", include_str!("logging_handlers.py"), &[], "*"),
    module!("traceback", include_str!("traceback.py"), report::TRACEBACK, "walk_stack"),
    module!("base64", include_str!("base64.py"), &[], "b32hexdecode b32hexencode binascii decode encode"),
    module!("csv", include_str!("csv.py"), &[], "Sniffer StringIO re types"),
    module!("decimal", include_str!("decimal.py"), &[], ""),
    module!("configparser", include_str!("configparser.py"), &[], "LegacyInterpolation SafeConfigParser ConverterMapping"),
    module!("keyword", include_str!("keyword.py"), &[], ""),
    module!("difflib", include_str!("difflib.py"), &[], "HtmlDiff"),
    module!("errno", include_str!("errno.py"), &[], "*"),
    module!("fnmatch", include_str!("fnmatch.py"), &[], "functools os posixpath re"),
    module!("gc", include_str!("gc.py"), weakref::GC, "get_freeze_count get_objects get_referents get_referrers get_stats is_finalized is_tracked"),
    module!("inspect", include_str!("inspect.py"), inspect::INSPECT, "*"),
    module!("pathlib", include_str!("pathlib.py"), &[], "*"),
    module!("platform", include_str!("platform.py"), &[], "*"),
    module!("pickle", include_str!("pickle.py"), &[], "*"),
    module!("pprint", include_str!("pprint.py"), &[], "isreadable isrecursive"),
    module!("re", include_str!("re.py"), &[], "Scanner template T TEMPLATE DEBUG"),
    module!("sched", include_str!("sched.py"), &[], ""),
    module!("secrets", include_str!("secrets.py"), &[], "SystemRandom"),
    module!("signal", include_str!("signal.py"), asyncio::signals::SIGNAL, "*"),
    module!("statistics", include_str!("statistics.py"), &[], "Decimal Fraction"),
    module!("timeit", include_str!("timeit.py"), &[], "*"),
    module!("unittest", include_str!("unittest.py"), unittest::UNITTEST, "async_case case getTestCaseNames findTestCases loader registerResult removeHandler removeResult result runner signals suite util BaseTestSuite doModuleCleanups enterModuleContext load_tests"),
    module!("unittest.mock", include_str!("unittest_mock.py"), unittest::UNITTEST, "FILTER_DIR NonCallableMagicMock Base MagicProxy ThreadingMock"),
    module!("uuid", include_str!("uuid.py"), &[], "SafeUUID getnode uuid1"),
    module!("warnings", include_str!("warnings.py"), report::WARNINGS, "defaultaction onceregistry"),
    module!("weakref", include_str!("weakref.py"), weakref::WEAKREF, "CallableProxyType KeyedRef ProxyType ProxyTypes"),
    module!("zoneinfo", include_str!("zoneinfo.py"), &[], "TZPATH available_timezones reset_tzpath"),
    module!("json", include_str!("json.py"), &[], "decoder encoder scanner detect_encoding tool"),
    module!("time", include_str!("time.py"), time::TIME, "CLOCK_BOOTTIME CLOCK_MONOTONIC_RAW CLOCK_TAI clock_getres clock_settime clock_settime_ns pthread_getcpuclockid"),
    module!("threading", include_str!("threading.py"), thread::THREADING, "setprofile settrace gettrace getprofile stack_size"),
    module!("urllib", "", &[], "robotparser response"),
    module!("urllib.error", include_str!("urllib_error.py"), &[], ""),
    module!("urllib.parse", include_str!("urllib_parse.py"), &[], "*"),
    module!("urllib.request", include_str!("urllib_request.py"), &[], "*"),
];

/// The module with the builtins that are written in Python.
pub const BUILTINS: &str = "builtins";

/// What is in it, methods without their class. Those of the second line other classes have too: the ones of `bytes`
/// are needed only where there may be bytes.
const RARE_BUILTINS: &str = "translate maketrans to_bytes from_bytes real imag numerator denominator as_integer_ratio conjugate \
    fromhex hex aiter anext exit quit __subclasses__ UnicodeTranslateError bytearray exc_traceback PendingDeprecationWarning ResourceWarning SyntaxWarning FutureWarning \
    ImportWarning UnicodeWarning BytesWarning EncodingWarning BlockingIOError ChildProcessError ProcessLookupError \
    IndentationError TabError ReferenceError __traceback__ exc_info extract_tb format_tb print_tb walk_tb \
    tb_lineno tb_next tb_frame gi_frame cr_frame ag_frame print_stack get_stack getgeneratorlocals getcoroutinelocals";
const BYTES_METHODS: &str = "split rsplit strip lstrip rstrip find rfind index rindex count replace startswith endswith partition \
    rpartition removeprefix removesuffix upper lower title capitalize swapcase splitlines center ljust rjust zfill isdigit \
    isalpha isalnum isspace isupper islower istitle isascii expandtabs join";

/// Compiles the builtins that are written in Python into a program that names one of them.
pub fn require_builtins(tree: &Tree, symbols: &mut Symbols, program: &mut Program) {
    let has = |list: &str, text: &str| list.split(' ').any(|known| known == text);
    let names = |list: &str| (0..tree.text_count()).any(|index| has(list, tree.text(Ident(index as u32))));
    if names("open") && program.modules.iter().all(|known| known.name != "_files") {
        require("_files", tree, symbols, program);
    }
    if tree.has_imaginary() || tree.has_root() || names("complex cmath") {
        require("_complex", tree, symbols, program);
    }
    if names("print_stack get_stack") {
        require("_stacks", tree, symbols, program);
    }
    if names("__dict__ vars") {
        require("_proxy", tree, symbols, program);
    }
    if names("dir") {
        require("_dir", tree, symbols, program);
    }
    if names("_queue") {
        require("_queues", tree, symbols, program);
    }
    if names("memoryview") {
        require("_memory", tree, symbols, program);
    }
    if names(RARE_BUILTINS)
        || (tree.has_bytes() || names("bytes encode read to_bytes")) && names(BYTES_METHODS)
        || names("range") && names("index count")
        || names("indices")
        || names("subgroup derive")
        || names("split") && names("ExceptionGroup BaseExceptionGroup TaskGroup")
    {
        require(BUILTINS, tree, symbols, program);
    }
}

/// Second parts of modules, for names that fewer programs speak of: the module, and the one that has them.
static SECOND_PARTS: &[(&str, &str)] = &[
    ("asyncio", asyncio::streams::MODULE),
    ("collections", "_collections_more"),
    ("contextlib", "_contextlib_more"),
    ("functools", "_functools_more"),
    ("os", "_os_more"),
    ("inspect", "_inspect_more"),
    ("logging", "_logging_more"),
    ("hashlib", "_hashlib_more"),
    ("html", "_html_more"),
    ("logging.handlers", "_handlers_more"),
    ("math", "_math_more"),
    ("statistics", "_statistics_more"),
    ("string", "_string_more"),
    ("sys", "_sys_more"),
    ("types", "_types_more"),
    ("typing", "_typing_more"),
    ("weakref", "_weakref_more"),
];

/// The second part of a module.
pub fn second_part(name: &str) -> Option<&'static str> {
    SECOND_PARTS.iter().find(|(module, _)| *module == name).map(|(_, part)| *part)
}

/// The name of the module that a module is a second part of, else its own.
pub fn whole(name: &'static str) -> &'static str {
    SECOND_PARTS.iter().find(|(_, part)| *part == name).map_or(name, |(module, _)| module)
}

/// A module that was compiled into a program.
pub struct Compiled {
    /// Its name.
    pub name: &'static str,
    /// The code of its part in Python, unless there is none.
    pub code: Option<u32>,
}

/// Whether a module has a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Has {
    /// Yes.
    Yes,
    /// CPython's has it, or may have it.
    Lacks,
    /// No, nor has CPython's.
    No,
}

fn find(name: &str) -> Option<&'static Module> {
    let name = asyncio::library::whole(name);
    MODULES.iter().find(|module| module.name == name)
}

/// The modules that a program may import.
pub fn names() -> impl Iterator<Item = &'static str> {
    MODULES.iter().map(|module| module.name).filter(|name| !name.starts_with('_'))
}

/// Whether there is a module of this name.
pub fn is_known(name: &str) -> bool {
    find(name).is_some()
}

/// Whether it is known of a module which public names of CPython's it has not.
pub fn says_what_it_lacks(name: &str) -> bool {
    find(name).is_some_and(|module| (module.lacks)() != "*")
}

/// Whether CPython comes with a module of this name: a program that is ready for its absence is refused all the same.
pub fn is_standard(name: &str) -> bool {
    STANDARD.split(' ').any(|known| known == name.split('.').next().unwrap_or(name))
}

/// The natives of a module.
pub fn natives(name: &str) -> &'static [Native] {
    find(name).map_or(&[], |module| (module.natives)())
}

/// Compiles a module into a program that imports it, unless it is in it already, with those that it imports itself.
/// False if there is none of this name. `by` is the text that imports it.
pub fn require(name: &str, by: &Tree, symbols: &mut Symbols, program: &mut Program) -> bool {
    if !require_itself(name, by, symbols, program) {
        return false;
    }
    match second_part(name).and_then(find) {
        Some(part) if needs_part(by, part) => require_itself(part.name, by, symbols, program),
        _ => true,
    }
}

/// Whether a text needs the second part of a module.
fn needs_part(by: &Tree, part: &Module) -> bool {
    match part.name {
        asyncio::streams::MODULE => asyncio::streams::is_needed(by),
        _ => speaks_of(by, present(part.source)),
    }
}

fn require_itself(name: &str, by: &Tree, symbols: &mut Symbols, program: &mut Program) -> bool {
    let Some(module) = find(name) else { return false };
    let name = module.name;
    let number = match program.modules.iter().position(|known| known.name == name) {
        Some(index) => index,
        None => {
            program.modules.push(Compiled { name: module.name, code: None });
            program.modules.len() - 1
        }
    };
    if name == "asyncio" && asyncio::threads::is_needed(by) {
        require(asyncio::threads::MODULE, by, symbols, program);
    }
    let is_needed = match name {
        "asyncio" => asyncio::library::is_needed(by),
        // Most programs want their natives alone.
        "time" | "math" | "sys" => speaks_of(by, present(module.source)),
        _ => !module.source.is_empty(),
    };
    if program.modules[number].code.is_some() || !is_needed {
        return true;
    }
    let Ok(tree) = syntax::parse(present(module.source)) else { return false };
    // A module that imports one that imports it finds it as compiled.
    program.modules[number].code = Some(u32::MAX);
    let code = crate::python::vm::compile::compile(&tree, number as u32 + 1, symbols, program);
    program.modules[number].code = code.ok();
    program.modules[number].code.is_some()
}

/// Whether a text names something that a source has at its top level: who wants natives alone need not pay for the rest.
fn speaks_of(tree: &Tree, source: &str) -> bool {
    let mut names: Vec<&str> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with([' ', '#', '}', ')'])) {
        let mut words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        match words.next() {
            Some("def" | "class") => names.extend(words.next()),
            Some("import" | "from") => {
                let bound = line.split_once("import ").map_or("", |(_, bound)| bound);
                names.extend(bound.split(", ").filter_map(|item| item.rsplit(' ').next()));
            }
            first => names.extend(first.into_iter().chain(words)),
        }
    }
    names.sort_unstable();
    (0..tree.text_count()).any(|index| names.binary_search(&tree.text(Ident(index as u32))).is_ok())
}

/// The names that a compiled module's part in Python binds.
pub fn bound<'a>(program: &'a Program, name: &str) -> impl Iterator<Item = u32> + 'a {
    let code = program.modules.iter().find(|known| known.name == name).and_then(|known| known.code);
    let code = code.and_then(|code| program.codes.get(code as usize));
    code.map_or(&[][..], |code| &code.ops).iter().filter_map(|op| match op {
        Op::StoreGlobal(slot) => Some(*slot),
        _ => None,
    })
}

/// Whether a module that was compiled into a program has a name.
pub fn has(program: &Program, symbols: &Symbols, module: &str, name: &str) -> Has {
    let module = asyncio::library::whole(module);
    let is_bound = || {
        let symbol = symbols.find(name);
        bound(program, module).any(|slot| Some(program.globals[slot as usize].0) == symbol)
    };
    if let Some(part) = second_part(module) {
        if program.modules.iter().any(|known| known.name == part)
            && has(program, symbols, part, name) == Has::Yes
        {
            return Has::Yes;
        }
    }
    let is_native = natives(module).iter().any(|native| native.name == name);
    if module == BUILTINS && crate::python::vm::setup::is_builtin(name) {
        return Has::Yes;
    }
    if is_native || (module == "asyncio" && asyncio::module_names().any(|known| known == name)) || is_bound()
    {
        return Has::Yes;
    }
    let lacks = find(module).map_or("*", |module| (module.lacks)());
    let is_lacking = name.starts_with('_') || lacks.split(' ').any(|known| known == "*" || known == name);
    if is_lacking {
        Has::Lacks
    } else {
        Has::No
    }
}

/// The modules that CPython 3.11 comes with.
const STANDARD: &str =
    "abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii \
    bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys \
    compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses \
    dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno \
    faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass \
    gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect \
    io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math \
    mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers \
    opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib \
    poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue \
    quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex \
    shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants \
    sre_parse ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog \
    tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize \
    tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu \
    uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile \
    zipimport zlib zoneinfo";

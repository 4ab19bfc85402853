"""Records what CPython 3.11 makes of the texts in three files beside this one; each line's first column is a text as
JSON, and the file is written anew with what CPython says of it in the second:

* python_syntax.txt: `ok`, or `LINE:COLUMN ErrorType: message` as `compile` words it;
* python_trees.txt: the syntax tree of a text that is good, as tests/it/python_syntax/print.rs prints it;
* python_library.txt: what `repr` of an expression gives, or `ErrorType: message`, with what it printed before.

    python3 tests/records/record_python_texts.py

A text may be added as a line without a second column.
"""

import ast
import contextlib
import io
import json
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).parent

BINARY = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^", ast.BitAnd: "&",
}
COMPARISON = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is",
    ast.IsNot: "is-not", ast.In: "in", ast.NotIn: "not-in",
}
UNARY = {ast.Not: "not", ast.USub: "-", ast.UAdd: "+", ast.Invert: "~"}
CONVERSION = {-1: "{}", ord("s"): "{!s}", ord("r"): "{!r}", ord("a"): "{!a}"}


def verdict(text):
    """What `compile` says."""
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        return f"{error.lineno}:{error.offset} {type(error).__name__}: {error.msg}"
    return "ok"


def result(text):
    """What an expression gives."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            print(repr(eval(text, {"__name__": "__main__"})))
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
    return json.dumps(out.getvalue())


class Tree:
    """Prints a tree; private names are mangled as the compiler does."""

    def __init__(self):
        self.classes = []

    def mangled(self, name):
        inside = self.classes[-1].lstrip("_") if self.classes else ""
        private = inside and name.startswith("__") and not name.endswith("__")
        return f"_{inside}{name}" if private else name

    def module(self, text):
        return " ".join(self.stmt(stmt) for stmt in ast.parse(text).body)

    def all(self, nodes):
        return "".join(" " + self.expr(node) for node in nodes)

    def maybe(self, node):
        return " _" if node is None else " " + self.expr(node)

    def block(self, stmts):
        return " {" + " ".join(self.stmt(stmt) for stmt in stmts) + "}"

    def otherwise(self, stmts, head=""):
        return head + self.block(stmts) if stmts else ""

    def constant(self, value):
        if value is ...:
            return "..."
        if value is None or isinstance(value, (bool, int)):
            return str(value)
        if isinstance(value, float):
            return scientific(value)
        if isinstance(value, complex):
            return scientific(value.imag) + "j"
        return quoted(value) if isinstance(value, str) else "b" + quoted(value.decode("latin-1"))

    def parameters(self, arguments):
        def one(parameter, default=None):
            text = self.mangled(parameter.arg)
            text += ":" + self.expr(parameter.annotation) if parameter.annotation else ""
            return text + ("=" + self.expr(default) if default else "")

        positional = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        parts = [one(*pair) for pair in zip(positional, defaults)]
        if arguments.posonlyargs:
            parts[len(arguments.posonlyargs) - 1] += " /"
        named = [one(*pair) for pair in zip(arguments.kwonlyargs, arguments.kw_defaults)]
        if named:
            named[0] = "* " + named[0]
        parts += named
        parts += ["*" + one(arguments.vararg)] if arguments.vararg else []
        parts += ["**" + one(arguments.kwarg)] if arguments.kwarg else []
        return " [" + " ".join(parts) + "]"

    def arguments(self, positional, keywords):
        text = ""
        for node in sorted(positional + keywords, key=lambda node: (node.lineno, node.col_offset)):
            if isinstance(node, ast.keyword):
                text += " **" if node.arg is None else f" {self.mangled(node.arg)}="
                text += self.expr(node.value)
            elif isinstance(node, ast.Starred):
                text += " *" + self.expr(node.value)
            else:
                text += " " + self.expr(node)
        return text

    def comprehension(self, head, node, *elements):
        text = f"({head}{self.all(elements)}"
        for clause in node.generators:
            text += f" ({'async-for' if clause.is_async else 'for'}"
            text += f"{self.all([clause.target, clause.iter, *clause.ifs])})"
        return text + ")"

    def expr(self, node):
        match node:
            case ast.Constant():
                return self.constant(node.value)
            case ast.JoinedStr():
                return f"(f{self.all(node.values)})"
            case ast.FormattedValue():
                spec = node.format_spec
                if spec and len(spec.values) == 1 and isinstance(spec.values[0], ast.Constant):
                    spec = spec.values[0]
                return f"({CONVERSION[node.conversion]}{self.all([node.value, spec] if spec else [node.value])})"
            case ast.Name():
                return self.mangled(node.id)
            case ast.Tuple() | ast.List() | ast.Set():
                return f"({type(node).__name__.lower()}{self.all(node.elts)})"
            case ast.Dict():
                return f"(dict{''.join(self.maybe(k) + self.maybe(v) for k, v in zip(node.keys, node.values))})"
            case ast.Starred():
                return f"(star {self.expr(node.value)})"
            case ast.UnaryOp():
                return f"({UNARY[type(node.op)]} {self.expr(node.operand)})"
            case ast.BinOp():
                return f"({BINARY[type(node.op)]}{self.all([node.left, node.right])})"
            case ast.BoolOp():
                return f"({type(node.op).__name__.lower()}{self.all(node.values)})"
            case ast.Compare():
                rest = zip(node.ops, node.comparators)
                rest = "".join(f" {COMPARISON[type(op)]} {self.expr(right)}" for op, right in rest)
                return f"(compare {self.expr(node.left)}{rest})"
            case ast.Call():
                return f"(call {self.expr(node.func)}{self.arguments(node.args, node.keywords)})"
            case ast.Attribute():
                return f"(. {self.expr(node.value)} {self.mangled(node.attr)})"
            case ast.Subscript():
                return f"(at{self.all([node.value, node.slice])})"
            case ast.Slice():
                return f"(slice{self.maybe(node.lower)}{self.maybe(node.upper)}{self.maybe(node.step)})"
            case ast.IfExp():
                return f"(if-else{self.all([node.test, node.body, node.orelse])})"
            case ast.Lambda():
                return f"(lambda{self.parameters(node.args)} {self.expr(node.body)})"
            case ast.ListComp():
                return self.comprehension("list-of", node, node.elt)
            case ast.SetComp():
                return self.comprehension("set-of", node, node.elt)
            case ast.GeneratorExp():
                return self.comprehension("generator-of", node, node.elt)
            case ast.DictComp():
                return self.comprehension("dict-of", node, node.key, node.value)
            case ast.NamedExpr():
                return f"(:={self.all([node.target, node.value])})"
            case ast.Await():
                return f"(await {self.expr(node.value)})"
            case ast.Yield():
                return f"(yield{self.maybe(node.value)})"
            case ast.YieldFrom():
                return f"(yield-from {self.expr(node.value)})"
        raise TypeError(node)

    def aliases(self, names):
        return "".join(f" {alias.name}" + (f"={alias.asname}" if alias.asname else "") for alias in names)

    def decorators(self, node):
        return "".join(" @" + self.expr(decorator) for decorator in node.decorator_list)

    def handlers(self, node):
        text = ""
        for handler in node.handlers:
            text += f" (except{self.maybe(handler.type)} {handler.name or '_'}{self.block(handler.body)})"
        return text

    def stmt(self, node):
        maybe_async = "async-" if type(node).__name__.startswith("Async") else ""
        match node:
            case ast.Expr():
                return self.expr(node.value)
            case ast.Assign():
                return f"(={self.all(node.targets)} {self.expr(node.value)})"
            case ast.AugAssign():
                return f"({BINARY[type(node.op)]}={self.all([node.target, node.value])})"
            case ast.AnnAssign():
                return f"(:{self.all([node.target, node.annotation])}{self.maybe(node.value)})"
            case ast.Return():
                return f"(return{self.maybe(node.value)})"
            case ast.Delete():
                return f"(del{self.all(node.targets)})"
            case ast.Pass() | ast.Break() | ast.Continue() | ast.Global() | ast.Nonlocal():
                return f"({type(node).__name__.lower()})"
            case ast.If() | ast.While():
                head = type(node).__name__.lower()
                return f"({head} {self.expr(node.test)}{self.block(node.body)}{self.otherwise(node.orelse)})"
            case ast.For() | ast.AsyncFor():
                head = self.all([node.target, node.iter])
                return f"({maybe_async}for{head}{self.block(node.body)}{self.otherwise(node.orelse)})"
            case ast.With() | ast.AsyncWith():
                items = "".join(self.maybe(i.context_expr) + self.maybe(i.optional_vars) for i in node.items)
                return f"({maybe_async}with{items}{self.block(node.body)})"
            case ast.Try() | ast.TryStar():
                head = "try" if isinstance(node, ast.Try) else "try*"
                rest = self.otherwise(node.orelse, " else") + self.otherwise(node.finalbody, " finally")
                return f"({head}{self.block(node.body)}{self.handlers(node)}{rest})"
            case ast.Raise():
                return f"(raise{self.maybe(node.exc)}{self.maybe(node.cause)})"
            case ast.Assert():
                return f"(assert {self.expr(node.test)}{self.maybe(node.msg)})"
            case ast.Import():
                return f"(import{self.aliases(node.names)})"
            case ast.ImportFrom():
                return f"(from {'.' * node.level}{node.module or ''}{self.aliases(node.names)})"
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                head = f"({maybe_async}def{self.decorators(node)} {node.name}{self.parameters(node.args)}"
                returns = f" -> {self.expr(node.returns)}" if node.returns else ""
                return f"{head}{returns}{self.block(node.body)})"
            case ast.ClassDef():
                head = f"(class{self.decorators(node)} {node.name}{self.arguments(node.bases, node.keywords)}"
                self.classes.append(node.name)
                body = self.block(node.body)
                self.classes.pop()
                return f"{head}{body})"
        raise TypeError(node)


def quoted(text):
    def one(char):
        if char in '"\\':
            return "\\" + char
        return char if " " <= char <= "~" else f"\\u{{{ord(char):x}}}"

    return '"' + "".join(map(one, text)) + '"'


def scientific(value):
    """A float as Rust's `{:e}` writes it."""
    mantissa, _, exponent = f"{value!r}".partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0").rstrip("0")
    if not digits:
        return "0e0"
    power = int(exponent or 0) + len(whole.lstrip("0")) - 1
    if not whole.strip("0"):
        power = int(exponent or 0) - (len(fraction) - len(fraction.lstrip("0"))) - 1
    return digits[0] + ("." + digits[1:] if digits[1:] else "") + f"e{power}"


def record(name, say):
    path = HERE / name
    lines = []
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        text = line.partition("\t")[0]
        lines.append(f"{text}\t{say(json.loads(text))}\n")
    path.write_text("".join(lines), encoding="utf-8")
    print(f"{name}: {len(lines)}")


if __name__ == "__main__":
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"the records are those of CPython 3.11, this is {sys.version.split()[0]}")
    warnings.simplefilter("ignore")
    record("python_syntax.txt", verdict)
    record("python_trees.txt", lambda text: Tree().module(text))
    record("python_library.txt", result)

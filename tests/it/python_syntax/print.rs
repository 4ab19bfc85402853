//! Prints syntax trees as text, one list a node, so that tests can say what they expect.

use loopscope::python::syntax::tree::*;

/// The statements of a module.
pub fn print(module: &Module) -> String {
    let mut printer = Printer { module, out: String::new() };
    for (number, &statement) in module.block(module.body()).iter().enumerate() {
        if number > 0 {
            printer.out.push('\n');
        }
        printer.stmt(statement);
    }
    printer.out
}

struct Printer<'a> {
    module: &'a Module,
    out: String,
}

impl Printer<'_> {
    fn text(&mut self, ident: Ident) {
        self.out.push_str(self.module.text(ident));
    }

    fn quoted(&mut self, ident: Ident) {
        self.out.push('"');
        for char in self.module.text(ident).chars() {
            match char {
                '"' | '\\' => {
                    self.out.push('\\');
                    self.out.push(char);
                }
                ' '..='~' => self.out.push(char),
                _ => self.out.push_str(&format!("\\u{{{:x}}}", char as u32)),
            }
        }
        self.out.push('"');
    }

    /// `(head`, then the body, then `)`.
    fn list(&mut self, head: &str, body: impl FnOnce(&mut Self)) {
        self.out.push('(');
        self.out.push_str(head);
        body(self);
        self.out.push(')');
    }

    fn then(&mut self, id: ExprId) {
        self.out.push(' ');
        self.expr(id);
    }

    fn all(&mut self, ids: List<ExprId>) {
        for &id in self.module.exprs(ids) {
            self.then(id);
        }
    }

    /// An optional expression, `_` where there is none.
    fn maybe(&mut self, id: Option<ExprId>) {
        match id {
            Some(id) => self.then(id),
            None => self.out.push_str(" _"),
        }
    }

    fn expr(&mut self, id: ExprId) {
        match self.module.expr(id) {
            Expr::None => self.out.push_str("None"),
            Expr::Bool(true) => self.out.push_str("True"),
            Expr::Bool(false) => self.out.push_str("False"),
            Expr::Ellipsis => self.out.push_str("..."),
            Expr::Int(value) => self.out.push_str(&value.to_string()),
            Expr::BigInt(digits) => self.text(digits),
            Expr::Float(value) => self.out.push_str(&format!("{value:e}")),
            Expr::Imaginary(value) => self.out.push_str(&format!("{value:e}j")),
            Expr::Str(text) => self.quoted(text),
            Expr::Bytes(text) => {
                self.out.push('b');
                self.quoted(text);
            }
            Expr::Joined(parts) => self.list("f", |it| it.all(parts)),
            Expr::Formatted { value, conversion, spec } => {
                let head = match conversion {
                    Conversion::None => "{}",
                    Conversion::Str => "{!s}",
                    Conversion::Repr => "{!r}",
                    Conversion::Ascii => "{!a}",
                };
                self.list(head, |it| {
                    it.then(value);
                    if let Some(spec) = spec {
                        it.then(spec);
                    }
                });
            }
            Expr::Name(used) => self.text(self.module.use_name(used)),
            Expr::Tuple(items) => self.list("tuple", |it| it.all(items)),
            Expr::List(items) => self.list("list", |it| it.all(items)),
            Expr::Set(items) => self.list("set", |it| it.all(items)),
            Expr::Dict(items) => self.list("dict", |it| {
                for item in it.module.dict_items(items) {
                    it.maybe(item.key);
                    it.then(item.value);
                }
            }),
            Expr::Starred(value) => self.list("star", |it| it.then(value)),
            Expr::Unary(op, value) => {
                let head = match op {
                    UnaryOp::Not => "not",
                    UnaryOp::Negative => "-",
                    UnaryOp::Positive => "+",
                    UnaryOp::Invert => "~",
                };
                self.list(head, |it| it.then(value));
            }
            Expr::Binary(op, left, right) => self.list(binary(op), |it| {
                it.then(left);
                it.then(right);
            }),
            Expr::And(items) => self.list("and", |it| it.all(items)),
            Expr::Or(items) => self.list("or", |it| it.all(items)),
            Expr::Compare(first, rest) => self.list("compare", |it| {
                it.then(first);
                for next in it.module.comparisons(rest) {
                    it.out.push(' ');
                    it.out.push_str(comparison(next.op));
                    it.then(next.right);
                }
            }),
            Expr::Call { callee, arguments } => self.list("call", |it| {
                it.then(callee);
                it.arguments(arguments);
            }),
            Expr::Attribute(value, name) => self.list(".", |it| {
                it.then(value);
                it.out.push(' ');
                it.text(name);
            }),
            Expr::Subscript(value, index) => self.list("at", |it| {
                it.then(value);
                it.then(index);
            }),
            Expr::Slice(start, stop, step) => self.list("slice", |it| {
                it.maybe(start);
                it.maybe(stop);
                it.maybe(step);
            }),
            Expr::Conditional { test, then, otherwise } => self.list("if-else", |it| {
                it.then(test);
                it.then(then);
                it.then(otherwise);
            }),
            Expr::Lambda(id) => {
                let function = self.module.function(id);
                self.list("lambda", |it| {
                    it.parameters(function);
                    for &statement in it.module.block(function.body) {
                        if let Stmt::Return(Some(value)) = it.module.stmt(statement) {
                            it.then(value);
                        }
                    }
                });
            }
            Expr::Comprehension(id) => self.comprehension(id),
            Expr::Walrus(used, value) => self.list(":=", |it| {
                it.out.push(' ');
                it.text(it.module.use_name(used));
                it.then(value);
            }),
            Expr::Await(value) => self.list("await", |it| it.then(value)),
            Expr::Yield(value) => self.list("yield", |it| it.maybe(value)),
            Expr::YieldFrom(value) => self.list("yield-from", |it| it.then(value)),
        }
    }

    fn comprehension(&mut self, id: ComprehensionId) {
        let it = self.module.comprehension(id);
        let head = match it.kind {
            ComprehensionKind::List => "list-of",
            ComprehensionKind::Set => "set-of",
            ComprehensionKind::Dict => "dict-of",
            ComprehensionKind::Generator => "generator-of",
        };
        self.list(head, |printer| {
            printer.then(it.element);
            if let Some(value) = it.value {
                printer.then(value);
            }
            for clause in printer.module.clauses(it.clauses) {
                printer.out.push(' ');
                printer.list(if clause.is_async { "async-for" } else { "for" }, |printer| {
                    printer.then(clause.target);
                    printer.then(clause.iterable);
                    printer.all(clause.conditions);
                });
            }
        });
    }

    fn arguments(&mut self, arguments: List<Argument>) {
        for argument in self.module.arguments(arguments) {
            match *argument {
                Argument::Positional(value) => self.then(value),
                Argument::Star(value) => {
                    self.out.push_str(" *");
                    self.expr(value);
                }
                Argument::Keyword(name, value) => {
                    self.out.push(' ');
                    self.text(name);
                    self.out.push('=');
                    self.expr(value);
                }
                Argument::DoubleStar(value) => {
                    self.out.push_str(" **");
                    self.expr(value);
                }
            }
        }
    }

    fn parameters(&mut self, function: Function) {
        self.out.push_str(" [");
        let all = self.module.parameters(function.parameters);
        let named = (function.positional + function.keyword_only) as usize;
        for (number, parameter) in all.iter().enumerate() {
            if number > 0 {
                self.out.push(' ');
            }
            let number = number as u32;
            if number == function.positional && number < named as u32 {
                self.out.push_str("* ");
            }
            if number as usize >= named {
                let star = function.has_star && number as usize == named;
                self.out.push_str(if star { "*" } else { "**" });
            }
            self.text(parameter.name);
            if let Some(annotation) = parameter.annotation {
                self.out.push(':');
                self.expr(annotation);
            }
            if let Some(default) = parameter.default {
                self.out.push('=');
                self.expr(default);
            }
            if number + 1 == function.positional_only {
                self.out.push_str(" /");
            }
        }
        self.out.push(']');
    }

    fn block(&mut self, block: Block) {
        self.out.push_str(" {");
        for (number, &statement) in self.module.block(block).iter().enumerate() {
            if number > 0 {
                self.out.push(' ');
            }
            self.stmt(statement);
        }
        self.out.push('}');
    }

    fn otherwise(&mut self, block: Block) {
        if !block.is_empty() {
            self.block(block);
        }
    }

    fn stmt(&mut self, id: StmtId) {
        match self.module.stmt(id) {
            Stmt::Expr(value) => self.expr(value),
            Stmt::Assign(targets, value) => self.list("=", |it| {
                it.all(targets);
                it.then(value);
            }),
            Stmt::AugmentedAssign(op, target, value) => {
                let head = format!("{}=", binary(op));
                self.list(&head, |it| {
                    it.then(target);
                    it.then(value);
                });
            }
            Stmt::AnnotatedAssign { target, annotation, value } => self.list(":", |it| {
                it.then(target);
                it.then(annotation);
                it.maybe(value);
            }),
            Stmt::Return(value) => self.list("return", |it| it.maybe(value)),
            Stmt::Delete(targets) => self.list("del", |it| it.all(targets)),
            Stmt::Pass => self.out.push_str("(pass)"),
            Stmt::Break => self.out.push_str("(break)"),
            Stmt::Continue => self.out.push_str("(continue)"),
            Stmt::Global => self.out.push_str("(global)"),
            Stmt::Nonlocal => self.out.push_str("(nonlocal)"),
            Stmt::If { test, then, otherwise } => self.list("if", |it| {
                it.then(test);
                it.block(then);
                it.otherwise(otherwise);
            }),
            Stmt::While { test, body, otherwise } => self.list("while", |it| {
                it.then(test);
                it.block(body);
                it.otherwise(otherwise);
            }),
            Stmt::For { target, iterable, body, otherwise, is_async } => {
                self.list(if is_async { "async-for" } else { "for" }, |it| {
                    it.then(target);
                    it.then(iterable);
                    it.block(body);
                    it.otherwise(otherwise);
                });
            }
            Stmt::With { items, body, is_async } => {
                self.list(if is_async { "async-with" } else { "with" }, |it| {
                    for item in it.module.with_items(items) {
                        it.then(item.context);
                        it.maybe(item.target);
                    }
                    it.block(body);
                })
            }
            Stmt::Try(id) => self.try_(id),
            Stmt::Match(subject, cases) => self.list("match", |it| {
                it.then(subject);
                for case in it.module.cases(cases) {
                    // Patterns are judged by what programs with them print.
                    it.maybe(case.guard);
                    it.block(case.body);
                }
            }),
            Stmt::Raise(exception, cause) => self.list("raise", |it| {
                it.maybe(exception);
                it.maybe(cause);
            }),
            Stmt::Assert(test, message) => self.list("assert", |it| {
                it.then(test);
                it.maybe(message);
            }),
            Stmt::Import(names) => self.list("import", |it| it.aliases(names)),
            Stmt::ImportFrom { module, level, names } => self.list("from", |it| {
                it.out.push(' ');
                it.out.push_str(&".".repeat(level as usize));
                it.text(module);
                it.aliases(names);
            }),
            Stmt::Function(id) => {
                let function = self.module.function(id);
                self.list(if function.is_async { "async-def" } else { "def" }, |it| {
                    it.decorators(function.decorators);
                    it.out.push(' ');
                    it.text(function.name);
                    it.parameters(function);
                    if let Some(returns) = function.returns {
                        it.out.push_str(" ->");
                        it.then(returns);
                    }
                    it.block(function.body);
                });
            }
            Stmt::Class(id) => {
                let class = self.module.class(id);
                self.list("class", |it| {
                    it.decorators(class.decorators);
                    it.out.push(' ');
                    it.text(class.name);
                    it.arguments(class.arguments);
                    it.block(class.body);
                });
            }
        }
    }

    fn decorators(&mut self, decorators: List<ExprId>) {
        for &decorator in self.module.exprs(decorators) {
            self.out.push_str(" @");
            self.expr(decorator);
        }
    }

    fn aliases(&mut self, names: List<Alias>) {
        for alias in self.module.aliases(names) {
            self.out.push(' ');
            self.text(alias.name);
            if let (true, Some(target)) = (alias.renamed, alias.target) {
                self.out.push('=');
                self.text(self.module.use_name(target));
            }
        }
    }

    fn try_(&mut self, id: TryId) {
        let it = self.module.try_(id);
        self.list(if it.is_star { "try*" } else { "try" }, |printer| {
            printer.block(it.body);
            for handler in printer.module.handlers(it.handlers) {
                printer.out.push(' ');
                printer.list("except", |printer| {
                    printer.maybe(handler.exception);
                    match handler.name {
                        Some(name) => {
                            printer.out.push(' ');
                            printer.text(printer.module.use_name(name));
                        }
                        None => printer.out.push_str(" _"),
                    }
                    printer.block(handler.body);
                });
            }
            if !it.otherwise.is_empty() {
                printer.out.push_str(" else");
                printer.block(it.otherwise);
            }
            if !it.finally.is_empty() {
                printer.out.push_str(" finally");
                printer.block(it.finally);
            }
        });
    }
}

fn binary(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Subtract => "-",
        BinaryOp::Multiply => "*",
        BinaryOp::Divide => "/",
        BinaryOp::FloorDivide => "//",
        BinaryOp::Modulo => "%",
        BinaryOp::Power => "**",
        BinaryOp::MatrixMultiply => "@",
        BinaryOp::ShiftLeft => "<<",
        BinaryOp::ShiftRight => ">>",
        BinaryOp::Or => "|",
        BinaryOp::Xor => "^",
        BinaryOp::And => "&",
    }
}

fn comparison(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Equal => "==",
        CompareOp::NotEqual => "!=",
        CompareOp::Less => "<",
        CompareOp::LessEqual => "<=",
        CompareOp::Greater => ">",
        CompareOp::GreaterEqual => ">=",
        CompareOp::Is => "is",
        CompareOp::IsNot => "is-not",
        CompareOp::In => "in",
        CompareOp::NotIn => "not-in",
    }
}

/// The scopes of a module, a line each: name, locals, cells (with the slot of a parameter), frees (with the outer
/// cell), and what kind of function it is.
pub fn print_scopes(module: &Module) -> String {
    let mut lines = Vec::new();
    for scope in module.scopes() {
        let names = |names: Vec<String>| names.join(" ");
        let mut line = module.text(scope.qualified_name).to_string();
        let locals = scope.locals.iter().map(|&name| module.text(name).to_string()).collect();
        line.push_str(&format!(" [{}]", names(locals)));
        let cells = scope.cells.iter().map(|cell| match cell.parameter {
            Some(slot) => format!("{}={slot}", module.text(cell.name)),
            None => module.text(cell.name).to_string(),
        });
        let frees = scope.frees.iter().map(|free| format!("{}<{}", module.text(free.name), free.outer));
        for (head, list) in [("cells", cells.collect::<Vec<_>>()), ("frees", frees.collect())] {
            if !list.is_empty() {
                line.push_str(&format!(" {head} {}", names(list)));
            }
        }
        if scope.is_async {
            line.push_str(" async");
        }
        if scope.is_generator {
            line.push_str(" generator");
        }
        lines.push(line);
    }
    lines.join("\n")
}

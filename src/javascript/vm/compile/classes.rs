//! Classes: the constructor, members, and fields.

use super::super::code::{Code, CodeId, CodeKind, Define, Op};
use super::Compiler;
use crate::javascript::syntax::tree::{
    Class, ClassId, Decorated, Field, Function, FunctionKind, List, Member, MemberKind,
};

impl Compiler<'_, '_> {
    /// `-> class`
    pub(super) fn class(&mut self, id: ClassId) {
        let class = self.program.class(id);
        let before = self.enter(class.scope);
        match class.parent {
            Some(parent) => self.expression(parent),
            None => self.emit(Op::Empty),
        }
        match class.constructor {
            Some(constructor) => {
                self.closure(constructor);
                let name = class.name.map_or(super::super::keys::EMPTY, |name| self.key(name));
                let site = self.site(class.span);
                // The closure's code is the last one that was finished. Its text is the whole class.
                if let Some(code) = self.out.codes.last_mut() {
                    (code.name, code.site) = (name, site);
                }
            }
            None => {
                let code = self.default_constructor(&class);
                let state = self.state();
                state.functions.push(code);
                let index = state.functions.len() as u32 - 1;
                self.emit(Op::Closure(index));
            }
        }
        self.emit(Op::Class);
        for member in self.program.members(class.members) {
            self.class_member(member);
        }
        // `class prototype -> class`
        if let Some(fields) = class.fields {
            self.closure(fields);
            self.emit(Op::SetHome);
            self.emit(Op::Swap);
            self.emit(Op::Pop);
            self.emit(Op::SetFields);
        } else {
            self.emit(Op::Pop);
        }
        if let Some(inner) = class.inner {
            self.emit(Op::Dup);
            self.store(inner, true);
        }
        if let Some(decorated) = class.decorated {
            self.decorate(&class, &decorated);
        }
        if let Some(statics) = class.statics {
            self.emit(Op::Dup);
            self.closure(statics);
            self.emit(Op::SetHome);
            self.emit(Op::Swap);
            self.emit(Op::Call { count: 0, site: u32::MAX });
            self.emit(Op::Pop);
        }
        if let Some(decorated) = class.decorated.filter(|decorated| decorated.state.is_none()) {
            self.decorate_older(&class, &decorated);
        }
        self.leave(before);
    }

    /// `class -> class`: the standard's decorators make the class that has the static fields.
    fn decorate(&mut self, class: &Class, decorated: &Decorated) {
        self.emit(Op::Dup);
        self.store(decorated.class, true);
        let Some(state) = decorated.state else { return };
        for apply in self.program.exprs(decorated.apply) {
            self.expression(*apply);
        }
        self.emit(Op::Dup);
        self.store(state, true);
        let key = self.out.heap.strings.key("class");
        self.emit(Op::Get(key));
        self.take_class(class);
    }

    /// `class -> class`: the older ones come after everything.
    fn decorate_older(&mut self, class: &Class, decorated: &Decorated) {
        let apply = self.program.exprs(decorated.apply);
        for (index, expr) in apply.iter().enumerate() {
            self.expression(*expr);
            if decorated.replaces && index + 1 == apply.len() {
                self.take_class(class);
            } else {
                self.emit(Op::Pop);
            }
        }
    }

    /// `old new -> new`, which the class's own name means from now on.
    fn take_class(&mut self, class: &Class) {
        self.emit(Op::Swap);
        self.emit(Op::Pop);
        if let Some(inner) = class.inner {
            self.emit(Op::Dup);
            self.store(inner, true);
        }
    }

    /// `class prototype -> class prototype`
    fn class_member(&mut self, member: &Member) {
        if let MemberKind::FieldKey(name) = member.kind {
            self.property_key(member.key);
            return self.store(name, true);
        }
        if member.is_static {
            self.emit(Op::Swap);
        }
        let (function, define) = match member.kind {
            MemberKind::Getter(function) => (function, Define::ClassGetter),
            MemberKind::Setter(function) => (function, Define::ClassSetter),
            MemberKind::Method(function) => (function, Define::ClassMethod),
            MemberKind::FieldKey(_) => return,
        };
        self.member(member.key, function, define);
        if member.is_static {
            self.emit(Op::Swap);
        }
    }

    /// `constructor(...args) { super(...args); }`, or an empty one.
    fn default_constructor(&mut self, class: &Class) -> CodeId {
        let derived = class.parent.is_some();
        let site = u32::MAX;
        let ops = if derived {
            vec![
                Op::Callee,
                Op::NewTarget,
                Op::Local(0),
                Op::SuperCall { site },
                Op::Dup,
                Op::RunFields,
                Op::Return,
            ]
        } else {
            vec![Op::This, Op::RunFields, Op::Undefined, Op::Return]
        };
        let name = class.name.map_or(super::super::keys::EMPTY, |name| self.key(name));
        let text = class.name.map_or("(anonymous)", |name| self.program.text(name));
        let trace_name = self.out.trace.add_name(text);
        let site = self.site(class.span);
        self.out.codes.push(Code {
            ops: ops.into(),
            constants: Vec::new(),
            handlers: Vec::new(),
            functions: Vec::new(),
            places: Vec::new(),
            captures: Vec::new(),
            parameters: 0,
            locals: 1,
            rest: derived.then_some((0, 0)),
            arguments: None,
            kind: CodeKind::Normal,
            plain: false,
            constructor: true,
            derived,
            class: true,
            home: false,
            this: true,
            name,
            length: 0,
            trace_name,
            site,
            prelude: self.out.prelude,
            strict: true,
        });
        CodeId(self.out.codes.len() as u32 - 1)
    }

    /// The body of a function that defines fields on `this`.
    pub(super) fn fields(&mut self, fields: List<Field>) {
        for field in self.program.fields(fields) {
            let value = match *field {
                Field::StaticBlock(function) => {
                    self.closure(function);
                    self.emit(Op::This);
                    self.emit(Op::SetHomeOf);
                    self.emit(Op::This);
                    self.emit(Op::Call { count: 0, site: u32::MAX });
                    self.emit(Op::Pop);
                    continue;
                }
                Field::Effect(expr) => {
                    self.expression(expr);
                    self.emit(Op::Pop);
                    continue;
                }
                Field::Name(_, value) | Field::Private(_, value) | Field::Computed(_, value) => value,
            };
            self.emit(Op::This);
            match *field {
                Field::Name(name, _) => self.string(name),
                Field::Private(name, _) | Field::Computed(name, _) => self.load(name, false),
                Field::StaticBlock(_) | Field::Effect(_) => {}
            }
            match value {
                Some(value) => self.expression(value),
                None => self.emit(Op::Undefined),
            }
            if matches!(field, Field::Computed(..)) && value.is_some_and(|value| self.is_anonymous(value)) {
                self.emit(Op::NameFunction(Define::Value));
            }
            self.emit(match field {
                Field::Private(..) => Op::DefinePrivate,
                _ => Op::DefineIndex(Define::Value),
            });
            self.emit(Op::Pop);
        }
    }

    /// Whether a function is a constructor that must run fields.
    pub(super) fn runs_fields(function: &Function) -> bool {
        function.kind == FunctionKind::Constructor
    }
}

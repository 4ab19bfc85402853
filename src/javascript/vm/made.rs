//! `new Function(…)`: functions that are made from text while the program runs (ECMA-262 20.2.1.1.1).
//!
//! DIFFERENCE: they are compiled as the library is, so that they have no places: errors in them do not quote their text, and
//! their loops take no time. What a script declares with `let`, `const` and `class` they do not see.

use super::activation::{Activation, State};
use super::native::Thrown;
use super::value::Value;
use super::{ErrorKind, Vm};
use crate::javascript::syntax;
use crate::machine::Limit;

/// Under this name the text leaves the function.
const MADE: &str = "made()";

/// How much text a run may make functions of.
const MOST: usize = 4_000_000;

impl Vm<'_> {
    /// The first pattern among the literals of a program that is none, with its place: V8 says so before anything runs.
    pub(super) fn wrong_pattern(
        &mut self,
        program: &syntax::tree::Program,
    ) -> Result<Option<(u32, String)>, Thrown> {
        for (at, source, flags) in program.literal_patterns() {
            let (key, global) = (self.key("RegExp"), self.realm.global);
            let constructor = self.get_from(global, key, Value::Undefined)?;
            let given = [self.new_string(source), self.new_string(flags)];
            match self.construct(constructor, &given) {
                Err(Thrown::Error) => return self.error_text(self.thrown).map(|text| Some((at, text))),
                other => other?,
            };
        }
        Ok(None)
    }

    /// The function of these parameters and this body; `head` is `function`, `async function*` and so on.
    pub(crate) fn make_function(
        &mut self,
        head: &str,
        parameters: &str,
        body: &str,
    ) -> Result<Value, Thrown> {
        let text = ["globalThis['", MADE, "'] = (", head, " anonymous(", parameters, "\n) {\n", body, "\n})"]
            .concat();
        self.library.made += text.len();
        if self.library.made > MOST {
            return Err(Thrown::Stop(Limit::Memory));
        }
        self.pay(text.len() as u64)?;
        let program = match syntax::parse(&text) {
            Ok(program) => program,
            Err(refusal) => {
                let message = refusal.message.strip_prefix("SyntaxError: ").unwrap_or(&refusal.message);
                return Err(self.error(ErrorKind::SyntaxError, message));
            }
        };
        let code = match self.compile_made(&program) {
            Ok(code) => code,
            Err((_, message)) => return Err(self.type_error(&message)),
        };
        let height = self.stack.len();
        let mut activation = Activation::new(code);
        activation.state = State::Running;
        activation.promise = self.new_promise();
        let activation = self.heap.activate(activation);
        self.push_main(code, activation);
        self.run_made()?;
        self.stack.truncate(height);
        let (global, key) = (self.realm.global, self.key(MADE));
        let made = self.get(Value::Object(global), key)?;
        self.delete(global, key)?;
        Ok(made)
    }
}

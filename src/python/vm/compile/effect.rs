//! How many operands an instruction adds to those of its frame, which the compiler counts along.

use crate::python::vm::code::Op;

/// How many operands an instruction adds. Jumps and calls of handlers correct it where paths meet.
pub(super) fn effect(op: Op) -> i32 {
    match op {
        Op::Constant(_) | Op::LoadLocal(_) | Op::LoadCell(_) | Op::LoadClosure(_) | Op::LoadGlobal(_) => 1,
        Op::LoadName(..) | Op::LoadNameOrCell(..) | Op::Copy | Op::LoadMethod(_) | Op::ForNext(_) => 1,
        Op::Import(..) | Op::ImportName(_) | Op::AsyncNext | Op::BeginHandler | Op::ExitWithError => 1,
        Op::CopyTwo | Op::EnterWith(_) => 2,
        Op::StoreLocal(_) | Op::StoreCell(_) | Op::StoreGlobal(_) | Op::StoreName(_) | Op::Pop => -1,
        Op::DeleteAttribute(_) | Op::Subscript | Op::Binary(_) | Op::InPlace(_) | Op::Compare(_) => -1,
        Op::JumpIfFalse(_) | Op::JumpIfTrue(_) | Op::JumpIfFalseOrPop(_) | Op::JumpIfTrueOrPop(_) => -1,
        Op::ListAppend(_)
        | Op::SetAdd(_)
        | Op::ListExtend
        | Op::SetUpdate
        | Op::DictUpdate
        | Op::DictMerge => -1,
        Op::Return | Op::ExitWith | Op::EndHandler | Op::Reraise | Op::AssertionFailed | Op::Annotate(_) => {
            -1
        }
        Op::JoinGroup => -2,
        Op::StoreAttribute(_) | Op::DeleteSubscript | Op::BuildSlice | Op::DictAdd(_) | Op::EndAsyncFor => -2,
        Op::StoreSubscript | Op::MakeClass | Op::CallSpread => -3,
        Op::BuildTuple(count) | Op::BuildList(count) | Op::BuildSet(count) | Op::BuildString(count) => {
            1 - count as i32
        }
        Op::BuildDict(count) => 1 - 2 * count as i32,
        Op::Format(_, with_spec) => -i32::from(with_spec),
        Op::Unpack(count) => count as i32 - 1,
        Op::UnpackStar(before, after) => (before + after) as i32,
        Op::Call(count) | Op::PollCall(count) | Op::CallKeywords(count, _) => -1 - count as i32,
        Op::Raise(count) => -(count as i32),
        _ => 0,
    }
}

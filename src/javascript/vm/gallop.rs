//! To come.
/// The state of a loop that only watches the clock.
#[derive(Default)]
pub(super) struct Gallop {}

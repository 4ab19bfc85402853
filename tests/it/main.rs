//! All native tests of loopscope in one binary, a module for each room.

mod plays;
mod timeline;

//! The state of one playground, without a page.

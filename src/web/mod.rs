//! The view in a page.

//! Which activities get a lane of their own.

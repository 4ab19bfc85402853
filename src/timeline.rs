//! From a trace to lanes of spans on one time axis.

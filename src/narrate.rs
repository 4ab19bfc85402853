//! Sentences about runs, written from the trace.

//! What the runs of one scenario have in common and where they differ, in numbers.

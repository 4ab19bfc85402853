//! The form's model, its errors, and the program text it writes.

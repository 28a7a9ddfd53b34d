//! The readers of what comes from outside: hostile texts cost no more than their bytes, texts have limits at every door,
//! and what fuzzing is given is read or refused.

mod bounds;
mod corpus;
mod limits;

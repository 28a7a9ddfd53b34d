//! What is found by search or by sampling, held against `analysis.json` and against slower ways of finding the same.

mod goal_seek;
mod placement;
mod reference;

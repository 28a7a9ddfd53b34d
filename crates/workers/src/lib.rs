//! The two workers and their messages. `bin/answers.rs` answers questions about a scenario, `bin/files.rs` reads
//! tables.

#[cfg(target_arch = "wasm32")]
pub mod answering;
pub mod asked;
#[cfg(target_arch = "wasm32")]
pub mod clock;
#[cfg(all(target_arch = "wasm32", feature = "files"))]
pub mod files;
#[cfg(target_arch = "wasm32")]
pub mod port;
pub mod solver;
#[cfg(target_arch = "wasm32")]
pub mod turn;
pub mod wire;

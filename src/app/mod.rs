//! The state of the open page and the actions that change it.
//!
//! Figures change through [`Desk`]'s actions only; [`Shown`] holds what is merely looked at, on which no figure
//! depends. Must not know how anything is drawn.

mod action;
mod analysed;
mod asking;
mod compared;
mod desk;
mod keeping;
mod library;
mod links;
mod notice;
mod quarantine;
mod received;
mod results;
mod settings;
mod shown;
mod start;

pub use crate::browser::engine::{Trouble, Working};
pub use analysed::{Analysed, Baseline, Wants};
pub use asking::{ask_again, ask_always, stop};
pub use compared::{Beside, Compared};
pub use desk::{Charts, Desk, Kept};
pub use jigong_formats::library::Work;
pub use library::{Bin, Errand, Library, NotSaved, Shelf, Shelved, Tale};
pub use links::{Arrived, Links};
pub use notice::Notice;
pub use received::Received;
pub use results::Results;
pub use settings::{Settings, Theme};
pub use shown::{CityMeasure, Shown, Tab, Width};

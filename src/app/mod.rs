//! The state of the open page and the actions that change it.
//!
//! Figures change only through the actions of [`Workbench`]; [`ViewState`] holds the state of the display, on which no
//! figure depends. Does not know how anything is drawn.

mod action;
mod analysed;
mod asking;
mod autosave;
mod compared;
mod library;
mod link_out;
mod links;
mod notice;
mod quarantine;
mod received;
mod results;
mod settings;
mod start;
mod view_state;
mod workbench;

pub use crate::browser::engine::{Trouble, Working};
pub use analysed::{Analysed, Baseline, Wants};
pub use asking::{ask_again, ask_always, stop};
pub use compared::{Beside, Compared};
pub use jigong_formats::library::Work;
pub use library::{Bin, Library, LibraryCommand, LibraryNotice, NotSaved, Shelf, Shelved};
pub use links::{Arrived, Links};
pub use notice::Notice;
pub use received::Received;
pub use results::Results;
pub use settings::{Settings, Theme};
pub use view_state::{CityMeasure, Tab, ViewState, Width};
pub use workbench::{Charts, Kept, Stepped, Workbench};

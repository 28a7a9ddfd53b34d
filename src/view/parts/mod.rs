//! Small controls without domain types: they take values and callbacks.

mod chart_host;
mod icon;
mod mark;
mod menu;
mod notice_bar;
mod number_box;
mod own_text;
mod picker;
mod slider;
mod spark;
mod tabs;
mod window;

pub use chart_host::{Awaited, ChartHost};
pub use icon::Icon;
pub use mark::Mark;
pub use menu::Menu;
pub use notice_bar::NoticeBar;
pub use number_box::{NumberBox, read_number};
pub use own_text::own_text;
pub use picker::Picker;
pub use slider::{Slider, Track};
pub use spark::Spark;
pub use tabs::{TabItem, Tabs};
pub use window::Window;

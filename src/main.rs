//! Mounts the app in place of the page's static shell, and leaves a plain notice where that cannot be done.

#[cfg(target_arch = "wasm32")]
fn main() {
    use jigong::app::Desk;
    use jigong::browser::page;
    use jigong::view::App;
    use leptos::prelude::*;

    std::panic::set_hook(Box::new(|panic| {
        page::log_error(&panic.to_string());
        page::fail("panic");
    }));
    let Some(place) = page::by_id("app") else {
        page::fail("load");
        return;
    };
    page::clear(&place);
    let mounted = mount_to(place, || match Desk::open() {
        Ok(desk) => view! { <App desk=desk /> }.into_any(),
        Err(fault) => {
            page::log_error(&fault.to_string());
            page::fail("load");
            ().into_any()
        }
    });
    mounted.forget();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Jigong runs in the browser: make serve");
    std::process::exit(2);
}

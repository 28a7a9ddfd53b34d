//! Mounts the app in place of the static shell; if that fails, shows the page's failure notice. Declares the parts of
//! the program that the build splits off into files (tools/build/split.mjs). They are declared here, so that the
//! library can be linked without being split.

#[cfg(target_arch = "wasm32")]
#[expect(clippy::unnecessary_wraps, reason = "what may not come is a result also where it has come")]
mod parts {
    use jigong::view::{
        AnalysisPart, Charts, CitiesPanel, ComparePage, DataPanel, LibraryPart, LinksPart, Missing, Part, Parts, PrintSheet,
        Reasons, SourceDialog,
    };
    use leptos::prelude::*;
    use wasm_split_helpers::wasm_split;

    pub const PARTS: Parts = Parts {
        charts: Part {
            fetch: || Box::pin(async { Ok(fetch_charts().await?) }),
            draw: || Box::pin(charts()),
        },
        print: Part {
            fetch: || Box::pin(async { Ok(fetch_print().await?) }),
            draw: || Box::pin(print()),
        },
        cities: Part {
            fetch: || Box::pin(async { Ok(fetch_cities().await?) }),
            draw: || Box::pin(cities()),
        },
        data: Part {
            fetch: || Box::pin(async { Ok(fetch_data().await?) }),
            draw: || Box::pin(data()),
        },
        library: Part {
            fetch: || Box::pin(async { Ok(fetch_library().await?) }),
            draw: || Box::pin(library()),
        },
        links: Part {
            fetch: || Box::pin(async { Ok(fetch_links().await?) }),
            draw: || Box::pin(links()),
        },
        compare: Part {
            fetch: || Box::pin(async { Ok(fetch_compare().await?) }),
            draw: || Box::pin(compare()),
        },
        source: Part {
            fetch: || Box::pin(async { Ok(fetch_source().await?) }),
            draw: || Box::pin(source()),
        },
        reasons: Part {
            fetch: || Box::pin(async { Ok(fetch_reasons().await?) }),
            draw: || Box::pin(reasons()),
        },
        analysis: Part {
            fetch: || Box::pin(async { Ok(fetch_analysis().await?) }),
            draw: || Box::pin(analysis()),
        },
    };

    // Three files: `soon` is loaded right after the first view, `panels` are shown next to the indicators, `pages` in
    // place of them. Each further file would add several more, because code shared by two of them is a file of its own.
    #[wasm_split(soon, preload(fetch_charts), fallible)]
    fn charts() -> Result<AnyView, Missing> {
        Ok(view! { <Charts /> }.into_any())
    }

    #[wasm_split(soon, preload(fetch_print), fallible)]
    fn print() -> Result<AnyView, Missing> {
        Ok(view! { <PrintSheet /> }.into_any())
    }

    #[wasm_split(panels, preload(fetch_cities), fallible)]
    fn cities() -> Result<AnyView, Missing> {
        Ok(view! { <CitiesPanel /> }.into_any())
    }

    #[wasm_split(pages, preload(fetch_data), fallible)]
    fn data() -> Result<AnyView, Missing> {
        Ok(view! { <DataPanel /> }.into_any())
    }

    #[wasm_split(soon, preload(fetch_library), fallible)]
    fn library() -> Result<AnyView, Missing> {
        Ok(view! { <LibraryPart /> }.into_any())
    }

    #[wasm_split(soon, preload(fetch_links), fallible)]
    fn links() -> Result<AnyView, Missing> {
        Ok(view! { <LinksPart /> }.into_any())
    }

    #[wasm_split(soon, preload(fetch_source), fallible)]
    fn source() -> Result<AnyView, Missing> {
        Ok(view! { <SourceDialog /> }.into_any())
    }

    #[wasm_split(panels, preload(fetch_reasons), fallible)]
    fn reasons() -> Result<AnyView, Missing> {
        Ok(view! { <Reasons /> }.into_any())
    }

    #[wasm_split(soon, preload(fetch_analysis), fallible)]
    fn analysis() -> Result<AnyView, Missing> {
        Ok(view! { <AnalysisPart /> }.into_any())
    }

    #[wasm_split(pages, preload(fetch_compare), fallible)]
    fn compare() -> Result<AnyView, Missing> {
        Ok(view! { <ComparePage /> }.into_any())
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use jigong::app::Workbench;
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
    let mounted = mount_to(place, || match Workbench::open() {
        Ok(desk) => view! { <App desk=desk parts=parts::PARTS /> }.into_any(),
        Err(fault) => {
            page::log_error(&fault.path);
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

//! A thin wrapper over ECharts: one chart on one element, drawn from a whole option, resized and disposed of by us.
//!
//! charming's own renderer initialises by id, only merges, never disposes and cannot resize; options are therefore
//! built with charming's types and drawn here.

use jigong_workers::clock::monotonic_ms;
use js_sys::{Function, JSON, Object, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    type Instance;
    #[wasm_bindgen(js_namespace = echarts, js_name = init, catch)]
    fn init(element: &HtmlElement, theme: &JsValue, options: &JsValue) -> Result<Instance, JsValue>;
    #[wasm_bindgen(method, js_name = setOption, catch)]
    fn set_option(this: &Instance, option: &JsValue, options: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn resize(this: &Instance) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn dispose(this: &Instance) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn on(this: &Instance, event: &str, handler: &Function);
}

/// A chart on the page. Dropping it frees what ECharts holds.
pub struct Chart {
    instance: Instance,
    pointer: Option<Closure<dyn FnMut(JsValue)>>,
    /// The last option without its digits.
    shape: String,
}

impl Chart {
    /// A chart that fills an element; `None` where ECharts is not there.
    pub fn new(element: &HtmlElement) -> Option<Self> {
        let options = object(&[("renderer", "svg".into())]);
        init(element, &JsValue::NULL, &options).ok().map(|instance| Self {
            instance,
            pointer: None,
            shape: String::new(),
        })
    }

    /// Draws a whole option; nothing of an earlier one stays. Returns how long it took, ms.
    pub fn draw(&mut self, option: &str) -> f64 {
        let begun = monotonic_ms();
        // Where only numbers differ, every field is written over: ECharts then moves what it has drawn instead of drawing it
        // anew.
        let shape: String = option
            .chars()
            .filter(|own| !own.is_ascii_digit() && !matches!(own, '.' | '-'))
            .collect();
        let anew = shape != self.shape;
        self.shape = shape;
        let Ok(option) = JSON::parse(option) else { return 0.0 };
        if let Some(font) = super::page::font_family() {
            let _ = Reflect::set(&option, &"textStyle".into(), &object(&[("fontFamily", font.into())]));
        }
        let _ = self.instance.set_option(&option, &object(&[("notMerge", anew.into())]));
        monotonic_ms() - begun
    }

    /// Fits the chart to its element.
    pub fn resize(&self) {
        let _ = self.instance.resize();
    }

    /// Calls back with the place of the category under the pointer, or none when it leaves.
    pub fn on_pointer(&mut self, mut moved: impl FnMut(Option<usize>) + 'static) {
        let handler = Closure::new(move |event: JsValue| moved(category(&event)));
        self.instance.on("updateAxisPointer", handler.as_ref().unchecked_ref());
        self.pointer = Some(handler);
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        let _ = self.instance.dispose();
    }
}

fn category(event: &JsValue) -> Option<usize> {
    let axes: js_sys::Array = Reflect::get(event, &"axesInfo".into()).ok()?.dyn_into().ok()?;
    let value = Reflect::get(&axes.get(0), &"value".into()).ok()?.as_f64()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the place of a category: a small whole number"
    )]
    (value >= 0.0).then_some(value as usize)
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

//! A wrapper of ECharts: one chart in one element, drawn from a complete option.
//!
//! charming's own renderer initialises by id, only merges options, never disposes and cannot resize. Therefore options
//! are built with charming's types and drawn here.

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

/// A chart on the page; disposed of on drop.
pub struct Chart {
    instance: Instance,
    pointer: Option<Closure<dyn FnMut(JsValue)>>,
    /// The last option without its digits.
    shape: String,
}

impl Chart {
    /// A chart that fills an element; `None` if ECharts is not loaded.
    pub fn new(element: &HtmlElement) -> Option<Self> {
        let options = object(&[("renderer", "svg".into())]);
        init(element, &JsValue::NULL, &options).ok().map(|instance| Self {
            instance,
            pointer: None,
            shape: String::new(),
        })
    }

    /// Draws a complete option, replacing the previous one. Returns the time it took, ms.
    pub fn draw(&mut self, option: &str) -> f64 {
        let begun = monotonic_ms();
        // If only numbers differ, every field is overwritten anyway. ECharts then merges and moves its elements
        // instead of creating them again.
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

    /// Fits the chart to the size of its element.
    pub fn resize(&self) {
        let _ = self.instance.resize();
    }

    /// Calls back with the index of the category under the pointer, `None` when the pointer leaves.
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

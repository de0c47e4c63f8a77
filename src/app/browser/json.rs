//! JSON, read by the browser.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// A value that the browser has read as JSON.
pub struct ParsedJson(JsValue);

impl ParsedJson {
    /// Reads a text; `None` where it is no JSON.
    pub fn of(text: &str) -> Option<Self> {
        js_sys::JSON::parse(text).ok().map(Self)
    }

    /// A field that holds text; empty where it holds anything else, or is not there.
    pub fn text(&self, name: &str) -> String {
        self.field(name).as_string().unwrap_or_default()
    }

    /// A field that holds yes; any other is no.
    pub fn flag(&self, name: &str) -> bool {
        self.field(name).as_bool().unwrap_or_default()
    }

    /// A field that holds a whole number from 0; `None` where it holds anything else.
    pub fn number(&self, name: &str) -> Option<u32> {
        let number = self.field(name).as_f64()?;
        let whole = number as u32;
        (f64::from(whole) == number).then_some(whole)
    }

    /// The values of a field that holds a list; `None` where it holds anything else.
    pub fn items(&self, name: &str) -> Option<Vec<Self>> {
        let list: Array = self.field(name).dyn_into().ok()?;
        Some(list.iter().map(Self).collect())
    }

    fn field(&self, name: &str) -> JsValue {
        js_sys::Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or_default()
    }
}

//! Files: saved, and read.

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

use super::document;

/// Hands a text over as a file of this name, which the browser puts where it puts what is downloaded, or asks where to.
/// On `file://` as well. The browser reads the file after this and does not say when it is done: it stays at hand until the page goes.
pub fn save(name: &str, text: &str) {
    let blob = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)));
    let url = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().create_element("a").map(JsCast::unchecked_into::<HtmlAnchorElement>);
    if let (Ok(url), Ok(link)) = (url, link) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
}

/// Reads the file of an input, and empties the input so that another file can be selected, the same one too. The callback gets its text;
/// what is not UTF-8 is shown by replacement characters, and what cannot be read is empty.
pub fn read_file(event: &web_sys::Event, callback: impl FnOnce(String) + 'static) {
    let input = event.target().and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
    let file = input.as_ref().and_then(|input| input.files()?.get(0));
    let (Some(input), Some(file), Ok(reader)) = (input, file, web_sys::FileReader::new()) else {
        return;
    };
    let read = reader.clone();
    let listener = EventListener::once(&reader, "loadend", move |_| {
        callback(read.result().ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
    // It is called once, and then goes by itself.
    listener.forget();
    reader.read_as_text(&file).ok();
    input.set_value("");
}

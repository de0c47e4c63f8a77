//! The pointer.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// How far across the drawing that it acts on a pointer is, in hundredths of a percent; what it does until it is let go belongs to
/// the drawing. Found from the target: listeners stand at the root of the page.
pub fn pointer_fraction(event: &web_sys::PointerEvent) -> i64 {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some(element) = target.and_then(|target| target.closest("svg").ok().flatten()) else {
        return 0;
    };
    if event.type_() == "pointerdown" {
        element.set_pointer_capture(event.pointer_id()).ok();
    }
    let field = element.get_bounding_client_rect();
    if field.width() == 0.0 {
        return 0;
    }
    let part = (f64::from(event.client_x()) - field.left()) / field.width();
    (part.clamp(0.0, 1.0) * 10_000.0) as i64
}

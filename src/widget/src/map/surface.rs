//! A canvas with the camera that it shows.

use super::painter;
use browser::object::ObjectBuilder;
use chart::{Camera, Placement, ScreenPoint};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A canvas and what it shows.
pub struct Surface {
    canvas: HtmlCanvasElement,
    pub context: CanvasRenderingContext2d,
    /// The camera of what is painted on it; `None` before that.
    pub camera: Option<Camera>,
}

impl Surface {
    /// A surface for a canvas of the page.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        // Opaque, so that nothing is blended below it. Painted by the processor: a canvas is painted seldom and copied
        // often, and where the graphics card is emulated, the card is several times slower.
        let options = ObjectBuilder::new()
            .with("alpha", false)
            .with("willReadFrequently", true);
        let context = canvas.get_context_with_context_options("2d", &options.into());
        Some(Self {
            context: context.ok()??.dyn_into().ok()?,
            canvas,
            camera: None,
        })
    }

    /// A surface that is not in the page.
    pub fn detached() -> Option<Self> {
        let canvas = document().create_element("canvas").ok()?;
        Self::new(canvas.unchecked_into())
    }

    /// Gives the canvas the size for a camera, with `ratio` device pixels per CSS pixel; what was on it is lost.
    pub fn resize(&mut self, camera: Camera, ratio: f64) {
        painter::resize(&self.canvas, camera.size(), ratio);
        self.camera = None;
    }

    /// Forgets what is on the canvas, and its memory.
    pub fn release(&mut self) {
        self.canvas.set_width(0);
        self.camera = None;
    }

    /// Gives the canvas in the page the size for a camera, in its own pixels and in CSS px; it shows that camera from now on.
    pub fn show(&mut self, camera: Camera, ratio: f64) {
        self.resize(camera, ratio);
        self.camera = Some(camera);
        let (style, size) = (self.canvas.style(), camera.size());
        // As in `place`.
        let _ = style.set_property("width", &px(size.width()));
        let _ = style.set_property("height", &px(size.height()));
    }

    /// Copies this surface onto a canvas that shows `camera` with `ratio` device pixels per CSS pixel.
    pub fn copy_to(&self, context: &CanvasRenderingContext2d, camera: Camera, ratio: f64) {
        let Some(painted) = self.camera else {
            return;
        };
        let canvas = &self.canvas;
        let (ratio, corner, width, height) = if painted == camera {
            // The same pixels, which rounding must not blur.
            let (width, height) = (canvas.width(), canvas.height());
            (1.0, ScreenPoint::default(), width.into(), height.into())
        } else {
            let Placement { corner, scale, .. } = Placement::new(painted, camera);
            let size = painted.size();
            (ratio, corner, scale * size.width(), scale * size.height())
        };
        let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        // Fails only for a canvas without pixels, and a map has at least one.
        let _ = context.draw_image_with_html_canvas_element_and_dw_and_dh(
            canvas, corner.x, corner.y, width, height,
        );
    }

    /// Moves and scales the canvas in the page so that it lies right in the view of `camera`.
    pub fn place(&self, camera: Camera, ratio: f64) {
        let Some(painted) = self.camera else {
            return;
        };
        let Placement { corner, scale, .. } = Placement::new(painted, camera);
        let ScreenPoint { x, y } = corner;
        // Between two pixels, text would be blurred.
        let whole = |length: f64| (length * ratio).round() / ratio;
        let (x, y) = if scale == 1.0 {
            (whole(x), whole(y))
        } else {
            (x, y)
        };
        // JavaScript writes the numbers: formatting floats would add to the download.
        let numbers: js_sys::Array = [scale, 0.0, 0.0, scale, x, y]
            .into_iter()
            .map(wasm_bindgen::JsValue::from)
            .collect();
        let transform = ["matrix(", &String::from(numbers.join(",")), ")"].concat();
        // Fails only for a style that is read-only, and this one is not.
        let _ = self.canvas.style().set_property("transform", &transform);
    }
}

/// A length in CSS px, rounded, as formatting floats would add to the download.
pub fn px(length: f64) -> String {
    let mut text = (length.round() as i32).to_string();
    text.push_str("px");
    text
}

/// A browser may keep the pixels of a canvas for long after it is out of use.
impl Drop for Surface {
    fn drop(&mut self) {
        self.release();
    }
}

//! Water and streets under the map: of the bytes that the engine has too, read in short tasks once a map is there.

use super::Desk;
use browser::fetched_file::fetched;
use browser::reactive::Signal;
use browser::turn::yield_to_page;
use desk::map::{BaseLayer, MapUnits};
use std::cell::RefCell;
use std::rc::Rc;
use streets::{DecodeError, StreetLine, StreetLines};
use wasm_bindgen::JsValue;

/// How long the page waits for a part at most, milliseconds.
const TURN: f64 = 6.0;
/// How many lines are read before the clock is.
const LINES: usize = 64;

/// The streets of one desk.
pub struct StreetsStore {
    /// The file, until it is read.
    file: RefCell<Option<JsValue>>,
    /// What is read of it.
    layer: Signal<Option<Rc<BaseLayer>>>,
}

impl StreetsStore {
    /// No streets.
    pub fn new() -> Self {
        Self {
            file: RefCell::default(),
            layer: Signal::new(None),
        }
    }
}

impl Desk {
    /// Keeps the file of the streets, as `www/element/files.js` fetches it, until there is a map to draw it on.
    pub fn keep_streets(self, file: JsValue) {
        self.store().streets.file.replace(Some(file));
    }

    /// Water and streets as far as they are read; none where there are none. Reactive.
    pub fn base_layer(self) -> Option<Rc<BaseLayer>> {
        self.store().streets.layer.get()
    }

    /// Reads the streets for a map in these units, once for a desk.
    pub fn read_streets(self, units: MapUnits) {
        let Some(file) = self.store().streets.file.take() else {
            return;
        };
        self.spawn(async move {
            yield_to_page().await;
            let (_, bytes) = fetched(&file);
            drop(file);
            let bytes = bytes.unwrap_or_default();
            // The engine has said what is wrong with a file that cannot be read; there are no streets then.
            let _ = self.draw_streets(&bytes, BaseLayer::new(units)).await;
        });
    }

    async fn draw_streets(self, file: &[u8], mut layer: BaseLayer) -> Result<(), DecodeError> {
        let mut from = StreetLines::read(file)?;
        loop {
            yield_to_page().await;
            let lines = part(&mut from)?;
            if lines.is_empty() {
                break;
            }
            yield_to_page().await;
            layer.add_lines(&lines);
            self.store().streets.layer.set(Some(Rc::new(layer.clone())));
        }
        for area in from.areas()? {
            layer.add_area(&area);
        }
        yield_to_page().await;
        self.store().streets.layer.set(Some(Rc::new(layer)));
        Ok(())
    }
}

/// The next lines, as many as can be read in a turn; none after the last one.
fn part(from: &mut StreetLines<'_>) -> Result<Vec<StreetLine>, DecodeError> {
    let end = js_sys::Date::now() + TURN;
    let mut lines = Vec::new();
    while let Some(line) = from.next_line()? {
        lines.push(line);
        if lines.len().is_multiple_of(LINES) && js_sys::Date::now() > end {
            break;
        }
    }
    Ok(lines)
}

//! Reads an atlas in turns with the page.

use crate::element::engine::Engine;
use crate::state::SharedAtlas;
use browser::turn::Turn;
use js_sys::Function;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// An atlas that is being read. JavaScript calls it for each turn, so that an exception ends the call that caused it.
#[wasm_bindgen]
pub struct Reading {
    /// `None` once the atlas is read.
    work: Option<Pin<Box<dyn Future<Output = SharedAtlas>>>>,
    turn: Rc<Turn>,
}

#[wasm_bindgen]
impl Reading {
    /// Begins with files as the element fetches them. `fetch` returns a promise of a further part of the atlas by its name;
    /// `streets` is whether the atlas has a walking network.
    ///
    /// # Errors
    /// If the taxonomy of the engine itself cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(files: &JsValue, fetch: Function, streets: bool) -> Result<Reading, JsError> {
        let turn = Rc::new(Turn::begin());
        let work = SharedAtlas::read(files, fetch, streets, turn.clone());
        Ok(Self {
            work: Some(work.map_err(|error| JsError::new(&error.to_string()))?),
            turn,
        })
    }

    /// Reads until the turn is over, a feature at least. Returns the atlas when it is read, once; undefined before that.
    pub fn go_on(&mut self) -> Option<Engine> {
        self.turn.renew();
        let work = self.work.as_mut()?.as_mut();
        let Poll::Ready(atlas) = work.poll(&mut Context::from_waker(Waker::noop())) else {
            return None;
        };
        self.work = None;
        Some(Engine::of(atlas))
    }
}

//! What the search box knows and shows; see [`crate::components::search`].

use crate::reactive::Live;
use atlas::Lang;
use search::{SearchIndex, Suggestions};
use std::sync::Arc;
use streets::Addresses;

/// What changes in the search box. Nothing of it is kept, sent or told to anybody.
pub struct Finder {
    /// What was typed last.
    pub text: Live<String>,
    /// What can be found, once somebody came to the box.
    pub index: Live<Option<Arc<SearchIndex>>>,
    /// The language in which that was begun to be worked out.
    pub begun: Live<Option<Lang>>,
    /// Whether more of it is on its way.
    pub awaits: Live<bool>,
    /// Streets and houses, once they are there.
    pub addresses: Live<Option<Arc<Addresses>>>,
    /// What was found and is shown; `None` while the box is closed.
    pub shown: Live<Option<Arc<Suggestions>>>,
    /// Which of it Enter chooses, from 0.
    pub active: Live<Option<usize>>,
    /// What is said of it, once the visitor rests.
    pub said: Live<String>,
    /// How many pieces of typing there were: what is said rests only if there is none more.
    pub strokes: Live<u32>,
    /// What the visitor chose to be at: an address, a street, or an area of several neighbourhoods.
    pub whereabouts: Live<String>,
    /// Whether the focus is on the answer, so that it is read out already.
    pub reading: Live<bool>,
}

impl Finder {
    /// A box into which nobody typed yet.
    pub fn new() -> Self {
        Self {
            text: Live::new(String::new()),
            index: Live::new(None),
            begun: Live::new(None),
            awaits: Live::new(false),
            addresses: Live::new(None),
            shown: Live::new(None),
            active: Live::new(None),
            said: Live::new(String::new()),
            strokes: Live::new(0),
            whereabouts: Live::new(String::new()),
            reading: Live::new(false),
        }
    }

    /// Whether there is a list from which something can be chosen.
    pub fn is_open(&self) -> bool {
        self.shown.get().is_some_and(|it| !it.items.is_empty())
    }
}

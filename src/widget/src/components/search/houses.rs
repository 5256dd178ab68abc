//! Loads the house numbers of the map, from the addresses of the search. It is here as it needs the code that reads them.

use super::index::load_addresses;
use super::pointed_at::keep_named;
use crate::state::State;
use chart::HouseNumbers;
use std::sync::Arc;

/// Loads the addresses, all of them, gives their numbers to the map, and names what the visitor points at.
pub fn load(state: State) {
    keep_named(state);
    state.spawn(async move {
        if let Some(addresses) = load_addresses(state).await {
            let shared = state.shared();
            let houses = shared
                .houses
                .get_or_init(|| Arc::new(HouseNumbers::new(addresses)));
            state.set_houses(houses.clone());
        }
    });
}

//! Content for print only: the map in the resolution of a printer, the list (or the open card), the address of the page and
//! the date. A social worker hands it to somebody without a phone.
//!
//! It is mounted at `beforeprint` and unmounted at `afterprint`. `panels-style/print.css` hides the controls.

mod map;

use crate::components::asked;
use crate::components::distance_note::distance_note;
use crate::components::list::{self, row};
use crate::services::link;
use crate::state::{Fold, NodeKey, State, When};
use atlas::{GroupKey, ListItem, Pile, PlaceGroup, Row, joined};
use browser::element::{self, el};
use hours::{LocalTime, Moment, TimeZone};
use js_sys::Date;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

/// The mounted content while the browser prints. Dropping it unmounts it.
struct PrintSheet {
    /// Unmounts on drop.
    _mounted: Box<dyn Any>,
    details: Option<HtmlElement>,
}

impl Drop for PrintSheet {
    fn drop(&mut self) {
        if let Some(details) = &self.details {
            // Fails only for an invalid name.
            let _ = details.remove_attribute("open");
        }
    }
}

/// Mounts the printed content whenever the browser prints.
pub fn on_print(state: State) {
    let sheet = StoredValue::new_local(None);
    let listen = |name: &'static str, listener: Box<dyn FnMut()>| {
        let listener = Closure::wrap(listener);
        // Never fails for a function.
        let _ = window().add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        let kept = StoredValue::new_local(listener);
        on_cleanup(move || {
            kept.try_with_value(|listener| {
                let listener = listener.as_ref().unchecked_ref();
                let _ = window().remove_event_listener_with_callback(name, listener);
            });
        });
    };
    listen(
        "beforeprint",
        Box::new(move || {
            if !state.is_disposed() && sheet.with_value(Option::is_none) {
                sheet.set_value(mount(state));
            }
        }),
    );
    listen("afterprint", Box::new(move || sheet.set_value(None)));
}

fn mount(state: State) -> Option<PrintSheet> {
    let root = state.node(NodeKey::Printout)?;
    let mounted = mount_to(root.clone(), move || content(state));
    map::paint(state, &root);
    let details = state
        .node(NodeKey::Fold(Fold::Gaps))
        .filter(|it| !it.has_attribute("open"));
    if let Some(details) = &details {
        // As above.
        let _ = details.set_attribute("open", "");
    }
    Some(PrintSheet {
        _mounted: Box::new(mounted),
        details,
    })
}

fn content(state: State) -> AnyView {
    let locale = state.locale();
    let filters = asked::filters(state);
    let filters = match filters.as_slice() {
        [] => String::new(),
        some => locale.say(locale.on_demand().sharing.asked, [&locale.list(some)]),
    };
    let listing = state.listing();
    let times = state.opening_times();
    let times = times.filter(|_| state.conditions().open.is_some());
    let open = times.map(|it| it.counted(state, &listing.all));
    let filters = [&filters, " ", &open.unwrap_or_default()].concat();
    // Whether places are open at a chosen time is printed; whether they are open now is not.
    let has_chosen_time = matches!(state.conditions().open, Some(When::At(_)));
    let class = if has_chosen_time { "chosen-time" } else { "" };
    let groups = match state.selected() {
        // The card is printed instead of the list.
        Some(_) => &[],
        None => listing.groups.as_slice(),
    };
    let groups = groups.iter().map(|it| group(state, it));
    let texts = &locale.on_demand().sharing;
    let unprinted = match (state.selected(), listing.by_neighbourhood) {
        _ if listing.more == 0 => None,
        (Some(_), _) => None,
        (None, true) => Some(texts.unprinted_neighbourhoods),
        (None, false) => Some(texts.unprinted),
    };
    let unprinted = unprinted.map(|it| {
        let text = locale.say(it, [&locale.number(listing.more)]);
        el("p").text(&text).view()
    });
    // Without a location there are no distances; the card shows how far its own place is.
    let note = match state.here() {
        Some(_) => distance_note(state),
        None => element::empty(),
    };
    let address = el("bdi")
        .attr("dir", "ltr")
        .text(&link::linked_address(state));
    let printed = locale.say(
        locale.on_demand().sharing.printed,
        [&locale.date_and_time(local_now())],
    );
    let views = [
        el("p").attr("class", class).text(&filters).view(),
        map::canvas(state),
        element::fragment(groups),
        unprinted.unwrap_or_else(element::empty),
        note,
        el("p").text(&printed).text(" ").el(address).view(),
    ];
    element::fragment(views.into_iter())
}

fn group(state: State, group: &PlaceGroup) -> AnyView {
    let locale = state.locale();
    let count = locale.count(locale.list.places, group.count);
    let name = match group.key {
        GroupKey::Neighbourhood(Some(home)) => state.name_of(home),
        GroupKey::Neighbourhood(None) => locale.list.outside_group.to_owned(),
        key => list::how_far(state, key),
    };
    let heading = state
        .section_heading(1)
        .text(&name)
        .text(" · ")
        .text(&count);
    let items = group.items.iter().flat_map(|item| match item {
        ListItem::Place(row) => vec![line(state, *row, None)],
        ListItem::Pile(pile) if pile.rows.is_empty() => vec![line(state, pile.first, Some(pile))],
        ListItem::Pile(pile) => {
            let rows = pile.rows.iter();
            rows.map(|it| line(state, *it, None)).collect()
        }
    });
    let rows = el("ol").children(items);
    element::fragment([heading.view(), rows.view()].into_iter())
}

/// A place, or a closed pile with the row of the nearest of its places.
fn line(state: State, row: Row, pile: Option<&Pile>) -> AnyView {
    let (locale, atlas) = (state.locale(), state.atlas());
    let Some(place) = atlas.place(row.place) else {
        return element::empty();
    };
    let line = |text: &str| el("span").attr("class", "about").text(text);
    // Whether it is open now is left out, as that changes after printing.
    let location = match pile {
        Some(pile) => row::pile_location(state, pile),
        None => row::location(state, row, str::to_owned),
    };
    let mut about = row::parts(state, row, location);
    let hours = state.opening_times();
    let hours = hours.map(|it| it.hours(locale, row.place));
    let hours = hours.filter(|it| !it.is_empty());
    let is_week = place.opening_hours().is_some();
    // Places of some kinds are always open: they have no table of hours.
    about.extend(hours.clone().filter(|_| !is_week));
    let number = el("span").attr("class", "number");
    let name = match pile {
        None => state.heading(place),
        Some(pile) => {
            let plural = atlas.taxonomy().kind_at(place.kind).plural(locale.lang);
            [
                &locale.capital_label(plural),
                " (",
                &locale.number(pile.count),
                ")",
            ]
            .concat()
        }
    };
    let name = el("span").attr("class", "name").text(&name);
    let mut text = el("div").el(name).el(line(&joined(&about, " · ")));
    if let Some(hours) = hours.filter(|_| is_week) {
        text = text.el(line(locale.place.hours).text(": ").text(&hours));
    }
    if let Some(phone) = place.phone() {
        let phone = el("bdi").attr("dir", "ltr").text(phone);
        text = text.el(line(locale.place.phone).text(": ").el(phone));
    }
    el("li")
        .el(number.text(&locale.digits(row.number)))
        .el(text)
        .view()
}

/// The visitor's local time.
pub fn local_now() -> LocalTime {
    let now = Date::new_0();
    let zone = TimeZone::fixed(-(now.get_timezone_offset() as i32));
    zone.local_time(Moment((now.get_time() / 1000.0) as i64))
}

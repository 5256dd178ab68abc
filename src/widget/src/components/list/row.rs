//! A row of the list: a place, or a pile of places that are alike.

use crate::components::icon::icon;
use crate::state::{NodeKey, Opener, State};
use atlas::{Caveat, Metres, Pile, Place, Row, joined, street_name, without_postcode};
use browser::element::{self, El, el};
use i18n::tagged;
use leptos::prelude::*;

/// Between the parts of the text of a row.
const SEPARATOR: &str = " · ";

/// The row of a place.
pub fn row(state: State, row: Row) -> AnyView {
    let atlas = state.atlas();
    let Some(place) = atlas.place(row.place) else {
        return element::empty();
    };
    let locale = state.locale();
    let index = row.place;
    // The line for opening hours is rendered before they are read, to avoid a layout shift.
    let has_hours = place.opening_hours().is_some();
    let short = move || {
        let times = state.opening_times().filter(|_| has_hours);
        times.map_or_else(String::new, |it| it.short(state, index))
    };
    // A comma makes screen readers pause between the two lines.
    let separator = move || match short().as_str() {
        "" => "",
        _ => locale.number.comma.trim_end(),
    };
    let about = about(
        state,
        row,
        location(state, row, without_postcode),
        separator,
    );
    let hours = if has_hours {
        let awaited = move || state.awaits_opening_times();
        let hours = el("span")
            .attr("class", "hours")
            .flag("data-awaited", awaited);
        hours.text_with(short).view()
    } else {
        element::empty()
    };
    let press = move || state.select(index, Opener::List);
    let text = text(&state.heading(place)).el(about).text(" ").child(hours);
    let far = far(state, [row; 2]);
    let button = button(state, row, place, text, far, Box::new(press));
    el("li")
        .el(button
            .attr("data-place", &index.0.to_string())
            .node_ref(state.slot(NodeKey::Place(index))))
        .view()
}

/// The row of a pile, which opens and closes it, with the rows of its places.
pub fn pile(state: State, pile: &Pile) -> AnyView {
    let atlas = state.atlas();
    let Some(place) = atlas.place(pile.first.place) else {
        return element::empty();
    };
    let locale = state.locale();
    let kind = atlas.taxonomy().kind_at(place.kind);
    let name = locale.capital_label(kind.plural(locale.lang));
    let first = pile.first;
    let text = text(&name)
        .el(el("span")
            .attr("class", "count")
            .text(&locale.number(pile.count)))
        .text(" ")
        .el(about(state, first, pile_location(state, pile), || ""));
    let is_open = !pile.rows.is_empty();
    let expanded = if is_open { "true" } else { "false" };
    let key = first.place;
    // An open pile leaves its number to the first of its rows.
    let number = if is_open { 0 } else { first.number };
    let button = button(
        state,
        Row { number, ..first },
        place,
        text,
        far(state, pile.span),
        Box::new(move || state.toggle_pile(key)),
    );
    let button = button
        .attr("aria-expanded", expanded)
        .node_ref(state.slot(NodeKey::Pile(key)));
    let rows = if is_open {
        el("ol")
            .children(pile.rows.iter().map(|it| row(state, *it)))
            .view()
    } else {
        element::empty()
    };
    el("li").attr("class", "pile").el(button).child(rows).view()
}

/// The beginning of the text of a row.
fn text(name: &str) -> El {
    let name = el("span").attr("class", "name").text(name);
    el("span").attr("class", "text").el(name).text(" ")
}

/// The button of a row: number (none for 0), icon, text, and how far it is. To enter it marks the place on the map.
fn button(
    state: State,
    row: Row,
    place: &Place,
    text: El,
    far: AnyView,
    press: Box<dyn Fn()>,
) -> El {
    let locale = state.locale();
    let index = row.place;
    let enter = move |_| state.set_active(Some(index));
    let leave = move |_| {
        if state.active() == Some(index) {
            state.set_active(None);
        }
    };
    let number = match row.number {
        0 => String::new(),
        number => locale.digits(number),
    };
    let number = el("span").attr("class", "number").text(&number);
    let domain = place.domain(state.atlas().taxonomy());
    element::button("row", "", press)
        .on("focus", enter)
        .on("blur", leave)
        .on("mouseenter", enter)
        .on("mouseleave", leave)
        .el(number)
        .text(" ")
        .child(icon(state, domain, Some(place.kind)))
        .el(text)
        .child(far)
}

/// How far a place is, or from how far to how far several are, for the eye: minutes above metres. The text of the row says it in
/// words.
fn far(state: State, span: [Row; 2]) -> AnyView {
    let [least, most] = span;
    if most.distance.is_none_or(|it| it == Metres::ZERO) {
        return element::empty();
    }
    let locale = state.locale();
    let far = el("span").attr("class", "far").attr("aria-hidden", "true");
    let minutes = locale.short_between(span.map(|it| shortest(state, it)));
    let far = far.el(el("b").text(&minutes));
    let metres = least.walk.zip(most.walk).map(|(least, most)| {
        locale.short_between([least, most].map(|it| locale.short_distance(it.length)))
    });
    far.children(metres.iter().map(|it| el("span").text(it).view()))
        .view()
}

/// The minutes to a place, or the distance to one without a known walk.
pub fn shortest(state: State, row: Row) -> String {
    let locale = state.locale();
    match row.walk {
        Some(walk) => locale.short_duration(state.pace().minutes(walk.effort)),
        None => locale.short_distance(row.distance.unwrap_or(Metres::ZERO)),
    }
}

/// The text below the name of a place: what it is, how far in words that are only read out, and what to know before going.
/// `end` ends it.
fn about(
    state: State,
    row: Row,
    (at, far): Location,
    end: impl Fn() -> &'static str + Copy + 'static,
) -> El {
    let part = |class: &str| el("span").attr("class", class);
    let kind = joined(&kind(state, row), SEPARATOR);
    let at = at.unwrap_or_default();
    let has_kind = !kind.is_empty();
    // Whether anything that is seen comes before the caveats.
    let leads = has_kind || !at.is_empty();
    let between = if leads { SEPARATOR } else { "" };
    let at = if has_kind && !at.is_empty() {
        [SEPARATOR, &at].concat()
    } else {
        at
    };
    let far = far.map(|far| [between, &far].concat());
    let far = move || {
        let Some(far) = &far else {
            return String::new();
        };
        // What is read out only is a line of its own for a browser: a sign that follows it would stand apart.
        let end = match caveats(state, row).as_slice() {
            [] => end(),
            _ if leads => "",
            _ => SEPARATOR,
        };
        [far, end].concat()
    };
    let last = move || match caveats(state, row).as_slice() {
        [] => String::new(),
        parts => [between, &joined(parts, SEPARATOR)].concat(),
    };
    let pause = move || match caveats(state, row).as_slice() {
        [] => String::new(),
        _ => end().to_owned(),
    };
    part("about")
        .el(part("").text(&kind))
        .el(part(if has_kind { "where" } else { "" }).text(&at))
        .el(part("visually-hidden").text_with(far))
        .el(part("").text_with(last))
        .el(part("separator").text_with(pause))
}

/// All of that as parts.
pub fn parts(state: State, row: Row, (at, far): Location) -> Vec<String> {
    let known = kind(state, row).into_iter().chain(at).chain(far);
    known.chain(caveats(state, row)).collect()
}

/// The kind of a place with a name; another has it as its heading.
fn kind(state: State, row: Row) -> Vec<String> {
    let atlas = state.atlas();
    let place = atlas.place(row.place).filter(|it| it.name.is_some());
    let kind = place.map(|it| {
        atlas
            .taxonomy()
            .kind_at(it.kind)
            .singular(state.locale().lang)
    });
    kind.map(tagged).into_iter().collect()
}

/// The address or street of a place or of several, and how far they are, if known.
pub type Location = (Option<String>, Option<String>);

/// Where a place is: what is wanted of its address, or else the neighbourhood of one without a name, unless the list is by neighbourhood.
pub fn location(state: State, row: Row, of: fn(&str) -> String) -> Location {
    let at = address(state, row, of).or_else(|| {
        let atlas = state.atlas();
        let place = atlas.place(row.place)?;
        let is_identified = place.name.is_some() || row.distance.is_none();
        let home = atlas.neighbourhood_of(row.place);
        home.filter(|_| !is_identified).map(|it| state.name_of(it))
    });
    (at, how_far(state, [row; 2]))
}

/// Where the places of a pile are: their street, if they have the same.
pub fn pile_location(state: State, pile: &Pile) -> Location {
    let street = pile
        .is_one_street
        .then(|| address(state, pile.first, |it| street_name(it).to_owned()));
    (street.flatten(), how_far(state, pile.span))
}

/// What is wanted of the address, or of the street that a place is at.
fn address(state: State, row: Row, of: fn(&str) -> String) -> Option<String> {
    let atlas = state.atlas();
    let place = atlas.place(row.place)?;
    let at = place.near().or(place.address())?;
    Some(state.named(&of(at)))
}

fn how_far(state: State, span: [Row; 2]) -> Option<String> {
    let [least, most] = span.map(|it| it.distance.map(|distance| (distance, it.walk)));
    let locale = state.locale();
    Some(locale.how_far_between([least?, most?], state.walk_context()))
}

/// What keeps visitors from walking in, and which needs are unknown.
fn caveats(state: State, row: Row) -> Vec<String> {
    let (atlas, locale) = (state.atlas(), state.locale());
    let messages = &locale.list;
    let caveat = atlas.place(row.place).and_then(|it| atlas.caveat(it));
    let caveat = caveat.map(|it| match it {
        Caveat::UnknownKey => messages.unknown_short.to_owned(),
        // A sentence of the card, as a phrase.
        Caveat::Fee => locale.place.reason_fee.trim_end_matches(['.']).to_owned(),
        _ => messages.conditional_short.to_owned(),
    });
    let unknown = state
        .panels()
        .and_then(|it| (it.needs.unknown)(state, row.place, true));
    caveat.into_iter().chain(unknown).collect()
}

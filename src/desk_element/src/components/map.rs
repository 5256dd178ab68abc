//! The map of the desk: regions by class, gaps, places, with a legend; moved and zoomed without capturing the page's scrolling.

mod content;
mod controls;
mod desk_map;
mod dragging;
mod figures;
mod gestures;
mod hints;
mod layers;
mod legend;
mod reach;
mod sheet;

use crate::state::Desk;
use browser::element::{self, button, el, empty};
use desk::MapFigure;
use desk_map::DeskMap;
use gestures::event;
use leptos::html;
use leptos::prelude::*;

/// The section of the map.
pub fn map(desk: Desk) -> AnyView {
    let map = DeskMap::new(desk);
    let texts = &desk.texts().map;
    let locale = desk.locale();
    let atlas = desk.atlas();
    let title = atlas.manifest().map_or("", |it| it.title.get(locale.lang));
    let frame = NodeRef::<html::Div>::new();
    figures::keep_figures(map);
    layers::keep_drawn(map, frame);
    dragging::keep_crosshair(map, frame);
    sheet::offer(map);
    let picture = el("div")
        .attr("class", "map-frame")
        .attr("tabindex", "0")
        .attr("role", "application")
        .attr("aria-label", &locale.say(texts.label, [title]))
        .attr("aria-describedby", "desk-map-help")
        .attr_with("data-cursor", move || {
            let is_picking = desk.picking().is_some();
            if is_picking { "picking" } else { "" }.to_owned()
        })
        .node_ref(frame)
        .on("pointerdown", event(map, gestures::pointer))
        .on("pointermove", event(map, gestures::pointer))
        .on("pointerup", event(map, gestures::pointer))
        .on("pointercancel", event(map, gestures::pointer))
        .on("pointerleave", event(map, gestures::pointer))
        .on("dblclick", event(map, gestures::double_click))
        .on("touchstart", event(map, gestures::touch))
        .on("touchmove", event(map, gestures::touch))
        .on("touchend", event(map, gestures::touch))
        .on("touchcancel", event(map, gestures::touch))
        .on("wheel", event(map, gestures::wheel))
        .on("keydown", event(map, gestures::key));
    let help = el("p").attr("id", "desk-map-help");
    let help = help.attr("class", "visually-hidden").text(texts.help);
    let stage = el("div")
        .attr("class", "map-stage")
        .attr("part", "map")
        .flag("data-outdated", move || figures::is_outdated(map))
        .aria("aria-busy", move || figures::is_outdated(map))
        .el(el("p")
            .attr("class", "map-busy")
            .text(desk.texts().states.working))
        .el(picture)
        .child(controls::zoom_buttons(map))
        .child(controls::scale_bar(map))
        .child(controls::readout(map))
        .child(hints::hint(map));
    el("section")
        .attr("class", "map-section")
        .el(desk.heading(1).text(texts.heading))
        .child(controls::selects(map))
        .child(reach::choice(map))
        .child(note(map))
        .child(pick_help(map, frame))
        .el(stage)
        .el(help)
        .child(legend::legend(map))
        .view()
}

/// What the map cannot show, and why.
fn note(map: DeskMap) -> AnyView {
    element::dynamic(move || {
        let desk = map.desk;
        let is_gaps = desk.view().figure == MapFigure::Gaps;
        let answer = desk.coverage().answer();
        let is_straight = answer.as_ref().is_some_and(|it| it.about.is_straight());
        let has_points = answer.is_none_or(|it| it.about.basis == "points");
        if is_gaps && !has_points {
            let note = el("p").attr("class", "map-note");
            return note.text(desk.texts().map.no_gaps).view();
        }
        if map.store().classes.get().is_none() && !desk.coverage().is_waiting() {
            let text = match desk.view().figure {
                MapFigure::Change if !desk.is_planned() => desk.texts().plan.no_changes,
                MapFigure::Seats if is_straight => desk.texts().map.no_streets,
                _ => desk.texts().table.unknown,
            };
            return el("p").attr("class", "map-note").text(text).view();
        }
        empty()
    })
}

/// How a position is chosen or a place is moved, with a button to stop; and the button that begins to move the chosen place.
fn pick_help(map: DeskMap, frame: NodeRef<html::Div>) -> AnyView {
    element::dynamic(move || {
        let desk = map.desk;
        let texts = &desk.texts().map;
        let line = |text: &str| el("p").attr("class", "map-pick").text(text);
        if let Some(pick) = desk.picking() {
            let text = [&pick.label, ". ", texts.pick_keys].concat();
            let stop = button("", texts.pick_stop, move || desk.cancel_pick());
            return el("div")
                .attr("class", "map-picking")
                .el(line(&text))
                .el(stop)
                .view();
        }
        if map.store().moving.get().is_some() {
            let stop = button("", texts.move_end, move || {
                dragging::end_moving(map);
                // The button goes.
                dragging::focus(frame);
            });
            let line = line(texts.moving);
            return el("div")
                .attr("class", "map-picking")
                .el(line)
                .el(stop)
                .view();
        }
        let Some(id) = desk.chosen_place() else {
            return empty();
        };
        let atlas = desk.atlas();
        let plan = desk.plan();
        let sites = plan.sites(&atlas);
        let site = sites.by_id(&id).and_then(|it| sites.get(it));
        let Some(site) = site.filter(|it| !it.is_closed) else {
            return empty();
        };
        let name = desk.locale().name_and_kind(&atlas, site.place);
        let label = desk.locale().say(texts.move_keys, [&name]);
        let begin = move || dragging::begin_moving(map, id.clone(), frame);
        button("map-move", &label, begin).view()
    })
}

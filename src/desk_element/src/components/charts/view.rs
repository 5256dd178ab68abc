//! A chart in the page: its picture, its legend and its table.

use crate::components::field::is_open;
use crate::drawn::{DrawnShapes, drawn, svg_element};
use crate::resized::on_resize;
use crate::state::Desk;
use browser::element::el;
use browser::reactive::{Signal, effect};
use desk::SvgElement;
use desk::charts::{ChartKey, ChartShown, ChartTable, DeskChart};
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

/// What a chart shows now.
#[derive(Clone, Default)]
struct ShownChart {
    shown: Option<Rc<ChartShown>>,
    /// Whether it is of a question before that on the screen.
    is_outdated: bool,
}

impl ShownChart {
    fn chart(&self) -> Option<&DeskChart> {
        match self.shown.as_deref()? {
            ChartShown::Chart(chart) => Some(chart),
            ChartShown::Reason(_) => None,
        }
    }
}

/// A chart that is drawn again whenever what it reads changes. `draw` gets the width in CSS px, and returns `None` while there is no
/// answer that fits the other figures on the screen. `click` gets the point of the picture that was clicked on.
pub fn chart(
    desk: Desk,
    draw: impl Fn(f64) -> Option<ChartShown> + 'static,
    click: Option<Box<dyn Fn([f64; 2])>>,
) -> AnyView {
    let width = Rc::new(Signal::new(0.0));
    let now = Rc::new(Signal::new(ShownChart::default()));
    let (measured, kept) = (width.clone(), now.clone());
    effect(move || {
        let width = measured.get();
        if width <= 0.0 {
            return;
        }
        let last = kept.get_untracked();
        let next = match draw(width) {
            Some(shown) => ShownChart {
                shown: Some(match last.shown {
                    Some(last) if *last == shown => last,
                    _ => Rc::new(shown),
                }),
                is_outdated: false,
            },
            None => ShownChart {
                is_outdated: true,
                ..last
            },
        };
        kept.set(next);
    });
    let frame = NodeRef::<html::Div>::new();
    keep_drawn(frame, &width, &now);
    let (hidden, outdated, busy) = (now.clone(), now.clone(), now.clone());
    let picture =
        el("div")
            .attr("class", "chart-frame")
            .node_ref(frame)
            .on("click", move |event| {
                let point = event.dyn_ref::<MouseEvent>().and_then(point_of);
                if let Some((click, point)) = click.as_ref().zip(point) {
                    click(point);
                }
            });
    // The frame is measured also while there is no chart.
    let picture = picture.aria("aria-hidden", move || hidden.get().chart().is_none());
    el("div")
        .attr("class", "chart")
        .flag("data-outdated", move || outdated.get().is_outdated)
        .aria("aria-busy", move || busy.get().is_outdated)
        .el(el("p")
            .attr("class", "chart-busy")
            .text(desk.texts().states.working))
        .el(picture)
        .child(words(desk, &now))
        .child(table(desk, &now))
        .view()
}

/// Draws the picture in its frame once that is in the page, as wide as the frame is.
fn keep_drawn(frame: NodeRef<html::Div>, width: &Rc<Signal<f64>>, now: &Rc<Signal<ShownChart>>) {
    let (width, now) = (width.clone(), now.clone());
    effect(move || {
        if let Some(frame) = frame.get()
            && let Some(svg) = svg_element("svg")
            && let Some(drawn) = DrawnShapes::in_group(&svg, "")
        {
            let _ = svg.set_attribute("class", "chart-picture");
            let _ = svg.set_attribute("role", "img");
            let frame: &HtmlElement = frame.unchecked_ref();
            let _ = frame.append_child(&svg);
            watch_width(frame, width.clone());
            let now = now.clone();
            effect(move || {
                // A browser draws all of it again where an attribute is set to what it is.
                let set = |name, value: &str| {
                    if svg.get_attribute(name).as_deref() != Some(value) {
                        let _ = svg.set_attribute(name, value);
                    }
                };
                let now = now.get();
                let Some(picture) = now.chart().map(|it| &it.picture) else {
                    // It has no height then.
                    set("viewBox", "0 0 1 0");
                    return drawn.show(Vec::new());
                };
                let [x, y, width, height] = picture.view;
                set("viewBox", &format!("{x} {y} {width} {height:.1}"));
                set("aria-label", &picture.description);
                drawn.show(picture.shapes.clone());
            });
        }
    });
}

/// Keeps the width of the frame, in whole CSS px.
fn watch_width(frame: &HtmlElement, width: Rc<Signal<f64>>) {
    on_resize(frame, move |frame| {
        // The frame has no width while it is folded away.
        let now = frame.client_width();
        if now > 0 {
            width.set_if_changed(f64::from(now));
        }
    });
}

/// The point of the picture that an event is at, CSS px from its top left corner.
fn point_of(event: &MouseEvent) -> Option<[f64; 2]> {
    let frame: Element = event.current_target()?.dyn_into().ok()?;
    let svg = frame.first_element_child()?;
    let rect = svg.get_bounding_client_rect();
    // A page may be zoomed or turned: the picture is as many units wide as the frame has CSS px.
    let unit = rect.width() / f64::from(frame.client_width());
    let [x, y] = [
        f64::from(event.client_x()) - rect.left(),
        f64::from(event.client_y()) - rect.top(),
    ];
    (unit > 0.0).then(|| [x / unit, y / unit])
}

/// That there is no answer yet; why there is no chart; or the legend and what must be known to read it.
fn words(desk: Desk, now: &Rc<Signal<ShownChart>>) -> AnyView {
    let now = now.clone();
    let words = move || {
        let line = |class, text: &str| SvgElement::new("p", class).saying(text);
        let now = now.get();
        Some(match now.shown.as_deref() {
            None => vec![line("", desk.texts().states.working)],
            Some(ChartShown::Reason(reason)) => vec![line("", reason)],
            Some(ChartShown::Chart(chart)) => {
                let mut words = vec![line("chart-title", &chart.picture.title)];
                if !chart.legend.is_empty() {
                    let keys = chart.legend.iter().map(key);
                    words.push(SvgElement::new("ul", "chart-legend").holding(keys));
                }
                words.extend(chart.notes.iter().map(|it| line("note", it)));
                words
            }
        })
    };
    drawn("div", words).attr("class", "chart-words").view()
}

fn key(key: &ChartKey) -> SvgElement {
    let svg = SvgElement::new("svg", "").with("viewBox", "0 0 32 20");
    let swatch = SvgElement::new("div", "chart-swatch").with("aria-hidden", "true");
    let swatch = swatch.holding([svg.holding(key.shapes.iter().cloned())]);
    let label = SvgElement::new("span", "").saying(&key.label);
    SvgElement::new("li", "").holding([swatch, label])
}

/// The figures as a table, built while it is unfolded.
fn table(desk: Desk, now: &Rc<Signal<ShownChart>>) -> AnyView {
    let is_shown = Rc::new(Signal::new(false));
    let (opened, hidden, now) = (is_shown.clone(), now.clone(), now.clone());
    let table = move || {
        let now = now.get();
        let chart = now.chart().filter(|_| is_shown.get());
        Some(chart.map(|it| table_of(&it.table)).into_iter().collect())
    };
    el("details")
        .attr("class", "chart-table")
        .flag("hidden", move || hidden.get().chart().is_none())
        .on("toggle", move |event| {
            opened.set_if_changed(is_open(&event))
        })
        .el(el("summary").text(desk.texts().charts.as_table))
        .el(drawn("div", table))
        .view()
}

fn table_of(table: &ChartTable) -> SvgElement {
    let cell = |name, text: &String| SvgElement::new(name, "").saying(text);
    let heads = table.columns.iter();
    let heads = heads.map(|it| cell("th", it).with("scope", "col"));
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(column, text)| match column {
            0 => cell("th", text).with("scope", "row"),
            _ => cell("td", text),
        });
        SvgElement::new("tr", "").holding(cells)
    });
    let head = SvgElement::new("tr", "").holding(heads);
    let figures = SvgElement::new("table", "").holding([
        SvgElement::new("caption", "").saying(&table.caption),
        SvgElement::new("thead", "").holding([head]),
        SvgElement::new("tbody", "").holding(rows),
    ]);
    // A table that is wider than the page scrolls on its own, also by keyboard.
    SvgElement::new("div", "table-scroll")
        .with("role", "region")
        .with("aria-label", &table.caption)
        .with("tabindex", "0")
        .holding([figures])
}

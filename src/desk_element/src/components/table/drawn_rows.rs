//! The rows that are drawn: those in sight before the others.

use super::rows::row_with;
use crate::drawn::{DrawnShapes, put_range};
use crate::slices::{LongEffect, after_paint, rest};
use browser::object::member;
use desk::{RegionKey, SvgElement};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// So many rows are drawn before the slice may end: about those that are in sight.
const PORTION: usize = 14;

/// How much of the rows is above what is in sight of them, as a share of their height.
pub type Scrolled = Rc<Cell<f64>>;

/// The rows that are drawn.
pub struct DrawnRows {
    body: Element,
    rows: DrawnShapes,
    /// The region of each row.
    keys: Rc<RefCell<Vec<RegionKey>>>,
    scrolled: Scrolled,
    /// How many times rows were to be shown.
    number: Cell<usize>,
    /// What had the focus when its row was drawn for another region, and the region whose row gets it.
    focus: RefCell<Option<(Element, RegionKey)>>,
}

impl DrawnRows {
    /// No rows yet. `keys` are those of the rows that are drawn.
    pub fn new(body: &Element, keys: Rc<RefCell<Vec<RegionKey>>>, scrolled: Scrolled) -> Self {
        Self {
            body: body.clone(),
            rows: DrawnShapes::within(body.clone()),
            keys,
            scrolled,
            number: Cell::default(),
            focus: RefCell::default(),
        }
    }

    /// Shows these rows, until others are to be shown: those in sight at once, and the others in slices once these are painted. The
    /// focus stays at its region, which may be in another row then. `is_alike` says that the rows before have the same columns.
    pub async fn show(
        &self,
        rows: Vec<Rc<SvgElement>>,
        keys: Vec<RegionKey>,
        is_alike: bool,
        _drawing: LongEffect,
    ) {
        let number = self.number.get() + 1;
        self.number.set(number);
        let is_alike = is_alike && {
            let drawn = self.keys.borrow();
            drawn.len() == keys.len() && keys.first().is_none_or(|it| drawn.contains(it))
        };
        if rows.len() <= PORTION || !is_alike && self.scrolled.get() > 0.0 {
            self.put(0..rows.len(), &rows, &keys);
            self.focus.take();
            return;
        }
        let first = match is_alike {
            true => (self.scrolled.get() * rows.len() as f64) as usize,
            false => 0,
        };
        let in_sight = first..(first + PORTION).min(rows.len());
        // Rows of other columns or regions would be wrong under the new head: they are away until theirs are drawn.
        let shown = if is_alike { rows.len() } else { in_sight.end };
        self.put(in_sight, &rows[..shown], &keys[..shown]);
        after_paint().await;
        for first in (0..rows.len()).step_by(PORTION) {
            if self.number.get() != number {
                return;
            }
            let end = (first + PORTION).min(rows.len());
            let shown = if is_alike { rows.len() } else { end.max(shown) };
            self.put(first..end, &rows[..shown], &keys[..shown]);
            rest().await;
        }
        if self.number.get() == number {
            self.focus.take();
        }
    }

    /// Draws the rows of a range, and has no more rows than these.
    fn put(&self, range: Range<usize>, rows: &[Rc<SvgElement>], keys: &[RegionKey]) {
        let focused = self.focused();
        let mut focus = self.focus.borrow_mut();
        let is_same = |it: &(Element, RegionKey)| focused.as_ref().is_some_and(|now| now.0 == it.0);
        if !focus.as_ref().is_some_and(is_same) {
            *focus = focused;
        }
        self.rows.show_range(range.clone(), rows);
        put_range(&mut self.keys.borrow_mut(), range, keys);
        if let Some((element, key)) = focus.as_mut()
            && let Some(button) = self.button_after(element, key)
        {
            let _ = button.focus();
            *element = button.into();
        }
    }

    /// What has the focus in a row, and the region of that row.
    fn focused(&self) -> Option<(Element, RegionKey)> {
        let focused = member(&self.body.get_root_node(), "activeElement");
        let focused = focused.dyn_into::<Element>().ok();
        let focused = focused.filter(|it| self.body.contains(Some(it)))?;
        let key = self.keys.borrow().get(row_with(&focused)?).cloned()?;
        Some((focused, key))
    }

    /// The button of a region, where the element that had the focus for it is in the row of another one now.
    fn button_after(&self, element: &Element, key: &RegionKey) -> Option<HtmlElement> {
        let keys = self.keys.borrow();
        if keys.get(row_with(element)?)? == key {
            return None;
        }
        let row = keys.iter().position(|it| it == key)?;
        let row = self.body.children().item(u32::try_from(row).ok()?)?;
        let button = row.query_selector("button").ok()??;
        button.dyn_into().ok()
    }
}

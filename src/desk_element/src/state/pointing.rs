//! What one component asks of the map, and what the map has for the others: a position that is pointed at, a place that is chosen,
//! the map as a picture.

use super::Desk;
use atlas::LonLat;
use desk::Picture;
use std::fmt;
use std::rc::Rc;
use web_sys::HtmlElement;

/// A position that somebody is asked to point at on the map.
#[derive(Clone)]
pub struct MapPick {
    /// What the position is for, in words.
    pub label: String,
    /// What gets the focus back from the map.
    from: Option<HtmlElement>,
    then: Rc<dyn Fn(LonLat)>,
}

impl fmt::Debug for MapPick {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.label.fmt(to)
    }
}

/// Draws what the map shows as a picture; none where it shows nothing.
pub type PictureOfMap = Rc<dyn Fn() -> Option<Picture>>;

impl Desk {
    /// Offers what the map shows as a picture; nothing from now on with `None`.
    pub fn offer_picture(self, picture: Option<impl Fn() -> Option<Picture> + 'static>) {
        let picture: Option<PictureOfMap> = picture.map(|it| Rc::new(it) as PictureOfMap);
        self.store().picture.replace(picture);
    }

    /// What the map shows as a picture; none where there is no map or it shows nothing.
    pub fn picture(self) -> Option<Picture> {
        let picture = self.store().picture.borrow().clone();
        picture?()
    }

    /// Asks for a position on the map, which gets the focus; after that `from` has it again. A position that was asked for before is
    /// forgotten.
    pub fn pick(self, label: &str, from: Option<HtmlElement>, then: impl Fn(LonLat) + 'static) {
        self.store().pick.set(Some(MapPick {
            label: label.to_owned(),
            from,
            then: Rc::new(then),
        }));
    }

    /// The position that is asked for, if any; reactive.
    pub fn picking(self) -> Option<MapPick> {
        self.store().pick.get()
    }

    /// Answers with a position; nothing where none is asked for.
    pub fn picked(self, at: LonLat) {
        if let Some(pick) = self.end_pick() {
            (pick.then)(at);
        }
    }

    /// Asks for no position any more.
    pub fn cancel_pick(self) {
        self.end_pick();
    }

    fn end_pick(self) -> Option<MapPick> {
        let pick = self.store().pick.get_untracked();
        self.store().pick.set(None);
        if let Some(from) = pick.as_ref().and_then(|it| it.from.as_ref()) {
            let _ = from.focus();
        }
        pick
    }

    /// The id of the place that is chosen on the map, in a list or in the plan, for what happens to it next; reactive.
    pub fn chosen_place(self) -> Option<String> {
        self.store().chosen_place.get()
    }

    /// Chooses a place, or none. The same one again is a choice too.
    pub fn choose_place(self, id: Option<String>) {
        self.store().chosen_place.set(id);
    }
}

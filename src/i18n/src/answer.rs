//! The answer in one sentence.

use crate::bidi::tagged;
use crate::formatter::Formatter;
use crate::locale::Locale;
use crate::walking::WalkContext;
use atlas::{Atlas, KeyStatus, Metres, Place, PlaceIndex, WalkCost};

impl<F: Formatter> Locale<F> {
    /// The nearest place: `De dichtstbijzijnde plek is …: 350 meter, ongeveer 4 minuten lopen.`
    pub fn nearest(
        self,
        atlas: &Atlas,
        place: &Place,
        distance: Metres,
        walk: Option<WalkCost>,
        context: WalkContext,
    ) -> String {
        let name = self.name_and_kind(atlas, place);
        if distance == Metres::ZERO {
            return self.say(self.answer.inside, [&name]);
        }
        let how_far = self.shortest(distance, walk, context);
        self.say(self.answer.nearest, [&name, &how_far])
    }

    /// That the visitor is far from the area of the atlas, with the distance of the nearest place.
    pub fn far_away(
        self,
        distance: Metres,
        walk: Option<WalkCost>,
        context: WalkContext,
    ) -> String {
        let how_far = self.shortest(distance, walk, context);
        self.say(self.answer.far_away, [&how_far])
    }

    /// The walk, or the straight line.
    fn shortest(self, distance: Metres, walk: Option<WalkCost>, context: WalkContext) -> String {
        match walk {
            Some(walk) => self.walk(walk, context.pace),
            None => self.straight_line(distance),
        }
    }

    /// The number of places, and at how many of them anybody can walk in.
    pub fn place_count(self, atlas: &Atlas, places: &[PlaceIndex]) -> String {
        let count = self.count(self.list.places, places.len());
        let title = self.title(atlas);
        let all = match &title {
            Some(title) => self.say(self.answer.all, [&count, title]),
            None => self.say(self.answer.all_untitled, [&count]),
        };
        let is_free = |index: &&PlaceIndex| {
            let place = atlas.place(**index);
            place.is_some_and(|place| place.key == KeyStatus::Free)
        };
        let free = match places.iter().filter(is_free).count() {
            free if free == places.len() => self.answer.free_all.to_owned(),
            free => self.say(self.answer.free, [&self.number(free)]),
        };
        [all, free].join(" ")
    }

    /// The title of an atlas, tagged if it is in another language; `None` without a title.
    pub fn title(self, atlas: &Atlas) -> Option<String> {
        let title = atlas.manifest()?.title.localized(self.lang);
        (!title.of.is_empty()).then(|| tagged(title))
    }
}

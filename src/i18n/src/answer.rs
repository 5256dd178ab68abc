//! The answer in one sentence.

use crate::bidi::in_language;
use crate::formatter::Formatter;
use crate::locale::Locale;
use crate::walking::WalkContext;
use atlas::{Atlas, Caveat, Metres, PlaceIndex, Recommendation, Row, WalkCost};

impl<F: Formatter> Locale<F> {
    /// The recommended place, with its caveat if it has one:
    /// `De dichtstbijzijnde plek die wij kennen is …: 350 meter, ongeveer 4 minuten.`
    pub fn nearest(self, atlas: &Atlas, found: &Recommendation, context: WalkContext) -> String {
        let (name, how_far) = self.name_and_distance(atlas, &found.row, context);
        let is_here = found.row.distance == Some(Metres::ZERO);
        let sentence = match found.nearer {
            _ if is_here && context.is_rough => self.say(self.answer.perhaps_inside, [&name]),
            _ if is_here => self.say(self.answer.inside, [&name]),
            // What is nearer is named in the next sentence.
            Some(_) if found.caveat.is_none() => {
                self.say(self.answer.nearest_free, [&name, &how_far])
            }
            Some(_) => [&self.capital(&name), ": ", &how_far, "."].concat(),
            None => self.say(self.answer.nearest, [&name, &how_far]),
        };
        match found.caveat {
            Some(caveat) => [&sentence, self.caveat(caveat)].join(" "),
            None => sentence,
        }
    }

    /// What is nearer than the recommended place, with its caveat: `Dichterbij is …: 200 meter. Daar moet u betalen.`
    pub fn nearer(
        self,
        atlas: &Atlas,
        found: &Recommendation,
        context: WalkContext,
    ) -> Option<String> {
        let (row, caveat) = found.nearer?;
        let (name, mut how_far) = self.name_and_distance(atlas, &row, context);
        if row.distance == Some(Metres::ZERO) {
            self.here(context).clone_into(&mut how_far);
        }
        let sentence = self.say(self.answer.nearer, [&name, &how_far]);
        Some([&sentence, self.caveat(caveat)].join(" "))
    }

    /// That nothing is within a limit, or of what was asked for (`is_narrowed`), with the nearest place beyond it.
    pub fn none_within(
        self,
        atlas: &Atlas,
        limit: &str,
        beyond: &Row,
        context: WalkContext,
        is_narrowed: bool,
    ) -> String {
        let (name, how_far) = self.name_and_how_far(atlas, beyond, context);
        let messages = &self.on_demand().question;
        let message = match is_narrowed {
            true => messages.none_such_within,
            false => messages.none_within,
        };
        self.say(message, [limit, &name, &how_far])
    }

    /// The nearest place that opens later, with when, as a phrase: `Wel is er …: 350 meter. Gesloten, opent om 13.00 uur.`
    pub fn opens_later(
        self,
        atlas: &Atlas,
        row: &Row,
        opens: &str,
        context: WalkContext,
    ) -> String {
        let (name, how_far) = self.name_and_how_far(atlas, row, context);
        let message = self.on_demand().needs.opens_later;
        self.say(message, [&name, &how_far, &self.capital(opens)])
    }

    fn name_and_how_far(self, atlas: &Atlas, row: &Row, context: WalkContext) -> (String, String) {
        let place = atlas.place(row.place);
        let name = place.map_or_else(String::new, |it| self.name_and_kind(atlas, it));
        let distance = row.distance.unwrap_or(Metres::ZERO);
        (name, self.how_far(distance, row.walk, context))
    }

    fn name_and_distance(self, atlas: &Atlas, row: &Row, context: WalkContext) -> (String, String) {
        let place = atlas.place(row.place);
        let name = place.map_or_else(String::new, |it| self.name_and_kind(atlas, it));
        let distance = row.distance.unwrap_or(Metres::ZERO);
        (name, self.shortest(distance, row.walk, context))
    }

    fn caveat(self, caveat: Caveat) -> &'static str {
        match caveat {
            Caveat::Fee => self.answer.fee,
            Caveat::Conditional => self.answer.conditional,
            Caveat::UnknownKey => self.answer.unknown_key,
            Caveat::Closed => self.answer.closed,
        }
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
            place.is_some_and(|place| atlas.caveat(place).is_none())
        };
        let free = match places.iter().filter(is_free).count() {
            free if free == places.len() => self.answer.free_all.to_owned(),
            free => self.say(self.answer.free, [&self.number(free)]),
        };
        [&all, " ", &free].concat()
    }

    /// The title of an atlas, isolated, and tagged if it is in another language; `None` without a title.
    pub fn title(self, atlas: &Atlas) -> Option<String> {
        let title = atlas.manifest()?.title.localized(self.lang);
        (!title.of.is_empty()).then(|| in_language(title.of, title.other.unwrap_or_default()))
    }
}

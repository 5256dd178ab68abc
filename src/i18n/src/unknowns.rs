//! What an atlas does not know, a sentence each.

use crate::bidi::tagged;
use crate::formatter::Formatter;
use crate::locale::Locale;
use atlas::{Atlas, Localized};

impl<F: Formatter> Locale<F> {
    /// What an atlas does not know. `has_walks` tells whether walks along its streets are known. `of_hours` are the
    /// sentences of [`Locale::unknown_opening`], if its opening hours have been read.
    pub fn unknowns(self, atlas: &Atlas, has_walks: bool, of_hours: Vec<String>) -> Vec<String> {
        let messages = &self.on_demand().gaps;
        let walk = if has_walks {
            messages.foot
        } else {
            messages.walk
        };
        let mut lines = vec![walk.to_owned()];
        let manifest = atlas.manifest();
        // A manifest with unknowns of its own replaces the general sentences about residents and hours.
        let has_own = manifest.is_some_and(|it| it.gaps.iter().next().is_some());
        if let Some(own) = manifest.and_then(|it| it.gaps.spoken(self.lang)) {
            let other = own.other;
            let texts = own.of.iter().map(String::as_str);
            lines.extend(texts.map(|of| tagged(Localized { of, other })));
        }
        if atlas.places().is_empty() {
            lines.push(messages.places.to_owned());
        }
        let mut neighbourhoods = atlas.neighbourhoods().iter();
        if atlas.neighbourhoods().is_empty() {
            lines.push(messages.neighbourhoods.to_owned());
        } else if !has_own && neighbourhoods.all(|it| it.demographics.residents.is_none()) {
            lines.push(messages.residents.to_owned());
        }
        if !has_own {
            lines.extend(self.unknown_hours(atlas));
        }
        lines.extend(of_hours);
        lines.extend(self.missing_kinds(atlas));
        let left_out = manifest.map(|it| it.left_out.iter().map(|it| it.count).sum());
        if let Some(count @ 1..) = left_out {
            lines.push(self.say(messages.left_out, [&self.number(count)]));
        }
        lines
    }

    /// What is unknown of opening hours that have been read: the time zone, and public holidays.
    pub fn unknown_opening(self, has_zone: bool, has_holidays: bool) -> Vec<String> {
        let messages = &self.on_demand().opening;
        let zone = (!has_zone).then_some(messages.gap_zone);
        let holidays = (!has_holidays).then_some(messages.gap_holidays);
        let lines = [zone, holidays].into_iter().flatten();
        lines.map(str::to_owned).collect()
    }

    /// How many places that may close have no opening hours.
    fn unknown_hours(self, atlas: &Atlas) -> Option<String> {
        let places = atlas.places().iter();
        let (mut all, mut unknown) = (0, 0);
        for place in places.filter(|place| !atlas.is_always_open(place)) {
            all += 1;
            unknown += usize::from(place.opening_hours().is_none());
        }
        let texts = [self.number(unknown), self.number(all)];
        (unknown > 0).then(|| {
            self.say(
                self.on_demand().gaps.hours,
                texts.each_ref().map(String::as_str),
            )
        })
    }

    /// The kinds of which the atlas has no place.
    fn missing_kinds(self, atlas: &Atlas) -> Option<String> {
        let kinds = atlas.taxonomy().kinds.iter().zip(atlas.kind_counts());
        let missing: Vec<String> = kinds
            .filter(|(_, count)| **count == 0)
            .map(|(kind, _)| tagged(kind.plural(self.lang)))
            .collect();
        let message = self.on_demand().gaps.kinds;
        (!missing.is_empty()).then(|| self.say(message, [&self.list(&missing)]))
    }
}

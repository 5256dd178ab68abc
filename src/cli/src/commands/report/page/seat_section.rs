//! Seats along the streets.

use super::{Context, Markdown, escaped};
use crate::commands::report::seat_table::share;
use access::{AgeGroup, Band, PlaceChoice, RegionLevel, Spacing};
use i18n::RangeStyle;

/// The most regions in a table; all of them are in `seats.csv`.
const MOST_REGIONS: usize = 10;

impl Context<'_> {
    /// The section about seats, if the norms have a distance between them.
    pub(super) fn seats(self, page: &mut Markdown) {
        let Some(norm) = &self.norms.seats else {
            return;
        };
        let texts = &self.sections.seats;
        page.heading(3, texts.heading);
        let Some(seats) = &self.figures.seats else {
            let has_streets = self.figures.analysis.network().is_some();
            let kinds = PlaceChoice::seats(self.figures.analysis.atlas().taxonomy()).kinds;
            let missing = self.missing_names(kinds.into_iter().flatten());
            let missing = self.locale.list(&missing);
            page.paragraph(&match has_streets {
                true => self.say(texts.no_seats, [&missing]),
                false => texts.no_streets.to_owned(),
            });
            return;
        };
        let spacings = self.figures.regions.sums(&seats.neighbourhoods);
        let Some(whole) = spacings.last() else {
            return;
        };
        let norm = self.metres(norm.metres);
        let length = self.share(band(whole), RangeStyle::Sentence);
        let [group, _] = self.group(AgeGroup::All);
        let people = self.share(whole.people.share(), RangeStyle::Sentence);
        let sentences = [
            self.say(texts.share, [&length, &norm]),
            self.say(texts.people, [&people, group]),
            self.say(texts.longest, [&self.longest(whole)]),
        ];
        let seats = PlaceChoice::seats(self.figures.analysis.atlas().taxonomy());
        let missing = self.missing_kinds(seats.kinds.into_iter().flatten());
        let sentences: Vec<String> = sentences.into_iter().chain(missing).collect();
        page.paragraph(&sentences.join(" "));
        let mut rows: Vec<_> = self.figures.regions.rows().iter().zip(&spacings).collect();
        rows.retain(|(region, spacing)| {
            region.level == RegionLevel::Neighbourhood && share(spacing).is_some()
        });
        let most = |spacing: &Spacing| share(spacing).map_or(1.0, |[_, most]| most);
        rows.sort_by(|(_, one), (_, other)| most(one).total_cmp(&most(other)));
        rows.truncate(MOST_REGIONS);
        let rows = rows.into_iter().map(|(region, spacing)| {
            let kilometres = spacing.length.total().metres() / 1_000.0;
            vec![
                escaped(region.name.as_deref().unwrap_or_default()),
                self.locale.decimal(kilometres),
                self.share(band(spacing), RangeStyle::Table),
                self.longest(spacing),
            ]
        });
        let mut head = vec![self.messages.table.neighbourhood.to_owned()];
        head.extend(texts.columns.map(str::to_owned));
        page.paragraph(&format!("**{}**", texts.least));
        page.table(&head, 1, &rows.collect::<Vec<_>>());
        let files = self.say(self.messages.table.all_in_file, ["seats.csv"]);
        page.paragraph(&files);
    }

    /// The longest stretch without a seat.
    pub(super) fn longest(self, spacing: &Spacing) -> String {
        let longest = &spacing.longest;
        let metres = |it: access::Stretch| it.length.metres().get();
        let unknown = || self.messages.words.unknown.to_owned();
        match (longest.least.map(metres), longest.most.map(metres)) {
            (Some(low), Some(high)) if longest.is_bounded && low == high => self.metres(high),
            (Some(low), Some(high)) if longest.is_bounded => {
                let limits = [self.metres(low.floor()), self.metres(high.ceil())];
                self.say(self.messages.from_to, limits.each_ref().map(String::as_str))
            }
            _ => unknown(),
        }
    }
}

pub(super) fn band(spacing: &Spacing) -> Option<Band> {
    share(spacing).map(|[low, high]| Band { low, high })
}

//! Seats along the streets before and after a scenario.

use super::seat_section::band;
use super::{Context, Markdown};
use crate::commands::report::comparison::Comparison;
use crate::commands::report::seat_table::share;
use access::{AgeGroup, Spacing, Stretch};
use i18n::RangeStyle;

impl Context<'_> {
    /// The share of streets within the norm and the longest stretch, if there are figures of seats.
    pub(super) fn changed_seats(self, comparison: &Comparison<'_>, page: &mut Markdown) {
        let figures = [comparison.before, comparison.after];
        let [Some(before), Some(after)] = figures.map(|it| it.seats.as_ref()) else {
            return;
        };
        let Some(norm) = &self.norms.seats else {
            return;
        };
        let texts = &self.sections.scenario.seats;
        page.heading(3, texts.heading);
        let [old, new] = [before, after].map(|it| self.figures.regions.sums(&it.neighbourhoods));
        if old == new {
            page.paragraph(texts.unchanged);
            return;
        }
        let (Some(whole), Some(whole_after)) = (old.last(), new.last()) else {
            return;
        };
        let [group, _] = self.group(AgeGroup::All);
        let [length, people, longest] = texts.rows;
        let both = |of: &dyn Fn(&Spacing) -> String| [of(whole), of(whole_after)];
        let of_streets = |it: &Spacing| self.share(band(it), RangeStyle::Table);
        let of_people = |it: &Spacing| self.share(it.people.share(), RangeStyle::Table);
        let of_stretch = |it: &Spacing| self.longest(it);
        let rows = [
            (
                self.say(length, [&self.metres(norm.metres)]),
                both(&of_streets),
            ),
            (self.say(people, [group]), both(&of_people)),
            (
                self.say(longest, [self.messages.words.walk]),
                both(&of_stretch),
            ),
        ];
        let rows = rows.map(|(name, [old, new])| vec![name, old, new]);
        page.table(&texts.columns.map(str::to_owned), 1, &rows);
        let regions = old.iter().zip(&new).map(|(old, new)| {
            let cells = vec![
                of_streets(old),
                of_streets(new),
                of_stretch(old),
                of_stretch(new),
            ];
            (difference(old, new), cells)
        });
        let columns = texts.by_neighbourhood.map(str::to_owned);
        self.most_changed(columns.into(), regions.collect(), page);
    }
}

/// How much changes for certain or at most: kilometres of street within the norm, and of the longest stretch.
fn difference(before: &Spacing, after: &Spacing) -> f64 {
    let share = |of: &Spacing| share(of).unwrap_or_default();
    let stretch = |it: Option<Stretch>| it.map_or(0.0, |it| it.length.metres().get() / 1_000.0);
    let [low, high] = [0, 1].map(|end| {
        let kilometres = |of: &Spacing| share(of)[end] * of.length.total().metres() / 1_000.0;
        (kilometres(before) - kilometres(after)).abs()
    });
    let [one, other] = [before.longest, after.longest];
    let least = (stretch(one.least) - stretch(other.least)).abs();
    let most = (stretch(one.most) - stretch(other.most)).abs();
    low.max(high).max(least).max(most)
}

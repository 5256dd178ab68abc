//! What is lost if a place closes, and what places cost.

use super::{Context, Markdown, escaped};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use access::{ClosingLoss, Count, People};
use atlas::{LonLat, PlaceIndex};
use i18n::RangeStyle;
use i18n::Rounding;
use std::cmp::Reverse;

/// The most places in a table; all of them are in `closing.csv`.
const MOST_PLACES: usize = 10;

impl Context<'_> {
    /// The places that most people would miss.
    pub(super) fn closing(
        self,
        answer: &AnsweredQuestion<'_>,
        group: &GroupCoverage,
        page: &mut Markdown,
    ) {
        let texts = &self.sections.closing;
        let limits = |count: Count| (count.low(), count.high());
        let of_any = |it: &ClosingLoss| it.of_any.people(group.age);
        let mut losses: Vec<&ClosingLoss> = answer.losses().iter().collect();
        losses.retain(|it| of_any(it).high() > People::NONE);
        // Places with equal losses stay in the order of the closing test.
        losses.sort_by_key(|it| Reverse(limits(of_any(it))));
        losses.truncate(MOST_PLACES);
        let [_, noun] = self.group(group.age);
        page.paragraph(&format!("**{}: {noun}**", texts.heading));
        let (rank, of_rank) = (answer.question.rank, &texts.of_rank);
        let (places, measure) = (self.locale.number(rank), self.people_by_measure());
        if answer.closing.is_none() {
            page.paragraph(of_rank.toilets);
            return;
        }
        if losses.is_empty() {
            page.paragraph(if rank == 1 { texts.none } else { of_rank.none });
            return;
        }
        page.paragraph(&match rank {
            1 => texts.text.to_owned(),
            _ => self.say(of_rank.text, [&places]),
        });
        let mut head: Vec<String> = texts.columns.map(str::to_owned).into();
        head.extend(match rank {
            1 => [texts.any, texts.kind].map(|it| self.say(it, [&measure])),
            _ => [of_rank.any, of_rank.kind].map(|it| self.say(it, [&places, &measure])),
        });
        let has_costs = self.figures.has_costs();
        if has_costs {
            head.extend(self.cost_columns());
        }
        let rows = losses.iter().map(|loss| {
            let mut row = self.place(loss.place);
            let kind = loss.of_kind.people(group.age);
            row.push(self.people(of_any(loss), RangeStyle::Table));
            row.push(match of_any(loss).is_known() {
                true => self.people(kind, RangeStyle::Table),
                // Those who may lose their last place of any kind are among those who lose the last of this kind: rounded to the
                // nearest, these could be fewer.
                false => self.people_between(kind),
            });
            if has_costs {
                let euro = self.figures.euro_of(loss.place);
                row.extend(self.cost_cells(euro, of_any(loss)));
            }
            row
        });
        let rows: Vec<Vec<String>> = rows.collect();
        page.table(&head, texts.columns.len(), &rows);
    }

    /// A place with its id, its kind and its neighbourhood.
    pub(super) fn place(self, index: PlaceIndex) -> Vec<String> {
        let atlas = self.figures.analysis.atlas();
        let sites = self.figures.analysis.sites();
        let Some(site) = sites.get(index) else {
            return vec![String::new(); 3];
        };
        let place = site.place;
        let own = place.name_in(self.locale.lang).or(place.name.as_deref());
        let called = own.or(place.address()).or(place.near());
        let id = format!("`{}`", place.id.replace(['`', '|'], " "));
        let name = match called {
            Some(name) => format!("{} ({id})", escaped(name)),
            None => format!("{} ({id})", position(place.shape.anchor())),
        };
        let kind = atlas.taxonomy().kind_at(place.kind);
        let kind = escaped(kind.singular(self.locale.lang).of);
        let home = sites.neighbourhood_of(index);
        let home = home.and_then(|it| atlas.neighbourhood(it));
        let home = home.map(|it| escaped(&it.name)).unwrap_or_default();
        vec![name, kind, home]
    }

    /// The heads of the columns of [`Context::cost_cells`].
    pub(super) fn cost_columns(self) -> [String; 2] {
        let texts = &self.sections.costs;
        let per_thousand = self.say(texts.per_thousand, [&self.people_by_measure()]);
        [texts.cost.to_owned(), per_thousand]
    }

    /// A cost, and people per 1,000 euro a year.
    pub(super) fn cost_cells(self, euro: Option<f64>, people: Count) -> [String; 2] {
        let unknown = self.messages.words.unknown.to_owned();
        let Some(euro) = euro else {
            return [unknown.clone(), unknown];
        };
        let cost = self.locale.number(euro.round() as usize);
        if euro <= 0.0 {
            return [cost, self.sections.costs.nothing.to_owned()];
        }
        let [down, up] = Rounding::of_limits(people.is_known());
        let per = |people: People, rounding: Rounding| {
            let per = people.as_f64() / (euro / 1_000.0);
            self.locale.decimal(rounding.apply(per, 1))
        };
        let (low, high) = (per(people.low(), down), per(people.high(), up));
        let both = self.limits(low == high, &low, &high, RangeStyle::Table);
        [cost, both]
    }

    /// That the report has private figures in it, and how many costs are known.
    pub(super) fn costs(self, page: &mut Markdown) {
        if !self.figures.has_costs() {
            return;
        }
        let known = self.figures.costs.values().filter_map(|it| it.euro);
        let known: Vec<f64> = known.collect();
        let sum = self
            .locale
            .number(known.iter().sum::<f64>().round() as usize);
        let places = self.figures.analysis.atlas().places().len();
        let counts = [known.len(), places].map(|it| self.locale.number(it));
        let texts = &self.sections.costs;
        if known.is_empty() {
            // Costs of candidates only.
            page.paragraph(&format!("**{}**", texts.private));
            return;
        }
        let sentence = self.say(texts.known, [&sum, &counts[0], &counts[1]]);
        page.paragraph(&format!("**{}** {sentence}", texts.private));
    }
}

/// A position in degrees, longitude first, as in files and links of maps.
pub(super) fn position(at: LonLat) -> String {
    format!("{:.5}, {:.5}", at.lon(), at.lat())
}

//! Where new places help most.

use super::closing_section::position;
use super::{Context, Markdown, escaped};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::new_places_table::kilometres;
use access::{BestPlaces, CandidateSource, CapacitatedSelection, Optimality, People, SitingModel};
use i18n::RangeStyle;
use i18n::Rounding;

impl Context<'_> {
    /// The new places of a question: where most people gain one, where they shorten the distance most, and with the room that there
    /// is.
    pub(super) fn new_places(
        self,
        answer: &AnsweredQuestion<'_>,
        group: &GroupCoverage,
        page: &mut Markdown,
    ) {
        let texts = &self.sections.new_places;
        if answer.question.rank > 1 && self.norms.new_places > 0 {
            let [_, noun] = self.group(group.age);
            page.paragraph(&format!("**{}: {noun}**", texts.heading));
            page.paragraph(texts.of_rank);
        }
        for found in &answer.new_places {
            match found.model {
                SitingModel::Covering => self.covering(found, group, page),
                SitingModel::Median => self.median_places(found, group, page),
            }
        }
        if let Some(found) = &answer.with_room {
            self.with_room(found, group, page);
        }
    }

    /// Where most people gain a place.
    fn covering(self, found: &BestPlaces, group: &GroupCoverage, page: &mut Markdown) {
        let texts = &self.sections.new_places;
        let [_, noun] = self.group(group.age);
        page.paragraph(&format!("**{}: {noun}**", texts.heading));
        if found.places.is_empty() {
            page.paragraph(&format!("{} {}", texts.none, self.candidate_source()));
            return;
        }
        let number = self.locale.number(found.places.len());
        let gained = self.people_of(found.adds, group.age);
        let gain = self.say(texts.gain, [&number, &gained]);
        let quality = self.quality(found.optimality);
        page.paragraph(&format!("{gain} {quality} {}", self.candidate_source()));
        let has_costs = self.figures.has_costs();
        let mut head: Vec<String> = texts.columns.map(str::to_owned).into();
        head.push(self.say(texts.gained, [&self.people_by_measure()]));
        if has_costs {
            head.extend(self.cost_columns());
        }
        let rows = found.places.iter().zip(1..).map(|(place, number)| {
            let mut row = self.candidate_cells(number, place.candidate);
            row.push(self.people(place.adds, RangeStyle::Table));
            if has_costs {
                let euro = self.figures.euro_of_candidate(place.candidate);
                row.extend(self.cost_cells(euro, place.adds));
            }
            row
        });
        page.table(&head, 3, &rows.collect::<Vec<_>>());
    }

    /// Where new places shorten the distance most.
    fn median_places(self, found: &BestPlaces, group: &GroupCoverage, page: &mut Markdown) {
        let texts = &self.sections.new_places.median;
        let [_, noun] = self.group(group.age);
        let total = self.figures.analysis.demand().total(group.age).low();
        if found.places.is_empty() || total == People::NONE {
            return;
        }
        page.paragraph(&format!("**{}: {noun}**", texts.heading));
        let saved = |gain: u64| {
            let whole = Rounding::Down.apply(kilometres(gain), 1);
            self.locale.decimal(whole)
        };
        let all: u64 = found.places.iter().map(|it| it.gain).sum();
        let mean = kilometres(all) * 1_000.0 / total.as_f64();
        let number = self.locale.number(found.places.len());
        let gain = [&number, noun, &saved(all), &self.metres(mean)];
        let gain = self.say(texts.gain, gain);
        let quality = self.quality(found.optimality);
        page.paragraph(&format!("{gain} {quality} {}", self.candidate_source()));
        let columns = self.sections.new_places.columns;
        let mut head: Vec<String> = columns.map(str::to_owned).into();
        head.push(self.say(texts.saved, [self.measure()]));
        let rows = found.places.iter().zip(1..).map(|(place, number)| {
            let mut row = self.candidate_cells(number, place.candidate);
            row.push(saved(place.gain));
            row
        });
        page.table(&head, 3, &rows.collect::<Vec<_>>());
    }

    /// Where new places help most if places have room for a number of people.
    fn with_room(self, found: &CapacitatedSelection, group: &GroupCoverage, page: &mut Markdown) {
        let texts = &self.sections.new_places.room;
        let [_, noun] = self.group(group.age);
        page.paragraph(&format!("**{}: {noun}**", texts.heading));
        let least = |people: People| {
            let whole = Rounding::Down.apply(people.as_f64(), 0);
            self.locale.number(whole as usize)
        };
        let total = self.figures.analysis.demand().total(group.age).low();
        let gained = People::from_millionths(found.sites.iter().map(|it| it.adds).sum());
        let all = format!("{} {noun}", least(total));
        let gained = format!("{} {noun}", least(gained));
        let number = self.locale.number(found.sites.len());
        let gain = self.say(texts.gain, [&least(found.before), &all, &number, &gained]);
        let quality = self.quality(found.optimality);
        page.paragraph(&format!("{gain} {quality} {}", texts.unknown));
        let mut head: Vec<String> = self.sections.new_places.columns.map(str::to_owned).into();
        let [capacity, gets] = texts.columns;
        head.push(self.say(capacity, [self.counted()]));
        head.push(self.say(gets, [&self.people_by_measure()]));
        let rows = found.sites.iter().zip(1..).map(|(site, number)| {
            let mut row = self.candidate_cells(number, site.candidate);
            let capacity = self.figures.capacity_of_candidate(site.candidate);
            let unknown = self.messages.words.unknown;
            row.push(capacity.map_or(unknown.to_owned(), |it| self.locale.number(it as usize)));
            row.push(least(People::from_millionths(site.adds)));
            row
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if !rows.is_empty() {
            page.table(&head, 3, &rows);
        }
    }

    /// Which points were looked at.
    fn candidate_source(self) -> &'static str {
        let texts = &self.sections.new_places;
        match self.figures.candidates.source {
            CandidateSource::StreetCorners => texts.corners,
            CandidateSource::DemandPoints => texts.demand_points,
            CandidateSource::Chosen => texts.file,
        }
    }

    /// How good a choice is at least.
    fn quality(self, optimality: Optimality) -> String {
        let texts = &self.sections.new_places;
        let candidates = self.locale.number(self.figures.candidates.positions.len());
        match optimality.gap_in_tenths_of_percent() {
            0 => self.say(texts.best, [&candidates]),
            tenths => {
                let percent = self.locale.decimal(tenths as f64 / 10.0);
                let percent = self.say(self.messages.percent, [&percent]);
                self.say(texts.within, [&percent, &candidates])
            }
        }
    }

    /// A number, a candidate with its position, and its neighbourhood.
    fn candidate_cells(self, number: usize, candidate: usize) -> Vec<String> {
        let atlas = self.figures.analysis.atlas();
        let at = self.figures.candidates.positions.get(candidate).copied();
        let home = at.and_then(|at| atlas.neighbourhood_at(at));
        let home = home.and_then(|it| atlas.neighbourhood(it));
        let position = at.map(position).unwrap_or_default();
        let name = self.figures.candidate_name(candidate);
        vec![
            format!("{number}"),
            name.map_or(position.clone(), |it| {
                format!("{} ({position})", escaped(it))
            }),
            home.map(|it| escaped(&it.name)).unwrap_or_default(),
        ]
    }
}

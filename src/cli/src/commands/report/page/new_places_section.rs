//! Where new places help most.

use super::quantity::RangeStyle;
use super::{Context, Markdown, escaped};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use access::{BestPlaces, CandidateSource, Count, SitingModel};

impl Context<'_> {
    /// The new places of a question, by maximal covering.
    pub(super) fn new_places(
        self,
        answer: &AnsweredQuestion<'_>,
        group: &GroupCoverage,
        page: &mut Markdown,
    ) {
        let texts = &self.sections.new_places;
        let covering = |it: &&BestPlaces| it.model == SitingModel::Covering;
        let Some(found) = answer.new_places.iter().find(covering) else {
            return;
        };
        let [_, noun] = self.group(group.age);
        page.paragraph(&format!("**{}: {noun}**", texts.heading));
        let candidates = self.locale.number(self.figures.candidates.positions.len());
        let source = match found.source {
            CandidateSource::StreetCorners => texts.corners,
            CandidateSource::DemandPoints => texts.demand_points,
            CandidateSource::Chosen => texts.file,
        };
        if found.places.is_empty() {
            page.paragraph(&format!("{} {source}", texts.none));
            return;
        }
        let gained: Count = found.places.iter().map(|it| it.adds).sum();
        let number = self.locale.number(found.places.len());
        let gained = self.people_of(gained, group.age);
        let quality = match found.optimality.gap_in_tenths_of_percent() {
            0 => self.say(texts.best, [&candidates]),
            tenths => {
                let percent = self.locale.decimal(tenths as f64 / 10.0);
                let percent = self.say(self.messages.percent, [&percent]);
                self.say(texts.within, [&percent, &candidates])
            }
        };
        let gain = self.say(texts.gain, [&number, &gained]);
        page.paragraph(&format!("{gain} {quality} {source}"));
        let has_costs = self.figures.has_costs();
        let mut head: Vec<String> = texts.columns.map(str::to_owned).into();
        if let Some(last) = head.last_mut() {
            *last = format!("{last} ({})", self.measure());
        }
        if has_costs {
            let costs = &self.sections.costs;
            head.extend([costs.cost, costs.per_thousand].map(str::to_owned));
        }
        let atlas = self.figures.analysis.atlas();
        let rows = found.places.iter().zip(1..).map(|(place, number)| {
            let home = atlas.neighbourhood_at(place.at);
            let home = home.and_then(|it| atlas.neighbourhood(it));
            let position = format!("{:.5}, {:.5}", place.at.lon(), place.at.lat());
            let name = self.figures.candidate_name(place.candidate);
            let mut row = vec![
                format!("{number}"),
                name.map_or(position.clone(), |it| {
                    format!("{} ({position})", escaped(it))
                }),
                home.map(|it| escaped(&it.name)).unwrap_or_default(),
                self.people(place.adds, RangeStyle::Table),
            ];
            if has_costs {
                let euro = self.figures.euro_of_candidate(place.candidate);
                row.extend(self.cost_cells(euro, place.adds));
            }
            row
        });
        page.table(&head, 3, &rows.collect::<Vec<_>>());
    }
}

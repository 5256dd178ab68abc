//! What is not known.

use super::{Context, Markdown, escaped};
use access::{AgeGroup, Count, DemandBasis, DemandUnit, People};
use streets::{Pace, SNAP_LIMIT};

impl Context<'_> {
    /// The section about what is not known.
    pub(super) fn unknowns(self, page: &mut Markdown) {
        page.heading(2, self.messages.unknown.heading);
        let atlas = self.figures.analysis.atlas();
        let has_walks = self.figures.analysis.network().is_some();
        let of_atlas = self.locale.unknowns(atlas, has_walks, Vec::new());
        let of_atlas = of_atlas.iter().map(|it| escaped(it));
        page.list(self.of_people().into_iter().chain(of_atlas));
    }

    fn of_people(self) -> Vec<String> {
        let texts = &self.messages.unknown;
        let analysis = &self.figures.analysis;
        let demand = analysis.demand();
        let number = |number: usize| self.locale.number(number);
        let unpublished = self.figures.unpublished;
        let mut lines = Vec::new();
        if demand.basis() == DemandBasis::Points {
            let points = demand.points();
            let unknown = points
                .iter()
                .filter(|it| !it.count(AgeGroup::All).is_known());
            let counts = [unknown.count(), points.len(), unpublished.point as usize].map(number);
            if points.iter().any(|it| !it.count(AgeGroup::All).is_known()) {
                let counts = counts.each_ref().map(String::as_str);
                lines.push(self.say(texts.squares, counts));
            }
        } else {
            lines.extend(self.of_neighbourhoods());
        }
        lines.extend(self.more_in_squares());
        if demand.outside() != Count::NONE {
            let people = self.people_of(demand.outside(), AgeGroup::All);
            lines.push(self.say(texts.outside, [&people]));
        }
        let answers = self.figures.answers.iter();
        let wholes = answers
            .filter(|it| it.has_places())
            .filter_map(|it| it.groups.iter().find(|it| it.age == AgeGroup::All));
        let unreachable = wholes.filter_map(|it| Some(it.walks.last()?.unreachable));
        let fewest = unreachable.min_by_key(|it: &Count| (it.high(), it.low()));
        if let Some(count) = fewest.filter(|it| *it != Count::NONE) {
            let people = self.people_of(count, AgeGroup::All);
            let limit = self.metres(SNAP_LIMIT);
            lines.push(self.say(texts.unreachable, [&people, &limit]));
        }
        if self.is_rounded() {
            lines.push(texts.rounded.to_owned());
        }
        if let Some(file) = self.figures.settings.candidates {
            for (names, text) in [
                (&file.outside, texts.candidates_outside),
                (&file.repeated, texts.candidates_repeated),
            ] {
                let names: Vec<String> = names.iter().map(|it| escaped(it)).collect();
                lines.extend((!names.is_empty()).then(|| self.say(text, [&names.join(", ")])));
            }
        }
        lines.push(texts.border.to_owned());
        lines.extend(self.unsnapped());
        if self.contents.warnings > 0 {
            lines.push(self.say(texts.warnings, [&number(self.contents.warnings)]));
        }
        lines
    }

    /// That squares have more residents than the neighbourhood's own number.
    fn more_in_squares(self) -> Option<String> {
        let analysis = &self.figures.analysis;
        let demand = analysis.demand();
        if demand.basis() != DemandBasis::Points || demand.unit() != DemandUnit::Residents {
            return None;
        }
        let neighbourhoods = analysis.atlas().neighbourhoods();
        let mut counted = vec![People::NONE; neighbourhoods.len()];
        for point in demand.points() {
            if let Some(sum) = counted.get_mut(point.neighbourhood.0 as usize) {
                *sum += point.count(AgeGroup::All).low();
            }
        }
        let more = neighbourhoods
            .iter()
            .zip(counted)
            .filter_map(|(one, counted)| {
                let own = People::new(one.demographics.residents?);
                Some(counted.saturating_sub(own)).filter(|it| *it > People::NONE)
            });
        let more: Vec<People> = more.collect();
        let all = Count::exactly(more.iter().copied().sum());
        let texts = [
            self.locale.number(more.len()),
            self.people_of(all, AgeGroup::All),
        ];
        let text = self.messages.unknown.more_in_squares;
        (!more.is_empty()).then(|| self.say(text, texts.each_ref().map(String::as_str)))
    }

    /// Places that the scenario opens or moves to where no street is near.
    fn unsnapped(self) -> Option<String> {
        let after = &self.contents.after?.analysis;
        let pace = Pace::default();
        let before = self.figures.analysis.unsnapped_sites(pace);
        let new = after.unsnapped_sites(pace).into_iter();
        let new = new.filter(|it| !before.contains(it));
        let ids = new.filter_map(|it| Some(escaped(&after.sites().get(it)?.place.id)));
        let ids: Vec<String> = ids.collect();
        let text = self.messages.unknown.unsnapped;
        (!ids.is_empty()).then(|| self.say(text, [&ids.join(", ")]))
    }

    /// What is not published of neighbourhoods.
    fn of_neighbourhoods(self) -> Vec<String> {
        let texts = &self.messages.unknown;
        let all = self.figures.analysis.atlas().neighbourhoods();
        let on_land = all.iter().filter(|it| !it.water).map(|it| &it.demographics);
        let (mut residents, mut ages) = (0, 0);
        for one in on_land {
            residents += usize::from(one.residents.is_none());
            ages += usize::from(one.age_0_15.is_none() || one.age_65_plus.is_none());
        }
        let most = self.figures.unpublished.neighbourhood as usize;
        let texts_of = [residents, all.len(), most].map(|it| self.locale.number(it));
        let neighbourhoods = texts_of.each_ref().map(String::as_str);
        let of_ages = [ages, all.len()].map(|it| self.locale.number(it));
        let of_ages = of_ages.each_ref().map(String::as_str);
        let residents = (residents > 0).then(|| self.say(texts.neighbourhoods, neighbourhoods));
        let ages = (ages > 0).then(|| self.say(texts.ages, of_ages));
        residents.into_iter().chain(ages).collect()
    }

    /// Whether the residents of neighbourhoods are those of Statistics Netherlands, which rounds them to five.
    fn is_rounded(self) -> bool {
        let atlas = self.figures.analysis.atlas();
        let residents = atlas.neighbourhoods().iter();
        let mut residents = residents.filter_map(|it| it.demographics.residents);
        let demand = self.figures.analysis.demand();
        self.is_dutch()
            && (self.is_estimate() || self.placed_only().is_some())
            && demand.unit() == DemandUnit::Residents
            && residents.all(|it| it % 5 == 0)
    }
}

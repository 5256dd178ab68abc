//! A plan in words.

use crate::wording::DeskWording;
use access::{ScenarioError, ScenarioStep, Sites, StepError, StepProblem};
use atlas::LonLat;
use i18n::messages::{ReportMessages, SectionTexts};
use i18n::{Formatter, in_language};

impl<F: Formatter> DeskWording<'_, F> {
    /// What a step of a plan does, as in a report. `sites` are the places after the plan.
    pub fn step(self, step: &ScenarioStep, sites: &Sites) -> String {
        let texts = &SectionTexts::of(self.locale.lang).scenario;
        let unknown = ReportMessages::of(self.locale.lang).words.unknown;
        match step {
            ScenarioStep::Close { place } => {
                let place = self.place(place, sites);
                self.locale.say(texts.closes, [&place])
            }
            ScenarioStep::Open(new) => {
                let taxonomy = self.atlas.taxonomy();
                let kind = taxonomy.kind(&new.kind).map(|it| taxonomy.kind_at(it));
                let kind = kind.map_or(new.kind.as_str(), |it| it.singular(self.locale.lang).of);
                // The number of the id, as nobody has named the place.
                let number = new.id.strip_prefix("new/").unwrap_or(&new.id);
                let unnamed = self.locale.say(self.messages().plan.unnamed, [number]);
                let name = new.name.as_deref().unwrap_or(&unnamed);
                let position = self.position(new.at);
                self.locale.say(texts.opens, [kind, name, &position])
            }
            ScenarioStep::Move { place, to } => {
                let place = self.place(place, sites);
                self.locale.say(texts.moves, [&place, &self.position(*to)])
            }
            ScenarioStep::Hours {
                place,
                opening_hours,
            } => {
                let hours = opening_hours.as_deref().map(|it| self.hours(it));
                let hours = hours.as_deref().unwrap_or(unknown);
                let place = self.place(place, sites);
                self.locale.say(texts.hours, [&place, hours])
            }
            ScenarioStep::CloseStreet { at, street } => {
                let street = street.as_deref().unwrap_or(unknown);
                let position = self.position(*at);
                self.locale.say(texts.street, [street, &position])
            }
        }
    }

    /// What people call a place: its name, or its kind and where it is. The id of one that is not there.
    pub fn place(self, id: &str, sites: &Sites) -> String {
        let Some(site) = sites.by_id(id).and_then(|it| sites.get(it)) else {
            return id.to_owned();
        };
        let place = site.place;
        let name = place.name_in(self.locale.lang).or(place.name.as_deref());
        if let Some(name) = name {
            return name.to_owned();
        }
        let kind = self.atlas.taxonomy().kind_at(place.kind);
        let kind = kind.singular(self.locale.lang).of;
        let home = sites.neighbourhood_of(site.index);
        let home = home.and_then(|it| self.atlas.neighbourhood(it));
        let address = place.address().or(place.near());
        match address.or(home.map(|it| it.name.as_str())) {
            Some(near) => format!("{kind}, {near}"),
            None => format!("{kind}, {}", self.position(place.shape.anchor())),
        }
    }

    /// A position in degrees, longitude first as in files and in links of maps, with its neighbourhood.
    pub fn position(self, at: LonLat) -> String {
        let degrees = format!("{:.5}, {:.5}", at.lon(), at.lat());
        let home = self.atlas.neighbourhood_at(at);
        match home.and_then(|it| self.atlas.neighbourhood(it)) {
            Some(home) => format!("{degrees} ({})", home.name),
            None => degrees,
        }
    }

    /// Why a change of a plan makes no sense. `sites` are the places before the change.
    pub fn refusal(self, error: &StepError, sites: &Sites) -> String {
        let texts = &self.messages().plan;
        let why = &texts.refusals;
        let say = |message, text: &str| self.locale.say(message, [text]);
        let why = match &error.problem {
            StepProblem::NoPlace(id) => say(why.no_place, id),
            StepProblem::Closed { id, .. } => say(why.closed, &self.place(id, sites)),
            StepProblem::IdTaken(id) => say(why.id_taken, id),
            StepProblem::NotInTaxonomy(id) => say(why.not_in_taxonomy, id),
            StepProblem::Outside { is_swapped: false } => why.outside.to_owned(),
            StepProblem::Outside { is_swapped: true } => why.swapped.to_owned(),
            StepProblem::Hours { text, .. } => say(why.hours, text),
            StepProblem::NoStreets => why.no_streets.to_owned(),
            StepProblem::NoStreet { .. } => why.no_street.to_owned(),
            StepProblem::Ambiguous => why.ambiguous.to_owned(),
            StepProblem::StreetClosed { .. } => why.street_closed.to_owned(),
        };
        self.locale.say(texts.refused, [&why])
    }

    /// Why the engine refuses a plan, by its English reason: the desk knows no streets.
    pub fn engine_refusal(self, reason: &str) -> String {
        let known = self.known_refusal(reason);
        let refused = self.messages().plan.refused;
        known.unwrap_or_else(|| self.locale.say(refused, [reason]))
    }

    /// The same where the desk has words for the reason; `None` where it has none.
    pub fn known_refusal(self, reason: &str) -> Option<String> {
        let texts = &self.messages().plan;
        let why = &texts.refusals;
        let reasons = [
            ("no walkable street", why.no_street),
            ("two parts of the street", why.ambiguous),
            ("was closed by steps", why.street_closed),
            ("has no streets", why.no_streets),
        ];
        let known = reasons.into_iter().find(|(text, _)| reason.contains(text));
        known.map(|(_, why)| self.locale.say(texts.refused, [why]))
    }

    /// Why a file is no plan, with the details in English.
    pub fn wrong_file(self, error: &ScenarioError) -> String {
        let why = in_language(&error.to_string(), "en");
        self.locale
            .say(self.messages().plan.file.wrong_file, [&why])
    }

    /// Which change of a file cannot be made here, its index from 0, and why.
    pub fn wrong_step(self, step: usize, why: &str) -> String {
        let number = self.locale.number(step + 1);
        self.locale
            .say(self.messages().plan.file.wrong_step, [&number, why])
    }

    /// Why the engine refuses the plan of a file, by its English reason, which names the change.
    pub fn wrong_file_for_engine(self, reason: &str) -> String {
        let why = self.engine_refusal(reason);
        let step = reason.split_once("steps[");
        let step = step.and_then(|(_, it)| it.split_once(']')?.0.parse().ok());
        match step {
            Some(step) => self.wrong_step(step, &why),
            None => self
                .locale
                .say(self.messages().plan.file.wrong_file, [&why]),
        }
    }
}

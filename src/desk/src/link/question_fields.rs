//! The question in a link.

use super::names::{AGES, choice, name_of};
use super::{LinkFields, LinkReader};
use crate::question::{AgeAsked, DeskQuestion, LimitAsked, PaceAsked, Rank, TimeAsked};
use atlas::link_text::{decimal, number};

/// Writes a question.
pub fn write(question: &DeskQuestion, fields: &mut LinkFields) {
    let places = &question.places;
    fields.list("kinds", &places.kinds);
    fields.list("domains", &places.domains);
    fields.list("life", &places.life_domains);
    fields.list("layers", &places.layers);
    fields.list("needs", &places.needs);
    if places.conditional {
        fields.flag("conditional");
    }
    if question.age != AgeAsked::All {
        fields.put("age", name_of(&AGES, &question.age));
    }
    match question.limit {
        limit if limit == LimitAsked::default() => {}
        LimitAsked::Minutes(minutes) => fields.put("minutes", &decimal(minutes)),
        LimitAsked::Metres(metres) => fields.put("metres", &decimal(metres)),
    }
    match &question.time {
        TimeAsked::Any => {}
        TimeAsked::Now => fields.put("open", "now"),
        TimeAsked::At(time) => fields.put("open", time),
    }
    if question.pace.speed != PaceAsked::default().speed {
        fields.put("speed", &decimal(question.pace.speed));
    }
    if question.pace.step_free {
        fields.put("steps", "no");
    }
    if question.rank != Rank::default() {
        fields.put("rank", &question.rank.0.to_string());
    }
}

impl LinkReader<'_> {
    /// Reads a field of the question.
    pub fn question_field(&mut self, name: &str, value: Option<&str>) -> Option<()> {
        match (name, value) {
            ("kinds", Some(value)) => {
                let is_known = |it: &Self, id: &str| it.atlas.taxonomy().kind(id).is_some();
                self.state.question.places.kinds = self.known(name, value, is_known)?;
            }
            ("domains", Some(value)) => {
                let is_known = |it: &Self, id: &str| it.atlas.taxonomy().domain(id).is_some();
                self.state.question.places.domains = self.known(name, value, is_known)?;
            }
            ("life", Some(value)) => {
                let is_known = |it: &Self, id: &str| it.life_domains.iter().any(|it| it.id == id);
                self.state.question.places.life_domains = self.known(name, value, is_known)?;
            }
            ("layers", Some(value)) => {
                let is_known = |it: &Self, id: &str| {
                    let mut layers = it.atlas.taxonomy().layers.iter();
                    layers.any(|it| it.id == id)
                };
                self.state.question.places.layers = self.known(name, value, is_known)?;
            }
            ("needs", Some(value)) => {
                let is_known = |it: &Self, id: &str| it.atlas.taxonomy().need(id).is_some();
                self.state.question.places.needs = self.known(name, value, is_known)?;
            }
            ("conditional", None) => self.state.question.places.conditional = true,
            ("age", Some(value)) => self.state.question.age = choice(&AGES, value)?,
            ("minutes", Some(value)) => {
                self.state.question.limit = LimitAsked::minutes(number(value)?)?;
            }
            ("metres", Some(value)) => {
                self.state.question.limit = LimitAsked::metres(number(value)?)?;
            }
            ("open", Some("now")) => self.state.question.time = TimeAsked::Now,
            ("open", Some(value)) => self.state.question.time = TimeAsked::at(value)?,
            ("speed", Some(value)) => {
                let step_free = self.state.question.pace.step_free;
                self.state.question.pace = PaceAsked::new(number(value)?, step_free)?;
            }
            ("steps", Some("no")) => self.state.question.pace.step_free = true,
            ("rank", Some(value)) => self.state.question.rank = Rank::new(value.parse().ok()?)?,
            _ => return None,
        }
        Some(())
    }
}

//! What is filled in, as a change of the plan.

use super::position::example_position;
use super::{Action, NextStep, Refusal};
use access::NewPlace;
use desk::{PlanEdit, PositionFound};
use leptos::prelude::untrack;

impl NextStep {
    /// The change that is filled in, but for one of a street.
    pub fn edit(&self) -> Result<PlanEdit, Refusal> {
        Ok(match self.action.get_untracked() {
            Action::Close => PlanEdit::Close {
                place: self.place_id()?,
            },
            Action::Move => PlanEdit::Move {
                place: self.place_id()?,
                to: self.position()?.at,
            },
            Action::Hours => PlanEdit::Hours {
                place: self.place_id()?,
                opening_hours: self.week.hours().map_err(Refusal::Day)?,
            },
            Action::CloseStreet => PlanEdit::CloseStreet {
                at: self.position()?.at,
                street: None,
            },
            Action::Open => {
                let (plan, question) = untrack(|| (self.desk.plan(), self.desk.question()));
                let id = plan.next_id(&self.desk.atlas());
                let at = self.position()?.at;
                let mut place = NewPlace::new(id, untrack(|| self.kind_of_new()), at);
                let name = self.name.get_untracked().trim().to_owned();
                place.name = (!name.is_empty()).then_some(name);
                place.opening_hours = self.week.hours().map_err(Refusal::Day)?;
                if self.as_asked.get_untracked() {
                    question.meet(&mut place);
                }
                PlanEdit::Open(Box::new(place))
            }
        })
    }

    /// The position that is filled in.
    pub fn position(&self) -> Result<PositionFound, Refusal> {
        let text = self.positions.text.get_untracked();
        let names = self.positions.names(self.desk);
        let found = names.find(&text, &self.desk.atlas());
        found.ok_or(Refusal::NoPosition(text))
    }

    /// The id of the place that is filled in.
    pub fn place_id(&self) -> Result<String, Refusal> {
        let name = self.place.get_untracked().trim().to_owned();
        let names = untrack(|| self.names.get());
        let found = names
            .into_iter()
            .find(|(of, id)| *of == name || *id == name);
        found.map(|(_, id)| id).ok_or(Refusal::NoPlace(name))
    }

    /// Why there is no step.
    pub fn refusal_in_words(&self, why: &Refusal) -> String {
        let desk = self.desk;
        let texts = &desk.texts().plan;
        match why {
            Refusal::NoPlace(name) => desk.locale().say(texts.no_such_place, [name]),
            Refusal::NoPosition(text) => {
                let example = example_position(desk);
                desk.locale()
                    .say(texts.positions.no_position, [text, &example])
            }
            Refusal::Area => desk
                .locale()
                .say(texts.refused, [texts.positions.area_is_no_street]),
            Refusal::Corner => desk.locale().say(texts.refused, [texts.refusals.ambiguous]),
            Refusal::Day(day) => {
                let day = texts.week.days.get(*day).copied().unwrap_or_default();
                desk.locale().say(texts.week.incomplete, [day])
            }
            Refusal::Street(words) => words.clone(),
            Refusal::Step(error) => {
                let (atlas, plan) = (desk.atlas(), untrack(|| desk.plan()));
                let sites = plan.sites(&atlas);
                desk.in_words(|words| words.refusal(error, &sites))
            }
        }
    }
}

//! Closes a street, from one junction to the next. Only the engine knows the streets.

use super::{NextStep, Refusal};
use crate::components::plan::check::{PlanCheck, check};
use crate::engine::NoAnswer;
use access::STREET_TOLERANCE;
use atlas::LonLat;
use desk::answers::ClosestStreetAnswer;
use desk::{EngineQuestion, PlanEdit, PositionOf};
use leptos::prelude::untrack;
use serde_json::json;
use std::rc::Rc;

/// Closes the street at the position that is filled in, under its name, or says why not.
pub fn close(step: &Rc<NextStep>) {
    let at = match step.position() {
        Ok(found) => match found.of {
            PositionOf::Corner => return step.refuse(&Refusal::Corner),
            PositionOf::Area => return step.refuse(&Refusal::Area),
            PositionOf::Point => found.at,
        },
        Err(why) => return step.refuse(&why),
    };
    let (step, desk) = (step.clone(), step.desk);
    desk.announce(desk.texts().plan.checking);
    step.is_checking.set(true);
    desk.spawn(async move {
        match street_at(&step, at).await {
            Ok(Some(edit)) => make(&step, edit).await,
            Ok(None) => {}
            Err(words) => step.refuse(&Refusal::Street(words)),
        }
        step.is_checking.set(false);
    });
}

/// Makes the change if the engine can apply the plan with it.
async fn make(step: &NextStep, edit: PlanEdit) {
    let desk = step.desk;
    loop {
        let before = untrack(|| desk.plan());
        let mut planned = before.clone();
        if let Err(error) = planned.edit(edit.clone(), &desk.atlas()) {
            return step.refuse(&Refusal::Step(error));
        }
        match check(desk, "plan-check", planned.scenario()).await {
            PlanCheck::Unanswered => return,
            PlanCheck::Refused(why) => {
                let words = desk.in_words(|words| words.engine_refusal(&why));
                return step.refuse(&Refusal::Street(words));
            }
            // The plan may be another one by now.
            PlanCheck::Possible if untrack(|| desk.plan()).scenario() == before.scenario() => {
                return step.make(edit);
            }
            PlanCheck::Possible => {}
        }
    }
}

/// The change that closes the street at a position; `None` where the engine answers no more. An error is in words.
async fn street_at(step: &NextStep, at: LonLat) -> Result<Option<PlanEdit>, String> {
    let desk = step.desk;
    let question = json!({"at": {"lon": at.lon(), "lat": at.lat()}}).to_string();
    let which = EngineQuestion::ClosestStreet;
    let ask = desk.ask_function();
    let answer = ask.ask("plan-street", which, &question);
    let answer = match answer.await {
        Ok(answer) => answer,
        Err(NoAnswer::Refused(why)) => {
            return Err(desk.in_words(|words| words.engine_refusal(&why)));
        }
        Err(NoAnswer::Stopped) => {
            desk.engine_stopped();
            return Ok(None);
        }
        Err(NoAnswer::Superseded) => return Ok(None),
    };
    let texts = &desk.texts().plan;
    let none = || desk.locale().say(texts.refused, [texts.refusals.no_street]);
    let found: Option<ClosestStreetAnswer> = answer.read().unwrap_or_default();
    let found = found.ok_or_else(none)?;
    if found.metres > STREET_TOLERANCE {
        let name = found
            .name
            .as_deref()
            .unwrap_or(texts.positions.street_nameless);
        let away = desk.locale().whole_metres(found.metres);
        let why = desk.locale().say(texts.positions.street_far, [name, &away]);
        return Err(desk.locale().say(texts.refused, [&why]));
    }
    let at = LonLat::new(found.lon, found.lat).ok_or_else(none)?;
    Ok(Some(PlanEdit::CloseStreet {
        at,
        street: found.name,
    }))
}

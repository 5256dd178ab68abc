//! Closes a street, from one junction to the next. Only the engine knows the streets.

use super::{NextStep, Refusal};
use crate::components::plan::check::refused_by_engine;
use crate::engine::NoAnswer;
use access::STREET_TOLERANCE;
use atlas::LonLat;
use desk::answers::{ClosestStreetAnswer, read};
use desk::{EngineQuestion, PlanEdit};
use leptos::prelude::untrack;
use serde_json::json;
use std::rc::Rc;

/// Closes the street at the position that is filled in, under its name, or says why not.
pub fn close(step: &Rc<NextStep>) {
    let at = match step.position() {
        Ok(found) if found.is_corner => return step.refuse(&Refusal::Corner),
        Ok(found) => found.at,
        Err(why) => return step.refuse(&why),
    };
    let (step, desk) = (step.clone(), step.desk);
    desk.announce(desk.texts().plan.checking);
    desk.spawn(async move {
        let edit = match street_at(&step, at).await {
            Ok(Some(edit)) => edit,
            Ok(None) => return,
            Err(words) => return step.refuse(&Refusal::Street(words)),
        };
        let mut planned = untrack(|| desk.plan());
        if let Err(error) = planned.edit(edit.clone(), &desk.atlas()) {
            return step.refuse(&Refusal::Step(error));
        }
        match refused_by_engine(desk, planned.scenario()).await {
            Some(why) => {
                let words = desk.in_words(|words| words.engine_refusal(&why));
                step.refuse(&Refusal::Street(words));
            }
            None => step.make(edit),
        }
    });
}

/// The change that closes the street at a position; `None` where the engine answers no more. An error is in words.
async fn street_at(step: &NextStep, at: LonLat) -> Result<Option<PlanEdit>, String> {
    let desk = step.desk;
    let question = json!({"at": {"lon": at.lon(), "lat": at.lat()}}).to_string();
    let which = EngineQuestion::ClosestStreet;
    let ask = desk.ask_function();
    let answer = ask.ask("plan-street", which, &question);
    let json = match answer.await {
        Ok(json) => json,
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
    let found: Option<ClosestStreetAnswer> = read(&json).unwrap_or_default();
    let found = found.ok_or_else(none)?;
    if found.metres > STREET_TOLERANCE {
        let name = found.name.as_deref().unwrap_or(texts.street_nameless);
        let away = desk.locale().whole_metres(found.metres);
        let why = desk.locale().say(texts.street_far, [name, &away]);
        return Err(desk.locale().say(texts.refused, [&why]));
    }
    let at = LonLat::new(found.lon, found.lat).ok_or_else(none)?;
    Ok(Some(PlanEdit::CloseStreet {
        at,
        street: found.name,
    }))
}

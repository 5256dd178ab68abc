//! Whether the engine can apply a plan: only it knows the streets.

use crate::engine::NoAnswer;
use crate::state::Desk;
use access::{Scenario, ScenarioStep};
use desk::EngineQuestion;
use serde_json::json;

/// What the engine says of a plan.
pub enum PlanCheck {
    /// It can be applied; or it closes no street, and the desk knows all of it.
    Possible,
    /// It cannot, and why, in English.
    Refused(String),
    /// Nothing: another plan is asked about, or the engine has stopped.
    Unanswered,
}

/// Asks the engine whether it can apply a plan. Of checks of one kind that wait, only the newest is answered.
pub async fn check(desk: Desk, kind: &'static str, scenario: &Scenario) -> PlanCheck {
    let mut steps = scenario.steps.iter();
    let at = steps.find_map(|it| match it {
        ScenarioStep::CloseStreet { at, .. } => Some(*at),
        _ => None,
    });
    let Some(at) = at else {
        return PlanCheck::Possible;
    };
    let at = json!({"lon": at.lon(), "lat": at.lat()});
    let question = json!({"at": at, "scenario": scenario.to_string()}).to_string();
    let which = EngineQuestion::ClosestStreet;
    let ask = desk.ask_function();
    let answer = ask.ask(kind, which, &question);
    match answer.await {
        Ok(_) => PlanCheck::Possible,
        Err(NoAnswer::Refused(why)) => PlanCheck::Refused(why),
        Err(NoAnswer::Stopped) => {
            desk.engine_stopped();
            PlanCheck::Unanswered
        }
        Err(NoAnswer::Superseded) => PlanCheck::Unanswered,
    }
}

//! Whether the engine can apply a plan: only it knows the streets.

use crate::engine::NoAnswer;
use crate::state::Desk;
use access::{Scenario, ScenarioStep};
use desk::EngineQuestion;
use serde_json::json;

/// Why the engine refuses a plan, in English; `None` if it does not, or the plan closes no street, of which the desk knows all itself.
pub async fn refused_by_engine(desk: Desk, scenario: &Scenario) -> Option<String> {
    let mut steps = scenario.steps.iter();
    let at = steps.find_map(|it| match it {
        ScenarioStep::CloseStreet { at, .. } => Some(*at),
        _ => None,
    })?;
    let at = json!({"lon": at.lon(), "lat": at.lat()});
    let question = json!({"at": at, "scenario": scenario.to_string()}).to_string();
    let which = EngineQuestion::ClosestStreet;
    let ask = desk.ask_function();
    let answer = ask.ask("plan-check", which, &question);
    match answer.await {
        Err(NoAnswer::Refused(why)) => Some(why),
        Err(NoAnswer::Stopped) => {
            desk.engine_stopped();
            None
        }
        Ok(_) | Err(NoAnswer::Superseded) => None,
    }
}

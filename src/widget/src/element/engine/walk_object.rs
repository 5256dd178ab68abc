//! A walk as a JavaScript object.

use crate::dom::object::ObjectBuilder;
use atlas::WalkCost;
use streets::Pace;

/// The metres and minutes of a walk.
pub fn walk(walk: WalkCost, pace: Pace) -> ObjectBuilder {
    ObjectBuilder::new()
        .with("metres", walk.length.get())
        .with("minutes", pace.minutes(walk.effort))
}

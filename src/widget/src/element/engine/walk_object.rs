//! A walk as a JavaScript object.

use atlas::WalkCost;
use browser::object::ObjectBuilder;
use streets::Pace;

/// The metres and minutes of a walk.
pub fn walk(walk: WalkCost, pace: Pace) -> ObjectBuilder {
    ObjectBuilder::new()
        .with("metres", walk.length.get())
        .with("minutes", pace.minutes(walk.effort))
}

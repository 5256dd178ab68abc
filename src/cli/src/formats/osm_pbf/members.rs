//! The members of a relation.

use osmpbf::{RelMemberType, Relation};
use std::panic::catch_unwind;

/// The ids of the ways of a relation, and whether their role is `inner`; `None` if a member has a type that the format
/// does not know.
pub(super) fn ways_of(relation: &Relation<'_>) -> Option<Vec<(i64, bool)>> {
    // The library panics at such a type, has no way to ask for it before, and keeps nothing of what it was doing. The
    // message of that panic is on standard error too.
    let members = catch_unwind(|| relation.members().collect::<Vec<_>>()).ok()?;
    let ways = members.into_iter();
    let ways = ways.filter(|member| member.member_type == RelMemberType::Way);
    let way = ways.map(|way| (way.member_id, way.role().is_ok_and(|role| role == "inner")));
    Some(way.collect())
}

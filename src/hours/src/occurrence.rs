//! The next times at which something takes place.

use crate::calendar::Calendar;
use crate::day_interval::Status;
use crate::hours::Hours;
use crate::moment::Moment;
use crate::timeline::{Interval, Timeline};
use std::sync::Arc;

/// One time at which a place is open, or something takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// When it begins. Of one that is under way: the moment from which was asked.
    pub from: Moment,
    /// When it ends. `None`: not within a year.
    pub to: Option<Moment>,
    /// It is not sure that it takes place.
    pub perhaps: bool,
    /// The words of the rule, in the source's language.
    pub comment: Option<Arc<str>>,
}

impl Hours {
    /// The next `count` times within a year from a moment, the one that is under way included.
    pub fn next(&self, calendar: &Calendar, from: Moment, count: usize) -> Vec<Occurrence> {
        let mut found: Vec<Occurrence> = Vec::new();
        let mut last: Option<Interval> = None;
        for it in Timeline::new(self, calendar, from) {
            let goes_on = matches!(&last, Some(last) if last.status == it.status && last.comment == it.comment);
            let before = last.as_ref().is_some_and(|it| it.status != Status::Closed);
            if let (false, true, Some(found)) = (goes_on, before, found.last_mut()) {
                found.to = Some(it.from);
            }
            if it.status != Status::Closed && !goes_on {
                if found.len() == count {
                    return found;
                }
                found.push(Occurrence {
                    from: it.from,
                    to: None,
                    perhaps: it.status != Status::Open,
                    comment: (!it.comment.is_empty()).then(|| it.comment.clone()),
                });
            }
            last = Some(it);
        }
        found
    }
}

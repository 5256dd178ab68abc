//! What a plan changes, in a sentence.

use crate::answers::{CompareAnswer, RegionKind};
use crate::question::DeskQuestion;
use crate::wording::DeskWording;
use i18n::{Formatter, whole_people};

impl<F: Formatter> DeskWording<'_, F> {
    /// How many people lose their last place, and how many get one; `None` where the data has no such place.
    pub(super) fn change(
        self,
        question: &DeskQuestion,
        compared: &CompareAnswer,
    ) -> Option<String> {
        let texts = &self.messages().sentence.change;
        let mut rows = compared.rows.iter().filter(|_| compared.about.known);
        let whole = rows.find(|it| it.region.level == RegionKind::Whole)?;
        let group = self.group_of(question.age, compared);
        let (lost, gained) = (whole.lost, whole.gained);
        let is_known = lost.is_known() && gained.is_known();
        let [has_lost, has_gained] = [lost, gained].map(|it| it.high > 0.0);
        if !has_lost && !has_gained {
            return Some(match is_known && !self.is_uncertain(compared) {
                true => texts.nothing.to_owned(),
                false => texts.nothing_known.to_owned(),
            });
        }
        let estimated = |text: String| match compared.about.is_estimate() {
            true => self.locale.say(self.messages().sentence.estimated, [&text]),
            false => text,
        };
        let [of_lost, of_gained] = [lost, gained].map(|it| estimated(self.people_of(it, group)));
        let is_one = |it: [usize; 2]| it[1] == 1;
        let [one_lost, one_gained] = [lost, gained].map(|it| is_one(whole_people(it.limits())));
        if question.rank.0 > 1 {
            let [without, with] = [self.without(question), self.with(question)];
            let lost = || self.locale.say(texts.lost_of_rank, [&of_lost, &without]);
            let gained = || self.locale.say(texts.gained_of_rank, [&of_gained, &with]);
            let both = [has_lost.then(lost), has_gained.then(gained)];
            return Some(both.into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
        Some(match (has_lost, has_gained) {
            (true, true) => self.locale.say(texts.both, [&of_lost, &of_gained]),
            (true, false) if one_lost => self.locale.say(texts.lost_one, [&of_lost]),
            (true, false) => self.locale.say(texts.lost, [&of_lost]),
            (false, _) if one_gained => self.locale.say(texts.gained_one, [&of_gained]),
            (false, _) => self.locale.say(texts.gained, [&of_gained]),
        })
    }

    /// Whether people of whom something is unknown might be changed by a plan that changes nothing for certain.
    fn is_uncertain(self, compared: &CompareAnswer) -> bool {
        compared.about.unplaced.high > 0.0 || !compared.about.uncompared.is_empty()
    }
}

//! Published numbers of people by age group as counts, with limits for those that are not published.

use crate::count::Count;
use crate::people::People;

/// The counts by [`AgeGroup`](crate::AgeGroup) of published numbers. What is not published is at most `unpublished`, and an age group at most
/// everybody and at most `age_group`, if a limit of it is known. Everybody is at least the larger published age group, as numbers may be rounded, and may be both.
pub(crate) fn counts(
    published: [Option<u32>; 3],
    unpublished: u32,
    age_group: Option<u32>,
) -> [Count; 3] {
    let [all, ages @ ..] = published;
    let exactly = |it| Count::exactly(People::new(it));
    let published = || ages.into_iter().flatten().map(People::new);
    let both: People = published().sum();
    let suppressed = Count::between(
        published().max().unwrap_or_default(),
        both.max(People::new(unpublished)),
    );
    let all = all.map_or(suppressed, exactly);
    let most = age_group.map_or(all.high(), |it| all.high().min(People::new(it)));
    let [under_15, from_65] = ages.map(|it| it.map_or(Count::between(People::NONE, most), exactly));
    [all, under_15, from_65]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suppressed_number_is_at_least_the_published_age_groups() {
        let limits = |published| counts(published, 4, None).map(|it| (it.low(), it.high()));
        let people = |low, high| (People::new(low), People::new(high));
        assert_eq!(
            limits([None, None, None]),
            [people(0, 4), people(0, 4), people(0, 4)]
        );
        assert_eq!(
            limits([None, Some(1), None]),
            [people(1, 4), people(1, 1), people(0, 4)]
        );
        // The publisher kept the whole back for another reason.
        assert_eq!(
            limits([None, Some(5), Some(10)]),
            [people(10, 15), people(5, 5), people(10, 10)]
        );
        assert_eq!(
            limits([Some(20), None, Some(10)]),
            [people(20, 20), people(0, 20), people(10, 10)]
        );
    }

    #[test]
    fn a_suppressed_age_group_of_a_square_is_as_small_as_a_suppressed_square() {
        let limits = |published| counts(published, 4, Some(4)).map(|it| (it.low(), it.high()));
        let people = |low, high| (People::new(low), People::new(high));
        assert_eq!(
            limits([Some(20), None, Some(10)]),
            [people(20, 20), people(0, 4), people(10, 10)]
        );
        assert_eq!(
            limits([Some(3), None, None]),
            [people(3, 3), people(0, 3), people(0, 3)]
        );
    }
}

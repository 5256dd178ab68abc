//! The numbers in the list of the places of a mark or a marker cluster.

/// From the smallest to the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedNumbers {
    /// The smallest.
    pub first: u32,
    /// The largest; the same if there is only one.
    pub last: u32,
    /// Whether all numbers between them are among them.
    pub is_run: bool,
}

impl ListedNumbers {
    /// Of distinct numbers in any order; `None` without any.
    pub fn of(numbers: impl Iterator<Item = u32>) -> Option<Self> {
        let mut count = 0;
        let mut ends: Option<(u32, u32)> = None;
        for number in numbers {
            count += 1;
            let (first, last) = ends.unwrap_or((number, number));
            ends = Some((first.min(number), last.max(number)));
        }
        let (first, last) = ends?;
        Some(Self {
            first,
            last,
            is_run: last - first == count - 1,
        })
    }

    /// As a text with the digits of `digits`: `3`, `3–5`, or `3…` where one between them is elsewhere.
    pub fn text(self, digits: impl Fn(u32) -> String) -> String {
        let first = digits(self.first);
        match (self.first == self.last, self.is_run) {
            (true, _) => first,
            (false, true) => [&first, "–", &digits(self.last)].concat(),
            (false, false) => [&first, "…"].concat(),
        }
    }

    /// How many characters the text has.
    pub(crate) fn length(self) -> usize {
        self.text(|number| number.to_string()).chars().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_a_run_or_the_first_of_several() {
        let text = |numbers: &[u32]| {
            let found = ListedNumbers::of(numbers.iter().copied());
            found.map(|it| it.text(|number| number.to_string()))
        };
        assert_eq!(text(&[]), None);
        assert_eq!(text(&[7]).as_deref(), Some("7"));
        assert_eq!(text(&[5, 3, 4]).as_deref(), Some("3–5"));
        assert_eq!(text(&[9, 10]).as_deref(), Some("9–10"));
        assert_eq!(text(&[3, 5]).as_deref(), Some("3…"));
        assert_eq!(text(&[u32::MAX, 0]).as_deref(), Some("0…"));
    }
}

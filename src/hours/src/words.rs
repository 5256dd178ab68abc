//! What a week is called in each language: the same on a card of the element as in a list without a script.

/// The words of a language for a week; see [`crate::WeekFormat`].
#[derive(Clone, Copy, Debug)]
pub struct WeekWords {
    /// Between hours and minutes: `.`; `None` where a language leaves the clock to who writes it.
    pub separator: Option<&'static str>,
    /// Every day of the week.
    pub every_day: &'static str,
    /// From one day through another: two gaps, `{}` each.
    pub through: &'static str,
    /// From one time until another: two gaps.
    pub between: &'static str,
    /// From a time, and nobody knows until when: a gap.
    pub from: &'static str,
    /// What may be longer: a gap.
    pub or_later: &'static str,
    /// What is not sure: a gap.
    pub perhaps: &'static str,
    /// With the words of the source: two gaps.
    pub comment: &'static str,
    /// Closed, of a day.
    pub closed: &'static str,
    /// Round the clock.
    pub always: &'static str,
    /// Nobody knows.
    pub unknown: &'static str,
    /// All other times.
    pub otherwise: &'static str,
    /// Public holidays.
    pub public_holidays: &'static str,
    /// School holidays.
    pub school_holidays: &'static str,
    /// That other weeks have other times, in a sentence.
    pub varies: &'static str,
}

impl WeekWords {
    /// Nederlands.
    pub const DUTCH: Self = Self {
        separator: Some("."),
        every_day: "elke dag",
        through: "{} t/m {}",
        between: "{}–{}",
        from: "vanaf {}",
        or_later: "{} of later",
        perhaps: "misschien {}",
        comment: "{} ({})",
        closed: "gesloten",
        always: "dag en nacht open",
        unknown: "niet bekend",
        otherwise: "op andere tijden",
        public_holidays: "feestdagen",
        school_holidays: "schoolvakanties",
        varies: "In andere weken zijn de tijden anders.",
    };

    /// English.
    pub const ENGLISH: Self = Self {
        separator: None,
        every_day: "every day",
        through: "{} to {}",
        between: "{}–{}",
        from: "from {}",
        or_later: "{} or later",
        perhaps: "perhaps {}",
        comment: "{} ({})",
        closed: "closed",
        always: "open day and night",
        unknown: "not known",
        otherwise: "at other times",
        public_holidays: "public holidays",
        school_holidays: "school holidays",
        varies: "In other weeks the times are different.",
    };

    /// Deutsch.
    pub const GERMAN: Self = Self {
        separator: Some(":"),
        every_day: "täglich",
        through: "{} bis {}",
        between: "{}–{}",
        from: "ab {}",
        or_later: "{} oder später",
        perhaps: "vielleicht {}",
        comment: "{} ({})",
        closed: "geschlossen",
        always: "Tag und Nacht geöffnet",
        unknown: "nicht bekannt",
        otherwise: "zu anderen Zeiten",
        public_holidays: "Feiertage",
        school_holidays: "Schulferien",
        varies: "In anderen Wochen sind die Zeiten anders.",
    };

    /// العربية.
    pub const ARABIC: Self = Self {
        separator: None,
        every_day: "كل يوم",
        through: "{} إلى {}",
        between: "{} – {}",
        from: "من {}",
        or_later: "{} أو بعد ذلك",
        perhaps: "ربما {}",
        comment: "{} ({})",
        closed: "مغلق",
        always: "مفتوح ليلًا ونهارًا",
        unknown: "غير معروف",
        otherwise: "في أوقات أخرى",
        public_holidays: "العطل الرسمية",
        school_holidays: "العطل المدرسية",
        varies: "في أسابيع أخرى تكون المواعيد مختلفة.",
    };
}

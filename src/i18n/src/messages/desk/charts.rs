//! The charts: how far people walk, and the week hour by hour.

/// The charts of the desk.
pub struct DeskChartTexts {
    /// Heading.
    pub heading: &'static str,
    /// Heading: how many people walk how far.
    pub distribution: &'static str,
    /// Heading: the week hour by hour.
    pub week: &'static str,
    /// The line of the limit.
    pub norm: &'static str,
    /// Shows the figures of a chart as a table.
    pub as_table: &'static str,
    /// The figures before the plan.
    pub before: &'static str,
    /// The figures after the plan.
    pub after: &'static str,
}

pub(super) const DUTCH: DeskChartTexts = DeskChartTexts {
    heading: "Grafieken",
    distribution: "Hoe ver mensen lopen",
    week: "De week, uur voor uur",
    norm: "Grens",
    as_table: "Toon als tabel",
    before: "Nu",
    after: "Daarna",
};

pub(super) const ENGLISH: DeskChartTexts = DeskChartTexts {
    heading: "Charts",
    distribution: "How far people walk",
    week: "The week, hour by hour",
    norm: "Limit",
    as_table: "Show as a table",
    before: "Before",
    after: "After",
};

pub(super) const GERMAN: DeskChartTexts = DeskChartTexts {
    heading: "Diagramme",
    distribution: "Wie weit Menschen gehen",
    week: "Die Woche, Stunde für Stunde",
    norm: "Grenze",
    as_table: "Als Tabelle zeigen",
    before: "Jetzt",
    after: "Danach",
};

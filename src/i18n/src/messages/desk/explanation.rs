//! How each figure is worked out, and why it differs from others.

/// How the figures are worked out.
pub struct DeskExplanationTexts {
    /// Heading.
    pub heading: &'static str,
    /// The link from a number to its explanation.
    pub link: &'static str,
}

pub(super) const DUTCH: DeskExplanationTexts = DeskExplanationTexts {
    heading: "Hoe de cijfers zijn gemaakt",
    link: "Hoe is dit berekend?",
};

pub(super) const ENGLISH: DeskExplanationTexts = DeskExplanationTexts {
    heading: "How the figures are worked out",
    link: "How is this worked out?",
};

pub(super) const GERMAN: DeskExplanationTexts = DeskExplanationTexts {
    heading: "Wie die Zahlen zustande kommen",
    link: "Wie ist das berechnet?",
};

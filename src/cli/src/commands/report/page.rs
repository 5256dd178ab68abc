//! The page of a report in Markdown, for a council: the answer first, then tables, what is unknown, and all that the figures
//! depend on.

mod appendix;
mod base_section;
mod changed_seats;
mod changed_walks;
mod changed_week;
mod choice_section;
mod closing_section;
mod key_figures;
mod markdown;
mod new_places_section;
mod quantity;
mod question_section;
mod scenario_section;
mod seat_section;
mod unknowns;
mod unplaced;
mod week_section;

use crate::commands::report::comparison::Comparison;
use crate::commands::report::contents::Contents;
use crate::commands::report::figures::Figures;
use access::{DemandBasis, DemandUnit, Measure, Norms};
use i18n::Locale;
use i18n::messages::{ReportMessages, SectionTexts};
use i18n::native::IcuFormatter;
use markdown::{Markdown, escaped};

/// What all sections of a page need.
#[derive(Clone, Copy)]
struct Context<'p> {
    contents: Contents<'p>,
    /// Before and after the scenario, if there is one.
    comparison: Option<&'p Comparison<'p>>,
    figures: &'p Figures<'p>,
    norms: &'p Norms,
    locale: Locale<IcuFormatter>,
    messages: &'static ReportMessages,
    sections: &'static SectionTexts,
}

/// The page of a report.
pub fn page<'p>(contents: Contents<'p>, comparison: Option<&'p Comparison<'p>>) -> String {
    let lang = contents.asked.lang;
    let messages = ReportMessages::of(lang);
    let context = Context {
        contents,
        comparison,
        figures: contents.figures,
        norms: &contents.asked.norms,
        locale: Locale::of(lang.code()),
        messages,
        sections: SectionTexts::of(lang),
    };
    let mut page = Markdown::default();
    page.heading(1, &context.say(messages.title, [&context.title()]));
    page.heading(2, messages.in_short);
    context.key_figures(&mut page);
    page.paragraph(messages.key_free);
    context.costs(&mut page);
    context.scenario(&mut page);
    page.heading(2, messages.table.figures);
    for answer in &context.figures.answers {
        context.question_section(answer, &mut page);
    }
    context.seats(&mut page);
    context.unknowns(&mut page);
    let [heading, text] = messages.statistics;
    if context.is_dutch() {
        page.heading(2, heading);
        page.paragraph(text);
    }
    let (heading, definitions) = messages.definitions;
    page.heading(2, heading);
    page.list(
        definitions
            .iter()
            .map(|(term, meaning)| format!("**{term}:** {meaning}")),
    );
    context.appendix(&mut page);
    page.finish()
}

impl Context<'_> {
    /// The name of the atlas, as Markdown.
    fn title(self) -> String {
        let manifest = self.figures.analysis.atlas().manifest();
        let title = manifest.map(|it| it.title.get(self.locale.lang));
        escaped(title.unwrap_or_default())
    }

    fn say<const N: usize>(self, message: i18n::Message<N>, texts: [&str; N]) -> String {
        self.locale.say(message, texts)
    }

    /// Whether the figures are of the Netherlands, where other figures are known that differ.
    fn is_dutch(self) -> bool {
        let manifest = self.figures.analysis.atlas().manifest();
        manifest.is_some_and(|it| it.country.as_deref() == Some("NL"))
    }

    /// Whether positions are estimated.
    fn is_estimate(self) -> bool {
        self.figures.analysis.demand().basis() != DemandBasis::Points
    }

    /// The word for how distances are measured.
    fn measure(self) -> &'static str {
        match self.figures.analysis.measure() {
            Measure::Walk => self.messages.words.walk,
            Measure::StraightLine => self.messages.words.straight_line,
        }
    }

    /// What is counted, in the head of a column.
    fn counted(self) -> &'static str {
        let [people, addresses] = self.messages.words.counted;
        match self.figures.analysis.demand().unit() {
            DemandUnit::Residents => people,
            DemandUnit::Addresses => addresses,
        }
    }

    /// The unit of numbers of people that depend on distance, in the head of a column: `people, on foot`.
    fn people_by_measure(self) -> String {
        format!("{}, {}", self.counted(), self.measure())
    }

    /// What must be known to read any figure.
    fn caveats(self) -> impl Iterator<Item = &'static str> {
        let of = &self.messages.caveats;
        let demand = self.figures.analysis.demand();
        let basis = match demand.basis() {
            DemandBasis::Points => None,
            DemandBasis::Streets => Some(of.over_streets),
            DemandBasis::Area => Some(of.over_area),
        };
        let straight = self.figures.analysis.measure() == Measure::StraightLine;
        let addresses = demand.unit() == DemandUnit::Addresses;
        let straight = straight.then_some(of.straight_lines);
        let addresses = addresses.then_some(of.addresses);
        [straight, basis, addresses].into_iter().flatten()
    }
}

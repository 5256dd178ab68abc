//! How each figure is worked out, of which data, and why it differs from those of others.

use crate::answers::AnswerAbout;
use crate::first_sentence::FirstSentence;
use crate::wording::DeskWording;
use access::{NormStatus, Norms};
use i18n::Formatter;
use i18n::messages::ReportMessages;
use streets::SNAP_LIMIT;

/// A figure or a subject that the page explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExplainedFigure {
    /// People with a place and without.
    Coverage,
    /// Why a figure has two limits, and why some figures are missing.
    Band,
    /// Layers and domains.
    Layers,
    /// How far people walk.
    Walks,
    /// Where people without a place live.
    Gaps,
    /// Open at a time.
    Week,
    /// Seats along streets.
    Seats,
    /// Two-step floating catchment areas.
    Supply,
    /// What a plan changes.
    Change,
    /// If one place closes.
    Closing,
    /// Where a new place helps most.
    Best,
    /// Why Statistics Netherlands has other figures; of Dutch atlases only.
    Statistics,
    /// Why others have another figure.
    Others,
    /// Norms with their status and source.
    Norms,
    /// Sources and dates of the data.
    Sources,
}

/// The explanation of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What is explained.
    pub figure: ExplainedFigure,
    /// Its heading.
    pub heading: String,
    /// Its content, top to bottom.
    pub parts: Vec<ExplanationPart>,
}

/// A part of an explanation.
#[derive(Clone, Debug, PartialEq)]
pub enum ExplanationPart {
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
    /// A table with texts only.
    Table {
        /// The heads of the columns.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

use ExplanationPart::{List, Paragraph, Table};

impl ExplainedFigure {
    /// Its name, for ids of elements.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Band => "band",
            Self::Layers => "layers",
            Self::Walks => "walks",
            Self::Gaps => "gaps",
            Self::Week => "week",
            Self::Seats => "seats",
            Self::Supply => "supply",
            Self::Change => "change",
            Self::Closing => "closing",
            Self::Best => "best",
            Self::Statistics => "statistics",
            Self::Others => "others",
            Self::Norms => "norms",
            Self::Sources => "sources",
        }
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// What the page explains, in the order in which it does.
    pub fn explanations(
        self,
        about: &AnswerAbout,
        sentence: &FirstSentence,
        norms: &Norms,
    ) -> Vec<Explanation> {
        use ExplainedFigure::{
            Best, Change, Closing, Coverage, Gaps, Layers, Others, Seats, Statistics, Supply,
            Walks, Week,
        };
        let texts = &self.messages().explanation;
        let report = ReportMessages::of(self.locale.lang);
        let plain = |figure, [heading, text]: [&str; 2]| Explanation {
            figure,
            heading: heading.to_owned(),
            parts: vec![Paragraph(text.to_owned())],
        };
        let [heading, on_foot] = texts.coverage;
        let mut coverage = plain(Coverage, [heading, on_foot]);
        if about.is_straight() {
            coverage.parts = vec![Paragraph(texts.coverage_straight.to_owned())];
        } else {
            let snap = self.locale.whole_metres(SNAP_LIMIT);
            let snap = self.locale.say(report.appendix.snap, [&snap]);
            coverage
                .parts
                .push(Paragraph([&snap, " ", report.appendix.steps].concat()));
        }
        let notes = sentence.cautions.iter().chain(&sentence.notes);
        coverage.parts.push(List(notes.cloned().collect()));
        let mut all = vec![coverage, self.band(about)];
        all.push(plain(Layers, texts.layers));
        all.push(plain(Walks, texts.walks));
        all.push(plain(Gaps, texts.gaps));
        all.push(plain(Week, texts.week));
        all.push(plain(Seats, texts.seats));
        all.push(plain(Supply, texts.supply));
        all.push(plain(Change, texts.change));
        all.push(plain(Closing, texts.closing));
        all.push(plain(Best, texts.best));
        all.extend(
            self.is_dutch()
                .then(|| plain(Statistics, report.statistics)),
        );
        all.push(plain(Others, texts.others));
        all.push(self.norms(norms));
        all.extend(self.sources());
        all
    }

    /// The heading of an explanation.
    pub fn explained(self, figure: ExplainedFigure) -> &'static str {
        let texts = &self.messages().explanation;
        let report = ReportMessages::of(self.locale.lang);
        let [heading, _] = match figure {
            ExplainedFigure::Coverage => texts.coverage,
            ExplainedFigure::Layers => texts.layers,
            ExplainedFigure::Walks => texts.walks,
            ExplainedFigure::Gaps => texts.gaps,
            ExplainedFigure::Week => texts.week,
            ExplainedFigure::Seats => texts.seats,
            ExplainedFigure::Supply => texts.supply,
            ExplainedFigure::Change => texts.change,
            ExplainedFigure::Closing => texts.closing,
            ExplainedFigure::Best => texts.best,
            ExplainedFigure::Statistics => report.statistics,
            ExplainedFigure::Others => texts.others,
            ExplainedFigure::Band => return texts.band,
            ExplainedFigure::Norms => return report.appendix.norms,
            ExplainedFigure::Sources => return report.appendix.sources,
        };
        heading
    }

    /// What two limits mean, and what the data does not say.
    fn band(self, about: &AnswerAbout) -> Explanation {
        let report = ReportMessages::of(self.locale.lang);
        let (_, definitions) = report.definitions;
        // The report ends with why a figure has two numbers, and why one is missing.
        let last = definitions.iter().rev().take(2).rev();
        let meanings = last.map(|(term, meaning)| [term, ": ", meaning].concat());
        let unknown = self
            .locale
            .unknowns(self.atlas, !about.is_straight(), Vec::new());
        let border = report.unknown.border.to_owned();
        Explanation {
            figure: ExplainedFigure::Band,
            heading: self.messages().explanation.band.to_owned(),
            parts: vec![
                List(meanings.collect()),
                Paragraph([report.unknown.heading, ":"].concat()),
                List(unknown.into_iter().chain([border]).collect()),
            ],
        }
    }

    fn is_dutch(self) -> bool {
        let manifest = self.atlas.manifest();
        manifest.is_some_and(|it| it.country.as_deref() == Some("NL"))
    }

    /// The norms with their status and source.
    fn norms(self, norms: &Norms) -> Explanation {
        let lang = self.locale.lang;
        let texts = &ReportMessages::of(lang).appendix;
        let questions = norms.questions.iter().map(|it| (&it.label, &it.basis));
        let references = norms.references.iter().map(|it| (&it.label, &it.basis));
        let rows = questions.chain(references).map(|(label, basis)| {
            let label = self.locale.capital(label.get(lang));
            let status = self.norm_status(basis.status).to_owned();
            vec![label, status, basis.source.get(lang).to_owned()]
        });
        let [.., status, source] = texts.norm_columns;
        Explanation {
            figure: ExplainedFigure::Norms,
            heading: texts.norms.to_owned(),
            parts: vec![
                Paragraph(texts.norms_text.to_owned()),
                Table {
                    head: [texts.norm, status, source].map(str::to_owned).to_vec(),
                    rows: rows.collect(),
                },
            ],
        }
    }

    /// How binding a norm is: `vuistregel`.
    pub fn norm_status(self, status: NormStatus) -> &'static str {
        let [policy, rule_of_thumb, reference, description, assumption] =
            ReportMessages::of(self.locale.lang).appendix.statuses;
        match status {
            NormStatus::Policy => policy,
            NormStatus::RuleOfThumb => rule_of_thumb,
            NormStatus::Reference => reference,
            NormStatus::Description => description,
            NormStatus::Assumption => assumption,
        }
    }

    /// Where the data comes from and how old it is.
    fn sources(self) -> Option<Explanation> {
        let manifest = self.atlas.manifest()?;
        let messages = ReportMessages::of(self.locale.lang);
        let texts = &messages.appendix;
        let date = manifest.date.as_deref();
        let date = date.map(|it| self.locale.say(texts.data_date, [&self.locale.date(it)]));
        let rows = manifest.sources.iter().map(|it| {
            let text = |it: &Option<String>| match it {
                Some(text) => text.clone(),
                None => messages.words.unknown.to_owned(),
            };
            let date = it.date.as_deref().map(|it| self.locale.date(it));
            let title = it.title.get(self.locale.lang).to_owned();
            vec![title, text(&it.publisher), text(&date), text(&it.licence)]
        });
        let table = Table {
            head: texts.source_columns.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        };
        let credits = manifest.sources.iter().map(|it| it.credit.clone());
        Some(Explanation {
            figure: ExplainedFigure::Sources,
            heading: texts.sources.to_owned(),
            parts: date
                .map(Paragraph)
                .into_iter()
                .chain([table, List(credits.collect())])
                .collect(),
        })
    }
}

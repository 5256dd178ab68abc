//! Norms, parameters, sources and files: all that the figures depend on.

use super::{Context, Markdown, escaped};
use access::{Measure, NormBasis, NormLimit, NormStatus};
use streets::SNAP_LIMIT;

impl Context<'_> {
    /// The last sections of the page.
    pub(super) fn appendix(self, page: &mut Markdown) {
        self.norms(page);
        self.parameters(page);
        self.sources(page);
        self.files(page);
    }

    fn norms(self, page: &mut Markdown) {
        let texts = &self.messages.appendix;
        let lang = self.locale.lang;
        page.heading(2, texts.norms);
        page.paragraph(texts.norms_text);
        let mut rows: Vec<Vec<String>> = Vec::new();
        for question in &self.norms.questions {
            let metres = self.metres(question.length().metres().get());
            let limit = match question.limit {
                NormLimit::Minutes(minutes) => {
                    format!("{} ({metres})", self.locale.duration(minutes))
                }
                NormLimit::Metres(_) => metres,
            };
            let limit = std::iter::once(format!("{limit}, {}", self.measure()));
            let limit = limit.chain(self.conditions(question));
            let limit = limit.collect::<Vec<_>>().join(". ");
            let mut row = vec![
                self.say(self.messages.who_has, [&escaped(question.label.get(lang))]),
                limit,
                self.locale.speed(question.pace),
            ];
            row.extend(self.basis(&question.basis));
            rows.push(row);
        }
        if let Some(seats) = &self.norms.seats {
            let distance = self.metres(seats.metres);
            let label = self.say(texts.seats, [&distance]);
            let mut row = vec![label, distance, String::new()];
            row.extend(self.basis(&seats.basis));
            rows.push(row);
        }
        page.table(&texts.norm_columns.map(str::to_owned), 5, &rows);
        if self.norms.references.is_empty() {
            return;
        }
        let references = self.norms.references.iter().map(|it| {
            let [status, source] = self.basis(&it.basis);
            vec![escaped(it.label.get(lang)), status, source]
        });
        let [.., status, source] = texts.norm_columns;
        let head = [texts.norm, status, source].map(str::to_owned);
        page.paragraph(&format!("**{}**", texts.references));
        page.table(&head, 3, &references.collect::<Vec<_>>());
    }

    /// The status and the source of a norm.
    fn basis(self, basis: &NormBasis) -> [String; 2] {
        let [policy, rule_of_thumb, reference, description, assumption] =
            self.messages.appendix.statuses;
        let status = match basis.status {
            NormStatus::Policy => policy,
            NormStatus::RuleOfThumb => rule_of_thumb,
            NormStatus::Reference => reference,
            NormStatus::Description => description,
            NormStatus::Assumption => assumption,
        };
        let source = escaped(basis.source.get(self.locale.lang));
        [status.to_owned(), source]
    }

    fn parameters(self, page: &mut Markdown) {
        let texts = &self.messages.appendix;
        let unpublished = self.figures.unpublished;
        let counts = [unpublished.point, unpublished.neighbourhood];
        let counts = counts.map(|it| self.locale.number(it as usize));
        let counts = counts.each_ref().map(String::as_str);
        page.heading(2, texts.parameters);
        let on_foot = self.figures.analysis.measure() == Measure::Walk;
        let snap = self.metres(SNAP_LIMIT);
        let walks = on_foot.then(|| [self.say(texts.snap, [&snap]), texts.steps.to_owned()]);
        let others = [
            texts.any_time.to_owned(),
            self.say(texts.unpublished, counts),
            texts.rounding.to_owned(),
        ];
        page.list(walks.into_iter().flatten().chain(others));
    }

    fn sources(self, page: &mut Markdown) {
        let texts = &self.messages.appendix;
        let Some(manifest) = self.figures.analysis.atlas().manifest() else {
            return;
        };
        page.heading(2, texts.sources);
        if let Some(date) = &manifest.date {
            page.paragraph(&self.say(texts.data_date, [&escaped(&self.locale.date(date))]));
        }
        let unknown = self.messages.words.unknown;
        let text = |it: &Option<String>| escaped(it.as_deref().unwrap_or(unknown));
        let rows = manifest.sources.iter().map(|it| {
            let title = escaped(it.title.get(self.locale.lang));
            vec![
                title,
                text(&it.publisher),
                text(&it.date),
                text(&it.licence),
            ]
        });
        page.table(
            &texts.source_columns.map(str::to_owned),
            4,
            &rows.collect::<Vec<_>>(),
        );
        page.list(manifest.sources.iter().map(|it| escaped(&it.credit)));
    }

    fn files(self, page: &mut Markdown) {
        let texts = &self.messages.appendix;
        page.heading(2, texts.files);
        page.paragraph(&self.say(texts.files_text, [env!("CARGO_PKG_VERSION")]));
        let [part, file] = texts.file_columns.map(str::to_owned);
        let rows = self.contents.inputs.iter().map(|it| {
            let sum = format!("`{}`", it.sha256);
            vec![escaped(&it.part), escaped(&it.file), sum]
        });
        let head = [part, file, "SHA-256".to_owned()];
        page.table(&head, 3, &rows.collect::<Vec<_>>());
    }
}

//! The texts around a map that is taken along.

use super::legend::subject;
use super::sheet::SheetTexts;
use crate::provenance::Provenance;
use crate::view::MapFigure;
use crate::wording::DeskWording;
use i18n::Formatter;
use i18n::messages::ReportMessages;

impl<F: Formatter> DeskWording<'_, F> {
    /// The texts around a map of a figure. `description` says in a sentence what the map shows.
    pub fn sheet_texts(
        self,
        figure: MapFigure,
        description: String,
        of: &Provenance,
    ) -> SheetTexts {
        let messages = self.messages();
        let texts = &messages.take_along;
        let report = &ReportMessages::of(self.locale.lang).appendix;
        let subject = subject(figure, &messages.map);
        let title = match of.title.as_str() {
            "" => subject.to_owned(),
            place => [place, ": ", subject].concat(),
        };
        let some = |text: String| (!text.is_empty()).then_some(text);
        let plan = some(of.plan.join("; "));
        let date = of.data_date.as_deref();
        let date = date.map(|it| self.locale.say(report.data_date, [&self.locale.date(it)]));
        // Each sum in a line of its own, beside its file.
        let sums = of.files.iter().map(|(file, sum)| {
            let text = [file, " ", sum].concat();
            Some(self.locale.say(texts.sums, [&text]))
        });
        let provenance = [some(of.credits.join("; ")), date, Some(of.program.clone())];
        let provenance = provenance.into_iter().chain(sums).chain([of.link.clone()]);
        SheetTexts {
            title,
            question: of.question.clone(),
            plan: plan
                .map(|it| self.locale.say(texts.planned, [&it]))
                .unwrap_or_default(),
            description,
            provenance: provenance.flatten().collect(),
        }
    }
}

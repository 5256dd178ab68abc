//! Where figures come from: what was asked, of which data, by which program. It goes with everything that is taken along.

use crate::answers::AnswerAbout;
use crate::plan::Plan;
use crate::question::DeskQuestion;
use crate::wording::DeskWording;
use access::Scenario;
use i18n::Formatter;

/// Where figures come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The name of the atlas; empty without one.
    pub title: String,
    /// What was asked, with the norm, in words.
    pub question: String,
    /// What would mislead if it were not read with the figures.
    pub cautions: Vec<String>,
    /// What the plan changes, step by step, in words; empty without a plan.
    pub plan: Vec<String>,
    /// The newest date of the data, `YYYY-MM-DD`, where the atlas has one.
    pub data_date: Option<String>,
    /// The files of the atlas with their SHA-256 in hexadecimal, where the manifest has it.
    pub files: Vec<(String, String)>,
    /// The credits of the sources.
    pub credits: Vec<String>,
    /// Program and version.
    pub program: String,
    /// The address of the page with this question and plan, where the page has one.
    pub link: Option<String>,
}

impl Provenance {
    /// Name and text of each part that is not empty. The names are those of columns and members, the same in every language.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let files = self.files.iter();
        let files: Vec<String> = files.map(|(file, sum)| format!("{file} {sum}")).collect();
        let fields = [
            ("atlas", self.title.clone()),
            ("question", self.question.clone()),
            ("caution", self.cautions.join(" ")),
            ("plan", self.plan.join("; ")),
            ("data_date", self.data_date.clone().unwrap_or_default()),
            ("data_sha256", files.join("; ")),
            ("credit", self.credits.join("; ")),
            ("program", self.program.clone()),
            ("link", self.link.clone().unwrap_or_default()),
        ];
        let fields = fields.into_iter();
        fields.filter(|(_, text)| !text.is_empty()).collect()
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// Where the figures of an answer come from. `link` is the address of the page with the same question and plan.
    pub fn provenance(
        self,
        question: &DeskQuestion,
        scenario: &Scenario,
        about: &AnswerAbout,
        link: Option<String>,
    ) -> Provenance {
        let plan = Plan::new(scenario.clone());
        let sites = plan.sites(self.atlas);
        let steps = scenario.steps.iter();
        let manifest = self.atlas.manifest();
        let parts = manifest.iter().flat_map(|it| it.parts.iter());
        let sums = parts.filter_map(|(_, part)| Some((part.file.clone(), part.sha256.clone()?)));
        let sources = manifest.iter().flat_map(|it| &it.sources);
        Provenance {
            title: self.title().unwrap_or_default().to_owned(),
            question: self.table_caption(question, about),
            cautions: self.sentence_cautions(question, about),
            plan: steps.map(|it| self.step(it, &sites)).collect(),
            data_date: manifest.and_then(|it| it.date.clone()),
            files: sums.collect(),
            credits: sources.map(|it| it.credit.clone()).collect(),
            program: concat!("sleutelvrij ", env!("CARGO_PKG_VERSION")).to_owned(),
            link,
        }
    }
}

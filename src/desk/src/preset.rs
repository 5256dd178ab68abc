//! Norms to start from: questions of the standard norms of a report, with what they are based on.

use crate::question::{
    AgeAsked, DeskQuestion, LimitAsked, PaceAsked, PlacesAsked, Rank, TimeAsked,
};
use crate::wording::DeskWording;
use access::{AgeGroup, NormLimit, NormQuestion, NormStatus, Norms, NormsError};
use atlas::Lang;
use i18n::Formatter;

/// A norm to start from. It sets the whole question, and not only its limit.
#[derive(Clone, Debug, PartialEq)]
pub struct NormPreset(NormQuestion);

impl NormPreset {
    /// Those of the standard norms, in their order.
    ///
    /// # Errors
    /// As [`Norms::standard`]; a test shows that there are none.
    pub fn standard() -> Result<Vec<Self>, NormsError> {
        let norms = Norms::standard()?;
        Ok(norms.questions.into_iter().map(Self).collect())
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// What is asked, as the object of "have": "a playground within 200 m".
    pub fn label(&self, lang: Lang) -> &str {
        self.0.label.get(lang)
    }

    /// How binding it is.
    pub fn status(&self) -> NormStatus {
        self.0.basis.status
    }

    /// Where it comes from.
    pub fn source(&self, lang: Lang) -> &str {
        self.0.basis.source.get(lang)
    }

    /// The question of the norm, of this age if the norm is of it, or else of the first age of the norm.
    pub fn asked(&self, age: AgeAsked) -> DeskQuestion {
        let norm = &self.0;
        let ages: Vec<AgeAsked> = norm.ages.iter().map(|it| AgeAsked::from(*it)).collect();
        let first = ages.first().copied().unwrap_or_default();
        DeskQuestion {
            places: PlacesAsked {
                kinds: norm.kinds.clone(),
                domains: norm.domains.clone(),
                life_domains: norm.life_domains.clone(),
                layers: norm.layers.clone(),
                needs: norm.needs.clone(),
                conditional: norm.conditional,
            },
            age: if ages.contains(&age) { age } else { first },
            limit: match norm.limit {
                NormLimit::Minutes(minutes) => LimitAsked::Minutes(minutes),
                NormLimit::Metres(metres) => LimitAsked::Metres(metres),
            },
            time: norm.open_at.clone().map_or(TimeAsked::Any, TimeAsked::At),
            pace: PaceAsked {
                speed: norm.pace.kilometres_per_hour(),
                step_free: norm.pace.is_step_free(),
            },
            // A norm asks for 50 places at most.
            rank: Rank(u32::try_from(norm.rank).unwrap_or(1)),
        }
    }

    /// Whether a question is that of the norm.
    pub fn is_of(&self, question: &DeskQuestion) -> bool {
        self.asked(question.age) == *question
    }
}

impl From<AgeGroup> for AgeAsked {
    fn from(group: AgeGroup) -> Self {
        match group {
            AgeGroup::All => Self::All,
            AgeGroup::Under15 => Self::Under15,
            AgeGroup::From65 => Self::From65,
        }
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The norm that a question is of, with its status and source; or that it is of none.
    pub fn norm_of(self, question: &DeskQuestion) -> String {
        let texts = &self.messages().signal;
        let lang = self.locale.lang;
        // A test reads them.
        let presets = NormPreset::standard().unwrap_or_default();
        let Some(preset) = presets.into_iter().find(|it| it.is_of(question)) else {
            return texts.no_norm.to_owned();
        };
        let status = self.norm_status(preset.status());
        let basis = [status, preset.source(lang)];
        let basis = self
            .locale
            .say(self.messages().question.preset_basis, basis);
        let norm = self.locale.say(texts.norm, [preset.label(lang)]);
        [norm, basis].join(" ")
    }
}

//! What is asked, in words.

use crate::answers::AnswerAbout;
use crate::question::{AgeAsked, DeskQuestion, LimitAsked, PlacesAsked, TimeAsked};
use atlas::{Atlas, LifeDomain, Metres, Taxonomy};
use hours::LocalTime;
use i18n::messages::desk::sentence::{DeskNounTexts, PlacesPhrase};
use i18n::messages::{DeskMessages, ReportMessages};
use i18n::{Formatter, Locale};
use streets::Pace;

/// The most kinds that a sentence names.
pub(crate) const MOST_KINDS: usize = 3;

/// What puts questions about an atlas into words.
pub struct DeskWording<'a, F> {
    /// A language of the desk: see [`DeskMessages::language_for`].
    pub locale: Locale<F>,
    /// The atlas.
    pub atlas: &'a Atlas,
    /// The domains of daily life of its taxonomy.
    pub life_domains: &'a [LifeDomain],
}

impl<F: Copy> Clone for DeskWording<'_, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F: Copy> Copy for DeskWording<'_, F> {}

impl<'a, F: Formatter> DeskWording<'a, F> {
    /// The messages of the desk.
    pub fn messages(self) -> &'static DeskMessages {
        DeskMessages::of(self.locale.lang)
    }

    /// The name of the atlas; `None` without one.
    pub fn title(self) -> Option<&'a str> {
        let title = self.atlas.manifest()?.title.get(self.locale.lang);
        Some(title).filter(|it| !it.is_empty())
    }

    /// The group that is counted, after a number: `inwoners van 65 jaar en ouder`.
    pub fn group(self, age: AgeAsked, about: &AnswerAbout) -> &'static str {
        let [_, addresses] = ReportMessages::of(self.locale.lang).groups.addresses;
        match about.counts_addresses() {
            true => addresses,
            false => self.age(age),
        }
    }

    /// Residents of an age, after a number.
    fn age(self, age: AgeAsked) -> &'static str {
        let groups = &ReportMessages::of(self.locale.lang).groups;
        let [_, noun] = match age {
            AgeAsked::All => groups.residents,
            AgeAsked::Under15 => groups.under_15,
            AgeAsked::From65 => groups.from_65,
        };
        noun
    }

    /// That there are no figures of an age, where the engine refuses to answer as the atlas has none.
    pub fn no_ages(self, age: AgeAsked) -> String {
        let message = ReportMessages::of(self.locale.lang).caveats.no_ages;
        self.locale.say(message, [self.age(age)])
    }

    /// None of the places that are asked for, or too few: `geen buurthuis of bibliotheek`, `minder dan 2 banken`.
    pub fn without(self, question: &DeskQuestion) -> String {
        let nouns = &self.messages().sentence.nouns;
        let places = self.places(&question.places);
        match question.rank.0 {
            0 | 1 => (nouns.none)(&places, question.time != TimeAsked::Any),
            rank => self.several(nouns.fewer, rank, &places, question),
        }
    }

    /// One of the places that are asked for, or enough: `een buurthuis of bibliotheek`, `minstens 2 banken`.
    pub fn with(self, question: &DeskQuestion) -> String {
        let nouns = &self.messages().sentence.nouns;
        let places = self.places(&question.places);
        match question.rank.0 {
            0 | 1 => (nouns.one)(&places, question.time != TimeAsked::Any),
            rank => self.several(nouns.at_least, rank, &places, question),
        }
    }

    /// The whole question: what, how far, for whom, and when.
    pub fn asked(self, question: &DeskQuestion, about: &AnswerAbout) -> String {
        let group = self.group(question.age, about).to_owned();
        let near = joined([self.with(question), self.limit(question, about)]);
        let parts = [near, group, self.time(about)];
        let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        self.locale
            .say(self.messages().question.asked, [&parts.join(", ")])
    }

    fn several(
        self,
        message: i18n::Message<2>,
        rank: u32,
        places: &PlacesPhrase,
        question: &DeskQuestion,
    ) -> String {
        let texts = &self.messages().sentence.nouns;
        let open = match question.time {
            TimeAsked::Any => "",
            _ => texts.open,
        };
        let nouns = [open, &places.plural.join(texts.or)].concat();
        let number = self.locale.number(rank as usize);
        joined([
            self.locale.say(message, [&number, &nouns]),
            places.after.clone(),
        ])
    }

    /// How near: `binnen 10 minuten lopen`, `binnen 800 m in een rechte lijn`.
    pub fn limit(self, question: &DeskQuestion, about: &AnswerAbout) -> String {
        let texts = &self.messages().sentence;
        if about.is_straight() {
            let metres = self.locale.whole_metres(metres(question));
            return self.locale.say(texts.straight, [&metres]);
        }
        let (how_far, speed) = match question.limit {
            LimitAsked::Metres(metres) => (self.locale.whole_metres(metres), None),
            LimitAsked::Minutes(minutes) => {
                let pace = pace(question).filter(|it| *it != Pace::default());
                (self.locale.minutes(minutes), pace)
            }
        };
        let speed = speed.map(|it| self.locale.say(texts.speed, [&self.locale.speed(it)]));
        let step_free = question.pace.step_free.then(|| texts.step_free.to_owned());
        joined(
            [self.locale.say(texts.on_foot, [&how_far])]
                .into_iter()
                .chain(step_free)
                .chain(speed),
        )
    }

    /// When places must be open: `zaterdag 21 november 2026 om 14:00 uur`; empty for any time.
    pub fn time(self, about: &AnswerAbout) -> String {
        let time = about.open_at.as_deref().and_then(LocalTime::read);
        time.map(|it| self.locale.weekday_full_date_and_time(it))
            .unwrap_or_default()
    }

    /// Which places are asked for, as nouns.
    pub fn places(self, asked: &PlacesAsked) -> PlacesPhrase {
        let texts = &self.messages().sentence.nouns;
        let lang = self.locale.lang;
        let taxonomy = self.atlas.taxonomy();
        let kinds = asked.kinds.iter().filter_map(|it| taxonomy.kind(it));
        let kinds: Vec<_> = kinds.map(|it| taxonomy.kind_at(it)).collect();
        let is_whole = *asked
            == PlacesAsked {
                conditional: asked.conditional,
                ..PlacesAsked::default()
            };
        let mut after = Vec::new();
        let names = match kinds.len() {
            0 if is_whole && !asked.conditional => texts.key_free.map(|it| vec![it.to_owned()]),
            1..=MOST_KINDS => [
                kinds
                    .iter()
                    .map(|it| it.singular(lang).of.to_owned())
                    .collect(),
                kinds
                    .iter()
                    .map(|it| it.plural(lang).of.to_owned())
                    .collect(),
            ],
            many => {
                let number = self.locale.number(many);
                after.extend((many > 0).then(|| self.locale.say(texts.of_kinds, [&number])));
                texts.place.map(|it| vec![it.to_owned()])
            }
        };
        let [singular, plural] = names;
        after.extend(self.purposes(asked));
        after.extend(self.layers(asked));
        after.extend(self.needs(asked, taxonomy));
        PlacesPhrase {
            singular,
            plural,
            after: joined(after),
        }
    }

    /// What places are for: subjects of residents, and domains of daily life.
    fn purposes(self, asked: &PlacesAsked) -> Vec<String> {
        let texts = &self.messages().sentence.nouns;
        let lang = self.locale.lang;
        let taxonomy = self.atlas.taxonomy();
        let domains = asked.domains.iter().map(|id| {
            let label = || Some(taxonomy.domain_at(taxonomy.domain(id)?).label.get(lang));
            self.named(texts.domains, texts.for_other, id, label)
        });
        let life_domains = asked.life_domains.iter().map(|id| {
            let found = || self.life_domains.iter().find(|it| it.id == *id);
            let label = || Some(found()?.label.get(lang));
            self.named(texts.life_domains, texts.for_other, id, label)
        });
        let all = [domains.collect::<Vec<_>>(), life_domains.collect()];
        let groups = all.into_iter().filter(|it| !it.is_empty());
        groups.map(|it| it.join(texts.or)).collect()
    }

    fn layers(self, asked: &PlacesAsked) -> Option<String> {
        let texts: &DeskNounTexts = &self.messages().sentence.nouns;
        let lang = self.locale.lang;
        let layers = asked.layers.iter().map(|id| {
            let mut all = self.atlas.taxonomy().layers.iter();
            let label = || Some(all.find(|it| it.id == *id)?.label.get(lang));
            self.named(texts.layers, texts.other_layer, id, label)
        });
        let layers: Vec<String> = layers.collect();
        let text = || self.locale.say(texts.of_layers, [&layers.join(texts.or)]);
        (!layers.is_empty()).then(text)
    }

    fn needs(self, asked: &PlacesAsked, taxonomy: &Taxonomy) -> Option<String> {
        let texts = &self.messages().sentence.nouns;
        let needs = asked.needs.iter().map(|id| {
            let audience = || {
                let own = id.strip_prefix("for:")?;
                let found = taxonomy.audiences.iter().find(|it| it.id == own)?;
                Some(found.label.get(self.locale.lang))
            };
            self.named(texts.needs, texts.for_audience, id, audience)
        });
        let needs: Vec<String> = needs.collect();
        (!needs.is_empty()).then(|| self.locale.list(&needs))
    }

    /// The text of an id, or one that is made of its label.
    fn named<'l>(
        self,
        known: &[(&str, &'static str)],
        other: i18n::Message<1>,
        id: &str,
        label: impl FnOnce() -> Option<&'l str>,
    ) -> String {
        match known.iter().find(|(own, _)| *own == id) {
            Some((_, text)) => (*text).to_owned(),
            None => self.locale.say(other, [label().unwrap_or(id)]),
        }
    }
}

/// The pace of a question; `None` for a speed that is out of range.
pub(crate) fn pace(question: &DeskQuestion) -> Option<Pace> {
    Pace::new(question.pace.speed)
}

/// The limit of a question in metres on level ground.
pub(crate) fn metres(question: &DeskQuestion) -> f64 {
    match question.limit {
        LimitAsked::Metres(metres) => metres,
        LimitAsked::Minutes(minutes) => {
            let pace = pace(question).unwrap_or_default();
            pace.within(minutes).metres().get()
        }
    }
}

/// The limit of a question in minutes.
pub(crate) fn minutes(question: &DeskQuestion) -> f64 {
    match question.limit {
        LimitAsked::Minutes(minutes) => minutes,
        LimitAsked::Metres(metres) => {
            let pace = pace(question).unwrap_or_default();
            pace.minutes(Metres::new(metres))
        }
    }
}

/// Texts with a space between each two; empty ones are left out.
fn joined(texts: impl IntoIterator<Item = String>) -> String {
    let texts: Vec<String> = texts.into_iter().filter(|it| !it.is_empty()).collect();
    texts.join(" ")
}

//! The search index of an atlas.

mod street_labels;

use crate::fold::Umlaut;
use crate::named_area::{AreaIndex, Areas, NamedArea};
use crate::token::{joined, tokenize};
use crate::vocabulary::{Vocabulary, VocabularyBuilder};
use atlas::{Atlas, KindIndex, Lang, Need, NeighbourhoodIndex, Synonyms, sort_indices};
use std::ops::Range;
use std::sync::Arc;
use streets::Addresses;

/// The types of targets, in the order of their numbers.
pub const KINDS: usize = 0;
pub const DOMAINS: usize = 1;
pub const NEEDS: usize = 2;
pub const AREAS: usize = 3;
pub const PLACES: usize = 4;
pub const STREETS: usize = 5;

/// The field of a target that contains a word, stored in the lowest two bits of a posting: its label; a synonym in
/// the language of the index; its address, or a synonym of several words or in another language; the street beside it, or its town.
pub const NAME: u32 = 0;
pub const SYNONYM: u32 = 1;
pub const SECONDARY: u32 = 2;
pub const CONTEXT: u32 = 3;

/// What is between the name in the language of the index and the local name of a place or street.
pub const BETWEEN_NAMES: &str = " – ";

/// The search index of an atlas. It holds copies of all names and does not borrow the atlas.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) targets: Targets,
    pub(crate) areas: Areas,
    pub(crate) addresses: Option<Arc<Addresses>>,
    /// The letters of words for things that no kind is, each with the label of the thing.
    pub(crate) absent: Vec<(String, String)>,
}

/// The targets: kinds, domains, needs, areas, places and streets, numbered consecutively.
#[derive(Clone, Debug, Default)]
pub struct Targets {
    text: String,
    /// The end of each label in `text`.
    ends: Vec<u32>,
    /// The number of words of each label.
    pub sizes: Vec<u8>,
    /// The first target of domains, needs, areas, places and streets.
    pub begins: [u32; 5],
    /// The needs.
    pub needs: Vec<Need>,
    /// The places, sorted by label.
    pub places: Vec<PlaceEntry>,
    /// The neighbourhood of each street.
    pub neighbourhoods: Vec<Option<NeighbourhoodIndex>>,
    /// The number of places per kind.
    pub counts: Vec<u32>,
    /// The singular label of each kind.
    pub ones: Vec<String>,
    /// Synonyms of kinds, domains and needs, each with its target.
    pub others: Vec<(u32, String)>,
}

/// The fields of a place that search needs.
#[derive(Clone, Copy, Debug)]
pub struct PlaceEntry {
    pub place: u32,
    pub kind: KindIndex,
    pub neighbourhood: Option<NeighbourhoodIndex>,
}

impl SearchIndex {
    /// Builds the index of an atlas. Labels are in `lang`, those of `needs` too; synonyms of all languages are indexed.
    /// Without addresses no streets and houses are found.
    pub fn new(
        atlas: &Atlas,
        lang: Lang,
        synonyms: &Synonyms,
        needs: &[(Need, String)],
        addresses: Option<Arc<Addresses>>,
    ) -> Self {
        let areas = Areas::of(atlas);
        let mut builder = IndexBuilder::default();
        builder.kinds(atlas, lang, synonyms);
        builder.begins(0);
        builder.domains(atlas, lang, synonyms);
        builder.begins(1);
        for (need, label) in needs {
            let target = builder.next();
            builder.target(label);
            builder.targets.needs.push(*need);
            let id = atlas.taxonomy().need_id(*need);
            builder.others(target, lang, synonyms.of_need(&id));
        }
        builder.begins(2);
        for area in &areas.all {
            builder.target(&area.name);
        }
        builder.begins(3);
        builder.places(atlas, lang);
        builder.begins(4);
        builder.streets(atlas, lang, addresses.as_deref());
        let mut absent = Vec::new();
        for (word, label) in synonyms.absent(lang) {
            for umlaut in [Umlaut::Plain, Umlaut::WithE] {
                let letters = tokenize(word, umlaut).into_iter().map(|it| it.letters);
                absent.push((letters.collect(), label.to_owned()));
            }
        }
        Self {
            absent,
            vocabulary: builder.words.finish(),
            targets: builder.targets,
            areas,
            addresses,
        }
    }

    /// Whether it has streets.
    pub fn knows_streets(&self) -> bool {
        self.addresses.as_ref().is_some_and(|it| it.streets() > 0)
    }

    /// Whether it has houses.
    pub fn knows_addresses(&self) -> bool {
        self.addresses.as_ref().is_some_and(|it| it.houses() > 0)
    }

    /// The area at this index; `None` for an index of another atlas.
    pub fn area(&self, index: AreaIndex) -> Option<&NamedArea> {
        self.areas.all.get(index.0 as usize)
    }

    /// The number of distinct words.
    pub fn words(&self) -> usize {
        self.vocabulary.len()
    }
}

impl Targets {
    /// The number of targets.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The label of a target; empty for a place without a name.
    pub fn label(&self, target: u32) -> &str {
        let end = |at: usize| self.ends.get(at).map_or(0, |it| *it as usize);
        let target = target as usize;
        let begin = target.checked_sub(1).map_or(0, end);
        self.text.get(begin..end(target)).unwrap_or_default()
    }

    /// The targets of a type.
    pub fn range(&self, sort: usize) -> Range<u32> {
        let all = self.ends.len() as u32;
        let begin = sort.checked_sub(1).map_or(0, |it| self.begins[it]);
        begin..self.begins.get(sort).copied().unwrap_or(all)
    }
}

#[derive(Default)]
struct IndexBuilder {
    targets: Targets,
    words: VocabularyBuilder,
}

impl IndexBuilder {
    fn begins(&mut self, sort: usize) {
        self.targets.begins[sort] = self.next();
    }

    /// The number of the next target. 30 bits exceed the memory of a browser.
    fn next(&self) -> u32 {
        self.targets.ends.len() as u32
    }

    /// Adds a target with this label.
    fn target(&mut self, label: &str) {
        let target = self.next();
        let targets = &mut self.targets;
        targets.text.push_str(label);
        targets.ends.push(targets.text.len() as u32);
        let count = tokenize(label, Umlaut::Plain).len();
        targets.sizes.push(u8::try_from(count).unwrap_or(u8::MAX));
        self.post(label, target, NAME);
    }

    /// Adds a target with a name in the language of the index, if it has one, before its local name.
    fn named(&mut self, own: Option<&str>, local: &str) {
        let Some(own) = own else {
            self.target(local);
            return;
        };
        self.target(&[own, BETWEEN_NAMES, local].concat());
        // The whole label is typed if one of its two names is.
        let count = |name| tokenize(name, Umlaut::Plain).len();
        let size = count(own).min(count(local));
        self.targets.sizes.pop();
        let size = u8::try_from(size).unwrap_or(u8::MAX);
        self.targets.sizes.push(size);
    }

    /// Adds the words of a text to a field of a target.
    fn post(&mut self, text: &str, target: u32, part: u32) {
        let place = target << 2 | part;
        let plain = tokenize(text, Umlaut::Plain);
        for word in &plain {
            self.words.add(&word.letters, place);
        }
        for pair in plain.windows(2) {
            if let Some(joined) = joined(&pair[0], &pair[1]) {
                self.words.add(&joined, place);
            }
        }
        // "Mühle" is also indexed as "muehle".
        for (word, plain) in tokenize(text, Umlaut::WithE).iter().zip(&plain) {
            if word.letters != plain.letters {
                self.words.add(&word.letters, place);
            }
        }
    }

    fn kinds(&mut self, atlas: &Atlas, lang: Lang, synonyms: &Synonyms) {
        self.targets.counts = atlas.kind_counts().to_vec();
        for kind in &atlas.taxonomy().kinds {
            let target = self.next();
            self.target(kind.plural(lang).of);
            self.post(kind.singular(lang).of, target, NAME);
            self.targets.ones.push(kind.singular(lang).of.to_owned());
            let labels = kind.label.iter();
            let labels = labels.flat_map(|(code, (one, many))| [(code, one), (code, many)]);
            let labels = labels.map(|(code, label)| (code, label.as_str()));
            let labels = labels.filter(|(code, _)| *code != lang.code());
            self.others(target, lang, labels.chain(synonyms.of_kind(&kind.id)));
        }
    }

    fn domains(&mut self, atlas: &Atlas, lang: Lang, synonyms: &Synonyms) {
        for domain in &atlas.taxonomy().domains {
            let target = self.next();
            self.target(domain.label.get(lang));
            let labels = Lang::ALL.iter();
            let labels = labels.filter(|other| **other != lang);
            let labels = labels.map(|lang| (lang.code(), domain.label.get(*lang)));
            self.others(target, lang, labels.chain(synonyms.of_domain(&domain.id)));
        }
    }

    /// Adds synonyms of a target, each with its language code.
    fn others<'w>(
        &mut self,
        target: u32,
        lang: Lang,
        others: impl Iterator<Item = (&'w str, &'w str)>,
    ) {
        // Synonyms in the language of the index first.
        let (own, foreign): (Vec<_>, Vec<_>) = others.partition(|(code, _)| *code == lang.code());
        for (part, words) in [(SYNONYM, own), (SECONDARY, foreign)] {
            for (_, word) in words {
                // A word of several is not the synonym: "free" of "little free library".
                let part = part.max(SECONDARY * u32::from(word.contains(' ')));
                self.post(word, target, part);
                self.targets.others.push((target, word.to_owned()));
            }
        }
    }

    fn places(&mut self, atlas: &Atlas, lang: Lang) {
        let all = atlas.places();
        let name = |at: u32| {
            let name = all[at as usize].name.as_deref();
            // Unnamed places last.
            (name.is_none(), name)
        };
        let mut order: Vec<u32> = (0..).take(all.len()).collect();
        sort_indices(&mut order, &|a, b| name(a).cmp(&name(b)));
        for at in order {
            let place = &all[at as usize];
            let target = self.next();
            let local = place.name.as_deref().unwrap_or_default();
            self.named(place.name_in(lang), local);
            for name in Lang::ALL.into_iter().filter_map(|it| place.name_in(it)) {
                self.post(name, target, NAME);
            }
            let address = place.address().unwrap_or_default();
            self.post(address, target, SECONDARY);
            let near = place.near().unwrap_or_default();
            self.post(near, target, CONTEXT);
            self.targets.places.push(PlaceEntry {
                place: at,
                kind: place.kind,
                neighbourhood: atlas.neighbourhood_of(atlas::PlaceIndex(at)),
            });
        }
    }
}

//! The texts of a place that most places lack.

use crate::lang::Lang;
use crate::place::Place;

/// A text of a place, by its property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceText {
    /// Its name in a language of the interface, where that differs from its name.
    NameIn(Lang),
    /// The reason for the key status: `kind`, or the deciding tag, such as `fee=yes`.
    KeyReason,
    /// Opening hours in the `opening_hours` syntax of OpenStreetMap.
    OpeningHours,
    /// Its address.
    Address,
    /// The street beside it, for a place without an address.
    Near,
    /// Telephone number.
    Phone,
    /// Website, an `http` or `https` URL.
    Website,
    /// Its layer in the taxonomy, if it differs from that of its kind.
    Layer,
    /// The id of its source.
    Source,
    /// The date of the last check, `YYYY-MM-DD`.
    Checked,
}

/// The texts that a place has. A field for each that it may have would be most of the memory of a country's atlas.
#[derive(Clone, Debug, Default)]
pub struct PlaceTexts(Box<[(PlaceText, Box<str>)]>);

impl PlaceTexts {
    /// A text, if the place has it.
    pub fn get(&self, which: PlaceText) -> Option<&str> {
        let found = self.0.iter().find(|(it, _)| *it == which);
        found.map(|(_, text)| &**text)
    }

    /// Gives a place a text, or takes it away.
    pub fn set(&mut self, which: PlaceText, text: Option<String>) {
        let mut all = std::mem::take(&mut self.0).into_vec();
        all.retain(|(it, _)| *it != which);
        all.extend(text.map(|text| (which, text.into_boxed_str())));
        self.0 = all.into_boxed_slice();
    }
}

/// Of texts of the same property the first counts.
impl FromIterator<(PlaceText, String)> for PlaceTexts {
    fn from_iter<T: IntoIterator<Item = (PlaceText, String)>>(texts: T) -> Self {
        let texts = texts.into_iter();
        Self(texts.map(|(of, text)| (of, text.into())).collect())
    }
}

impl Place {
    /// Its name in a language, if that differs from [`Place::name`].
    pub fn name_in(&self, lang: Lang) -> Option<&str> {
        self.texts.get(PlaceText::NameIn(lang))
    }

    /// [`PlaceText::KeyReason`].
    pub fn key_reason(&self) -> Option<&str> {
        self.texts.get(PlaceText::KeyReason)
    }

    /// Whether that is a fee, as in `fee=CHF 2`.
    pub fn is_fee_the_reason(&self) -> bool {
        self.key_reason().is_some_and(|it| it.starts_with("fee"))
    }

    /// [`PlaceText::OpeningHours`].
    pub fn opening_hours(&self) -> Option<&str> {
        self.texts.get(PlaceText::OpeningHours)
    }

    /// [`PlaceText::Address`].
    pub fn address(&self) -> Option<&str> {
        self.texts.get(PlaceText::Address)
    }

    /// [`PlaceText::Near`].
    pub fn near(&self) -> Option<&str> {
        self.texts.get(PlaceText::Near)
    }

    /// [`PlaceText::Phone`].
    pub fn phone(&self) -> Option<&str> {
        self.texts.get(PlaceText::Phone)
    }

    /// [`PlaceText::Website`].
    pub fn website(&self) -> Option<&str> {
        self.texts.get(PlaceText::Website)
    }

    /// [`PlaceText::Layer`].
    pub fn layer(&self) -> Option<&str> {
        self.texts.get(PlaceText::Layer)
    }

    /// [`PlaceText::Source`].
    pub fn source(&self) -> Option<&str> {
        self.texts.get(PlaceText::Source)
    }

    /// [`PlaceText::Checked`].
    pub fn checked(&self) -> Option<&str> {
        self.texts.get(PlaceText::Checked)
    }
}

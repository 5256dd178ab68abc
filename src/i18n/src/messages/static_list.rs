//! The messages that only the list without a script (`sleutelvrij list`) needs. The rest are those of the widget.

use crate::message::Message;
use atlas::Lang;

/// Messages of the list without a script.
pub struct StaticListMessages {
    /// The street of a place without an address.
    pub near: Message<1>,
    /// Telephone numbers.
    pub phone: Message<1>,
    /// A wheelchair gets in.
    pub wheelchair_yes: &'static str,
    /// A wheelchair gets in partly.
    pub wheelchair_limited: &'static str,
    /// A wheelchair does not get in.
    pub wheelchair_no: &'static str,
    /// The number of places beyond the limit.
    pub more: Message<1>,
}

impl StaticListMessages {
    /// The messages of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &DUTCH,
            Lang::English => &ENGLISH,
            Lang::German => &GERMAN,
            Lang::Arabic => &ARABIC,
        }
    }
}

static DUTCH: StaticListMessages = StaticListMessages {
    near: Message::new("bij {}"),
    phone: Message::new("Telefoon: {}"),
    wheelchair_yes: "Goed te bereiken met een rolstoel",
    wheelchair_limited: "Deels te bereiken met een rolstoel",
    wheelchair_no: "Niet te bereiken met een rolstoel",
    more: Message::new("En nog {}."),
};

static ENGLISH: StaticListMessages = StaticListMessages {
    near: Message::new("near {}"),
    phone: Message::new("Phone: {}"),
    wheelchair_yes: "Accessible by wheelchair",
    wheelchair_limited: "Partly accessible by wheelchair",
    wheelchair_no: "Not accessible by wheelchair",
    more: Message::new("And {} more."),
};

static GERMAN: StaticListMessages = StaticListMessages {
    near: Message::new("bei {}"),
    phone: Message::new("Telefon: {}"),
    wheelchair_yes: "Mit dem Rollstuhl zugänglich",
    wheelchair_limited: "Mit dem Rollstuhl teilweise zugänglich",
    wheelchair_no: "Mit dem Rollstuhl nicht zugänglich",
    more: Message::new("Und {} weitere."),
};

static ARABIC: StaticListMessages = StaticListMessages {
    near: Message::new("بالقرب من {}"),
    phone: Message::new("الهاتف: {}"),
    wheelchair_yes: "يمكن الدخول بكرسي متحرك",
    wheelchair_limited: "يمكن الدخول جزئيًا بكرسي متحرك",
    wheelchair_no: "لا يمكن الدخول بكرسي متحرك",
    more: Message::new("وأماكن أخرى: {}."),
};

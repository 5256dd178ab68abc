//! Links to other sites and to `mailto:`, `tel:` and `geo:` addresses. No other file makes them.

use crate::dom::intl::Locale;
use crate::dom::tag::{Tag, tag};
use atlas::is_web_address;
use js_sys::encode_uri_component;

/// A link to an address; `None` unless its scheme is `http`, `https`, `mailto`, `tel` or `geo`. No referrer is sent.
pub fn to(address: &str) -> Option<Tag> {
    let (scheme, rest) = address.split_once(':')?;
    let plain = ["mailto", "tel", "geo"].contains(&scheme) && !rest.is_empty();
    (plain || is_web_address(address)).then(|| {
        tag("a")
            .set("href", address)
            .set("rel", "noopener noreferrer")
            .set("referrerpolicy", "no-referrer")
    })
}

/// Appends the telephone numbers in `text` to an element, those that can be dialled as links. They are written from left
/// to right in every language. `finish` gets each number's element with its position in the text, from 0.
pub fn telephones(
    within: Tag,
    locale: Locale,
    text: &str,
    finish: &dyn Fn(usize, Tag) -> Tag,
) -> Tag {
    let mut comma = "";
    let numbers = atlas::phone_numbers(text).enumerate();
    numbers.fold(within, |within, (at, (number, address))| {
        let link = address.and_then(|it| to(&it));
        let link = finish(at, link.unwrap_or_else(|| tag("span")));
        let within = within.text(comma);
        comma = locale.number.comma;
        within.tag(link.set("dir", "ltr").text(number))
    })
}

/// Percent-encodes a text as a component of an address.
pub fn encoded(text: &str) -> String {
    encode_uri_component(text).into()
}

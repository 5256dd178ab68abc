//! The only place that makes a link to elsewhere.

use crate::speech::Speech;
use crate::tag::{Tag, tag};
use atlas::is_web_address;
use js_sys::encode_uri_component;

/// A link, where it is one that is safe to follow: to a website, an address for mail, a telephone or a position. Another
/// site is not told where the visitor comes from.
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

/// Telephone numbers in an element, each that can be dialled as a link. They go from left to right in every language.
pub fn telephones(within: Tag, speech: Speech, text: &str) -> Tag {
    let mut comma = "";
    atlas::telephones(text).fold(within, |within, (number, address)| {
        let link = address.and_then(|it| to(&it));
        let link = link.unwrap_or_else(|| tag("span"));
        let within = within.text(comma);
        comma = speech.number.comma;
        within.tag(link.set("dir", "ltr").text(number))
    })
}

/// A text as a part of an address: everything that has a meaning there is encoded.
pub fn encoded(text: &str) -> String {
    encode_uri_component(text).into()
}

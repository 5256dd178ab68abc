//! The only place that makes a link to elsewhere.

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

/// The address of a telephone (RFC 3966): only digits and a leading plus are sure to be dialled. The zero in brackets of
/// `+31 (0)15` is for who dials without what stands before it.
pub fn telephone(number: &str) -> String {
    let number = if number.starts_with('+') {
        number.replace("(0)", "")
    } else {
        number.to_owned()
    };
    let dialled = |it: &char| it.is_ascii_digit() || *it == '+';
    let dialled: String = number.chars().filter(dialled).collect();
    ["tel:", &dialled].concat()
}

/// A text as a part of an address: everything that has a meaning there is encoded.
pub fn encoded(text: &str) -> String {
    encode_uri_component(text).into()
}

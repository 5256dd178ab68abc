//! Links to other sites and to `mailto:`, `tel:` and `geo:` addresses. No other file creates them.

use crate::element::{El, el};
use crate::intl::Locale;
use atlas::is_web_address;
use js_sys::encode_uri_component;

/// A link to an address; `None` unless its scheme is `http`, `https`, `mailto`, `tel` or `geo`. No referrer is sent.
pub fn to(address: &str) -> Option<El> {
    let (scheme, rest) = address.split_once(':')?;
    let plain = ["mailto", "tel", "geo"].contains(&scheme) && !rest.is_empty();
    (plain || is_web_address(address)).then(|| {
        el("a")
            .attr("href", address)
            .attr("rel", "noopener noreferrer")
            .attr("referrerpolicy", "no-referrer")
    })
}

/// Appends the telephone numbers in `text` to an element, those that can be dialled as links. They are written from left
/// to right in every language. `finish` gets each number's element with its position in the text, from 0.
pub fn telephones(within: El, locale: Locale, text: &str, finish: &dyn Fn(usize, El) -> El) -> El {
    let mut comma = "";
    let numbers = atlas::phone_numbers(text).enumerate();
    numbers.fold(within, |within, (at, (number, address))| {
        let link = address.and_then(|it| to(&it));
        let link = finish(at, link.unwrap_or_else(|| el("span")));
        let within = within.text(comma);
        comma = locale.number.comma;
        within.el(link.attr("dir", "ltr").text(number))
    })
}

/// Percent-encodes a text as a component of an address.
pub fn encoded(text: &str) -> String {
    encode_uri_component(text).into()
}

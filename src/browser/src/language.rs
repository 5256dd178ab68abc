//! The language of an element in its page.

use crate::element::parent_across_shadows;
use crate::intl::Locale;
use atlas::Lang;
use web_sys::{Element, HtmlElement};

/// The locale of the element: of the nearest `lang` attribute on itself or an ancestor, across shadow roots, that names one
/// of our languages. English, if there are only others; Dutch, if there is none.
pub fn locale_of(host: &HtmlElement) -> Locale {
    let mut at: Option<Element> = Some(host.clone().into());
    let mut tag = String::new();
    while let Some(element) = at {
        let own = element.get_attribute("lang");
        tag = own.filter(|it| !it.is_empty()).unwrap_or(tag);
        if Lang::from_tag(&tag).is_some() {
            break;
        }
        at = parent_across_shadows(&element);
    }
    Locale::of(&tag)
}

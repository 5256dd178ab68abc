//! The browser's own `Intl`: how each language and region writes numbers, lists and days. It knows every language there
//! is, and costs a visitor nothing.

use crate::object::{Made, list, member};
use js_sys::{Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// A way of writing something: which of the makers of `Intl`, with which options, and its method.
pub struct Form {
    /// `NumberFormat`, `ListFormat`, `DateTimeFormat` or `PluralRules`.
    pub maker: &'static str,
    /// `format`, or `select` of `PluralRules`.
    pub method: &'static str,
    /// Options of the maker; it reads numbers from texts too.
    pub options: &'static [(&'static str, &'static str)],
}

/// A language as a region writes it, by a number; of a tag that the browser understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale(usize);

/// What was made for a locale: each form with its maker's object and method.
struct Known {
    tag: String,
    made: Vec<(*const Form, JsValue, Function)>,
}

thread_local! {
    /// What makes a number or a date is dear to make and cheap to use. There are as many as a page has languages.
    static KNOWN: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

impl Locale {
    /// The locale of a BCP 47 tag; of `fallback` where the browser does not understand it.
    pub fn of(tag: &str, fallback: &str) -> Self {
        let understood = make(tag, &crate::number::NUMBER).is_some();
        let tag = if understood { tag } else { fallback };
        KNOWN.with_borrow_mut(|known| {
            let at = known.iter().position(|it| it.tag == tag);
            Self(at.unwrap_or_else(|| {
                known.push(Known {
                    tag: tag.to_owned(),
                    made: Vec::new(),
                });
                known.len() - 1
            }))
        })
    }

    /// What the browser writes for a value; `None` where it cannot, or has no such form.
    pub fn write(self, form: &'static Form, value: &JsValue) -> Option<String> {
        let (maker, method) = KNOWN.with_borrow_mut(|known| {
            let Known { tag, made } = known.get_mut(self.0)?;
            if let Some((_, maker, method)) = made.iter().find(|it| std::ptr::eq(it.0, form)) {
                return Some((maker.clone(), method.clone()));
            }
            let (maker, method) = make(tag, form)?;
            made.push((form, maker.clone(), method.clone()));
            Some((maker, method))
        })?;
        method.call1(&maker, value).ok()?.as_string()
    }
}

/// What the browser has for a form in the language of a tag.
fn make(tag: &str, form: &Form) -> Option<(JsValue, Function)> {
    let intl = member(&js_sys::global(), "Intl");
    let maker: Function = member(&intl, form.maker).dyn_into().ok()?;
    let mut options = Made::new();
    for (name, value) in form.options {
        options = options.with(name, *value);
    }
    let arguments = list([tag.into(), options.into()]);
    let made = Reflect::construct(&maker, arguments.unchecked_ref()).ok()?;
    let method = member(&made, form.method).dyn_into().ok()?;
    Some((made, method))
}

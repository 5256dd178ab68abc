//! What JavaScript calls: the only file that names JavaScript's types.

use crate::answers::answer;
use crate::minutes::Minutes;
use crate::planner_atlas::{PlannerAtlas, PlannerFile};
use crate::question::QuestionError;
use crate::zone_rules::ZoneRules;
use access::CLOCK_YEARS;
use hours::TimeZone;
use js_sys::{Array, Float64Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The planner's atlas that JavaScript holds.
#[wasm_bindgen(js_name = PlannerAtlas)]
#[derive(Debug)]
pub struct PlannerHandle(PlannerAtlas);

#[wasm_bindgen(js_class = PlannerAtlas)]
impl PlannerHandle {
    /// Reads an array of files as `www/element/files.js` fetches them. `offsets` is a function: for the name of a time zone it returns
    /// another, from seconds since 1970 to minutes east of UTC, or undefined for a zone that the browser does not know.
    ///
    /// # Errors
    /// What is wrong with any file, as an array for an `Error`.
    #[wasm_bindgen(constructor)]
    pub fn new(files: &Array, offsets: Function) -> Result<Self, JsValue> {
        let files = files.iter().map(|it| file(&it)).collect();
        let opened = PlannerAtlas::open(files, ZoneRules::new(move |name| zone(&offsets, name)));
        opened
            .map(Self)
            .map_err(|why| refusal(QuestionError::Missing(why)))
    }

    /// The answer to a question, both as JSON; the answer in bytes of UTF-8, which go from a worker to the page without a copy.
    ///
    /// # Errors
    /// What is wrong with the question, as an array for a `TypeError`, a `RangeError`, or an `Error` where the atlas lacks what is asked
    /// for.
    pub fn answer(&self, name: &str, question: &str) -> Result<Vec<u8>, JsValue> {
        let found = answer(&self.0, name, question).map_err(refusal)?;
        Ok(found.into_bytes())
    }

    /// The minutes of everybody to the nearest place, as an object.
    ///
    /// # Errors
    /// As above.
    pub fn minutes(&self, question: &str) -> Result<Object, JsValue> {
        let found = Minutes::new(&self.0, question).map_err(refusal)?;
        let object = Object::new();
        let numbers = |of: &[f64]| Float64Array::from(of).into();
        for (name, value) in [
            ("counted", found.counted.into()),
            ("minutes", numbers(&found.minutes)),
            ("weights", numbers(&found.weights)),
        ] {
            Reflect::set(&object, &name.into(), &value)?;
        }
        Ok(object)
    }
}

/// The rules of a time zone as the browser has them.
fn zone(offsets: &Function, name: &str) -> Option<TimeZone> {
    let offset = offsets.call1(&JsValue::UNDEFINED, &name.into()).ok()?;
    let offset: Function = offset.dyn_into().ok()?;
    let minutes = |at: i64| {
        let minutes = offset.call1(&JsValue::UNDEFINED, &(at as f64).into());
        minutes.ok().and_then(|it| it.as_f64())
    };
    let mut is_known = true;
    let (first, last) = CLOCK_YEARS;
    let zone = TimeZone::sampled(first, last, |at| {
        let found = minutes(at);
        is_known &= found.is_some();
        found.unwrap_or_default() as i32
    });
    is_known.then_some(zone)
}

/// What JavaScript makes an error of: an array with the name of its class and why. Whatever else is thrown is a fault of the engine.
fn refusal(of: QuestionError) -> JsValue {
    let (class, why) = match of {
        QuestionError::Type(why) => ("TypeError", why),
        QuestionError::Range(why) => ("RangeError", why),
        QuestionError::Missing(why) => ("Error", why),
    };
    Array::of2(&class.into(), &why.into()).into()
}

/// A file: `{part, name, bytes}` or `{part, name, failure, status}`, with `listed` and `sha256`.
fn file(object: &JsValue) -> PlannerFile {
    let member = |name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
    let text = |name: &str| member(name).as_string();
    let failure = || match text("failure").as_deref() {
        Some("status") => format!("status {}", member("status").as_f64().unwrap_or_default()),
        Some("silence") => "it takes too long".to_owned(),
        Some("size") => "it is too large".to_owned(),
        _ => "there is no connection".to_owned(),
    };
    let bytes = member("bytes").dyn_into::<Uint8Array>();
    PlannerFile {
        part: text("part").unwrap_or_default(),
        name: text("name").unwrap_or_default(),
        bytes: bytes.map(|it| it.to_vec()).map_err(|_| failure()),
        is_listed: member("listed").is_truthy(),
        sha256: text("sha256"),
    }
}

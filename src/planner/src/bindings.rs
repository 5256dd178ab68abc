//! What JavaScript calls: the only file that names JavaScript's types.

use crate::answers::answer;
use crate::minutes::Minutes;
use crate::planner_atlas::{PlannerAtlas, PlannerFile};
use crate::question::QuestionError;
use js_sys::{Array, Error, Float64Array, Object, RangeError, Reflect, TypeError, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The planner's atlas that JavaScript holds.
#[wasm_bindgen(js_name = PlannerAtlas)]
#[derive(Debug)]
pub struct PlannerHandle(PlannerAtlas);

#[wasm_bindgen(js_class = PlannerAtlas)]
impl PlannerHandle {
    /// Reads an array of files as `www/element/files.js` fetches them.
    ///
    /// # Errors
    /// An `Error` with what is wrong with any file.
    #[wasm_bindgen(constructor)]
    pub fn new(files: &Array) -> Result<Self, JsValue> {
        let files = files.iter().map(|it| file(&it)).collect();
        let opened = PlannerAtlas::open(files);
        opened.map(Self).map_err(|why| Error::new(&why).into())
    }

    /// The answer to a question, both as JSON.
    ///
    /// # Errors
    /// A `TypeError`, a `RangeError`, or an `Error` where the atlas lacks what is asked for.
    pub fn answer(&self, name: &str, question: &str) -> Result<String, JsValue> {
        answer(&self.0, name, question).map_err(error)
    }

    /// The minutes of everybody to the nearest place, as an object.
    ///
    /// # Errors
    /// As above.
    pub fn minutes(&self, question: &str) -> Result<Object, JsValue> {
        let found = Minutes::new(&self.0, question).map_err(error)?;
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

fn error(of: QuestionError) -> JsValue {
    match of {
        QuestionError::Type(why) => TypeError::new(&why).into(),
        QuestionError::Range(why) => RangeError::new(&why).into(),
        QuestionError::Missing(why) => Error::new(why).into(),
    }
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

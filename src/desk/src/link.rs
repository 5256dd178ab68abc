//! The link: the state of the desk as readable, versioned text in a query parameter, in URL-safe characters.
//!
//! ```text
//! p1~kinds=library,bench~age=from65~metres=500~speed=3~map=gaps~title=A_smaller_net~close=osm:way/456~new=bench,52.0116,4.3571
//! ```
//! Fields are separated by `~` and written in one order, each at most once but for the steps of the plan, whose order counts. What
//! is as in [`DeskState::default`] is left out, so that equal states have one link. Ids are escaped as in
//! [`link_text`](atlas::link_text); in names and opening hours a space is `_`. Latitude comes first. Fields that were not known when a
//! link was read are kept as text in the field `unknown`, so that later readers are told of them too, and never count.

mod names;
mod question_fields;
mod step_fields;
mod view_fields;

use crate::plan::Plan;
use crate::state::DeskState;
use access::{Scenario, Sites};
use atlas::link_text::{plain, safe};
use atlas::{Atlas, LifeDomain};
use std::collections::BTreeSet;

/// The version of the format, written first. It differs from those of the links of residents, which may be in the same parameter.
const VERSION: &str = "p1";
/// The field separator.
const BETWEEN: char = '~';
/// The field that has those that were not known when the link was read.
const UNKNOWN: &str = "unknown";
/// The longest link that is read, bytes: one of the most steps, each with a name and opening hours, is shorter.
const LONGEST: usize = 100_000;
/// How much is kept of the part of a link that is too long to be read, bytes.
const KEPT_REST: usize = 60;

/// What a link says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeskLink {
    /// The state, without the parts that are not known.
    pub state: DeskState,
    /// Fields that are not known, or not of this atlas, as in the link. They count for nothing, which readers must be told: the
    /// figures are not those that the link was made for.
    pub unknown: Vec<String>,
}

impl DeskLink {
    /// The link of a state, without the history of its plan.
    pub fn write(state: &DeskState) -> String {
        let mut fields = LinkFields(VERSION.to_owned());
        question_fields::write(&state.question, &mut fields);
        view_fields::write(&state.view, &mut fields);
        step_fields::write(state.plan.scenario(), &mut fields);
        fields.0
    }

    /// The link with the fields that are not known, of which it is told again when it is read.
    pub fn text(&self) -> String {
        let mut fields = LinkFields(Self::write(&self.state));
        fields.list(UNKNOWN, &self.unknown);
        fields.0
    }

    /// Reads the text of [`DeskLink::write`] for an atlas. `None` for another version. Steps after [`Plan::MOST_STEPS`] are not known, nor
    /// is what comes after 100,000 bytes: a link is read before anything is shown, and each step takes as long as all before it.
    pub fn read(text: &str, atlas: &Atlas, life_domains: &[LifeDomain]) -> Option<Self> {
        let (version, fields) = text.split_once(BETWEEN).unwrap_or((text, ""));
        if version != VERSION {
            return None;
        }
        let (fields, too_long) = split_at_field(fields);
        let mut read = LinkReader {
            atlas,
            life_domains,
            state: DeskState::default(),
            plan: Scenario::default(),
            steps: 0,
            opened: 0,
            unknown: Vec::new(),
        };
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for field in fields.split(BETWEEN).filter(|field| !field.is_empty()) {
            let (name, value) = match field.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (field, None),
            };
            let is_new = seen.insert(name) || step_fields::is_step(name);
            if !is_new || read.field(name, value).is_none() {
                read.unknown.push(field.to_owned());
            }
        }
        if !too_long.is_empty() {
            let (kept, _) = too_long.split_at(too_long.floor_char_boundary(KEPT_REST));
            read.unknown.push([kept, "…"].concat());
        }
        if read.state.view.show_level(read.state.view.level) {
            let of_region = fields.split(BETWEEN);
            let of_region = of_region.filter(|it| view_fields::is_region(it));
            read.unknown.extend(of_region.map(str::to_owned));
        }
        read.state.plan = Plan::new(read.plan);
        Some(Self {
            state: read.state,
            unknown: read.unknown,
        })
    }
}

/// A link that is written.
struct LinkFields(String);

impl LinkFields {
    /// Adds a field.
    fn put(&mut self, name: &str, value: &str) {
        self.flag(name);
        self.0.push('=');
        self.0.push_str(value);
    }

    /// Adds a field without a value.
    fn flag(&mut self, name: &str) {
        self.0.push(BETWEEN);
        self.0.push_str(name);
    }

    /// Adds a list, unless it is empty.
    fn list(&mut self, name: &str, ids: &[String]) {
        if !ids.is_empty() {
            let ids: Vec<String> = ids.iter().map(|id| safe(id)).collect();
            self.put(name, &ids.join(","));
        }
    }
}

/// A link that is read.
struct LinkReader<'a> {
    atlas: &'a Atlas,
    life_domains: &'a [LifeDomain],
    state: DeskState,
    plan: Scenario,
    /// How many steps the link has so far, with those that are not known.
    steps: usize,
    /// How many new places the link has so far, with those that are not known: steps name them by number.
    opened: usize,
    unknown: Vec<String>,
}

impl LinkReader<'_> {
    /// Reads a field; `None` if it is not known.
    fn field(&mut self, name: &str, value: Option<&str>) -> Option<()> {
        if step_fields::is_step(name) {
            self.steps += 1;
            if self.steps > Plan::MOST_STEPS {
                return None;
            }
            self.opened += usize::from(name == step_fields::OPENS);
            let step = step_fields::read(name, value?, self.opened)?;
            self.plan.steps.push(step);
            if Sites::after(&self.plan, self.atlas).is_err() {
                self.plan.steps.pop();
                return None;
            }
            return Some(());
        }
        if name == UNKNOWN {
            let all = value?.split(',').map(plain);
            self.unknown.extend(all.collect::<Option<Vec<_>>>()?);
            return Some(());
        }
        if name == "title" {
            self.plan.title = Some(prose(value?)?);
            return Some(());
        }
        self.question_field(name, value)
            .or_else(|| self.view_field(name, value))
    }

    /// The ids of a list that are known. The others are reported.
    fn known(
        &mut self,
        name: &str,
        value: &str,
        is_known: impl Fn(&Self, &str) -> bool,
    ) -> Option<Vec<String>> {
        let ids: Vec<String> = value.split(',').map(plain).collect::<Option<_>>()?;
        let (known, unknown) = ids.into_iter().partition(|id| is_known(self, id));
        let unknown: Vec<String> = unknown;
        let fields = unknown.iter().map(|id| format!("{name}={}", safe(id)));
        self.unknown.extend(fields);
        Some(known)
    }
}

/// The fields that are read, and the rest of a link that is too long.
fn split_at_field(fields: &str) -> (&str, &str) {
    if fields.len() <= LONGEST {
        return (fields, "");
    }
    let (most, _) = fields.split_at(fields.floor_char_boundary(LONGEST));
    let (read, rest) = fields.split_at(most.rfind(BETWEEN).unwrap_or_default());
    (read, rest.trim_start_matches(BETWEEN))
}

/// Escapes a text of several words.
fn safe_prose(text: &str) -> String {
    let word = |word: &str| safe(word).replace('_', "!5f");
    let words: Vec<String> = text.split(' ').map(word).collect();
    words.join("_")
}

/// The inverse of [`safe_prose`]. `None` for invalid escapes, or a text of nothing but spaces.
fn prose(text: &str) -> Option<String> {
    plain(&text.replace('_', " ")).filter(|it| !it.trim().is_empty())
}

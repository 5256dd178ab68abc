//! What is on the screen, in a link.

use super::names::{COLUMNS, FIGURES, choice, name_of};
use super::{LinkFields, LinkReader, prose, safe_prose};
use crate::region_key::RegionKey;
use crate::view::{ClassRule, DeskView, TableColumns, TableSort, ViewLevel};
use atlas::Neighbourhood;
use atlas::link_text::{decimal, number, plain, safe};

/// Writes a view.
pub fn write(view: &DeskView, fields: &mut LinkFields) {
    let usual = DeskView::default();
    if view.figure != usual.figure {
        fields.put("map", name_of(&FIGURES, &view.figure));
    }
    if view.level == ViewLevel::District {
        fields.put("level", "district");
    }
    if view.classes != usual.classes {
        fields.put("classes", &rule(&view.classes));
    }
    if view.isochrones {
        fields.flag("reach");
    }
    if view.columns != usual.columns {
        let names: Vec<&str> = view
            .columns
            .as_slice()
            .iter()
            .map(|it| name_of(&COLUMNS, it))
            .collect();
        let names = names.join(",");
        fields.put("columns", if names.is_empty() { "none" } else { &names });
    }
    if view.sort != usual.sort {
        let TableSort { column, descending } = view.sort;
        let name = column.map_or("name", |it| name_of(&COLUMNS, &it));
        let sign = if descending { "-" } else { "" };
        fields.put("sort", &format!("{sign}{name}"));
    }
    if let Some(region) = &view.selected {
        fields.put("region", &key(region));
    }
    if view.compared != usual.compared {
        fields.put("with", &key(&view.compared));
    }
}

fn rule(rule: &ClassRule) -> String {
    match rule {
        ClassRule::Quantiles(count) => format!("quantiles,{count}"),
        ClassRule::EqualSteps(count) => format!("equal,{count}"),
        ClassRule::Limits(limits) => {
            let limits = limits.iter().map(|it| format!(",{}", decimal(*it)));
            format!("limits{}", limits.collect::<String>())
        }
    }
}

fn read_rule(text: &str) -> Option<ClassRule> {
    let (name, numbers) = text.split_once(',')?;
    match name {
        "quantiles" => ClassRule::quantiles(numbers.parse().ok()?),
        "equal" => ClassRule::equal_steps(numbers.parse().ok()?),
        "limits" => ClassRule::limits(numbers.split(',').map(number).collect::<Option<_>>()?),
        _ => None,
    }
}

fn key(region: &RegionKey) -> String {
    match region {
        RegionKey::Whole => "whole,".to_owned(),
        RegionKey::Municipality(name) => format!("municipality,{}", safe_prose(name)),
        RegionKey::District { name, municipality } => {
            let municipality = municipality.iter().map(|it| format!(",{}", safe_prose(it)));
            let municipality: String = municipality.collect();
            format!("district,{}{municipality}", safe_prose(name))
        }
        // An id has no comma.
        RegionKey::Neighbourhood(id) => safe(id),
    }
}

fn read_key(text: &str) -> Option<RegionKey> {
    let parts: Vec<&str> = text.split(',').collect();
    match *parts.as_slice() {
        [id] => Some(RegionKey::Neighbourhood(plain(id)?)),
        ["whole", ""] => Some(RegionKey::Whole),
        ["municipality", name] => Some(RegionKey::Municipality(prose(name)?)),
        ["district", name] => Some(RegionKey::District {
            name: prose(name)?,
            municipality: None,
        }),
        ["district", name, municipality] => Some(RegionKey::District {
            name: prose(name)?,
            municipality: Some(prose(municipality)?),
        }),
        _ => None,
    }
}

/// Whether a field with its value names a region.
pub fn is_region(field: &str) -> bool {
    field.starts_with("region=") || field.starts_with("with=")
}

impl LinkReader<'_> {
    /// Reads a field of the view.
    pub fn view_field(&mut self, name: &str, value: Option<&str>) -> Option<()> {
        let view = &mut self.state.view;
        match (name, value) {
            ("map", Some(value)) => view.figure = choice(&FIGURES, value)?,
            ("level", Some("district")) => view.level = ViewLevel::District,
            ("classes", Some(value)) => view.classes = read_rule(value)?,
            ("reach", None) => view.isochrones = true,
            ("columns", Some("none")) => view.columns = TableColumns::new([]),
            ("columns", Some(value)) => {
                let columns = value.split(',').map(|it| choice(&COLUMNS, it));
                view.columns = TableColumns::new(columns.collect::<Option<Vec<_>>>()?);
            }
            ("sort", Some(value)) => {
                let (descending, name) = match value.strip_prefix('-') {
                    Some(name) => (true, name),
                    None => (false, value),
                };
                let column = match name {
                    "name" => None,
                    name => Some(choice(&COLUMNS, name)?),
                };
                view.sort = TableSort { column, descending };
            }
            ("region", Some(value)) => self.state.view.selected = Some(self.region(value)?),
            ("with", Some(value)) => self.state.view.compared = self.region(value)?,
            _ => return None,
        }
        Some(())
    }

    /// A region of the atlas.
    fn region(&self, value: &str) -> Option<RegionKey> {
        let region = read_key(value)?;
        let mut neighbourhoods = self.atlas.neighbourhoods().iter();
        let exists = match &region {
            RegionKey::Whole => true,
            // One that is the whole has no row of its own.
            RegionKey::Municipality(name) => {
                let is_it = |it: &Neighbourhood| it.municipality.as_ref() == Some(name);
                let is_another = |it: &Neighbourhood| it.municipality.is_some() && !is_it(it);
                let all = self.atlas.neighbourhoods();
                all.iter().any(is_it) && all.iter().any(is_another)
            }
            RegionKey::District { name, municipality } => neighbourhoods
                .any(|it| it.district.as_ref() == Some(name) && it.municipality == *municipality),
            RegionKey::Neighbourhood(id) => neighbourhoods.any(|it| it.id == *id),
        };
        exists.then_some(region)
    }
}

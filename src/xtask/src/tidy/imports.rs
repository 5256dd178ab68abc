//! The direction of imports in the widget: element → components → map → services → state → `browser` → the pure crates, and no
//! circle between files of different folders.

use std::collections::{BTreeMap, BTreeSet};

use super::{Offence, TextFile, TidyFinding, module_path};

const ROOT: &str = "src/widget/src/";

/// The layers from top to bottom, by the first folder or file below `src/widget/src`. A file may use its own layer and those
/// that stand below it; layers on one line do not use each other.
const LAYERS: [&[&str]; 5] = [
    &["element"],
    &["components"],
    &["map"],
    &["services"],
    &["state"],
];

/// Uses of a layer above, and circles between files of different folders.
pub fn check(texts: &[TextFile]) -> Vec<TidyFinding> {
    let modules = modules(texts);
    let mut findings = Vec::new();
    let mut uses = BTreeMap::new();
    for (module, text) in &modules {
        let Some(layer) = module.first() else {
            continue;
        };
        let Some(own) = level(layer) else {
            findings.push(text.finding(1, Offence::UnknownLayer(layer.clone())));
            continue;
        };
        let mut targets = BTreeSet::new();
        for (line, path) in module_path::used(text, module) {
            let target = file_of(&path, &modules);
            let Some(other) = target.first() else {
                continue;
            };
            let wrong = other != layer && level(other).is_some_and(|it| it <= own);
            if wrong {
                let (from, to) = (module.join("::"), target.join("::"));
                findings.push(text.finding(line, Offence::WrongDirection { from, to }));
            }
            if target != *module {
                targets.insert(target);
            }
        }
        uses.insert(module.clone(), targets);
    }
    // A tree of uses can name one file several times.
    findings.dedup();
    findings.extend(circles(&uses, &modules));
    findings
}

type Module = Vec<String>;

fn modules(texts: &[TextFile]) -> BTreeMap<Module, &TextFile> {
    let file = |text: &'_ TextFile| module_path::of_file(&text.path, ROOT);
    texts
        .iter()
        .filter_map(|text| Some((file(text)?, text)))
        .collect()
}

/// The place of a layer in the table, from 0 at the top.
fn level(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|layers| layers.contains(&layer))
}

/// The module whose file defines what `path` names: its longest beginning that is a file.
fn file_of(path: &[String], modules: &BTreeMap<Module, &TextFile>) -> Module {
    let beginnings = (0..=path.len()).rev().map(|length| &path[..length]);
    let mut files = beginnings.filter(|beginning| modules.contains_key(*beginning));
    files.next().unwrap_or_default().to_vec()
}

/// The folder of a module: its own where it has modules below it, else that of its parent.
fn folder<'a>(module: &'a [String], modules: &BTreeMap<Module, &TextFile>) -> &'a [String] {
    let has_children = modules
        .keys()
        .any(|it| it.len() > module.len() && it.starts_with(module));
    if has_children {
        module
    } else {
        &module[..module.len().saturating_sub(1)]
    }
}

/// One finding for each group of files that use each other in a circle and stand in more than one folder.
fn circles(
    uses: &BTreeMap<Module, BTreeSet<Module>>,
    modules: &BTreeMap<Module, &TextFile>,
) -> Vec<TidyFinding> {
    let reachable: BTreeMap<&Module, BTreeSet<&Module>> = uses
        .keys()
        .map(|module| (module, reachable(module, uses)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for (module, targets) in &reachable {
        if seen.contains(module) || !targets.contains(module) {
            continue;
        }
        let back = |it: &&&Module| {
            reachable
                .get(**it)
                .is_some_and(|there| there.contains(module))
        };
        let circle: Vec<&Module> = targets.iter().filter(back).copied().collect();
        seen.extend(circle.iter().copied());
        let folders: BTreeSet<_> = circle.iter().map(|it| folder(it, modules)).collect();
        if folders.len() > 1
            && let Some(text) = modules.get(*module)
        {
            let names = circle.iter().map(|it| it.join("::")).collect();
            findings.push(text.finding(1, Offence::Circle(names)));
        }
    }
    findings
}

/// Every module that `module` uses, directly or through others.
fn reachable<'a>(
    module: &Module,
    uses: &'a BTreeMap<Module, BTreeSet<Module>>,
) -> BTreeSet<&'a Module> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&Module> = uses.get(module).into_iter().flatten().collect();
    while let Some(target) = next.pop() {
        if found.insert(target) {
            next.extend(uses.get(target).into_iter().flatten());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let texts: Vec<_> = files
            .iter()
            .map(|(file, code)| text(&format!("{ROOT}{file}"), code))
            .collect();
        check(&texts).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn imports_downwards_pass() {
        let files = [
            (
                "element/mount.rs",
                "use crate::{components::card::Card, state::State};\n",
            ),
            (
                "components/card.rs",
                "use crate::state::State;\nuse super::list::Row;\n",
            ),
            ("components/list.rs", "use super::card::Card;\n"),
            ("state.rs", "mod signals;\nuse signals::Signals;\n"),
            ("state/signals.rs", ""),
        ];
        assert_eq!(
            found(&files),
            [] as [&str; 0],
            "a circle inside a folder is no offence"
        );
    }

    #[test]
    fn imports_upwards_and_sideways_are_found() {
        let files = [
            ("components/card.rs", "pub struct Card;"),
            ("map/painter.rs", "use crate::components::card::Card;\n"),
            ("state.rs", "\nuse crate::components::card::Card;\n"),
        ];
        let found = found(&files);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with(
            "src/widget/src/map/painter.rs:1: `map::painter` uses `components::card`"
        ));
        assert!(found[1].starts_with("src/widget/src/state.rs:2:"));
    }

    #[test]
    fn a_circle_between_folders_is_found() {
        let files = [
            ("components/card.rs", "use super::search::index::Index;\n"),
            ("components/search.rs", ""),
            (
                "components/search/index.rs",
                "use crate::components::card::Card;\n",
            ),
        ];
        assert_eq!(
            found(&files),
            [
                "src/widget/src/components/card.rs:1: files of different folders use each other: components::card, components::search::index"
            ]
        );
    }

    #[test]
    fn a_folder_without_a_layer_is_found() {
        assert_eq!(found(&[("stuff.rs", "")]).len(), 1);
    }
}

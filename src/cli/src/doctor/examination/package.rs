//! Examines a package: its list, its files, and whether they are of one build.

use super::Examination;
use crate::doctor::catalogue::{ALTERED, NO_BUILD_LIST, NOT_THE_LOADER};
use crate::doctor::host_page::HostPage;
use crate::doctor::package_list::{
    BUILD_LIST, BuildList, LOADER, is_before_first_answer, is_loaded_by_browsers, is_loader,
    is_of_planners, names_in,
};
use crate::doctor::package_rules;
use std::collections::BTreeSet;
use url::Url;

/// What a package loads, for the question whether the page's policy allows it.
#[derive(Debug, Default)]
pub(super) struct PackageRequests {
    /// Scripts that are imported.
    pub(super) imports: Vec<Url>,
    /// Files that are fetched.
    pub(super) fetched: Vec<Url>,
    /// The worker of the planner's desk.
    pub(super) worker: Option<Url>,
}

impl Examination<'_> {
    /// Examines the package whose `sleutelvrij.js` has this address.
    pub(super) fn package(&mut self, loader: &Url, page: Option<&HostPage>) -> PackageRequests {
        let mut requests = PackageRequests::default();
        let Some(file) = self.deliver(loader, page, true) else {
            return requests;
        };
        let script = String::from_utf8_lossy(&file.content.bytes).into_owned();
        if !is_loader(&script) {
            self.diagnosis
                .add(NOT_THE_LOADER, loader, "It does not define the element.");
            return requests;
        }
        // Imports are relative to the address that answered.
        let base = file.response.url.clone();
        let list = self.build_list(&base, page);
        let is_one_build = list.as_ref().is_none_or(|list| {
            package_rules::examine_loader(
                loader.as_str(),
                &file.content.bytes,
                list,
                &mut self.diagnosis,
            )
        });
        // A list of another build says nothing of these files.
        let list = list.filter(|_| is_one_build);
        let listed = list.iter().flat_map(|it| it.files.keys().cloned());
        let listed = listed.filter(|it| is_loaded_by_browsers(it) && it != LOADER);
        let mut waiting: BTreeSet<_> = listed.map(in_turn).collect();
        waiting.extend(names_in(&script).into_iter().map(in_turn));
        let mut seen = BTreeSet::new();
        let mut is_whole = true;
        while let Some((_, path)) = waiting.pop_first() {
            if !seen.insert(path.clone()) || seen.len() > super::REQUESTS {
                continue;
            }
            let Ok(url) = base.join(&path) else {
                continue;
            };
            let is_worker = path.starts_with("desk-worker.");
            match path.ends_with(".js") {
                true if is_worker => requests.worker = Some(url.clone()),
                true if is_of_planners(&path) => {}
                true => requests.imports.push(url.clone()),
                false if is_of_planners(&path) => {}
                false => requests.fetched.push(url.clone()),
            }
            let Some(file) = self.deliver(&url, page, is_before_first_answer(&path)) else {
                is_whole = false;
                continue;
            };
            match &list {
                Some(list) => {
                    package_rules::examine_file(
                        url.as_str(),
                        &path,
                        &file.content.bytes,
                        list,
                        &mut self.diagnosis,
                    );
                }
                // Its scripts name the others.
                None if path.ends_with(".js") => {
                    let names = names_in(&String::from_utf8_lossy(&file.content.bytes));
                    waiting.extend(names.into_iter().map(in_turn));
                }
                None => {}
            }
        }
        let is_whole = is_whole && !self.diagnosis.findings.iter().any(|it| it.code == ALTERED);
        if let Some(list) = list.filter(|_| is_whole) {
            let (version, build) = (&list.version, &list.build);
            self.in_order(format!(
                "All {} files of the package are those of build {build}, version {version}.",
                seen.len() + 1
            ));
        }
        requests
    }

    /// The list beside `sleutelvrij.js`.
    fn build_list(&mut self, loader: &Url, page: Option<&HostPage>) -> Option<BuildList> {
        let url = loader.join(BUILD_LIST).ok()?;
        let origin = page.and_then(|it| it.origin_for(&url));
        // No browser loads it: it is not examined for how it is delivered.
        let file = self.receive(&url, origin.as_deref());
        let file = file.ok().filter(|it| it.response.is_success());
        let list = file.and_then(|it| BuildList::read(&it.content.bytes));
        if list.is_none() {
            let text = "Whether its files are as they were built was not examined.";
            self.diagnosis.add(NO_BUILD_LIST, loader, text);
        }
        list
    }
}

/// A file with its turn: first what every visitor waits for, last what only planners load.
fn in_turn(path: String) -> (u8, String) {
    let turn = match path.as_str() {
        it if is_before_first_answer(it) => 0,
        it if is_of_planners(it) => 2,
        _ => 1,
    };
    (turn, path)
}

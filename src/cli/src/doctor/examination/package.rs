//! Examines a package: its list, its files, and whether they are of one build.

use super::Examination;
use crate::doctor::catalogue::{ALTERED, NO_BUILD_LIST, NOT_THE_LOADER};
use crate::doctor::host_page::HostPage;
use crate::doctor::package_list::{
    BUILD_LIST, BuildList, LOADER, is_before_first_answer, is_loader, is_of_planners, names_in,
    pinned_loader,
};
use crate::doctor::package_rules;
use std::collections::BTreeSet;
use url::Url;

/// What a package loads, for the question whether the page's policy allows it.
#[derive(Debug, Default)]
pub(super) struct PackageRequests {
    /// The folder of the package.
    pub(super) root: Option<Url>,
    /// Scripts that are imported.
    pub(super) imports: Vec<Url>,
    /// Files that are fetched.
    pub(super) fetched: Vec<Url>,
    /// All files that belong to it, by its list and by the names in its scripts.
    pub(super) known: Vec<Url>,
    /// The worker of the planner's desk.
    pub(super) worker: Option<Url>,
}

impl PackageRequests {
    fn add(&mut self, path: &str, url: &Url) {
        let is_script = path.ends_with(".js");
        if is_script && path.contains("desk-worker.") {
            self.worker = Some(url.clone());
        } else if is_of_planners(path) {
            // A policy for residents may refuse them.
        } else if is_script {
            self.imports.push(url.clone());
        } else {
            self.fetched.push(url.clone());
        }
    }
}

impl Examination<'_> {
    /// Examines the package whose loader has this address: every file that the loader and its scripts name.
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
        let base = &file.response.url;
        let own_path = pinned_loader(base.path()).unwrap_or(LOADER);
        let root = base.join(if own_path == LOADER { "./" } else { "../" });
        let Ok(root) = root else { return requests };
        requests.root = Some(root.clone());
        let list = self.build_list(&root, loader, page);
        // A list of another build says nothing of these files.
        let list = list.filter(|list| {
            let content = &file.content.bytes;
            let into = &mut self.diagnosis;
            package_rules::examine_loader(loader.as_str(), own_path, content, list, into)
        });
        let names = names_in(&script, own_path);
        let mut waiting: BTreeSet<_> = names.into_iter().map(in_turn).collect();
        let mut seen = BTreeSet::from([own_path.to_owned()]);
        let mut is_whole = true;
        while let Some((_, path)) = waiting.pop_first() {
            if !seen.insert(path.clone()) || seen.len() > super::REQUESTS {
                continue;
            }
            let Ok(url) = root.join(&path) else { continue };
            requests.add(&path, &url);
            let Some(file) = self.deliver(&url, page, is_before_first_answer(&path)) else {
                is_whole = false;
                continue;
            };
            let content = &file.content.bytes;
            if let Some(list) = &list {
                let into = &mut self.diagnosis;
                package_rules::examine_file(url.as_str(), &path, content, list, into);
            }
            if path.ends_with(".js") {
                let names = names_in(&String::from_utf8_lossy(content), &path);
                waiting.extend(names.into_iter().map(in_turn));
            }
        }
        let listed = list.iter().flat_map(|it| it.files.keys());
        let known = seen.iter().chain(listed);
        requests.known = known.filter_map(|it| root.join(it).ok()).collect();
        let Some(list) = list else { return requests };
        if page.is_none() {
            self.other_files(&root, &list, &mut seen);
        }
        if is_whole && !self.diagnosis.findings.iter().any(|it| it.code == ALTERED) {
            self.in_order(format!(
                "All {} files of the package are those of build {}, version {}.",
                seen.len(),
                list.build,
                list.version
            ));
        }
        requests
    }

    /// Compares the other files of a folder with its list: types, scripts for Node. A server for visitors needs none of them.
    fn other_files(&mut self, root: &Url, list: &BuildList, seen: &mut BTreeSet<String>) {
        for path in list.files.keys() {
            let Ok(url) = root.join(path) else { continue };
            if seen.contains(path) {
                continue;
            }
            if let Ok(file) = self.receive(&url, None) {
                seen.insert(path.clone());
                let (content, into) = (&file.content.bytes, &mut self.diagnosis);
                package_rules::examine_file(url.as_str(), path, content, list, into);
            }
        }
    }

    /// The list in the folder of a package.
    fn build_list(
        &mut self,
        root: &Url,
        loader: &Url,
        page: Option<&HostPage>,
    ) -> Option<BuildList> {
        let url = root.join(BUILD_LIST).ok()?;
        let origin = page.map(HostPage::origin);
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

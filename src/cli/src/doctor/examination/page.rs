//! Examines a page and everything that its element loads.

use super::Examination;
use crate::doctor::catalogue::{
    CERTIFICATE, FILE_MISSING, INTEGRITY, NOT_HTML, PAGE_UNREACHABLE, Severity, TYPE_REFUSED,
};
use crate::doctor::delivery_rules::{kilobytes, sentence};
use crate::doctor::examined_file::ReceivedFile;
use crate::doctor::host_page::{HostPage, MapElement};
use crate::doctor::http_response::RequestError;
use crate::doctor::package_rules;
use crate::doctor::page_headers;
use crate::doctor::page_policy::{ElementRequests, PagePolicies};
use crate::doctor::page_rules::{self, DATA_ATTRIBUTES, element_name};
use std::collections::BTreeSet;
use std::rc::Rc;
use url::Url;

/// The packages of a page.
#[derive(Debug, Default)]
struct KnownPackages {
    folders: BTreeSet<Url>,
    /// The files that belong to them.
    files: BTreeSet<Url>,
}

impl Examination<'_> {
    /// Examines the page at this address. Returns whether a page came.
    pub fn page(&mut self, url: &Url) -> bool {
        let Some(file) = self.receive_page(url) else {
            return false;
        };
        let mut page = HostPage::read(&file.response.url, &file.content.bytes);
        let policies = PagePolicies::of(&page, &file.response);
        page.is_upgrading = policies.upgrades_requests();
        if page.url != *url && self.site.is_served() {
            self.in_order(format!(
                "The address leads to {}, which was examined.",
                page.url
            ));
        }
        page_rules::examine(&page, &mut self.diagnosis);
        if page.is_cut_short {
            self.not_examined(format!(
                "{}: a part of it, as it has more elements, scripts, preload lines, policies or ids than the doctor reads.",
                page.url
            ));
        }
        let mut requests = ElementRequests::default();
        let mut packages = KnownPackages::default();
        self.scripts(&page, &mut requests, &mut packages);
        self.elements(&page, &mut requests);
        let is_planner = |it: &MapElement| {
            it.attributes
                .get("view")
                .is_some_and(|it| it.trim() == "planner")
        };
        let has_planner = page.elements.iter().any(is_planner);
        if !has_planner {
            requests.worker = None;
        }
        let loaded = requests
            .scripts
            .iter()
            .map(|(_, url)| url)
            .chain(&requests.imports);
        let loaded: BTreeSet<Url> = loaded.chain(&requests.fetched).cloned().collect();
        page_headers::examine_preloads(
            &page,
            &loaded,
            (&packages.folders, &packages.files),
            &mut self.diagnosis,
        );
        if self.site.is_served() {
            if !page.elements.iter().all(is_planner) {
                page_headers::examine_geolocation(&page, &file.response, &mut self.diagnosis);
            }
            if let Some(worker) = &requests.worker {
                let answer = self.received.get(worker).and_then(|it| it.as_ref().ok());
                let answer = answer.map(|it| &it.response);
                let of = (&page, &file.response);
                page_headers::examine_worker(of, worker, answer, &mut self.diagnosis);
            }
        }
        let redirected = self.received.iter().filter_map(|(url, it)| {
            let redirects = &it.as_ref().ok()?.redirects;
            (!redirects.is_empty()).then(|| (url.clone(), redirects.clone()))
        });
        requests.redirected = redirected.collect();
        self.policies(&page, &file, &policies, &requests);
        self.correct_refused_types();
        // Where a file is missing the sum would be of half of them; the planner's desk loads others.
        let has_residents = page.elements.iter().any(|it| !is_planner(it));
        if has_residents && self.diagnosis.count(Severity::Error) == 0 {
            self.first_answer(&page, &loaded);
        }
        true
    }

    fn receive_page(&mut self, url: &Url) -> Option<Rc<ReceivedFile>> {
        let file = match self.receive(url, None) {
            Ok(file) => file,
            Err(error) => {
                let code = match error {
                    RequestError::Certificate(_) => CERTIFICATE,
                    _ => PAGE_UNREACHABLE,
                };
                self.diagnosis.add(code, url, sentence(&error));
                return None;
            }
        };
        if !file.response.is_success() {
            let text = format!("The server answers {}.", file.response.status);
            self.diagnosis.add(PAGE_UNREACHABLE, url, text);
            return None;
        }
        if let Some(fault) = &file.content.fault {
            self.diagnosis.add(
                PAGE_UNREACHABLE,
                url,
                format!("Browsers cannot read it: {fault}."),
            );
            return None;
        }
        let media_type = file.response.media_type();
        let is_html = |it: String| ["text/html", "application/xhtml+xml"].contains(&it.as_str());
        if self.site.is_served() && !media_type.clone().is_some_and(is_html) && !file.is_html() {
            let found =
                media_type.map_or("no Content-Type".to_owned(), |it| format!("the type {it}"));
            self.diagnosis
                .add(NOT_HTML, url, format!("It has {found}."));
            return None;
        }
        Some(file)
    }

    /// Examines the packages of the script tags.
    fn scripts(
        &mut self,
        page: &HostPage,
        requests: &mut ElementRequests,
        packages: &mut KnownPackages,
    ) {
        for (attributes, address) in page.loaders() {
            let Ok(url) = address else { continue };
            requests.scripts.push((attributes.clone(), url.clone()));
            if page.refuses(&url) {
                self.not_examined(format!("{url}, as browsers refuse it."));
                continue;
            }
            let package = self.package(&url, Some(page));
            packages.folders.extend(package.root);
            packages.files.extend(package.known);
            requests.imports.extend(package.imports);
            requests.fetched.extend(package.fetched);
            requests.worker = requests.worker.take().or(package.worker);
            let Some(integrity) = attributes.get("integrity") else {
                continue;
            };
            if let Some(Ok(file)) = self.received.get(&url).cloned() {
                let into = &mut self.diagnosis;
                package_rules::examine_integrity(
                    "script tag, integrity",
                    integrity,
                    &file.content.bytes,
                    into,
                );
                let is_wrong = into.findings.iter().any(|it| it.code == INTEGRITY);
                if !is_wrong {
                    self.in_order("The integrity attribute fits sleutelvrij.js.".to_owned());
                }
            }
        }
    }

    /// Examines the data of the elements.
    fn elements(&mut self, page: &HostPage, requests: &mut ElementRequests) {
        for (index, element) in page.elements.iter().enumerate() {
            let name = element_name(page, index);
            for attribute in DATA_ATTRIBUTES {
                let value = element.attributes.get(attribute).map(|it| it.trim());
                let Some(value) = value.filter(|it| !it.is_empty()) else {
                    continue;
                };
                let Ok(url) = page.resolve(value) else {
                    continue;
                };
                requests.fetched.push(url.clone());
                if page.refuses(&url) {
                    self.not_examined(format!("{url}, as browsers refuse it."));
                    continue;
                }
                match attribute {
                    "src" => {
                        let parts = self.atlas(&url, Some((page, &name, &element.attributes)));
                        requests.fetched.extend(parts);
                    }
                    part => self.bare_part(part, &url, page),
                }
            }
        }
    }

    fn policies(
        &mut self,
        page: &HostPage,
        file: &ReceivedFile,
        policies: &PagePolicies,
        requests: &ElementRequests,
    ) {
        policies.examine(requests, &mut self.diagnosis);
        let are_there =
            page.policies.is_empty() && file.response.header("content-security-policy").is_none();
        let is_refused = self
            .diagnosis
            .findings
            .iter()
            .any(|it| it.code.name.starts_with("policy-"));
        if !are_there && !is_refused {
            self.in_order(
                "The content security policy allows all that the element does.".to_owned(),
            );
        }
    }

    /// A server that gave one file of an extension refuses no other: that one is missing.
    fn correct_refused_types(&mut self) {
        let kind = |address: &str| {
            let url = Url::parse(address).ok()?;
            let (_, extension) = url.path().rsplit_once('.')?;
            Some((url.origin(), extension.to_ascii_lowercase()))
        };
        let given = self
            .diagnosis
            .files
            .iter()
            .filter(|it| it.status == Some(200));
        let given: Vec<_> = given.filter_map(|it| kind(&it.address)).collect();
        for finding in &mut self.diagnosis.findings {
            let is_given = kind(&finding.subject).is_some_and(|it| given.contains(&it));
            if finding.code == TYPE_REFUSED && is_given {
                finding.code = FILE_MISSING;
                "The server answers 404.".clone_into(&mut finding.sentence);
            }
        }
    }

    /// Says what a visitor of the page downloads before the first answer, of the files that the element loads.
    fn first_answer(&mut self, page: &HostPage, loaded: &BTreeSet<Url>) {
        let is_loaded = |address: &str| loaded.iter().any(|it| it.as_str() == address);
        let files = self.diagnosis.files.iter();
        let files = files.filter(|it| it.before_first_answer && is_loaded(&it.address));
        let (count, transferred) =
            files.fold((0, 0), |(count, sum), it| (count + 1, sum + it.transferred));
        if count > 0 {
            let how = if self.site.is_served() {
                ""
            } else {
                " uncompressed"
            };
            let size = kilobytes(transferred);
            self.in_order(format!(
                "Before the first answer, visitors of {} download {count} files of {size}{how}.",
                page.url
            ));
        }
    }
}

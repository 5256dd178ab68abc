//! `doctor`: examines a page with the element, or a folder with a page, a package or an atlas.

use crate::doctor::catalogue::{NO_ELEMENT, NOTHING_HERE};
use crate::doctor::diagnosis::Diagnosis;
use crate::doctor::examination::Examination;
use crate::doctor::folder_site::{FolderSite, ROOT};
use crate::doctor::host_page::HostPage;
use crate::doctor::http_response::FileHost;
use crate::doctor::package_list::LOADER;
use crate::doctor::web_site::WebSite;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use url::Url;

/// What only a browser can see.
const BROWSER: &str = "What only a browser knows: contrast and colours, the layout in the page, errors on its console, and scripts that add the element later.";

/// What only a server can show.
const SERVER: &str = "What only a server shows: types, compression, caching, permissions for other sites, policies in headers, redirects. Examine the published page too.";

/// What is examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoctorSubject {
    /// A page on the web.
    Page(Url),
    /// A folder.
    Folder(PathBuf),
}

/// Neither an address nor a folder.
#[derive(Debug, thiserror::Error)]
#[error(
    "{0}: expected the address of a page that begins with https:// or http://, or an existing folder"
)]
pub struct SubjectError(String);

impl DoctorSubject {
    /// What this argument of the command line names. Of a file it is its folder.
    ///
    /// # Errors
    /// For anything but an address or an existing folder.
    pub fn read(text: &str) -> Result<Self, SubjectError> {
        let url = Url::parse(text).ok();
        if let Some(url) = url.filter(|it| ["http", "https"].contains(&it.scheme())) {
            return Ok(Self::Page(url));
        }
        let path = Path::new(text);
        match path.metadata() {
            Ok(it) if it.is_dir() => Ok(Self::Folder(path.to_owned())),
            Ok(_) => Ok(Self::Folder(match path.parent() {
                Some(parent) if parent != Path::new("") => parent.to_owned(),
                _ => PathBuf::from("."),
            })),
            Err(_) => Err(SubjectError(text.to_owned())),
        }
    }
}

/// Examines a subject on this day. `progress` is called before each request; `insecure` accepts any certificate.
pub fn doctor(
    subject: &DoctorSubject,
    insecure: bool,
    today: NaiveDate,
    progress: &dyn Fn(&Url),
) -> Diagnosis {
    match subject {
        DoctorSubject::Page(url) => {
            let mut site = WebSite::new(insecure, url);
            let mut bare = url.clone();
            // No address keeps its user where this fails: it then has none.
            let _ = bare.set_username("");
            let _ = bare.set_password(None);
            let mut diagnosis = page(&bare, &mut site, today, progress);
            if insecure {
                diagnosis
                    .not_examined
                    .push("Certificates: `--insecure` accepts any.".to_owned());
            }
            diagnosis.hide_credentials(url);
            diagnosis
        }
        DoctorSubject::Folder(path) => folder(path, today, progress),
    }
}

/// Examines a page of a site.
pub fn page(
    url: &Url,
    site: &mut dyn FileHost,
    today: NaiveDate,
    progress: &dyn Fn(&Url),
) -> Diagnosis {
    let mut examination = Examination::new(site, today, progress);
    examination.page(url);
    let mut diagnosis = examination.diagnosis;
    diagnosis.sort();
    diagnosis.not_examined.push(BROWSER.to_owned());
    diagnosis
}

/// Examines a folder: its pages that have the element, else the package and the atlas that it is.
fn folder(path: &Path, today: NaiveDate, progress: &dyn Fn(&Url)) -> Diagnosis {
    let mut site = FolderSite::new(path);
    let pages = site.pages();
    let (has_loader, has_atlas) = (site.has(LOADER), site.has("atlas.json"));
    let Ok(root) = Url::parse(ROOT) else {
        return Diagnosis::default();
    };
    let with_element = pages_with_element(&mut site, &root, &pages);
    let mut examination = Examination::new(&mut site, today, progress);
    let of_root = |name: &str| root.join(name).ok();
    for url in &with_element {
        examination.page(url);
    }
    if let (true, Some(url)) = (has_loader, of_root(LOADER)) {
        examination.package_alone(&url);
    }
    if let (true, Some(url)) = (has_atlas, of_root("atlas.json")) {
        examination.atlas_alone(&url);
    }
    let mut diagnosis = examination.diagnosis;
    if with_element.is_empty() && !has_loader && !has_atlas {
        match pages.len() {
            0 => diagnosis.add(
                NOTHING_HERE,
                path.display(),
                "It holds no HTML file, no sleutelvrij.js and no atlas.json.",
            ),
            count => {
                let text = format!("None of its {count} HTML files has a <sleutelvrij-kaart>.");
                diagnosis.add(NO_ELEMENT, path.display(), text);
            }
        }
    }
    diagnosis.sort();
    diagnosis
        .not_examined
        .extend([SERVER.to_owned(), BROWSER.to_owned()]);
    diagnosis.shorten(ROOT);
    diagnosis
}

/// The pages of a folder that have the element, or load its script.
fn pages_with_element(site: &mut FolderSite, root: &Url, pages: &[String]) -> Vec<Url> {
    let mut found = Vec::new();
    for name in pages {
        let mut url = root.clone();
        url.set_path(name);
        let Ok(response) = site.get(&url, None).answer else {
            continue;
        };
        let page = HostPage::read(&url, &response.body);
        if !page.elements.is_empty() || page.loaders().next().is_some() {
            found.push(url);
        }
    }
    found
}

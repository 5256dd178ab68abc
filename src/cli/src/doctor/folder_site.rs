//! A folder as a site: what can be seen of it without a server.

use super::content_encoding::SIZE_LIMIT;
use super::http_response::{Fetched, FileHost, HttpResponse, RequestError};
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};
use url::Url;

/// The root of a folder's addresses. The top-level domain `invalid` is reserved: no request ever leaves.
pub const ROOT: &str = "https://folder.invalid/";

/// The files in a folder.
#[derive(Debug)]
pub struct FolderSite {
    folder: PathBuf,
}

impl FolderSite {
    /// The site with this folder as its root.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The paths of the HTML pages directly in the folder, in alphabetical order, `index.html` first.
    pub fn pages(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten();
        let names = entries.filter_map(|it| it.file_name().into_string().ok());
        let is_page = |it: &String| {
            let extension = Path::new(it).extension().and_then(OsStr::to_str);
            extension.is_some_and(|it| ["html", "htm"].contains(&&*it.to_ascii_lowercase()))
        };
        let mut pages: Vec<_> = names.filter(is_page).collect();
        pages.sort_by_key(|it| (!it.starts_with("index."), it.clone()));
        pages
    }

    /// Whether the folder holds this file.
    pub fn has(&self, name: &str) -> bool {
        self.folder.join(name).is_file()
    }

    fn read(&self, url: &Url) -> Result<Vec<u8>, RequestError> {
        if !url.as_str().starts_with(ROOT) {
            return Err(RequestError::NotInFolder);
        }
        let mut path = self.folder.clone();
        for segment in url.path_segments().into_iter().flatten() {
            let decoded = percent_encoding::percent_decode_str(segment).decode_utf8_lossy();
            if decoded.is_empty() {
                continue;
            }
            // An encoded slash, `..`, or the name of a drive would lead out of the folder.
            let mut parts = Path::new(&*decoded).components();
            let is_name =
                matches!(parts.next(), Some(Component::Normal(_))) && parts.next().is_none();
            if !is_name || decoded.contains(['/', '\\', '\0']) {
                return Err(RequestError::NotInFolder);
            }
            path.push(&*decoded);
        }
        if path.is_dir() {
            path.push("index.html");
        }
        let metadata = path.metadata().map_err(|_| RequestError::NotInFolder)?;
        if metadata.len() > SIZE_LIMIT {
            return Err(RequestError::TooLarge(SIZE_LIMIT));
        }
        std::fs::read(&path).map_err(|error| RequestError::Network(error.to_string()))
    }
}

impl FileHost for FolderSite {
    fn get(&mut self, url: &Url, _: Option<&str>) -> Fetched {
        let answer = self.read(url).map(|body| HttpResponse {
            url: url.clone(),
            status: 200,
            headers: Vec::new(),
            body,
        });
        Fetched {
            requested: url.clone(),
            redirects: Vec::new(),
            answer,
        }
    }

    fn is_served(&self) -> bool {
        false
    }
}

//! What headers of the page, beside its policies, take from the element.

use super::catalogue::{DESK_IN_PAGE, NO_GEOLOCATION, PRELOAD_MODE, STALE_PRELOAD};
use super::diagnosis::Diagnosis;
use super::host_page::{Attributes, HostPage};
use super::http_response::HttpResponse;
use super::package_list::has_hash;
use std::collections::BTreeSet;
use url::Url;

/// Examines `Permissions-Policy` of a page for residents.
pub fn examine_geolocation(page: &HostPage, response: &HttpResponse, into: &mut Diagnosis) {
    let own_origin = page.url.origin().ascii_serialization();
    let policy = response.header("permissions-policy").unwrap_or_default();
    let mut rules = policy.split(',').filter_map(|it| it.split_once('='));
    // The last one of a name counts. Without a list in brackets one word stands for itself.
    let own = rules.rfind(|(name, _)| name.trim() == "geolocation");
    let Some((_, value)) = own else {
        return;
    };
    let value = value.split(';').next().unwrap_or_default().trim();
    let words = value.trim_matches(['(', ')']).split_ascii_whitespace();
    let is_allowed = words
        .into_iter()
        .any(|it| ["self", "*"].contains(&it) || it.trim_matches('"') == own_origin);
    if !is_allowed {
        into.add(
            NO_GEOLOCATION,
            "Permissions-Policy",
            format!("`geolocation={value}`."),
        );
    }
}

/// Whether the page wants its worker to have a policy for embedding too.
pub fn is_isolated(response: &HttpResponse) -> bool {
    let value = response
        .header("cross-origin-embedder-policy")
        .unwrap_or_default();
    let value = value.split(';').next().unwrap_or_default().trim();
    ["require-corp", "credentialless"].contains(&value)
}

/// Examines whether the worker of the planner's desk can start. `worker` is its answer, if it came.
pub fn examine_worker(
    page: (&HostPage, &HttpResponse),
    url: &Url,
    worker: Option<&HttpResponse>,
    into: &mut Diagnosis,
) {
    let (page, response) = page;
    if page.origin_for(url).is_some() {
        into.add(DESK_IN_PAGE, url, "The package is on another site than the page, and browsers start no worker from there.");
        return;
    }
    if is_isolated(response) && worker.is_some_and(|it| !is_isolated(it)) {
        into.add(
            DESK_IN_PAGE,
            url,
            "The page has a Cross-Origin-Embedder-Policy, and this file has none.",
        );
    }
}

/// Examines the preload lines of a page. `loaded` are the files that the element loads; `packages` are the folders of its
/// packages, and `known` the files that belong to them.
pub fn examine_preloads(
    page: &HostPage,
    loaded: &BTreeSet<Url>,
    (packages, known): (&BTreeSet<Url>, &BTreeSet<Url>),
    into: &mut Diagnosis,
) {
    for link in &page.links {
        let attribute = |name: &str| link.get(name).map(|it| it.trim().to_ascii_lowercase());
        let relation = attribute("rel").unwrap_or_default();
        let is = |word: &str| relation.split_ascii_whitespace().any(|it| it == word);
        if !is("preload") && !is("modulepreload") {
            continue;
        }
        let Some(url) = link.get("href").and_then(|it| page.resolve(it).ok()) else {
            continue;
        };
        if loaded.contains(&url) {
            if let Some(problem) = mode(link, &url, is("modulepreload")) {
                into.add(PRELOAD_MODE, &url, problem);
            }
            continue;
        }
        let is_in = |it: &Url| url.as_str().starts_with(it.as_str());
        // A file without a hash is of every build: a house style, for one.
        if has_hash(url.path()) && !known.contains(&url) && packages.iter().any(is_in) {
            into.add(
                STALE_PRELOAD,
                &url,
                "It is no file of the build on the server.",
            );
        }
    }
}

/// What is wrong with a preload line of a file that the element loads.
fn mode(link: &Attributes, url: &Url, is_module: bool) -> Option<&'static str> {
    let kind = link.get("as").map(|it| it.trim().to_ascii_lowercase());
    match url.path().ends_with(".js") {
        true if is_module => None,
        true => Some("A script of the element is a module: it needs rel=\"modulepreload\"."),
        false if kind.as_deref() != Some("fetch") => Some("`as=\"fetch\"` is missing."),
        false if !link.contains_key("crossorigin") => Some("It has no crossorigin."),
        false => None,
    }
}

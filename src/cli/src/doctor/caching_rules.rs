//! What is wrong with how long a file may be kept: for ever where its name has a hash, else only as long as it is current.

use super::catalogue::{CACHE_LONG, CACHE_SHORT, CACHE_UNSTATED, NO_VALIDATOR};
use super::diagnosis::Diagnosis;
use super::examined_file::ReceivedFile;
use super::http_response::HttpResponse;
use super::package_list::{has_hash, pinned_loader};
use chrono::DateTime;

/// A file that changes may be kept so long without asking again, seconds.
const CURRENT: i64 = 3_600;

/// A file with a hash in its name is to be kept at least so long, seconds: thirty days.
const KEPT: i64 = 2_592_000;

/// How long a browser may use a file without asking again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lifetime {
    /// Never: `no-store`.
    NotStored,
    /// Seconds.
    Seconds(i64),
    /// Nothing says it, so that browsers guess.
    Unstated,
}

/// Examines the caching headers of a file.
pub fn examine(file: &ReceivedFile, into: &mut Diagnosis) {
    let (url, response) = (&file.requested, &file.response);
    let name = url.path().rsplit('/').next().unwrap_or_default();
    if pinned_loader(url.path()).is_some() {
        // A page names its digest, and each version has a folder of its own: any lifetime is right.
        return;
    }
    let lifetime = lifetime(response);
    if has_hash(name) {
        let text = match lifetime {
            Lifetime::Seconds(seconds) if seconds >= KEPT => return,
            Lifetime::Seconds(seconds) => kept_for(seconds),
            Lifetime::NotStored => "`no-store` forbids keeping it.".to_owned(),
            Lifetime::Unstated => unstated(response),
        };
        into.add(CACHE_SHORT, url, text);
        return;
    }
    match lifetime {
        Lifetime::Unstated => into.add(CACHE_UNSTATED, url, unstated(response)),
        Lifetime::NotStored => {
            into.add(
                NO_VALIDATOR,
                url,
                "`no-store`: visitors download it on each visit; `no-cache` lets them ask first.",
            );
        }
        Lifetime::Seconds(seconds) => {
            if seconds > CURRENT {
                into.add(CACHE_LONG, url, kept_for(seconds));
            }
            let has = |name| response.header(name).is_some();
            if !has("etag") && !has("last-modified") {
                into.add(NO_VALIDATOR, url, "It has neither ETag nor Last-Modified.");
            }
        }
    }
}

fn lifetime(response: &HttpResponse) -> Lifetime {
    let control = response
        .header("cache-control")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let parts: Vec<_> = control.split(',').map(str::trim).collect();
    if parts.contains(&"no-store") {
        return Lifetime::NotStored;
    }
    if parts.contains(&"no-cache") {
        return Lifetime::Seconds(0);
    }
    let age = parts.iter().find_map(|it| it.strip_prefix("max-age="));
    if let Some(age) = age {
        let age = age.trim_matches('"');
        let is_number = !age.is_empty() && age.bytes().all(|it| it.is_ascii_digit());
        // Of digits only, what cannot be read is too large a number; browsers then keep it as long as they can.
        let otherwise = if is_number { i64::MAX } else { 0 };
        return Lifetime::Seconds(age.parse().unwrap_or(otherwise).max(0));
    }
    let Some(expires) = response.header("expires") else {
        return Lifetime::Unstated;
    };
    let date = |text: &str| DateTime::parse_from_rfc2822(text).ok();
    let sent = response.header("date").and_then(|it| date(&it));
    // A date that cannot be read is over, by the standard of HTTP.
    let seconds = date(&expires)
        .zip(sent)
        .map(|(end, sent)| (end - sent).num_seconds());
    Lifetime::Seconds(seconds.unwrap_or(0).max(0))
}

/// Why nothing says how long a file may be kept.
fn unstated(response: &HttpResponse) -> String {
    match response.header("cache-control") {
        Some(value) => format!("Its Cache-Control, `{value}`, tells no time."),
        None => "It has no Cache-Control.".to_owned(),
    }
}

fn kept_for(seconds: i64) -> String {
    match seconds {
        0 => "Browsers must ask for it each time.".to_owned(),
        _ => format!("It may be kept for {}.", span(seconds)),
    }
}

/// A span of time for people.
fn span(seconds: i64) -> String {
    match seconds {
        ..120 => format!("{seconds} seconds"),
        120..7_200 => format!("{} minutes", seconds / 60),
        7_200..172_800 => format!("{} hours", seconds / 3_600),
        172_800..31_536_000_000 => format!("{} days", seconds / 86_400),
        _ => "more than a thousand years".to_owned(),
    }
}

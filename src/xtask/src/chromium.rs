//! The browser for the browser tests: an installed one, or Debian's package.

use std::path::PathBuf;

use crate::{command, debian::Apt, failure::Failure};

/// The program's names in distributions and in Google's packages.
///
/// The headless shell is first: it needs 0.7 s of processor time for each page that a test opens, and the whole browser 2.3 s.
const NAMES: [&str; 5] = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// Its path on macOS.
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The path of a Chromium or Chrome: the value of the variable `CHROMIUM`, else the first on the search path. Where there is
/// none, root on Debian gets Debian's package.
///
/// # Errors
/// When there is none and it cannot be installed; the message names what to install.
pub fn ensure() -> Result<PathBuf, Failure> {
    find_or_install(&NAMES)
}

/// As [`ensure`], but a whole browser. The headless shell starts a frame every 16.7 ms, also where the frames before are not
/// shown yet, so it tells nothing about how smoothly a map moves.
///
/// # Errors
/// As [`ensure`].
pub fn ensure_whole() -> Result<PathBuf, Failure> {
    find_or_install(&NAMES[1..])
}

/// The path of the first of these programs; Debian's packages have the same names.
fn find_or_install(names: &[&str]) -> Result<PathBuf, Failure> {
    if let Some(named) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        return if named.is_file() {
            Ok(named)
        } else {
            Err(Failure::Missing(format!(
                "the variable CHROMIUM names {}, which is no file",
                named.display()
            )))
        };
    }
    if let Some(here) = installed(names) {
        return Ok(here);
    }
    install(names)?;
    installed(names).ok_or_else(|| {
        Failure::Missing("Debian installed a Chromium, but it is not on the search path".into())
    })
}

fn installed(names: &[&str]) -> Option<PathBuf> {
    let on_mac = PathBuf::from(MAC);
    names
        .iter()
        .find_map(|name| command::find(name))
        .or_else(|| on_mac.is_file().then_some(on_mac))
}

fn install(names: &[&str]) -> Result<(), Failure> {
    let Some(apt) = Apt::find() else {
        return Err(Failure::Missing(format!(
            "the tests and benchmarks in a browser need a Chromium or Chrome: install it (on Debian and Ubuntu: \
             `sudo apt-get install {} fonts-liberation`), or name one in the variable CHROMIUM",
            names[0]
        )));
    };
    apt.update()?;
    // Debian only recommends a font, and without one pages have no text. Not every release of Debian and Ubuntu has the
    // headless shell apart.
    apt.install(&[names[0], "fonts-liberation"])
        .or_else(|_| apt.install(&["chromium", "fonts-liberation"]))
}

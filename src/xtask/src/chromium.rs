//! The browser that the tests run in: the one that is here, or Debian's.

use std::{path::PathBuf, process::Command};

use crate::{command, failure::Failure};

/// Names under which distributions and Google install it.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// Where macOS keeps it.
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A Chromium: the one that the variable `CHROMIUM` names, else one on the search path, else Debian's package is
/// installed when this is Debian and we may.
///
/// # Errors
/// When there is none and it cannot be installed; the sentence says what to install.
pub fn ensure() -> Result<PathBuf, Failure> {
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
    if let Some(here) = here() {
        return Ok(here);
    }
    install()?;
    here().ok_or_else(|| {
        Failure::Missing("Debian installed chromium, but no browser can be found".into())
    })
}

fn here() -> Option<PathBuf> {
    let on_mac = PathBuf::from(MAC);
    NAMES
        .iter()
        .find_map(|name| command::find(name))
        .or_else(|| on_mac.is_file().then_some(on_mac))
}

fn install() -> Result<(), Failure> {
    let Some(apt) = command::find("apt-get").filter(|_| is_root()) else {
        return Err(Failure::Missing(
            "the browser tests need a Chromium or Chrome: install it (on Debian and Ubuntu: \
             `sudo apt-get install chromium fonts-liberation`), or name one in the variable CHROMIUM"
                .into(),
        ));
    };
    println!("Installing Debian's chromium for the browser tests");
    command::run(Command::new(&apt).args(["update", "--quiet"]))?;
    // The package only recommends a font, and a page without one has no text to look at.
    let words = [
        "install",
        "--yes",
        "--quiet",
        "--no-install-recommends",
        "chromium",
        "fonts-liberation",
    ];
    command::run(
        Command::new(&apt)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(words),
    )
}

fn is_root() -> bool {
    command::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim_ascii() == b"0")
}

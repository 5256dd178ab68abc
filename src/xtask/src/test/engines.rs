//! The behaviours under `tests/browser/smoke` and `tests/browser/isolation`, in Chromium, Firefox and WebKit, against the package
//! that is built.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{chromium, command, debian::Apt, failure::Failure, npm, workspace::Workspace};

/// The program that runs the behaviours, in `tests/browser`.
const RUNNER: &str = "smoke/run.mjs";

/// A browser engine beside Chromium, which may be missing.
struct Engine {
    name: &'static str,
    /// Debian's packages of it.
    packages: &'static [&'static str],
    /// Its programs as the runner takes them, where it is installed.
    find: fn() -> Option<String>,
}

const OTHERS: [Engine; 2] = [
    Engine {
        name: "firefox",
        packages: &["firefox-esr"],
        find: firefox,
    },
    Engine {
        name: "webkit",
        packages: &["webkit2gtk-driver", "xvfb"],
        find: webkit,
    },
];

/// Runs the behaviours in Chromium, and in the others that are installed or that can be installed here.
///
/// # Errors
/// When npm or Chromium is missing, or a behaviour fails.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let folder = workspace.browser_tests();
    npm::ensure_packages(&folder)?;
    let mut browsers = vec![format!("chromium={}", chromium::ensure()?.display())];
    install_missing();
    browsers.extend(OTHERS.iter().filter_map(|engine| {
        let programs = (engine.find)()?;
        Some(format!("{}={programs}", engine.name))
    }));
    warn_of_missing();
    let mut node = Command::new("node");
    command::run(node.current_dir(&folder).arg(RUNNER).args(browsers))
}

/// Prints a warning for each browser in which the behaviours cannot run here.
pub fn warn_of_missing() {
    for engine in OTHERS.iter().filter(|engine| (engine.find)().is_none()) {
        println!(
            "\nWARNING: NOTHING WAS TESTED IN {}: it is not installed. On Debian: `sudo apt-get install {}`\n",
            engine.name.to_uppercase(),
            engine.packages.join(" ")
        );
    }
}

/// Installs Debian's packages where this is Debian and the user is root. A failure is no error: a warning tells what is missing.
fn install_missing() {
    let missing = || OTHERS.iter().filter(|engine| (engine.find)().is_none());
    let Some(apt) = Apt::find().filter(|_| missing().next().is_some()) else {
        return;
    };
    if let Err(why) = apt.update() {
        eprintln!("xtask: {why}");
    }
    each(missing(), |engine| apt.install(engine.packages));
}

/// Calls `install` for each engine, also after one that fails: Ubuntu has no package `firefox-esr`, but it has WebKit's.
fn each<'e>(
    engines: impl Iterator<Item = &'e Engine>,
    mut install: impl FnMut(&Engine) -> Result<(), Failure>,
) {
    for engine in engines {
        if let Err(why) = install(engine) {
            eprintln!("xtask: {why}");
        }
    }
}

/// The Firefox that the variable `FIREFOX` names, which has to be there, or the first on the search path.
fn firefox() -> Option<String> {
    let named = env::var_os("FIREFOX").map(PathBuf::from);
    let found = || {
        ["firefox-esr", "firefox"]
            .into_iter()
            .find_map(command::find)
    };
    Some(named.or_else(found)?.display().to_string())
}

/// WebKitGTK's driver and browser; both need a virtual screen.
fn webkit() -> Option<String> {
    command::find("Xvfb")?;
    let driver = command::find("WebKitWebDriver")?;
    let browser = mini_browser(Path::new("/usr/lib"))?;
    Some(format!("{},{}", driver.display(), browser.display()))
}

/// The newest `webkit2gtk-*/MiniBrowser` below a folder of libraries, or below one of its folders for an architecture.
fn mini_browser(libraries: &Path) -> Option<PathBuf> {
    let below = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten();
        entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect::<Vec<_>>()
    };
    let is_webkit = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
    };
    let folders = below(libraries);
    let nested = folders.iter().flat_map(|folder| below(folder));
    let mut found: Vec<_> = folders
        .iter()
        .cloned()
        .chain(nested)
        .filter(is_webkit)
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_installed_also_where_another_one_cannot_be() {
        let mut tried = Vec::new();
        each(OTHERS.iter(), |engine| {
            tried.push(engine.name);
            Err(Failure::Missing("no such package".into()))
        });
        assert_eq!(tried, ["firefox", "webkit"]);
    }

    #[test]
    fn the_newest_browser_of_webkit_is_found_below_any_architecture() {
        let root = env::temp_dir().join(format!("sleutelvrij-webkit-{}", std::process::id()));
        assert_eq!(mini_browser(&root), None);
        for folder in [
            "a-linux-gnu/webkit2gtk-4.0",
            "a-linux-gnu/webkit2gtk-4.1",
            "other",
        ] {
            let folder = root.join(folder);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("MiniBrowser"), "").unwrap();
        }
        let newest = root.join("a-linux-gnu/webkit2gtk-4.1/MiniBrowser");
        assert_eq!(mini_browser(&root), Some(newest));
        fs::remove_dir_all(root).unwrap();
    }
}

//! `cargo xtask release`: the package as suppliers install it, as a folder for a server and as a file for npm.
//!
//! It is the folder of `cargo xtask build` with documentation and licences. The same sources always give the same bytes.

mod licences;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    command,
    failure::Failure,
    npm,
    package::{self, Mode, digest, pinned},
    workspace::Workspace,
};

/// Files of the repository that belong in a release.
const FILES: [&str; 2] = ["LICENSE", "CHANGELOG.md"];

/// The documentation, which a release has below this folder.
const DOCUMENTATION: &str = "docs";

/// The pages for those who use a release; the others are for developers of this project.
const PAGES: [&str; 14] = [
    "answers.md",
    "attributes.md",
    "desk.md",
    "doctor.md",
    "embed.md",
    "install.md",
    "javascript.md",
    "on-foot.md",
    "prepare.md",
    "privacy.md",
    "recipe.md",
    "report.md",
    "social-base.md",
    "style.md",
];

/// What a developer reads first. The links are to the documentation in the release.
const README: &str = "\
# Sleutelvrij

The element `<sleutelvrij-kaart>` shows which places near a visitor are key-free: anybody can walk in without a key, a card, a
membership or an appointment. Everything is computed in the visitor's browser.

Copy this folder to your site, and paste two lines:

```html
<script type=\"module\" src=\"sleutelvrij/sleutelvrij.js\"></script>
<sleutelvrij-kaart src=\"data/delft/atlas.json\"><p>The library is at …</p></sleutelvrij-kaart>
```

The atlas, `data/delft` here, is a folder with the places of a municipality. It is not in this package: the project has four, and a
command that makes others.

- [Install](docs/install.md): on a server, from npm, with bundlers and frameworks, pinned by a digest
- [Attributes](docs/attributes.md), [style](docs/style.md), [JavaScript](docs/javascript.md)
- [Privacy and security](docs/privacy.md), [caching, updates and printing](docs/embed.md)
- [Prepare an atlas](docs/prepare.md)

The software is under the [EUPL-1.2](LICENSE). THIRD-PARTY-LICENSES.txt has the licences of what is compiled into it.
";

/// Builds the package and makes a release of it.
///
/// # Errors
/// When the build fails, npm is missing or fails, or a file cannot be read or written.
pub fn release(workspace: &Workspace) -> Result<(), Failure> {
    package::build(workspace, Mode::Small)?;
    let Release { folder, archive } = make(workspace)?;
    println!("{} is for a server", folder.display());
    println!(
        "{} is for npm: {}",
        archive.display(),
        digest::integrity_of(&archive)?
    );
    Ok(())
}

/// A release.
#[derive(Debug)]
pub struct Release {
    /// The files.
    pub folder: PathBuf,
    /// The same, as `npm publish` and `npm install` take it.
    pub archive: PathBuf,
}

/// Makes a release of the package that is built, after removing an earlier one.
///
/// # Errors
/// When there is no package, npm is missing or fails, or a file cannot be read or written.
pub fn make(workspace: &Workspace) -> Result<Release, Failure> {
    if !workspace.package().join(pinned::FOLDER).is_dir() {
        return Err(Failure::Missing(
            "there is no small package: run `cargo xtask build` first".into(),
        ));
    }
    let releases = workspace.output().join("npm");
    if releases.exists() {
        fs::remove_dir_all(&releases).map_err(Failure::file(&releases))?;
    }
    let folder = releases.join("sleutelvrij");
    package::copy_folder(&workspace.package(), &folder)?;
    for name in FILES {
        let from = workspace.root().join(name);
        fs::copy(&from, folder.join(name)).map_err(Failure::file(&from))?;
    }
    document(&workspace.pages().join("docs"), &folder.join(DOCUMENTATION))?;
    write(&folder.join("README.md"), README)?;
    write(
        &folder.join("THIRD-PARTY-LICENSES.txt"),
        &licences::text(workspace)?,
    )?;
    let archive = pack(&releases, &folder)?;
    Ok(Release { folder, archive })
}

/// Copies the pages of the documentation.
fn document(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    for page in PAGES {
        let file = from.join(page);
        let text = fs::read_to_string(&file).map_err(Failure::file(&file))?;
        write(&to.join(page), &without_links_out(&text))?;
    }
    Ok(())
}

/// A page with the names of files of this project in place of links to them, which lead nowhere in a release.
fn without_links_out(page: &str) -> String {
    let mut parts = page.split("](../../");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (path, rest) = part.split_once(')').unwrap_or((part, ""));
        if let Some(label) = text.rfind('[') {
            text.remove(label);
        }
        text.extend([" (`", path, "` of the project)", rest]);
    }
    text
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(Failure::file(file))
}

/// Packs the folder as npm does, and returns the archive.
fn pack(releases: &Path, folder: &Path) -> Result<PathBuf, Failure> {
    let mut pack = npm::program()?;
    pack.current_dir(releases)
        .args(["pack", "--silent"])
        .arg(folder);
    let name = command::read(&mut pack)?;
    Ok(releases.join(String::from_utf8_lossy(&name).trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_file_of_the_project_becomes_its_name() {
        let page = "See [the format](../../src/F.md#a) and [install](install.md).";
        assert_eq!(
            without_links_out(page),
            "See the format (`src/F.md#a` of the project) and [install](install.md)."
        );
    }
}

//! `cargo xtask bench peers`: the element beside other map libraries, measured by `tests/peers/run.mjs`.

use std::{
    ffi::OsString,
    num::NonZeroU32,
    path::{self, PathBuf},
    process::Command,
};

use clap::{Args, ValueEnum};

use crate::{
    chromium, command,
    failure::Failure,
    npm,
    package::{self, Mode},
    workspace::Workspace,
};

/// The arguments of `cargo xtask bench peers`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// How often each page is measured; the medians count.
    #[arg(long, default_value = "5")]
    rounds: NonZeroU32,
    /// What to measure; everything where nothing is named.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "SET,…")]
    sets: Vec<Set>,
    /// The pages to measure; all where none is named.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "PAGE,…")]
    pages: Vec<Page>,
    /// The folder with the raw files of Delft and the Netherlands; `../shared/raw` beside the clone by default.
    #[arg(long, value_name = "FOLDER")]
    raw: Option<PathBuf>,
    /// Measure the package that is in www/package, without building it.
    #[arg(long)]
    no_build: bool,
}

/// What the pages show, and the comparison without a page.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Set {
    /// 91 neighbourhoods and 1,000 places.
    Delft,
    /// An atlas with streets, shown by the element only.
    Liechtenstein,
    /// 12,000 neighbourhoods and 50,000 places.
    Nl,
    /// 50,000 places from text to index, and the nearest ten.
    Reading,
}

/// The element, and the libraries beside it.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Page {
    Leaflet,
    Maplibre,
    Openlayers,
    Sleutelvrij,
}

/// Builds the release package and measures it beside the other libraries.
///
/// # Errors
/// When the package cannot be built, a page has an error, or its map does not follow a gesture.
pub fn compare(workspace: &Workspace, arguments: &Arguments) -> Result<(), Failure> {
    if !arguments.no_build {
        package::build(workspace, Mode::Small)?;
    }
    let chromium = chromium::ensure_whole()?;
    let folder = workspace.peers();
    // Playwright is among the packages of the browser tests.
    npm::ensure_packages(&workspace.browser_tests())?;
    npm::ensure_packages(&folder)?;
    let mut node = Command::new("node");
    node.current_dir(&folder).arg("run.mjs");
    node.args(arguments.for_node()?);
    command::run(node.env("CHROMIUM", chromium))
}

impl Arguments {
    /// The same arguments for `run.mjs`, which runs in another folder.
    fn for_node(&self) -> Result<Vec<OsString>, Failure> {
        let mut arguments: Vec<OsString> = vec!["--rounds".into(), self.rounds.to_string().into()];
        for (name, values) in [
            ("--sets", names(&self.sets)),
            ("--pages", names(&self.pages)),
        ] {
            if !values.is_empty() {
                arguments.extend([name.into(), values.into()]);
            }
        }
        if let Some(raw) = &self.raw {
            let raw = path::absolute(raw).map_err(Failure::file(raw))?;
            arguments.extend(["--raw".into(), raw.into()]);
        }
        Ok(arguments)
    }
}

/// The names of values as on the command line, with commas between them.
fn names(values: &[impl ValueEnum]) -> String {
    let names: Vec<_> = values
        .iter()
        .filter_map(ValueEnum::to_possible_value)
        .map(|value| value.get_name().to_owned())
        .collect();
    names.join(",")
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn for_node(line: &[&str]) -> Vec<OsString> {
        let line = std::iter::once(&"peers").chain(line);
        Line::parse_from(line).arguments.for_node().unwrap()
    }

    #[test]
    fn node_gets_the_same_arguments() {
        assert_eq!(for_node(&[]), ["--rounds", "5"]);
        let line = [
            "--sets",
            "delft,nl",
            "--pages=leaflet",
            "--rounds",
            "2",
            "--no-build",
        ];
        assert_eq!(
            for_node(&line),
            ["--rounds", "2", "--sets", "delft,nl", "--pages", "leaflet"]
        );
    }

    #[test]
    fn the_raw_folder_is_that_of_the_callers_folder() {
        let folder = path::absolute("raw").unwrap();
        assert_eq!(for_node(&["--raw", "raw"])[3], folder);
    }
}

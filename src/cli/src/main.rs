//! The command `sleutelvrij`.
//!
//! Prints answers to standard output, messages to standard error. Exit codes: 0 success, 1 the data has errors, 2 wrong
//! usage.

mod arguments;
mod doctor_command;

use arguments::{
    CheckFormat, Cli, Command, ListArguments, NearestArguments, ReportArguments, TableFormat,
};
use atlas::{LifeDomain, LonLat, Metres, Taxonomy};
use clap::Parser;
use hours::{Calendar, Moment};
use sleutelvrij::commands::calendar;
use sleutelvrij::commands::check::{CheckTaxonomy, FileKind, check};
use sleutelvrij::commands::list;
use sleutelvrij::commands::nearest::{NearestQuery, OpenAt, csv, nearest};
use sleutelvrij::commands::opened_atlas::{OpenedAtlas, manifest_path};
use sleutelvrij::commands::prepare::{PrepareOptions, prepare_with};
use sleutelvrij::commands::report::{ReportError, ReportOptions, report};
use sleutelvrij::progress::Progress;
use sleutelvrij::standard_taxonomy::STANDARD_TAXONOMY;
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use streets::Pace;

const WRONG_USE: u8 = 2;

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Prepare {
            recipe,
            raw,
            taxonomy,
        } => {
            let options = PrepareOptions {
                raw: raw.as_deref(),
                taxonomy: taxonomy.as_deref(),
            };
            run_prepare(&recipe, &options)
        }
        Command::Nearest(arguments) => run_nearest(&arguments),
        Command::List(arguments) => run_list(&arguments),
        Command::Report(arguments) => run_report(arguments),
        Command::Doctor(arguments) => doctor_command::run(&arguments),
        Command::Check {
            file,
            kind,
            format,
            taxonomy,
        } => run_check(&file, kind, format, taxonomy.as_deref()),
    };
    done.unwrap_or_else(|(code, error)| {
        print_message(&error.to_string());
        code
    })
}

type Done = Result<ExitCode, Failed>;

fn run_prepare(recipe: &Path, options: &PrepareOptions<'_>) -> Done {
    let wrong = |error: sleutelvrij::error::Error| {
        let code = if error.is_wrong_use() {
            ExitCode::from(WRONG_USE)
        } else {
            ExitCode::FAILURE
        };
        (code, Box::from(error))
    };
    let prepared = prepare_with(recipe, options, &Progress::SHOWN).map_err(wrong)?;
    prepared
        .write(recipe.parent().unwrap_or(Path::new(".")))
        .map_err(wrong)?;
    print_message(&prepared.report.to_string());
    Ok(ExitCode::SUCCESS)
}

fn run_nearest(arguments: &NearestArguments) -> Done {
    let here = LonLat::new(arguments.lon, arguments.lat).ok_or_else(|| {
        wrong_use("expected --lon in -180..180 and --lat in -90..90, in degrees".into())
    })?;
    let pace = Pace::new(arguments.speed)
        .ok_or_else(|| wrong_use("expected a --speed of more than 0 and at most 15 km/h".into()))?;
    let opened = open(&arguments.atlas, arguments.on_foot)?;
    let open = arguments.open_at.as_ref().map(|time| {
        let (calendar, moment) = moment(&opened, time)?;
        Ok(OpenAt {
            calendar,
            moment,
            even_unknown: arguments.even_unknown,
        })
    });
    let query = NearestQuery {
        here,
        kinds: arguments.kinds.clone(),
        limit: arguments.limit,
        within: arguments.within.map_or(Metres::INFINITE, Metres::new),
        pace: arguments
            .on_foot
            .then(|| pace.step_free(arguments.step_free)),
        open: open.transpose()?,
    };
    let found = nearest(&opened, &query).map_err(|error| wrong_use(error.to_string()))?;
    let failed = |error: Box<dyn Error>| (ExitCode::FAILURE, error);
    let text = match arguments.format {
        TableFormat::Json => serde_json::to_string_pretty(&found)
            .map(|json| json + "\n")
            .map_err(|error| failed(error.into()))?,
        TableFormat::Csv => csv(&found).map_err(|error| failed(error.into()))?,
    };
    // A closed pipe is no error: the reader has what it needs.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(ExitCode::SUCCESS)
}

fn run_list(arguments: &ListArguments) -> Done {
    let opened = open(&arguments.atlas, false)?;
    let (calendar, moment) = moment(&opened, &arguments.week)?;
    let options = list::ListOptions {
        kinds: arguments.kinds.clone(),
        keys: arguments.key.iter().map(|it| (*it).into()).collect(),
        limit: arguments.limit,
        lang: arguments.lang,
        moment,
    };
    let html = list::html(&opened.atlas, &calendar, &options)
        .map_err(|error| wrong_use(error.to_string()))?;
    // A closed pipe is no error: the reader has what it needs.
    let _ = std::io::stdout().write_all(html.as_bytes());
    Ok(ExitCode::SUCCESS)
}

/// Reports on all atlases. One that fails does not keep the others from being reported on; the exit code is that of the worst.
fn run_report(arguments: ReportArguments) -> Done {
    let options = ReportOptions {
        atlases: arguments.atlases,
        norms: arguments.norms,
        scenario: arguments.scenario,
        costs: arguments.costs,
        candidates: arguments.candidates,
        dates: arguments.at,
        out: arguments.out,
        lang: arguments.lang,
        csv: arguments.csv.into(),
    };
    let code = |error: &ReportError| if error.is_wrong_use() { WRONG_USE } else { 1 };
    let reports = report(&options, &Progress::SHOWN)
        .map_err(|error| (ExitCode::from(code(&error)), Box::from(error)))?;
    let mut worst = 0;
    for (file, report) in &reports {
        match report {
            Ok(report) => {
                if options.out.is_none() {
                    print_page(&report.page)?;
                }
                if !report.removed.is_empty() {
                    let (file, names) = (file.display(), report.removed.join(", "));
                    print_message(&format!(
                        "{file}: removed files of another report from its folder: {names}"
                    ));
                }
                if report.warnings > 0 {
                    print_message(&format!("{}: {}", file.display(), warned(report.warnings)));
                }
            }
            Err(error) => {
                print_message(&format!("{}: {error}", file.display()));
                worst = worst.max(code(error));
            }
        }
    }
    Ok(ExitCode::from(worst))
}

/// Prints a page to standard output. A closed pipe is no error: the reader has what it needs.
fn print_page(page: &str) -> Result<(), Failed> {
    let mut output = std::io::stdout();
    let printed = output.write_all(page.as_bytes());
    match printed.and_then(|()| output.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err((ExitCode::FAILURE, Box::from(error)))
        }
        _ => Ok(()),
    }
}

type Failed = (ExitCode, Box<dyn Error>);

fn wrong_use(why: String) -> Failed {
    (ExitCode::from(WRONG_USE), why.into())
}

/// Opens an atlas, and prints the faults of its files and the number of warnings to standard error.
fn open(file: &Path, on_foot: bool) -> Result<OpenedAtlas, Failed> {
    let opened =
        OpenedAtlas::read(&manifest_path(file), STANDARD_TAXONOMY, on_foot).map_err(|error| {
            let code = if error.is_wrong_use() {
                ExitCode::from(WRONG_USE)
            } else {
                ExitCode::FAILURE
            };
            (code, Box::from(error))
        })?;
    for fault in &opened.faults {
        print_message(&fault.to_string());
    }
    if !opened.warnings.is_empty() {
        print_message(&warned(opened.warnings.len()));
    }
    Ok(opened)
}

fn warned(count: usize) -> String {
    format!("{count} things are wrong in its data: `sleutelvrij check` says what")
}

/// The calendar of the atlas, and the moment that `time` denotes in its time zone.
fn moment(opened: &OpenedAtlas, time: &str) -> Result<(Calendar, Moment), Failed> {
    let calendar = calendar::for_atlas(&opened.atlas)
        .map_err(|error| (ExitCode::FAILURE, Box::from(error)))?;
    let moment = calendar::moment(&calendar, time).ok_or_else(|| {
        wrong_use("expected a time: `now`, or a local time as in 2026-11-21T14:00".into())
    })?;
    Ok((calendar, moment))
}

fn run_check(
    file: &Path,
    kind: Option<FileKind>,
    format: CheckFormat,
    taxonomy: Option<&Path>,
) -> Done {
    let wrong_use = |at: &Path, why: String| {
        let text = format!("{}: {why}", at.display());
        (ExitCode::from(WRONG_USE), Box::<dyn Error>::from(text))
    };
    let text = match taxonomy {
        Some(at) => {
            std::fs::read_to_string(at).map_err(|error| wrong_use(at, error.to_string()))?
        }
        None => STANDARD_TAXONOMY.to_owned(),
    };
    let read = Taxonomy::read(&text);
    let read = read.and_then(|it| LifeDomain::read_all(&text, &it).map(|_| it));
    let read = read.map_err(|error| {
        wrong_use(
            taxonomy.unwrap_or(Path::new("taxonomy.json")),
            error.to_string(),
        )
    })?;
    let check_taxonomy = match taxonomy {
        Some(_) => CheckTaxonomy::Given(&read),
        None => CheckTaxonomy::Standard(&read),
    };
    let checked =
        check(file, kind, check_taxonomy).map_err(|error| wrong_use(file, error.to_string()))?;
    let text = match format {
        CheckFormat::Text => checked
            .findings
            .iter()
            .map(|it| format!("{it}\n"))
            .collect(),
        CheckFormat::Json => serde_json::to_string_pretty(&checked.findings)
            .map(|json| json + "\n")
            .map_err(|error| (ExitCode::FAILURE, Box::from(error)))?,
    };
    // A closed pipe is no error: the reader has what it needs.
    let _ = std::io::stdout().write_all(text.as_bytes());
    for note in &checked.notes {
        print_message(&format!("{}: {note}", file.display()));
    }
    print_message(&format!("{}: {checked}", file.display()));
    Ok(if checked.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Prints a line to standard error; ignores an error, because there is nowhere left to report it.
fn print_message(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

//! `cargo xtask test`: every check and test, the same on a developer's computer and in CI.
//!
//! A step that cannot run fails. The only way to leave a step out is to name the others, or `--changed`.

mod background;
mod browser;
mod browser_rules;
mod changed;
mod engines;
mod licences;
mod releases;
mod selection;
pub mod step;

use std::time::Instant;

use crate::{failure::Failure, workspace::Workspace};
use background::Background;
pub use selection::Arguments;
use selection::Selection;
use step::Step;

/// Runs the selected steps; several ones each under a heading with the time so far, with a table of times at the end. Stops at
/// the first step that fails.
///
/// # Errors
/// When an argument is not understood, or a step fails or cannot run.
pub fn run(workspace: &Workspace, arguments: &Arguments) -> Result<(), Failure> {
    let selection = arguments.selection(workspace)?;
    if let [step] = selection.steps[..] {
        return step.run(workspace, &selection);
    }
    let start = Instant::now();
    let mut background = None;
    let mut times = Vec::new();
    for &step in &selection.steps {
        // The quick steps come first: most mistakes are found before anything is started in the background.
        if background.is_none() && step > Step::Format {
            background = Some(Background::start(workspace, &selection)?);
        }
        heading(&step.to_string(), start);
        let begun = Instant::now();
        let beside = match &mut background {
            Some(background) => background.finish(step)?,
            None => false,
        };
        if !beside {
            step.run(workspace, &selection)?;
        }
        times.push((step, begun.elapsed(), beside));
    }
    heading("done", start);
    for (step, time, beside) in times {
        let note = if beside {
            ", after running beside other steps"
        } else {
            ""
        };
        println!("{:>7.1} s  {step}{note}", time.as_secs_f64());
    }
    // Again at the end, where nobody overlooks it.
    if selection.steps.contains(&Step::Engines) {
        engines::warn_of_missing();
    }
    Ok(())
}

fn heading(title: &str, start: Instant) {
    println!(
        "\n=== {title} (after {:.1} s) ===",
        start.elapsed().as_secs_f64()
    );
}

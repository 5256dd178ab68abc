//! Steps that run beside the others: with two cores, the end of the release build, which uses one, is otherwise a minute in
//! which the other core waits.

use std::{fs::File, io, path::PathBuf, process::Command};

use super::{Selection, Step};
use crate::{command, failure::Failure, process_group::ProcessGroup, workspace::Workspace};

/// The steps that share no build folder with the others, so that cargo does not make them wait for each other.
const ASIDE: [Step; 2] = [Step::Licences, Step::Size];

/// The steps that were started; each writes what it prints to a file until its turn comes. Those that still run when this is
/// dropped, or on Ctrl-C, are ended with the compilers that they started.
pub struct Background {
    started: Vec<Started>,
}

struct Started {
    step: Step,
    program: ProcessGroup,
    log: PathBuf,
}

impl Background {
    /// Starts those of the selected steps that can run beside others, where there are others.
    ///
    /// # Errors
    /// When this program cannot be started once more, or its output has no place.
    pub fn start(workspace: &Workspace, selection: &Selection) -> Result<Self, Failure> {
        let mut background = Self {
            started: Vec::new(),
        };
        if !selection.steps.contains(&Step::Rust) {
            return Ok(background);
        }
        for step in ASIDE.into_iter().filter(|it| selection.steps.contains(it)) {
            background.started.push(start(workspace, step)?);
        }
        Ok(background)
    }

    /// Waits for `step` and prints what it printed; false where it was not started here.
    ///
    /// # Errors
    /// When the step failed.
    pub fn finish(&mut self, step: Step) -> Result<bool, Failure> {
        let Some(at) = self.started.iter().position(|it| it.step == step) else {
            return Ok(false);
        };
        let mut started = self.started.remove(at);
        let status = started
            .program
            .wait()
            .map_err(Failure::file(&started.log))?;
        let mut log = File::open(&started.log).map_err(Failure::file(&started.log))?;
        io::copy(&mut log, &mut io::stdout()).map_err(Failure::file(&started.log))?;
        if status.success() {
            return Ok(true);
        }
        Err(Failure::Found(format!("the step {step} failed ({status})")))
    }
}

fn start(workspace: &Workspace, step: Step) -> Result<Started, Failure> {
    let log = workspace.output().join(format!("xtask-{step}.log"));
    let file = File::create(&log).map_err(Failure::file(&log))?;
    let errors = file.try_clone().map_err(Failure::file(&log))?;
    let this = std::env::current_exe().map_err(Failure::file(&log))?;
    let mut command = Command::new(this);
    command.current_dir(workspace.root());
    command.args(["test", &step.to_string()]);
    command.stdout(file).stderr(errors);
    let program =
        ProcessGroup::start(&mut command).map_err(|cause| command::not_started(&command, cause))?;
    Ok(Started { step, program, log })
}

//! A program in a process group of its own. It can be ended with all programs that it started, such as cargo's compilers, which
//! would go on otherwise and hold the lock of the build folder.

use std::{
    io,
    process::{Child, Command, ExitStatus},
    sync::{Mutex, MutexGuard, Once, PoisonError},
};

/// The ids of the processes that lead the running groups. A terminal sends Ctrl-C to its own group only, so that the handler
/// has to end these.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// The exit code of a program that was ended by Ctrl-C, as shells have it.
const INTERRUPTED: i32 = 130;

/// A running program and the programs that it started. Ends all of them when it is dropped, and on Ctrl-C. Where there are no
/// process groups, as on Windows, only the program itself.
pub struct ProcessGroup {
    leader: Child,
}

impl ProcessGroup {
    /// Starts `command` as the leader of a new group.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        handle_interrupts();
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        // Locked until the id is in the list: Ctrl-C in between would miss it.
        let mut running = running();
        let leader = command.spawn()?;
        running.push(leader.id());
        Ok(Self { leader })
    }

    /// Waits for the leader to end.
    ///
    /// # Errors
    /// When the operating system refuses.
    pub fn wait(&mut self) -> io::Result<ExitStatus> {
        let status = self.leader.wait()?;
        // The operating system may give the id to another program from now on.
        running().retain(|id| *id != self.leader.id());
        Ok(status)
    }
}

impl Drop for ProcessGroup {
    fn drop(&mut self) {
        if running().contains(&self.leader.id()) {
            #[cfg(unix)]
            terminate(self.leader.id());
            // On Unix it got a signal already, and may have ended by itself, which is as good.
            #[cfg(not(unix))]
            let _ = self.leader.kill();
            let _ = self.wait();
        }
    }
}

fn running() -> MutexGuard<'static, Vec<u32>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the running groups, then this program, on Ctrl-C and when it is told to terminate.
fn handle_interrupts() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let handler = || {
            #[cfg(unix)]
            running().iter().copied().for_each(terminate);
            std::process::exit(INTERRUPTED);
        };
        if let Err(cause) = ctrlc::set_handler(handler) {
            eprintln!("xtask: Ctrl-C will not stop the steps in the background: {cause}");
        }
    });
}

/// Asks every process of a group to end.
#[cfg(unix)]
fn terminate(leader: u32) {
    use nix::{
        sys::signal::{Signal, killpg},
        unistd::Pid,
    };
    if let Ok(leader) = i32::try_from(leader) {
        // A group that has ended by itself is as good.
        let _ = killpg(Pid::from_raw(leader), Signal::SIGTERM);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::{io::Read, process::Stdio, time::Instant};

    #[test]
    fn a_dropped_group_ends_with_the_programs_that_its_leader_started() {
        let begun = Instant::now();
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 60 & echo started; wait"]);
        let mut group = ProcessGroup::start(shell.stdout(Stdio::piped())).unwrap();
        let mut output = group.leader.stdout.take().unwrap();
        let mut started = [0; 8];
        output.read_exact(&mut started).unwrap();
        assert_eq!(&started, b"started\n");
        let id = group.leader.id();
        drop(group);
        // `sleep` has the same output: it is at its end only when `sleep` has ended too.
        output.read_to_end(&mut Vec::new()).unwrap();
        assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
        assert!(!running().contains(&id));
    }

    #[test]
    fn a_group_that_ended_by_itself_has_its_exit_code() {
        let mut shell = Command::new("sh");
        let mut group = ProcessGroup::start(shell.args(["-c", "exit 3"])).unwrap();
        assert_eq!(group.wait().unwrap().code(), Some(3));
    }
}

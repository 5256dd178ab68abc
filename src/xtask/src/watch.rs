//! Rebuilds the package after every edit.

use std::{
    path::Path,
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::{
    failure::Failure,
    package::{self, Mode},
    workspace::Workspace,
};

/// Editors write a file in several steps: the rebuild starts this long after the last one.
const SETTLED: Duration = Duration::from_millis(150);

/// Rebuilds the package after an edit in src/, www/ or data/ and then calls `built`. A build that fails is printed, and the
/// pages stay as they were. Watching ends when the returned value is dropped.
///
/// # Errors
/// When the system cannot watch the folders.
pub fn rebuild_after_edits(
    workspace: &Workspace,
    built: impl Fn() + Send + 'static,
) -> Result<RecommendedWatcher, Failure> {
    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(sender)?;
    for folder in [workspace.sources(), workspace.pages(), workspace.data()] {
        watcher.watch(&folder, RecursiveMode::Recursive)?;
    }
    let workspace = workspace.clone();
    thread::spawn(move || rebuild_on_edits(&workspace, &events, &built));
    Ok(watcher)
}

/// Runs until the watcher is dropped.
fn rebuild_on_edits(
    workspace: &Workspace,
    events: &Receiver<notify::Result<Event>>,
    built: &impl Fn(),
) {
    while let Ok(event) = events.recv() {
        match event {
            Ok(event) if is_edit(workspace, &event) => {
                while events.recv_timeout(SETTLED).is_ok() {}
                rebuild(workspace, built);
            }
            Ok(_) => {}
            Err(cause) => eprintln!("xtask: watching for edits: {cause}"),
        }
    }
}

/// Builds quickly, then calls `built`; prints the error where the build fails.
pub fn rebuild(workspace: &Workspace, built: &impl Fn()) {
    let start = Instant::now();
    match package::build(workspace, Mode::Quick) {
        Ok(()) => {
            println!("Built in {:.1} s", start.elapsed().as_secs_f64());
            built();
        }
        Err(failure) => eprintln!("xtask: {failure}; the pages stay as they were"),
    }
}

/// Whether a file changed. Opening a file is an event too: taken for an edit, every served page would start a build.
fn is_edit(workspace: &Workspace, event: &Event) -> bool {
    !event.kind.is_access() && event.paths.iter().any(|path| is_source(workspace, path))
}

/// Whether a path is neither our own output nor a backup or swap file of an editor.
fn is_source(workspace: &Workspace, path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let backup = name.starts_with('.') || name.ends_with('~');
    !path.starts_with(workspace.package()) && path != workspace.pages() && !backup
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind};

    use super::*;

    const EDIT: EventKind = EventKind::Modify(ModifyKind::Any);

    fn starts_a_build(kind: EventKind, path: &str) -> bool {
        let event = Event::new(kind).add_path(Path::new(path).to_owned());
        is_edit(&Workspace::at(Path::new("/clone")), &event)
    }

    #[test]
    fn edits_start_a_build() {
        assert!(starts_a_build(EDIT, "/clone/src/widget/src/lib.rs"));
        assert!(starts_a_build(
            EventKind::Create(CreateKind::File),
            "/clone/www/index.html"
        ));
    }

    #[test]
    fn own_output_and_reading_do_not_start_a_build() {
        assert!(!starts_a_build(EDIT, "/clone/www/package/widget.js"));
        assert!(!starts_a_build(EDIT, "/clone/www/package"));
        assert!(!starts_a_build(EDIT, "/clone/src/atlas/src/.lib.rs.swp"));
        assert!(!starts_a_build(EDIT, "/clone/src/atlas/src/lib.rs~"));
        let open = EventKind::Access(AccessKind::Open(AccessMode::Read));
        assert!(!starts_a_build(open, "/clone/www/index.html"));
    }
}

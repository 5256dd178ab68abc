//! Building again after every edit.

use std::{
    path::Path,
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::{
    failure::Failure,
    house::House,
    package::{self, Speed},
};

/// Editors write a file in several steps; this long after the last one the edit is taken as done.
const SETTLED: Duration = Duration::from_millis(150);

/// Builds the package again after an edit in src/, www/ or data/ and then calls `built`. A build that fails is
/// reported and the pages stay as they were. Watching ends when the returned value is dropped.
///
/// # Errors
/// When the system cannot watch the folders.
pub fn rebuild_after_edits(
    house: &House,
    built: impl Fn() + Send + 'static,
) -> Result<RecommendedWatcher, Failure> {
    let (tell, events) = channel();
    let mut watcher = notify::recommended_watcher(tell)?;
    for folder in [house.sources(), house.pages(), house.data()] {
        watcher.watch(&folder, RecursiveMode::Recursive)?;
    }
    let house = house.clone();
    thread::spawn(move || follow(&house, &events, &built));
    Ok(watcher)
}

/// Until the watcher is dropped.
fn follow(house: &House, events: &Receiver<notify::Result<Event>>, built: &impl Fn()) {
    while let Ok(event) = events.recv() {
        match event {
            Ok(event) if is_an_edit(house, &event) => {
                while events.recv_timeout(SETTLED).is_ok() {}
                rebuild(house, built);
            }
            Ok(_) => {}
            Err(cause) => eprintln!("xtask: watching for edits: {cause}"),
        }
    }
}

/// Builds quickly, then calls `built`, or says why it cannot.
pub fn rebuild(house: &House, built: &impl Fn()) {
    let start = Instant::now();
    match package::build(house, Speed::Quick) {
        Ok(()) => {
            println!("Built in {:.1} s", start.elapsed().as_secs_f64());
            built();
        }
        Err(failure) => eprintln!("xtask: {failure}; the pages stay as they were"),
    }
}

/// Whether a person changed something. To open a file is an event too: taken for an edit, every page that is served
/// would start a build.
fn is_an_edit(house: &House, event: &Event) -> bool {
    !event.kind.is_access() && event.paths.iter().any(|path| is_a_source(house, path))
}

/// Not our own output, and not what an editor keeps beside a file.
fn is_a_source(house: &House, path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let kept_beside = name.starts_with('.') || name.ends_with('~');
    !path.starts_with(house.package()) && path != house.pages() && !kept_beside
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind};

    use super::*;

    const EDIT: EventKind = EventKind::Modify(ModifyKind::Any);

    fn starts_a_build(kind: EventKind, path: &str) -> bool {
        let event = Event::new(kind).add_path(Path::new(path).to_owned());
        is_an_edit(&House::at(Path::new("/clone")), &event)
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
    fn own_output_and_looking_never_do() {
        assert!(!starts_a_build(EDIT, "/clone/www/package/widget.js"));
        assert!(!starts_a_build(EDIT, "/clone/www/package"));
        assert!(!starts_a_build(EDIT, "/clone/src/atlas/src/.lib.rs.swp"));
        assert!(!starts_a_build(EDIT, "/clone/src/atlas/src/lib.rs~"));
        let open = EventKind::Access(AccessKind::Open(AccessMode::Read));
        assert!(!starts_a_build(open, "/clone/www/index.html"));
    }
}

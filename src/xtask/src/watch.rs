//! Building again after every edit.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use notify_debouncer_mini::{
    DebounceEventResult, Debouncer, new_debouncer,
    notify::{RecommendedWatcher, RecursiveMode},
};

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
) -> Result<Debouncer<RecommendedWatcher>, Failure> {
    let own = house.clone();
    let mut debouncer = new_debouncer(SETTLED, move |events: DebounceEventResult| match events {
        Ok(events) if events.iter().any(|event| is_an_edit(&own, &event.path)) => {
            rebuild(&own, &built)
        }
        Ok(_) => {}
        Err(cause) => eprintln!("xtask: watching for edits: {cause}"),
    })?;
    for folder in [house.sources(), house.pages(), house.data()] {
        debouncer
            .watcher()
            .watch(&folder, RecursiveMode::Recursive)?;
    }
    Ok(debouncer)
}

fn rebuild(house: &House, built: &impl Fn()) {
    let start = Instant::now();
    match package::build(house, Speed::Quick) {
        Ok(()) => {
            println!("Built again in {:.1} s", start.elapsed().as_secs_f64());
            built();
        }
        Err(failure) => eprintln!("xtask: {failure}; the pages stay as they were"),
    }
}

/// Not our own output, and not what an editor keeps beside a file.
fn is_an_edit(house: &House, path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let kept_beside = name.starts_with('.') || name.ends_with('~');
    !path.starts_with(house.package())
        && path != house.package()
        && path != house.pages()
        && !kept_beside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_output_never_starts_a_build() {
        let house = House::at(Path::new("/clone"));
        assert!(is_an_edit(
            &house,
            Path::new("/clone/src/widget/src/lib.rs")
        ));
        assert!(is_an_edit(&house, Path::new("/clone/www/index.html")));
        assert!(!is_an_edit(
            &house,
            Path::new("/clone/www/package/widget.js")
        ));
        assert!(!is_an_edit(&house, Path::new("/clone/www/package")));
        assert!(!is_an_edit(
            &house,
            Path::new("/clone/src/atlas/src/.lib.rs.swp")
        ));
        assert!(!is_an_edit(
            &house,
            Path::new("/clone/src/atlas/src/lib.rs~")
        ));
    }
}

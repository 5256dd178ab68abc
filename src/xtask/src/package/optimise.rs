//! Optimises WebAssembly with Binaryen, which takes most of a build's time; what it made before is kept in the build folder.

use std::{
    fs,
    panic::resume_unwind,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, PoisonError},
    thread,
};

use sha2::{Digest, Sha256};

use crate::{command, failure::Failure, npm, workspace::Workspace};

/// The WebAssembly features that the compiler uses. Not `--all-features`: Chromium refuses the result.
pub const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Nothing is at the addresses below 1,024, where the linker puts neither data nor more than the last bytes of the stack, so a
/// sum of an address and a constant cannot mean one of them by overflow. That alone saves 2.5 kB.
const LOW_MEMORY: &str = "--low-memory-unused";

/// Sections that no browser reads: 130 bytes of brotli in each file.
const WITHOUT_NOTES: [&str; 2] = ["--strip-producers", "--strip-target-features"];

/// The arguments of one run of Binaryen after the other.
pub type Runs = &'static [&'static [&'static str]];

/// For size, again and again until nothing gets smaller, and once more with the control flow taken apart and built again: that
/// saves 2.5 kB of brotli of the desk, and takes 50 seconds.
pub const FOR_SIZE: Runs = &[&["-Oz", "--converge", "--flatten", "--rereloop", "-Oz"]];
/// For size, with the control flow rebuilt twice: 1.6 kB less for a resident. Then, on what was written, without what can never
/// be, which is found by looking at all functions at once: 0.2 % of each file. It takes into account that the functions of a
/// table which other files share can be others than its own.
pub const FOR_RESIDENTS: Runs = &[
    &[
        "-Oz",
        "--converge",
        "--flatten",
        "--rereloop",
        "-Oz",
        "--flatten",
        "--rereloop",
        "-Oz",
    ],
    &["--gufa", "-Oz"],
];
/// For speed, once: repeating it takes longer than compiling the planner's engine and saves 0.3 %.
pub const FOR_SPEED: Runs = &[&["-O3"]];

/// Optimises files in place and beside each other, one on each processor: for each the runs of Binaryen, [`FOR_SIZE`],
/// [`FOR_RESIDENTS`] or [`FOR_SPEED`].
///
/// # Errors
/// When npm or Binaryen is missing or fails, or a file cannot be read or written.
pub fn optimise_all(workspace: &Workspace, files: Vec<(PathBuf, Runs)>) -> Result<(), Failure> {
    npm::ensure_packages(&workspace.build_tools())?;
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let files = Mutex::new(files.into_iter());
    let next = || files.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || {
        while let Some((file, runs)) = next() {
            optimise(workspace, &file, runs)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        let mut results = workers.into_iter().map(|worker| worker.join());
        results.try_for_each(|result| result.unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

fn optimise(workspace: &Workspace, wasm: &Path, runs: Runs) -> Result<(), Failure> {
    let tools = workspace.build_tools();
    let always = [LOW_MEMORY].into_iter().chain(WITHOUT_NOTES);
    let always: Vec<&str> = FEATURES.into_iter().chain(always).collect();
    let read = |path: &Path| fs::read(path).map_err(Failure::file(path));
    // It names the version of Binaryen.
    let lock = read(&tools.join("package-lock.json"))?;
    let kept = Kept::of(
        &workspace.output().join("optimised"),
        wasm,
        &[
            &read(wasm)?,
            &lock,
            format!("{always:?} {runs:?}").as_bytes(),
        ],
    );
    if kept.path.exists() {
        return copy(&kept.path, wasm);
    }
    for run in runs {
        command::run(
            Command::new(tools.join("node_modules/.bin/wasm-opt"))
                .args(&always)
                .args(*run)
                .arg("-o")
                .args([wasm, wasm]),
        )?;
    }
    kept.replace(wasm)
}

/// Where the result for one file is kept.
struct Kept {
    /// The file's name and a hash of all that the result depends on.
    path: PathBuf,
    folder: PathBuf,
}

impl Kept {
    fn of(folder: &Path, wasm: &Path, causes: &[&[u8]]) -> Self {
        let folder = folder.join(wasm.file_stem().unwrap_or_default());
        let mut hash = Sha256::new();
        for cause in causes {
            hash.update(cause.len().to_le_bytes());
            hash.update(cause);
        }
        let name: String = hash
            .finalize()
            .iter()
            .map(|it| format!("{it:02x}"))
            .collect();
        Self {
            path: folder.join(name),
            folder,
        }
    }

    /// Keeps `result` instead of the earlier one of the same file.
    fn replace(&self, result: &Path) -> Result<(), Failure> {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder).map_err(Failure::file(&self.folder))?;
        }
        fs::create_dir_all(&self.folder).map_err(Failure::file(&self.folder))?;
        // Under another name first: a copy that stops halfway is never taken for the result.
        let copied = self.path.with_extension("part");
        copy(result, &copied)?;
        fs::rename(&copied, &self.path).map_err(Failure::file(&self.path))
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to).map(drop).map_err(Failure::file(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_result_is_kept_for_each_file_and_for_the_same_causes_only() {
        let folder = std::env::temp_dir().join(format!("optimised-{}", std::process::id()));
        let result = folder.join("result");
        fs::create_dir_all(&folder).unwrap();
        fs::write(&result, "small").unwrap();
        let kept =
            |name: &str, cause: &str| Kept::of(&folder, Path::new(name), &[cause.as_bytes()]);
        kept("main.wasm", "old").replace(&result).unwrap();
        kept("later.wasm", "old").replace(&result).unwrap();
        kept("main.wasm", "new").replace(&result).unwrap();
        let is_kept = |name, cause| kept(name, cause).path.exists();
        assert!(is_kept("main.wasm", "new") && is_kept("later.wasm", "old"));
        assert!(!is_kept("main.wasm", "old") && !is_kept("later.wasm", "new"));
        assert_eq!(fs::read(kept("main.wasm", "new").path).unwrap(), b"small");
        fs::remove_dir_all(&folder).unwrap();
    }
}

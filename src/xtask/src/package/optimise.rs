//! Optimises WebAssembly with Binaryen, which takes most of a build's time; what it made before is kept in the build folder.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
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

/// Again and again until nothing gets smaller.
const SMALL: &[&str] = &["-Oz", "--converge"];
/// The control flow taken apart and built again.
const REBUILT: &[&str] = &["--flatten", "--rereloop"];
/// What can never be, found by looking at all functions at once, and one more round for size: 0.3 % of each file. It knows
/// that the functions of a table which other files share can be others than its own.
const WHOLE: &[&str] = &["--gufa", "-Oz"];

/// For size, and once more with the control flow rebuilt: that saves 2.5 kB of brotli of the desk, and takes 50 seconds.
pub const FOR_SIZE: &[&[&str]] = &[SMALL, REBUILT, SMALL];
/// For size, with the control flow rebuilt twice: 1.6 kB less for a resident.
pub const FOR_RESIDENTS: &[&[&str]] = &[SMALL, REBUILT, SMALL, REBUILT, SMALL, WHOLE];
/// For speed, once: repeating it takes longer than compiling the planner's engine and saves 0.3 %.
pub const FOR_SPEED: &[&[&str]] = &[&["-O3"]];

/// Optimises a file in place, [`FOR_SIZE`], [`FOR_RESIDENTS`] or [`FOR_SPEED`].
///
/// # Errors
/// When npm or Binaryen is missing or fails, or a file cannot be read or written.
pub fn optimise(workspace: &Workspace, wasm: &Path, purpose: &[&[&str]]) -> Result<(), Failure> {
    let tools = workspace.build_tools();
    npm::ensure_packages(&tools)?;
    let arguments = FEATURES.iter().chain(purpose.iter().copied().flatten());
    let arguments = arguments.chain([&LOW_MEMORY]);
    let arguments = arguments.chain(&WITHOUT_NOTES);
    let arguments: Vec<_> = arguments.copied().collect();
    let read = |path: &Path| fs::read(path).map_err(Failure::file(path));
    // It names the version of Binaryen.
    let lock = read(&tools.join("package-lock.json"))?;
    let kept = Kept::of(
        &workspace.output().join("optimised"),
        wasm,
        &[&read(wasm)?, &lock, arguments.join(" ").as_bytes()],
    );
    if kept.path.exists() {
        return copy(&kept.path, wasm);
    }
    command::run(
        Command::new(tools.join("node_modules/.bin/wasm-opt"))
            .args(&arguments)
            .arg("-o")
            .args([wasm, wasm]),
    )?;
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

//! Rewrites one section of a WebAssembly file. All others keep their bytes, also the linker's relocations.

use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

use crate::failure::Failure;

/// A WebAssembly file in which `rewrite` may have added another section to the new module for a payload; it returns whether it did.
///
/// # Errors
/// When it is no WebAssembly, and those of `rewrite`.
pub fn rewritten(
    wasm: &[u8],
    mut rewrite: impl FnMut(&Payload<'_>, &mut Module) -> Result<bool, Failure>,
) -> Result<Vec<u8>, Failure> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|cause| refuse(&cause))?;
        if rewrite(&payload, &mut module)? {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let at = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
            let data = wasm.get(at(range.start)..at(range.end));
            let data = data.ok_or_else(|| refuse(&"it ends early"))?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

/// The failure of a file that cannot be rewritten.
pub fn refuse(cause: &dyn std::fmt::Display) -> Failure {
    Failure::Build(format!("a WebAssembly file: {cause}"))
}

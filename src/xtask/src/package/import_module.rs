//! The name of the module from which a WebAssembly file imports.

use wasm_encoder::{
    ImportSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::Payload;

use super::sections::{refuse, rewritten};
use crate::failure::Failure;

/// The WebAssembly with imports from the module `to` instead of `from`. Everything else keeps its bytes.
///
/// # Errors
/// When it is no WebAssembly, or imports nothing from `from`.
pub fn with_import_module(wasm: &[u8], from: &str, to: &str) -> Result<Vec<u8>, Failure> {
    let mut count = 0_usize;
    let renamed = rewritten(wasm, |payload, module| {
        let Payload::ImportSection(section) = payload else {
            return Ok(false);
        };
        let mut imports = ImportSection::new();
        for import in section.clone().into_imports() {
            let import = import.map_err(|cause| refuse(&cause))?;
            let is_renamed = import.module == from;
            count += usize::from(is_renamed);
            let name = if is_renamed { to } else { import.module };
            let kind = RoundtripReencoder.entity_type(import.ty);
            imports.import(name, import.name, kind.map_err(|cause| refuse(&cause))?);
        }
        module.section(&imports);
        Ok(true)
    })?;
    if count == 0 {
        return Err(refuse(&format!("it imports nothing from {from}")));
    }
    Ok(renamed)
}

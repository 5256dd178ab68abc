//! The name of the module from which a WebAssembly file imports.

use wasm_encoder::{
    ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

use crate::failure::Failure;

/// The WebAssembly with imports from the module `to` instead of `from`. Everything else keeps its bytes.
///
/// # Errors
/// When it is no WebAssembly, or imports nothing from `from`.
pub fn with_import_module(wasm: &[u8], from: &str, to: &str) -> Result<Vec<u8>, Failure> {
    let refuse =
        |cause: &dyn std::fmt::Display| Failure::Build(format!("a WebAssembly file: {cause}"));
    let (mut renamed, mut count) = (Module::new(), 0_usize);
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|cause| refuse(&cause))?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import.map_err(|cause| refuse(&cause))?;
                let is_renamed = import.module == from;
                count += usize::from(is_renamed);
                let module = if is_renamed { to } else { import.module };
                let kind = RoundtripReencoder
                    .entity_type(import.ty)
                    .map_err(|cause| refuse(&cause))?;
                imports.import(module, import.name, kind);
            }
            renamed.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let at = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
            let data = wasm.get(at(range.start)..at(range.end));
            let data = data.ok_or_else(|| refuse(&"it ends early"))?;
            renamed.section(&RawSection { id, data });
        }
    }
    if count == 0 {
        return Err(refuse(&format!("it imports nothing from {from}")));
    }
    Ok(renamed.finish())
}

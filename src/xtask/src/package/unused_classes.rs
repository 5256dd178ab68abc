//! Classes that a library exports to JavaScript and nobody uses: streams of Leptos' server functions.

use wasm_encoder::{
    ExportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

use crate::failure::Failure;

/// What the names of these classes begin with, in the form in which the functions of a class are exported.
const UNUSED: &str = "intounderlying";

/// A compiled crate without the exports of these classes, so that nothing keeps their code: 2 kB of brotli less for every visitor.
/// wasm-bindgen passes over a function that is exported neither itself nor with its description. Everything else keeps its bytes,
/// also the linker's relocations.
///
/// # Errors
/// When it is no WebAssembly.
pub fn without(wasm: &[u8]) -> Result<Vec<u8>, Failure> {
    let refuse =
        |cause: &dyn std::fmt::Display| Failure::Build(format!("a compiled crate: {cause}"));
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|cause| refuse(&cause))?;
        if let Payload::ExportSection(section) = payload {
            let mut exports = ExportSection::new();
            for export in section {
                let export = export.map_err(|cause| refuse(&cause))?;
                if export.name.contains(UNUSED) {
                    continue;
                }
                let kind = RoundtripReencoder.export_kind(export.kind);
                let kind = kind.map_err(|cause| refuse(&cause))?;
                exports.export(export.name, kind, export.index);
            }
            module.section(&exports);
        } else if let Some((id, range)) = payload.as_section() {
            let at = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
            let data = wasm.get(at(range.start)..at(range.end));
            let data = data.ok_or_else(|| refuse(&"it ends early"))?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, ExportKind, Function, FunctionSection, GlobalSection, GlobalType,
        TypeSection, ValType,
    };

    #[test]
    fn only_the_exports_of_unused_classes_go() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut globals = GlobalSection::new();
        let kind = GlobalType {
            val_type: ValType::I32,
            mutable: false,
            shared: false,
        };
        globals.global(kind, &ConstExpr::i32_const(1));
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let made = |names: &[&str]| {
            let mut exports = ExportSection::new();
            for name in names {
                exports.export(name, ExportKind::Func, 0);
            }
            exports.export("marker", ExportKind::Global, 0);
            let mut module = Module::new();
            module.section(&types).section(&functions).section(&globals);
            module.section(&exports).section(&code);
            module.finish()
        };
        let all = made(&[
            "intounderlyingsource_pull_58a9",
            "mount_faf0",
            "__wbindgen_describe_intounderlyingsource_pull_58a9",
            "__wbg_intounderlyingsink_free_58a9",
        ]);
        assert_eq!(without(&all).unwrap(), made(&["mount_faf0"]));
        assert!(without(b"no WebAssembly").is_err());
    }
}

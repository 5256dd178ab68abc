//! Classes that a library exports to JavaScript and nobody uses: streams of Leptos' server functions.

use wasm_encoder::{
    ExportSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::Payload;

use super::sections::{refuse, rewritten};
use crate::failure::Failure;

/// What the names of these classes begin with, in the form in which the functions of a class are exported.
const UNUSED: &str = "intounderlying";

/// A compiled crate without the exports of these classes, so that nothing keeps their code: 2 kB of brotli less for every visitor.
/// wasm-bindgen passes over a function that is exported neither itself nor with its description.
///
/// # Errors
/// When it is no WebAssembly.
pub fn without(wasm: &[u8]) -> Result<Vec<u8>, Failure> {
    rewritten(wasm, |payload, module| {
        let Payload::ExportSection(section) = payload else {
            return Ok(false);
        };
        let mut exports = ExportSection::new();
        for export in section.clone() {
            let export = export.map_err(|cause| refuse(&cause))?;
            if !export.name.contains(UNUSED) {
                let kind = RoundtripReencoder.export_kind(export.kind);
                let kind = kind.map_err(|cause| refuse(&cause))?;
                exports.export(export.name, kind, export.index);
            }
        }
        module.section(&exports);
        Ok(true)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, ExportKind, Function, FunctionSection, GlobalSection, GlobalType,
        Module, TypeSection, ValType,
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

//! Takes a table out of the WebAssembly that a browser can compute: the powers of ten with which `serde_json` reads numbers.
//!
//! They are 2,472 bytes that no compression makes smaller, which is more than 1 % of what the first answer needs. The glue
//! writes them to the same address before anything of the WebAssembly runs. Both sides round to the nearest float, so
//! the bits are equal.

/// From 1e0 to 1e308.
const COUNT: i32 = 309;

/// The call of the glue before which the table must be complete.
const START: &str = "wasm.__wbindgen_start();";

/// Sets the table to zero in the WebAssembly and lets the glue compute it. Where there is no such table, or the glue has
/// another form than expected, both stay as they are and work.
pub fn compute(module: &mut walrus::Module, glue: &mut String) {
    let table: Vec<u8> = (0..COUNT)
        .flat_map(|exponent| power(exponent).to_le_bytes())
        .collect();
    let found = module.data.iter().find_map(|data| {
        let offset = data.value.windows(table.len()).position(|it| it == table)?;
        // A Float64Array begins at a multiple of eight bytes.
        let address = begin(&data.kind)?
            .checked_add(offset)
            .filter(|it| it.is_multiple_of(8))?;
        Some((data.id(), offset, address))
    });
    let Some((segment, offset, address)) = found.filter(|_| glue.contains(START)) else {
        return;
    };
    let content = &mut module.data.get_mut(segment).value;
    if let Some(bytes) = content.get_mut(offset..offset + table.len()) {
        bytes.fill(0);
    }
    let fill = format!(
        "new Float64Array(wasm.memory.buffer, {address}, {COUNT}).forEach((_, i, table) => (table[i] = Number(`1e${{i}}`)));\n"
    );
    *glue = glue.replace(START, &format!("{fill}{START}"));
}

/// Ten to a power, rounded to the nearest float.
fn power(exponent: i32) -> f64 {
    format!("1e{exponent}").parse().unwrap_or(f64::NAN)
}

/// Where a segment begins in the memory.
fn begin(kind: &walrus::DataKind) -> Option<usize> {
    let walrus::DataKind::Active { offset, .. } = kind else {
        return None;
    };
    let walrus::ConstExpr::Value(walrus::ir::Value::I32(address)) = offset else {
        return None;
    };
    usize::try_from(*address).ok()
}

#[cfg(test)]
mod tests {
    use walrus::{ConstExpr, DataKind, Module, ir::Value};

    use super::*;

    /// A module with the table at this address, between other bytes.
    fn module_with_table_at(address: i32) -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(address - 2));
        let mut bytes = vec![7, 7];
        bytes.extend((0..COUNT).flat_map(|it| power(it).to_le_bytes()));
        bytes.push(7);
        module.data.add(DataKind::Active { memory, offset }, bytes);
        module
    }

    /// How many bytes of the data are not 0.
    fn filled(module: &Module) -> usize {
        let bytes = module.data.iter().flat_map(|data| &data.value);
        bytes.filter(|byte| **byte != 0).count()
    }

    #[test]
    fn the_table_is_computed_by_the_glue_before_the_program_starts() {
        let mut module = module_with_table_at(1024);
        let mut glue = format!("a();\n{START}\n");
        compute(&mut module, &mut glue);
        assert_eq!(filled(&module), 3, "only the bytes around it are left");
        let expected = "a();\nnew Float64Array(wasm.memory.buffer, 1024, 309).forEach((_, i, table) => (table[i] = Number(`1e${i}`)));\n";
        assert_eq!(glue, format!("{expected}{START}\n"));
    }

    #[test]
    fn without_a_table_that_can_be_computed_everything_stays() {
        for (mut module, start) in [
            (module_with_table_at(1028), START),
            (module_with_table_at(1024), "other();"),
            (Module::default(), START),
        ] {
            let before = filled(&module);
            let mut glue = start.to_owned();
            compute(&mut module, &mut glue);
            assert_eq!((filled(&module), glue.as_str()), (before, start));
        }
    }
}

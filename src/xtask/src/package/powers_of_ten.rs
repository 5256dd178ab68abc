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

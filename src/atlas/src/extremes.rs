//! The lesser and the greater of two numbers in loops that run for each vertex: `f64::min` is a call of a function in
//! WebAssembly, as it has another rule for NaN than the instruction.

/// The lesser of two numbers; `b` if one of them is no number.
pub fn lesser<T: PartialOrd>(a: T, b: T) -> T {
    if a < b { a } else { b }
}

/// The greater of two numbers; `b` if one of them is no number.
pub fn greater<T: PartialOrd>(a: T, b: T) -> T {
    if a > b { a } else { b }
}

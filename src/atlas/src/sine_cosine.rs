//! Sine and cosine of an angle in degrees.

/// The upper half of π/4 as bits: the largest that `libm` takes as it is, after FreeBSD's `s_sin.c`.
const EIGHTH_OF_A_TURN: u64 = 0x3fe9_21fb;

/// Sine and cosine of an angle in degrees, from −2⁵² to 2⁵². Both are NaN for an angle that is not a number or is not finite.
///
/// It turns back by quarter turns before it multiplies by π, so that both are exact at every quarter: the cosine of 90° is 0,
/// the sine of 180° is 0. `libm` computes the rest, because the standard library's functions differ in the last digit between
/// platforms.
pub fn sine_cosine(degrees: f64) -> (f64, f64) {
    let quarters = (degrees / 90.0).round();
    let radians = (degrees - 90.0 * quarters).to_radians();
    if radians.is_nan() {
        return (radians, radians);
    }
    // No angle here is larger than π/4. Where the compiler sees it too it leaves out how libm reduces others: 4 kB of wasm.
    let bits = radians.abs().to_bits();
    let high = (bits >> 32).min(EIGHTH_OF_A_TURN);
    let (sine, cosine) = libm::sincos(f64::from_bits(high << 32 | bits & 0xffff_ffff));
    let sine = sine.copysign(radians);
    match quarters as i64 & 3 {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

#[cfg(test)]
mod tests {
    use super::sine_cosine;

    #[test]
    fn quarter_turns_are_exact() {
        for (degrees, expected) in [
            (0.0, (0.0, 1.0)),
            (90.0, (1.0, 0.0)),
            (180.0, (0.0, -1.0)),
            (270.0, (-1.0, 0.0)),
            (-90.0, (-1.0, 0.0)),
            (-180.0, (0.0, -1.0)),
            (360.0, (0.0, 1.0)),
        ] {
            assert_eq!(sine_cosine(degrees), expected, "{degrees}°");
        }
    }

    #[test]
    fn it_agrees_with_the_standard_library_to_the_last_digits() {
        let mut random = fastrand::Rng::with_seed(13);
        for degrees in (-7_200..=7_200)
            .map(|it| f64::from(it) / 20.0)
            .chain((0..100_000).map(|_| 720.0 * random.f64() - 360.0))
        {
            let (sine, cosine) = sine_cosine(degrees);
            let (expected_sine, expected_cosine) = degrees.to_radians().sin_cos();
            assert!((sine - expected_sine).abs() < 2e-15, "sine of {degrees}°");
            assert!(
                (cosine - expected_cosine).abs() < 2e-15,
                "cosine of {degrees}°"
            );
        }
    }

    #[test]
    fn angles_that_are_no_number_have_neither() {
        for degrees in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let (sine, cosine) = sine_cosine(degrees);
            assert!(sine.is_nan() && cosine.is_nan(), "{degrees}");
        }
    }
}

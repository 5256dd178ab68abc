//! Any content of `people.bin` is an error or a population that survives encoding and decoding.
#![no_main]

mod envelope;

use libfuzzer_sys::fuzz_target;
use streets::Population;

fuzz_target!(|content: &[u8]| {
    assert!(Population::read(content).is_err() || content.starts_with(b"SLVP"));
    if let Ok(population) = Population::read(&envelope::file(b"SLVP", content)) {
        assert_eq!(Population::read(&population.write()), Ok(population));
    }
});

//! Any content of `people.bin` is an error or people, who are the same when they are written and read again.
#![no_main]

mod sealed;

use libfuzzer_sys::fuzz_target;
use streets::People;

fuzz_target!(|content: &[u8]| {
    assert!(People::read(content).is_err() || content.starts_with(b"SLVP"));
    if let Ok(people) = People::read(&sealed::sealed(b"SLVP", content)) {
        assert_eq!(People::read(&people.write()), Ok(people));
    }
});

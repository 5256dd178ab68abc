//! Any content of `addresses.bin` is an error or streets with houses, all of which can be read.
#![no_main]

mod envelope;

use libfuzzer_sys::fuzz_target;
use streets::Addresses;

fuzz_target!(|content: &[u8]| {
    assert!(Addresses::read(content).is_err() || content.starts_with(b"SLVA"));
    if let Ok(addresses) = Addresses::read(&envelope::file(b"SLVA", content)) {
        let mut houses = 0;
        for street in 0..addresses.streets() as u32 {
            assert!(addresses.street(street).is_some());
            addresses.translations(street).for_each(drop);
            for house in addresses.houses_of(street) {
                let house = addresses.house(house).map(|house| house.to_string());
                assert!(house.is_some());
                houses += 1;
            }
        }
        assert_eq!(houses, addresses.houses());
    }
});

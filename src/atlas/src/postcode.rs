//! Addresses without the postcode, which nobody needs to walk there.

/// The address without its postcode, where that stands before the town, after the last comma: `Kerkstraat 12, Dorp` of
/// `Kerkstraat 12, 1234 AB Dorp`. Postcodes are the Dutch ones (four digits and two capitals), and those of four or five digits
/// of the countries around it. Anything else is as it was.
pub fn without_postcode(address: &str) -> String {
    let parts = address.rsplit_once(',');
    match parts.and_then(|(before, town)| Some((before, town_after_postcode(town.trim())?))) {
        Some((before, town)) => [before, ", ", town].concat(),
        None => address.to_owned(),
    }
}

fn town_after_postcode(town: &str) -> Option<&str> {
    let digits = town.bytes().take_while(u8::is_ascii_digit).count();
    let after = town.get(digits..)?;
    let rest = after.strip_prefix(' ');
    match (digits, rest.unwrap_or(after).as_bytes()) {
        (4, [b'A'..=b'Z', b'A'..=b'Z', b' ', ..]) => rest.unwrap_or(after).get(3..),
        (_, [b'A'..=b'Z', b'A'..=b'Z']) => None,
        (4 | 5, _) => rest,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::without_postcode;

    #[test]
    fn a_postcode_before_the_town_is_left_out() {
        for (address, short) in [
            ("Kerkstraat 12 a, 1234 AB Dorp", "Kerkstraat 12 a, Dorp"),
            ("Landstrasse 97, 9494 Schaan", "Landstrasse 97, Schaan"),
            ("Am Markt 1, 26721 Emden", "Am Markt 1, Emden"),
            ("Straat 1, 3311 RL Den Haag", "Straat 1, Den Haag"),
            ("Straat 1, 1234AB Dorp", "Straat 1, Dorp"),
            ("Am Hafen 2, 26721 ST PETER", "Am Hafen 2, ST PETER"),
            (
                "Krommedijk, Reeweg Oost, 3312 LK Dordrecht",
                "Krommedijk, Reeweg Oost, Dordrecht",
            ),
        ] {
            assert_eq!(without_postcode(address), short);
        }
    }

    #[test]
    fn anything_else_stays() {
        for address in [
            "",
            "Städtle 7",
            "Lijsterweg 60, Sliedrecht",
            "3356 MK Papendrecht",
            "Plein 5, 1234 AB",
            "Plein 5, 123 Dorp",
            "Plein 5, 123456 Dorp",
            "Plein 5, 12b Dorp",
            "Plein 5, 1234 AB Dorp, Nederland",
            "Plein 5, 1234AB",
            "Plein 5, 1234",
        ] {
            assert_eq!(without_postcode(address), address);
        }
    }
}

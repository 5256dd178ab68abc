//! Addresses without the postcode, which nobody needs to walk there.

/// The address without its postcode, where that stands before the town, after the only comma: `Kerkstraat 12, Dorp` of
/// `Kerkstraat 12, 1234 AB Dorp`. Postcodes are the Dutch ones (four digits and two capitals), and those of four or five digits
/// of the countries around it. Anything else is as it was.
pub fn without_postcode(address: &str) -> String {
    let parts = address.split_once(',');
    match parts.and_then(|(street, town)| Some((street, town_after_postcode(town.trim())?))) {
        Some((street, town)) => [street, ", ", town].concat(),
        None => address.to_owned(),
    }
}

fn town_after_postcode(town: &str) -> Option<&str> {
    let is_letters = |it: &str| it.len() == 2 && it.bytes().all(|it| it.is_ascii_uppercase());
    let (digits, rest) = town.split_once(' ')?;
    let is_number = matches!(digits.len(), 4 | 5) && digits.bytes().all(|it| it.is_ascii_digit());
    if !is_number || rest.contains(',') {
        return None;
    }
    match rest.split_once(' ') {
        Some((letters, town)) if is_letters(letters) => Some(town),
        _ => Some(rest).filter(|it| !is_letters(it)),
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
            "Plein 5, 1234",
            "Plein 5, 123 Dorp",
            "Plein 5, 1234 AB Dorp, Nederland",
            "Gebouw A, Kerkstraat 12, 1234 AB Dorp",
        ] {
            assert_eq!(without_postcode(address), address);
        }
    }
}

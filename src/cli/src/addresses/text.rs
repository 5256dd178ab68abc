//! Normalises names and addresses for display.

use crate::recipe::pattern::Fields;

/// Collapses white space; `None` if nothing is left.
pub fn tidy(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A name without the administrative number of five or more digits before it; `None` if there is only the number.
pub fn name(text: &str) -> Option<String> {
    let tidy = tidy(text)?;
    let (first, rest) = tidy.split_once(' ').unwrap_or((&tidy, ""));
    let number = first.len() >= 5 && first.bytes().all(|byte| byte.is_ascii_digit());
    let name = if number { rest } else { &tidy };
    (!name.is_empty()).then(|| name.to_owned())
}

/// An address in one line: line breaks become commas, and a label such as "Adres:" is removed.
pub fn in_one_line(text: &str) -> Option<String> {
    let lines: Vec<String> = text
        .lines()
        .filter_map(|line| tidy(line.trim_matches(|it: char| it == ',' || it.is_whitespace())))
        .collect();
    let line = lines.join(", ");
    let bare = ["Adres:", "adres:", "Address:"]
        .iter()
        .find_map(|label| line.strip_prefix(label))
        .unwrap_or(&line);
    tidy(bare)
}

/// The address of `addr:` tags: "Kerkstraat 12, 1234 AB Delft". `None` without a street.
pub fn of_tags(tags: &Fields) -> Option<String> {
    let tag = |key: &str| tags.get(key).and_then(|value| tidy(value));
    let street = tag("addr:street").or_else(|| tag("addr:place"))?;
    let street =
        tag("addr:housenumber").map_or(street.clone(), |number| format!("{street} {number}"));
    let town = match (
        tag("addr:postcode").map(|code| postcode(&code)),
        tag("addr:city"),
    ) {
        (Some(code), Some(city)) => Some(format!("{code} {city}")),
        (code, city) => city.or(code),
    };
    Some(town.map_or(street.clone(), |town| format!("{street}, {town}")))
}

/// Adds the space to a Dutch postcode: "3332GK" becomes "3332 GK". Others stay as they are.
fn postcode(code: &str) -> String {
    let bytes = code.as_bytes();
    let dutch = bytes.len() == 6
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(u8::is_ascii_uppercase);
    if dutch {
        format!("{} {}", &code[..4], &code[4..])
    } else {
        code.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{in_one_line, name, of_tags, tidy};
    use crate::recipe::pattern::fields;

    #[test]
    fn labels_numbers_and_line_breaks_are_removed() {
        assert_eq!(
            in_one_line("Adres: Sportlaan 3, 2951 HL Alblasserdam").as_deref(),
            Some("Sportlaan 3, 2951 HL Alblasserdam")
        );
        assert_eq!(
            in_one_line("Develsingel 7a,\n3333 LD Zwijndrecht ").as_deref(),
            Some("Develsingel 7a, 3333 LD Zwijndrecht")
        );
        assert_eq!(
            name("50801 Boterbloemdreef").as_deref(),
            Some("Boterbloemdreef")
        );
        assert_eq!(name("40619"), None);
        assert_eq!(name("1940 Park").as_deref(), Some("1940 Park"));
        assert_eq!(
            in_one_line("De Brink 1 ,\n,\n , Delft").as_deref(),
            Some("De Brink 1, Delft")
        );
        assert_eq!(in_one_line(" \n "), None);
        assert_eq!(tidy("  De   Witt ").as_deref(), Some("De Witt"));
    }

    #[test]
    fn an_address_needs_a_street() {
        let full = fields(&[
            ("addr:street", "Norderstedtplein"),
            ("addr:housenumber", "8"),
            ("addr:postcode", "3332GK"),
            ("addr:city", "Zwijndrecht"),
        ]);
        assert_eq!(
            of_tags(&full).as_deref(),
            Some("Norderstedtplein 8, 3332 GK Zwijndrecht")
        );
        let village = fields(&[("addr:place", "Steg"), ("addr:housenumber", "4")]);
        assert_eq!(of_tags(&village).as_deref(), Some("Steg 4"));
        assert_eq!(of_tags(&fields(&[("addr:city", "Vaduz")])), None);
    }
}

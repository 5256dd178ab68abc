//! Ordinal numbers in names of streets, in digits and in words: `1e Helmersstraat` is `Eerste Helmersstraat`.

use crate::fold::Umlaut;
use crate::token::tokenize;

/// The ways to write a number in Dutch, one number a line. (German `1.` has no letters, so it is not told from a house number.)
const ORDINALS: &str = include_str!("ordinals.txt");

/// The name as it is, and with its first ordinal number written in each of the other ways.
pub fn spellings(name: &str) -> Vec<String> {
    let mut all = vec![name.to_owned()];
    for word in tokenize(name, Umlaut::Plain) {
        for row in ORDINALS.split('\n') {
            if row.split(' ').all(|it| it != word.letters) {
                continue;
            }
            let (before, after) = (&name[..word.range.start], &name[word.range.end..]);
            for other in row.split(' ') {
                if other != word.letters {
                    all.push([before, other, after].concat());
                }
            }
            return all;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn the_first_ordinal_number_of_a_name_is_written_in_every_way() {
        let cases = [
            (
                "1e Helmersstraat",
                &["1ste Helmersstraat", "eerste Helmersstraat"][..],
            ),
            (
                "Tweede Oude Heselaan",
                &["2e Oude Heselaan", "2de Oude Heselaan"],
            ),
            (
                "Laan van de 10de Mei",
                &["Laan van de 10e Mei", "Laan van de tiende Mei"],
            ),
            ("Kerkstraat", &[]),
            ("1eHelmersstraat", &[]),
            ("", &[]),
        ];
        for (name, expected) in cases {
            assert_eq!(spellings(name)[0], name);
            assert_eq!(spellings(name)[1..], *expected, "{name}");
        }
    }
}

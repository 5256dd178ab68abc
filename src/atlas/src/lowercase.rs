//! Letters whatever their capitals, without the tables for all the world's scripts that a visitor would download.

/// A Latin letter as its to_lowercase one (Unicode blocks Basic Latin to Latin Extended-A: those of the names of Europe's
/// west and middle); any other character as it is.
pub fn to_lowercase(letter: char) -> char {
    let code = u32::from(letter);
    let pair = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => code + 32,
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' => code | 1,
        'Ĺ'..='Ň' | 'Ź'..='Ž' => code + code % 2,
        'Ÿ' => u32::from('ÿ'),
        _ => code,
    };
    char::from_u32(pair).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::to_lowercase;

    /// The standard library is the oracle; `İ` becomes two characters there.
    #[test]
    fn a_latin_capital_becomes_the_small_letter_of_unicode() {
        for letter in ('\0'..='\u{17f}').filter(|&it| it != 'İ') {
            let lower: String = letter.to_lowercase().collect();
            assert_eq!(to_lowercase(letter).to_string(), lower, "{letter}");
        }
        assert_eq!(to_lowercase('Ω'), 'Ω');
    }
}

//! Lower case for Latin letters, without the Unicode tables of the standard library in the wasm file.

/// The lower case of a Latin letter in the Unicode blocks Basic Latin to Latin Extended-A, which cover the languages of
/// western and central Europe; any other character unchanged.
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

    /// Oracle: the standard library. `İ` is skipped, as it becomes two characters there.
    #[test]
    fn latin_letters_are_lowercased_as_in_unicode() {
        for letter in ('\0'..='\u{17f}').filter(|&it| it != 'İ') {
            let lower: String = letter.to_lowercase().collect();
            assert_eq!(to_lowercase(letter).to_string(), lower, "{letter}");
        }
        assert_eq!(to_lowercase('Ω'), 'Ω');
    }
}

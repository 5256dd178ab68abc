//! Links that open a mail program with a letter.

/// The longest link that all mail programs and browsers take, in characters.
const LONGEST: usize = 2_000;
/// The longest beginning of a part that is named as left out, in characters.
const NAMED: usize = 60;

/// A link that opens a mail program (RFC 6068).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLink {
    /// The link.
    pub address: String,
    /// Where the part begins that is too long for a link: its first words.
    pub left_out: Option<String>,
}

impl MailLink {
    /// A mail with a subject and a text to an address, which may be empty. As much of the text is in it as fits, and then `rest`,
    /// which says that there is more.
    pub fn new(to: &str, subject: &str, text: &str, rest: &str) -> Self {
        let head = ["mailto:", to, "?subject=", &encoded(subject), "&body="].concat();
        let body = encoded(text);
        if head.len() + body.len() <= LONGEST {
            return Self {
                address: head + &body,
                left_out: None,
            };
        }
        let end = encoded(&["\n\n", rest].concat());
        let kept = beginning(text, LONGEST.saturating_sub(head.len() + end.len()));
        let left_out = text.get(kept.len()..).unwrap_or_default();
        Self {
            address: [head, encoded(kept.trim_end()), end].concat(),
            left_out: Some(first_words(left_out.trim_start())),
        }
    }
}

/// A mail address as an attribute has it, with or without `mailto:`; `None` if it is none that goes into a link as it is.
pub fn mail_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let address = text.strip_prefix("mailto:").unwrap_or(text);
    let (name, host) = address.split_once('@')?;
    let is_dotted = |text: &str, others: &[u8]| {
        let fits = |it: u8| it.is_ascii_alphanumeric() || others.contains(&it);
        text.split('.')
            .all(|part| !part.is_empty() && part.bytes().all(fits))
    };
    let is_address = address.len() <= 254
        && is_dotted(name, b"+-_")
        && is_dotted(host, b"-")
        && host.contains('.');
    is_address.then_some(address)
}

/// The most of a text that is so many characters when it is encoded: whole paragraphs, or whole words of the first.
fn beginning(text: &str, room: usize) -> &str {
    let mut length = 0;
    let over = text.char_indices().find(|(at, letter)| {
        let end = at + letter.len_utf8();
        length += encoded(text.get(*at..end).unwrap_or_default()).len();
        length > room
    });
    let most = over.and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    let end = most
        .as_bytes()
        .windows(2)
        .rposition(|it| it == b"\n\n")
        .or_else(|| most.rfind(char::is_whitespace));
    end.and_then(|it| most.get(..it)).unwrap_or(most)
}

/// The first words of a text, for people to find it again.
fn first_words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= NAMED {
        return line.to_owned();
    }
    let short: String = line.chars().take(NAMED).collect();
    let words = short.rsplit_once(' ').map_or(&*short, |(words, _)| words);
    [words, "…"].concat()
}

/// Percent-encoded, with the line ends of mails.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'\n' => encoded.push_str("%0D%0A"),
            b'A'..=b'Z'
            | b'a'..=b'z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'/'
            | b':'
            | b','
            | b'!' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

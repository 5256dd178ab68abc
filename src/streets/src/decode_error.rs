//! Errors of decoding a binary part of an atlas.

/// Why a binary part cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Not a file of this kind.
    WrongMagic,
    /// A version that this program does not support.
    Version {
        /// The version of the file.
        found: u32,
        /// The version that this program supports.
        known: u32,
    },
    /// Truncated, or longer than its header says.
    Length {
        /// Bytes of content according to the header.
        expected: usize,
        /// Bytes of content in the file.
        found: usize,
    },
    /// The checksum differs.
    Checksum,
    /// The content ends too early or goes on after its end, at this byte from 0.
    End(usize),
    /// A value out of range: what it is, and the byte after it, from 0.
    InvalidValue(&'static str, usize),
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::WrongMagic => to.write_str("not a file of this kind: other magic bytes"),
            Self::Version { found, known } => {
                write!(to, "version {found}; this program supports version {known}")
            }
            Self::Length { expected, found } => write!(
                to,
                "incomplete: {found} bytes of content, {expected} according to the header"
            ),
            Self::Checksum => to.write_str("damaged: the checksum does not match the content"),
            Self::End(at) => write!(
                to,
                "damaged: the content ends too early or too late, at byte {at}"
            ),
            Self::InvalidValue(what, at) => write!(to, "damaged: invalid {what} at byte {at}"),
        }
    }
}

impl std::error::Error for DecodeError {}

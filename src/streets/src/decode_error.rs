//! What is wrong with a binary part of an atlas.

/// Why a file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Not a file of this kind at all.
    NotThis,
    /// Of a version that this program does not know.
    Version {
        /// The file's.
        found: u32,
        /// The program's.
        known: u32,
    },
    /// Cut off, or with something behind it.
    Length {
        /// Bytes of content that its header promises.
        expected: usize,
        /// Bytes of content that there are.
        found: usize,
    },
    /// Its content is not what was written.
    Checksum,
    /// Its content ends too early, or goes on after its end; with the byte of the content, from 0.
    End(usize),
    /// A number that cannot be there; with what it is and the byte of the content behind it, from 0.
    Value(&'static str, usize),
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotThis => to.write_str("not a file of this kind: its first bytes are others"),
            Self::Version { found, known } => {
                write!(to, "version {found}; this program reads version {known}")
            }
            Self::Length { expected, found } => write!(
                to,
                "not whole: {found} bytes of content where its header promises {expected}"
            ),
            Self::Checksum => to.write_str("damaged: its checksum is not that of its content"),
            Self::End(at) => write!(to, "damaged: its content ends wrongly at byte {at}"),
            Self::Value(what, at) => write!(to, "damaged: {what} cannot be, at byte {at}"),
        }
    }
}

impl std::error::Error for DecodeError {}

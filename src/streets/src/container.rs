//! The container of the binary parts: magic bytes, version, length, checksum and content. See `FORMAT.md`.

use crate::decode_error::DecodeError;
use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// Magic bytes, version, length of the content, checksum of the content.
const HEADER: usize = 4 + 4 + 4 + 4;

const CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// The format of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFormat {
    /// The first four bytes of the file.
    pub magic: [u8; 4],
    /// The version of the content that this program writes, and the newest that it reads.
    pub version: u32,
    /// The oldest version that it reads.
    pub oldest: u32,
}

/// Encodes a file with this content.
pub fn encode(format: FileFormat, content: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEADER + content.len());
    file.extend(format.magic);
    file.extend(format.version.to_le_bytes());
    // A content of 4 GiB or more has no valid length; `decode` refuses it.
    file.extend(
        u32::try_from(content.len())
            .unwrap_or(u32::MAX)
            .to_le_bytes(),
    );
    file.extend(CRC.checksum(content).to_le_bytes());
    file.extend(content);
    file
}

/// Verifies a file and returns its content.
///
/// # Errors
/// Another format, another version, another length than the header says, or another checksum.
pub fn decode(format: FileFormat, file: &[u8]) -> Result<&[u8], DecodeError> {
    let (header, content) = file
        .split_at_checked(HEADER)
        .ok_or(DecodeError::WrongMagic)?;
    let word = |at: usize| {
        let bytes = header[at..at + 4].try_into().unwrap_or_default();
        u32::from_le_bytes(bytes)
    };
    if header[..4] != format.magic {
        return Err(DecodeError::WrongMagic);
    }
    if !(format.oldest..=format.version).contains(&word(4)) {
        return Err(DecodeError::Version {
            found: word(4),
            known: format.version,
        });
    }
    let expected = word(8) as usize;
    if content.len() != expected {
        return Err(DecodeError::Length {
            expected,
            found: content.len(),
        });
    }
    if CRC.checksum(content) != word(12) {
        return Err(DecodeError::Checksum);
    }
    Ok(content)
}

/// The version of a file that [`decode`] accepts.
pub fn version(file: &[u8]) -> u8 {
    file.get(4).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMAT: FileFormat = FileFormat {
        magic: *b"TEST",
        version: 2,
        oldest: 1,
    };

    #[test]
    fn decode_returns_encoded_content() {
        assert_eq!(
            decode(FORMAT, &encode(FORMAT, b"content")),
            Ok(&b"content"[..])
        );
        assert_eq!(decode(FORMAT, &encode(FORMAT, b"")), Ok(&b""[..]));
    }

    #[test]
    fn decode_detects_every_flipped_bit() {
        let file = encode(FORMAT, b"a street and another");
        for at in 0..file.len() {
            for bit in 0..8 {
                let mut broken = file.clone();
                broken[at] ^= 1 << bit;
                assert!(decode(FORMAT, &broken).is_err(), "byte {at}, bit {bit}");
            }
        }
    }

    #[test]
    fn truncated_file_is_an_error() {
        let file = encode(FORMAT, b"content");
        assert_eq!(
            decode(FORMAT, &file[..file.len() - 2]),
            Err(DecodeError::Length {
                expected: 7,
                found: 5
            })
        );
        assert_eq!(decode(FORMAT, b"{\"type\""), Err(DecodeError::WrongMagic));
        assert_eq!(
            decode(FORMAT, b"<html><body>404"),
            Err(DecodeError::WrongMagic)
        );
    }

    #[test]
    fn versions_from_the_oldest_to_the_newest_are_read() {
        let decoded = |version| {
            let format = FileFormat { version, ..FORMAT };
            decode(FORMAT, &encode(format, b"x")).map(<[u8]>::to_vec)
        };
        let wrong = |found| Err(DecodeError::Version { found, known: 2 });
        assert_eq!(decoded(0), wrong(0));
        assert_eq!(decoded(1), Ok(b"x".to_vec()));
        assert_eq!(decoded(2), Ok(b"x".to_vec()));
        assert_eq!(decoded(3), wrong(3));
    }
}

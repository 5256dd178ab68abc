//! Wraps content with a valid header, so that the checksum does not stop the fuzzer.

/// A file of this content (`src/streets/FORMAT.md`).
pub fn file(magic: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(content);
    let length = u32::try_from(content.len()).unwrap_or(u32::MAX);
    let mut file = magic.to_vec();
    file.extend(1_u32.to_le_bytes());
    file.extend(length.to_le_bytes());
    file.extend(crc.to_le_bytes());
    file.extend(content);
    file
}

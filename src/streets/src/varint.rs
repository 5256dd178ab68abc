//! Variable-length integers: LEB128, with zigzag for signed numbers.

use crate::decode_error::DecodeError;

/// Appends an unsigned number.
pub fn put(to: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        // The lowest seven bits, and the continuation bit.
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Appends a count. A count over 2³² − 1 saturates; such a file is refused when it is read.
pub fn put_count(to: &mut Vec<u8>, count: usize) {
    put(to, u32::try_from(count).unwrap_or(u32::MAX));
}

/// Appends a signed number: 0, −1, 1, −2 … become 0, 1, 2, 3 …
pub fn put_signed(to: &mut Vec<u8>, number: i32) {
    put(to, (number << 1 ^ number >> 31).cast_unsigned());
}

/// Reads numbers from a byte slice without ever passing its end.
#[derive(Clone, Debug)]
pub struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At the beginning of a slice.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Reads a byte.
    ///
    /// # Errors
    /// The end of the slice.
    #[inline]
    pub fn byte(&mut self) -> Result<u8, DecodeError> {
        let byte = *self.bytes.get(self.at).ok_or(DecodeError::End(self.at))?;
        self.at += 1;
        Ok(byte)
    }

    /// Reads an unsigned number.
    ///
    /// # Errors
    /// The end of the slice, or a number of more than 32 bits.
    #[inline]
    pub fn number(&mut self) -> Result<u32, DecodeError> {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        let last = self.byte()?;
        if last > 0x0f {
            return Err(DecodeError::InvalidValue(
                "number of more than 32 bits",
                self.at,
            ));
        }
        Ok(number | u32::from(last) << 28)
    }

    /// Reads a signed number.
    ///
    /// # Errors
    /// As [`Cursor::number`].
    #[inline]
    pub fn signed(&mut self) -> Result<i32, DecodeError> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// Reads a count of items of at least `least` bytes each, so a damaged count never reserves more memory than the
    /// file could fill. `what` names the items in the error.
    ///
    /// # Errors
    /// As [`Cursor::number`], or a count for which the rest is too short.
    pub fn count(&mut self, what: &'static str, least: usize) -> Result<usize, DecodeError> {
        let count = self.number()? as usize;
        if count > (self.bytes.len() - self.at) / least {
            return Err(DecodeError::InvalidValue(what, self.at));
        }
        Ok(count)
    }

    /// Reads bytes.
    ///
    /// # Errors
    /// Fewer bytes are left.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], DecodeError> {
        let rest = &self.bytes[self.at..];
        let taken = rest
            .get(..count)
            .ok_or(DecodeError::End(self.bytes.len()))?;
        self.at += count;
        Ok(taken)
    }

    /// The error for a value out of range at this position.
    pub fn invalid(&self, what: &'static str) -> DecodeError {
        DecodeError::InvalidValue(what, self.at)
    }

    /// Checks that everything was read.
    ///
    /// # Errors
    /// Bytes are left.
    pub fn end(&self) -> Result<(), DecodeError> {
        if self.at == self.bytes.len() {
            Ok(())
        } else {
            Err(DecodeError::End(self.at))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_survive_encoding() {
        let mut random = fastrand::Rng::with_seed(1);
        let numbers = (0..10_000).map(|_| random.u32(..) >> random.u32(..32));
        for number in numbers.chain([0, 127, 128, u32::MAX]) {
            let mut bytes = Vec::new();
            put(&mut bytes, number);
            put_signed(&mut bytes, number.cast_signed());
            let mut cursor = Cursor::new(&bytes);
            assert_eq!(cursor.number(), Ok(number));
            assert_eq!(cursor.signed(), Ok(number.cast_signed()));
            assert_eq!(cursor.end(), Ok(()));
        }
    }

    #[test]
    fn small_signed_numbers_take_one_byte() {
        for number in [-64, -1, 0, 63] {
            let mut bytes = Vec::new();
            put_signed(&mut bytes, number);
            assert_eq!(bytes.len(), 1, "{number}");
        }
    }

    #[test]
    fn unterminated_and_long_numbers_are_errors() {
        assert_eq!(
            Cursor::new(&[0x80, 0x80]).number(),
            Err(DecodeError::End(2))
        );
        let long = [0xff, 0xff, 0xff, 0xff, 0x10];
        assert!(matches!(
            Cursor::new(&long).number(),
            Err(DecodeError::InvalidValue(_, 5))
        ));
    }

    #[test]
    fn counts_larger_than_the_rest_are_errors() {
        let bytes = [3, 0, 0, 0, 0, 0];
        assert_eq!(Cursor::new(&bytes).count("items", 1), Ok(3));
        assert!(Cursor::new(&bytes).count("items", 2).is_err());
    }
}

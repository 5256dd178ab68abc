//! t
use crate::{failure::Failure, house::House};
/// t
pub fn tidy(_house: &House) -> Result<(), Failure> {
    Ok(())
}

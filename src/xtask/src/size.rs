//! What a resident downloads before the first answer, weighed as it travels.

use std::{
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};

use crate::{failure::Failure, house::House};

/// Bytes of JavaScript, WebAssembly and style together, brotli 11.
const BUDGET: usize = 160_000;

/// What comes after the first answer.
const LATER: &str = "split_later.wasm";

/// One file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Weight {
    fn of(content: &[u8]) -> std::io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let mut brotli = Vec::new();
        let best = brotli::enc::BrotliEncoderParams {
            quality: 11,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &content[..], &mut brotli, &best)?;
        Ok(Self {
            raw: content.len(),
            gzip: gzip.finish()?.len(),
            brotli: brotli.len(),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Prints a table of every file that is loaded and fails above the budget.
///
/// # Errors
/// When there is no package, a file cannot be read, or the total is above the budget.
pub fn weigh(house: &House) -> Result<(), Failure> {
    let files = loaded(&house.package())?;
    if !files
        .iter()
        .any(|file| file.extension() == Some(OsStr::new("wasm")))
    {
        return Err(Failure::Missing(
            "there is no package to weigh: run `cargo xtask build` first".into(),
        ));
    }
    println!(
        "{:<24} {:>10} {:>10} {:>10}",
        "bytes", "raw", "gzip 9", "brotli 11"
    );
    let mut total = Weight::default();
    for file in files {
        let content = fs::read(&file).map_err(Failure::file(&file))?;
        let weight = Weight::of(&content).map_err(Failure::file(&file))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        row(&name, weight);
        // Fetched when the first answer is there already.
        if name != LATER {
            total = total.plus(weight);
        }
    }
    row("before first answer", total);
    verdict(total)
}

fn row(name: &str, weight: Weight) {
    println!(
        "{name:<24} {:>10} {:>10} {:>10}",
        weight.raw, weight.gzip, weight.brotli
    );
}

fn verdict(total: Weight) -> Result<(), Failure> {
    if total.brotli > BUDGET {
        return Err(Failure::Found(format!(
            "the package is {} bytes over its budget of {BUDGET} (brotli 11)",
            total.brotli - BUDGET
        )));
    }
    println!(
        "{} bytes under the budget of {BUDGET} (brotli 11)",
        BUDGET - total.brotli
    );
    Ok(())
}

/// Scripts, WebAssembly and style; types are for editors and never loaded.
fn loaded(package: &Path) -> Result<Vec<PathBuf>, Failure> {
    let Ok(entries) = fs::read_dir(package) else {
        return Ok(Vec::new());
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(Failure::file(package))?.path();
        if ["js", "wasm", "css"]
            .iter()
            .any(|kind| path.extension() == Some(OsStr::new(kind)))
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_what_the_other_side_unpacks() {
        let content = b"sleutelvrij ".repeat(1000);
        let weight = Weight::of(&content).unwrap();
        assert_eq!(weight.raw, 12_000);
        assert!(
            weight.brotli < weight.gzip && weight.gzip < 200,
            "{weight:?}"
        );
        let mut packed = Vec::new();
        brotli::BrotliCompress(
            &mut &content[..],
            &mut packed,
            &brotli::enc::BrotliEncoderParams {
                quality: 11,
                ..Default::default()
            },
        )
        .unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut back).unwrap();
        assert_eq!((packed.len(), back), (weight.brotli, content));
    }

    #[test]
    fn one_byte_too_many_fails() {
        let exact = Weight {
            raw: 1,
            gzip: 1,
            brotli: BUDGET,
        };
        assert!(verdict(exact).is_ok());
        let over = verdict(Weight {
            brotli: BUDGET + 1,
            ..exact
        })
        .unwrap_err();
        assert!(over.to_string().contains("1 bytes over"), "{over}");
    }
}

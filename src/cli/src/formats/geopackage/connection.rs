//! Opens a GeoPackage to read, with what another program wrote last.

use crate::error::Error;
use rusqlite::{Connection, OpenFlags};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What SQLite appends to the name of a database for the files in which changes wait: its write-ahead log, and its
/// rollback journal.
const LOGS: [&str; 2] = ["-wal", "-journal"];

/// Opens a file to read.
///
/// Changes of a program that has the file open, or did not close it, are in a log beside it. To read that, SQLite writes a
/// `-shm` file beside the log, unless it has no permission to.
///
/// # Errors
/// If the file cannot be opened, or there are changes that cannot be read: old rows would be wrong.
pub(super) fn open(file: &Path) -> Result<Connection, Error> {
    // A link points elsewhere than its log.
    let file = std::fs::canonicalize(file).map_err(|error| Error::read(file, error))?;
    let sqlite = |error| Error::GeoPackage(file.clone(), error);
    let Some(log) = LOGS.into_iter().find_map(|end| log(&file, end)) else {
        // Immutable: the folder may be read-only, where SQLite cannot create its files. It ignores logs.
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        return Connection::open_with_flags(immutable(&file), flags).map_err(sqlite);
    };
    let unread = |error| Error::UnreadLog(file.clone(), log.clone(), error);
    let package = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let package = package.map_err(unread)?;
    // SQLite opens the log at the first question.
    package
        .query_row("select count(*) from sqlite_schema", [], |_| Ok(()))
        .map_err(unread)?;
    Ok(package)
}

/// The log of a database with this ending, unless it is not there or empty.
fn log(file: &Path, end: &str) -> Option<PathBuf> {
    let mut name = OsString::from(file);
    name.push(end);
    let log = PathBuf::from(name);
    let found = std::fs::metadata(&log).ok()?;
    (found.len() > 0 || !found.is_file()).then_some(log)
}

/// The address of a file that does not change, with percent signs for everything that means something in an address.
fn immutable(file: &Path) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    let bytes = file.as_os_str().as_encoded_bytes().iter();
    let path: String = bytes
        .map(|&byte| match plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02x}"),
        })
        .collect();
    format!("file:{path}?immutable=1")
}

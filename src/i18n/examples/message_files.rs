//! Writes the on-demand messages of each language to a file of a folder, for the package: `messages-nl.txt` and so on.
//!
//! Usage: `cargo run --package i18n --example message_files -- FOLDER`

use atlas::Lang;
use i18n::messages::OnDemandMessages;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| ".".into());
    for lang in Lang::ALL {
        let name = format!("messages-{}.txt", lang.code());
        let text = OnDemandMessages::built_in(lang).to_text();
        std::fs::write(Path::new(&folder).join(name), text)?;
    }
    Ok(())
}

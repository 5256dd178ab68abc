//! The messages of the interface by language. A message that a language lacks does not compile.
//!
//! [`BaseMessages`] are for the first answer, [`OnDemandMessages`] for the parts that load after it: a file for each language,
//! of which a visit loads one.
//!
//! To add a language: add it to [`Lang`], give it a folder here, and name that in the functions `of` and `built_in`, and in `www/element/later.js` and
//! `src/xtask/src/package/build_id.rs`.

pub mod base;
pub mod desk;
pub mod on_demand;
pub mod report;
pub mod report_scenario;
pub mod report_sections;
pub mod static_list;
pub(crate) mod texts;

mod arabic {
    pub mod base;
    pub mod on_demand;
    mod walking;
}
mod dutch {
    pub mod base;
    pub mod on_demand;
    pub mod report;
    pub mod report_scenario;
    pub mod report_sections;
    mod walking;
}
mod english {
    pub mod base;
    pub mod on_demand;
    pub mod report;
    pub mod report_scenario;
    pub mod report_sections;
    mod walking;
}
mod german {
    pub mod base;
    pub mod on_demand;
    pub mod report;
    pub mod report_scenario;
    pub mod report_sections;
    mod walking;
}

pub use base::BaseMessages;
pub use desk::DeskMessages;
pub use on_demand::OnDemandMessages;
pub use report::ReportMessages;
pub use report_sections::SectionTexts;
pub use static_list::StaticListMessages;

use atlas::Lang;
use std::sync::OnceLock;
use texts::{Lines, Texts};

impl BaseMessages {
    /// The base messages of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::base::MESSAGES,
            Lang::English => &english::base::MESSAGES,
            Lang::German => &german::base::MESSAGES,
            Lang::Arabic => &arabic::base::MESSAGES,
        }
    }
}

impl SectionTexts {
    /// The messages of a language; English for one that reports are not written in.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::report_sections::MESSAGES,
            Lang::German => &german::report_sections::MESSAGES,
            Lang::English | Lang::Arabic => &english::report_sections::MESSAGES,
        }
    }
}

/// The on-demand messages that a browser loaded, in the order of [`Lang`].
static LOADED: [OnceLock<OnDemandMessages>; Lang::ALL.len()] =
    [const { OnceLock::new() }; Lang::ALL.len()];

impl OnDemandMessages {
    /// The on-demand messages of a language. A browser has to load them before, see [`load`](Self::load); the command line and
    /// the planner's desk have them built in.
    pub fn of(lang: Lang) -> &'static Self {
        #[cfg(any(feature = "on-demand", not(target_family = "wasm")))]
        {
            Self::built_in(lang)
        }
        #[cfg(not(any(feature = "on-demand", not(target_family = "wasm"))))]
        {
            static NONE: OnceLock<OnDemandMessages> = OnceLock::new();
            Self::loaded(lang).unwrap_or_else(|| NONE.get_or_init(|| Self::of_text("").0))
        }
    }

    /// The messages of a language if they are loaded.
    pub fn loaded(lang: Lang) -> Option<&'static Self> {
        LOADED.get(lang as usize)?.get()
    }

    /// Whether the messages of a language are loaded.
    pub fn is_loaded(lang: Lang) -> bool {
        Self::loaded(lang).is_some()
    }

    /// Loads the messages of a language from a text that [`to_text`](Self::to_text) wrote; false for another text.
    pub fn load(lang: Lang, text: String) -> bool {
        if Self::is_loaded(lang) {
            return true;
        }
        if let Some(slot) = LOADED.get(lang as usize)
            && Self::is_whole(&text)
        {
            // One text for each language stays for as long as the page.
            let _ = slot.set(Self::of_text(text.leak()).0);
        }
        Self::is_loaded(lang)
    }

    /// The messages of a language, a line each.
    pub fn to_text(&self) -> String {
        let mut lines = Vec::new();
        self.write(&mut lines);
        lines.join("\n")
    }

    /// Whether a text has as many lines as [`to_text`](Self::to_text) writes, ended as there: a transfer that changes the ends
    /// of lines would put a character into every message.
    fn is_whole(text: &str) -> bool {
        text.split('\n').count() == Self::of_text("").1 && !text.contains('\r')
    }

    /// The messages of a text, and how many lines they are; each is empty that the text does not have.
    #[inline(never)]
    fn of_text(text: &'static str) -> (Self, usize) {
        let mut lines = Lines::of(text);
        let messages = Self::read(&mut lines);
        (messages, lines.taken())
    }

    /// The messages of a language as they are written in this crate.
    pub fn built_in(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::on_demand::MESSAGES,
            Lang::English => &english::on_demand::MESSAGES,
            Lang::German => &german::on_demand::MESSAGES,
            Lang::Arabic => &arabic::on_demand::MESSAGES,
        }
    }
}

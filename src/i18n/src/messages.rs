//! The messages of the interface by language. A message that a language lacks does not compile.
//!
//! [`BaseMessages`] are for the first answer, [`OnDemandMessages`] for the parts that load after it. They are separate
//! statics, so that the wasm splitter can put each into the chunk that needs it.
//!
//! To add a language: add it to [`Lang`], give it a folder here, and name that in the three `of` functions.

pub mod base;
pub mod desk;
pub mod on_demand;
pub mod report;
pub mod report_scenario;
pub mod report_sections;
pub mod static_list;

mod arabic {
    pub mod base;
    pub mod on_demand;
}
mod dutch {
    pub mod base;
    pub mod on_demand;
    pub mod report;
    pub mod report_scenario;
    pub mod report_sections;
}
mod english {
    pub mod base;
    pub mod on_demand;
    pub mod report;
    pub mod report_scenario;
    pub mod report_sections;
}
mod german {
    pub mod base;
    pub mod on_demand;
    pub mod report;
    pub mod report_scenario;
    pub mod report_sections;
}

pub use base::BaseMessages;
pub use desk::DeskMessages;
pub use on_demand::OnDemandMessages;
pub use report::ReportMessages;
pub use report_sections::SectionTexts;
pub use static_list::StaticListMessages;

use atlas::Lang;

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

impl OnDemandMessages {
    /// The on-demand messages of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::on_demand::MESSAGES,
            Lang::English => &english::on_demand::MESSAGES,
            Lang::German => &german::on_demand::MESSAGES,
            Lang::Arabic => &arabic::on_demand::MESSAGES,
        }
    }
}

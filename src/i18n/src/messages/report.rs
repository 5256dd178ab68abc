//! The messages that only the report for planners (`sleutelvrij report`) needs, in the languages of its readers.

use crate::message::Message;
use atlas::Lang;

/// Messages of the report. Residents, a council and its officers read it: B1, short sentences.
pub struct ReportMessages {
    /// The title. Atlas.
    pub title: Message<1>,
    /// What key-free means.
    pub key_free: &'static str,
    /// Heading of the answer.
    pub in_short: &'static str,
    /// The answer. Share, group, atlas, question, number, total.
    pub share: Message<6>,
    /// The answer in short. Share, group, atlas, question.
    pub share_only: Message<4>,
    /// Heading of a question. Question.
    pub who_has: Message<1>,
    /// A question that has no answer. Question.
    pub no_answer: Message<1>,
    /// How many have none. Number with group.
    pub without: Message<1>,
    /// Everybody has one. Group.
    pub all_have: Message<1>,
    /// Some regions with people who have none. List.
    pub among: Message<1>,
    /// How many have none in each region. List.
    pub by_region: Message<1>,
    /// Where most of those without one are. List.
    pub most_in: Message<1>,
    /// A name with a number: `Tanthof (12)`.
    pub name_with: Message<2>,
    /// A share that is known. Percentage.
    pub percent: Message<1>,
    /// A share that is estimated. Share.
    pub about: Message<1>,
    /// A share between 0 and 1%.
    pub under_one: &'static str,
    /// A share between 99 and 100%.
    pub over_99: &'static str,
    /// Two limits in a sentence.
    pub from_to: Message<2>,
    /// Two limits in a table.
    pub range: Message<2>,
    /// Groups of people.
    pub groups: GroupNames,
    /// Sentences that go with all figures.
    pub caveats: Caveats,
    /// Headings and columns.
    pub table: TableTexts,
    /// Words that the tables use.
    pub words: ReportWords,
    /// What is not known.
    pub unknown: UnknownTexts,
    /// How the figures differ from those of Statistics Netherlands.
    pub statistics: [&'static str; 2],
    /// Heading of the definitions, and pairs of term and definition.
    pub definitions: (&'static str, &'static [(&'static str, &'static str)]),
    /// Norms, parameters, sources and files.
    pub appendix: AppendixTexts,
}

/// Groups of people: `the residents` (after "of"), and `residents` (after a number).
pub struct GroupNames {
    /// Residents.
    pub residents: [&'static str; 2],
    /// Children under 15.
    pub under_15: [&'static str; 2],
    /// People of 65 and older.
    pub from_65: [&'static str; 2],
    /// Addresses.
    pub addresses: [&'static str; 2],
}

/// Sentences without which the figures would be misread.
pub struct Caveats {
    /// Distances are straight lines.
    pub straight_lines: &'static str,
    /// Residents are spread over streets.
    pub over_streets: &'static str,
    /// Residents are spread over areas.
    pub over_area: &'static str,
    /// Addresses are counted.
    pub addresses: &'static str,
    /// The atlas has no place of the question.
    pub no_places: &'static str,
    /// The atlas has no place of some kinds that are asked for. Kinds.
    pub missing_kinds: Message<1>,
    /// The data has no place of some kinds of the taxonomy. How many, of how many.
    pub incomplete: Message<2>,
    /// The data has no place of any kind.
    pub no_place_at_all: &'static str,
    /// Ages of a group are not published. Group.
    pub no_ages: Message<1>,
    /// No number of residents is published.
    pub no_population: &'static str,
    /// Places count perhaps. Number of those for certain, and at most.
    pub perhaps: Message<2>,
    /// How many places count.
    pub places: Message<1>,
    /// Several places must be near. How many.
    pub of_rank: Message<1>,
    /// Places must be open at a time. Time.
    pub open_at: Message<1>,
}

/// Headings and columns of tables.
pub struct TableTexts {
    /// Figures by question.
    pub figures: &'static str,
    /// The whole. Atlas.
    pub by_group: Message<1>,
    /// By district.
    pub by_district: &'static str,
    /// By municipality.
    pub by_municipality: &'static str,
    /// The neighbourhoods with most people without a place. Group.
    pub most: Message<1>,
    /// The neighbourhoods where most people may be without a place. Group.
    pub most_perhaps: Message<1>,
    /// All neighbourhoods are in a file. File name.
    pub all_in_file: Message<1>,
    /// Column: group.
    pub group: &'static str,
    /// Column: district.
    pub district: &'static str,
    /// Column: municipality.
    pub municipality: &'static str,
    /// Column: neighbourhood.
    pub neighbourhood: &'static str,
    /// Column: how many in all. People.
    pub total: Message<1>,
    /// Column: share with a place. Measure.
    pub share: Message<1>,
    /// Column: number with a place. People and measure.
    pub with: Message<1>,
    /// Column: number without. People and measure.
    pub without: Message<1>,
    /// Numbers do not add up, because each is rounded.
    pub rounded: &'static str,
    /// The rows are less than all, because a neighbourhood is in none of them.
    pub outside: &'static str,
}

/// Words in columns.
pub struct ReportWords {
    /// On foot.
    pub walk: &'static str,
    /// In a straight line.
    pub straight_line: &'static str,
    /// The limit of a question in minutes, where distances are straight lines. Metres.
    pub here: Message<1>,
    /// A limit in metres is a straight line.
    pub here_straight: &'static str,
    /// What is counted, in columns: people of any age, and addresses.
    pub counted: [&'static str; 2],
    /// A figure that is unknown.
    pub unknown: &'static str,
}

/// What is not known.
pub struct UnknownTexts {
    /// Heading.
    pub heading: &'static str,
    /// Neighbourhoods without a published number. How many, of how many, largest number.
    pub neighbourhoods: Message<3>,
    /// Neighbourhoods without published ages. How many, of how many.
    pub ages: Message<2>,
    /// Squares without a published number. How many, of how many, largest number.
    pub squares: Message<3>,
    /// Places across the border of the area.
    pub border: &'static str,
    /// Neighbourhoods without a number to compare their squares with. Which.
    pub uncompared: Message<1>,
    /// Residents of neighbourhoods who are in no square. Number with group, at most.
    pub unplaced: Message<1>,
    /// How many they are by neighbourhood. List.
    pub unplaced_in: Message<1>,
    /// That distances and choice leave them out.
    pub placed_only: &'static str,
    /// Squares have more residents than their neighbourhoods. Number of neighbourhoods, number with group.
    pub more_in_squares: Message<2>,
    /// People outside all neighbourhoods. Number with group.
    pub outside: Message<1>,
    /// People who cannot reach any place. Number with group, metres.
    pub unreachable: Message<2>,
    /// Numbers of residents are rounded.
    pub rounded: &'static str,
    /// Candidates at the position of another one. Names.
    pub candidates_repeated: Message<1>,
    /// Candidates outside the atlas. Names.
    pub candidates_outside: Message<1>,
    /// Places of the scenario that no street is near. Ids.
    pub unsnapped: Message<1>,
    /// Features of the atlas that are wrong. Number.
    pub warnings: Message<1>,
}

/// Norms, parameters, sources and files.
pub struct AppendixTexts {
    /// Heading of the norms.
    pub norms: &'static str,
    /// What the norms are.
    pub norms_text: &'static str,
    /// Columns: question, limit, speed, status, source.
    pub norm_columns: [&'static str; 5],
    /// Heading of other norms.
    pub references: &'static str,
    /// Column: norm.
    pub norm: &'static str,
    /// Status words: policy, rule of thumb, reference, description, assumption.
    pub statuses: [&'static str; 5],
    /// Distance between seats. Distance.
    pub seats: Message<1>,
    /// Heading of the parameters.
    pub parameters: &'static str,
    /// How far from a street people may be. Metres.
    pub snap: Message<1>,
    /// Steps on a walk.
    pub steps: &'static str,
    /// Places count whether they are open or not.
    pub any_time: &'static str,
    /// The largest unpublished numbers. Of a square, of a neighbourhood.
    pub unpublished: Message<2>,
    /// Which way the limits are rounded.
    pub rounding: &'static str,
    /// Heading of the sources.
    pub sources: &'static str,
    /// Columns: source, publisher, date, licence.
    pub source_columns: [&'static str; 4],
    /// The newest date of the data. Date.
    pub data_date: Message<1>,
    /// Heading of the files.
    pub files: &'static str,
    /// What the sums of the files are for, with the program's version.
    pub files_text: Message<1>,
    /// Columns: part, file.
    pub file_columns: [&'static str; 2],
}

impl ReportMessages {
    /// The languages of reports.
    pub const LANGUAGES: [Lang; 3] = [Lang::Dutch, Lang::English, Lang::German];

    /// The messages of a language; English for one that reports are not written in.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &super::dutch::report::MESSAGES,
            Lang::German => &super::german::report::MESSAGES,
            Lang::English | Lang::Arabic => &super::english::report::MESSAGES,
        }
    }
}

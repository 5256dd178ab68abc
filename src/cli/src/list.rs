//! The places of an atlas as a list in HTML, to paste between the tags of the element: what people see without a script,
//! and what search engines read. Its data for them are microdata, which need no inline script.

mod markup;
mod place;
mod schema;
mod words;

pub use words::Tongue;

use crate::nearest::Unanswered;
use atlas::{Atlas, KeyStatus, Kind, Place, PlaceIndex};
use hours::{Calendar, Moment};
use markup::Markup;
use place::Writer;

/// What is listed.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Only these kinds, by id; none is all.
    pub kinds: Vec<String>,
    /// Only places of these key statuses; none is all.
    pub keys: Vec<KeyStatus>,
    /// No more places than so many.
    pub limit: usize,
    /// In which language.
    pub tongue: Tongue,
    /// The moment of which the week is written, where weeks differ.
    pub moment: Moment,
}

/// A fragment of HTML: the places by kind, those with a name first, in the order of the alphabet, those of which nothing
/// but the position is known counted by neighbourhood, and the credits that the licences of their sources ask for. Where
/// somebody cannot just walk in, or nobody knows, that is said of each.
///
/// # Errors
/// A kind that there is not.
pub fn html(atlas: &Atlas, calendar: &Calendar, asked: &Asked) -> Result<String, Unanswered> {
    let taxonomy = atlas.taxonomy();
    if let Some(unknown) = asked.kinds.iter().find(|id| taxonomy.kind(id).is_none()) {
        return Err(Unanswered::Kind(unknown.clone()));
    }
    let wanted = |kind: &Kind| asked.kinds.is_empty() || asked.kinds.contains(&kind.id);
    let mut places: Vec<(PlaceIndex, &Place)> = atlas.numbered().collect();
    let fits = |it: &Place| asked.keys.is_empty() || asked.keys.contains(&it.key);
    places.retain(|(_, it)| wanted(taxonomy.kind_at(it.kind)) && fits(it));
    // The ids are in order already.
    places.sort_by_key(|(_, it)| {
        (
            it.kind,
            is_bare(it),
            it.name.is_none(),
            it.name.as_ref().map(|it| it.to_lowercase()),
        )
    });
    let left = places.len().saturating_sub(asked.limit);
    places.truncate(asked.limit);

    let writer = Writer {
        atlas,
        calendar,
        moment: asked.moment,
        words: asked.tongue.words(),
        names: atlas
            .manifest()
            .and_then(|it| it.language.as_deref())
            .unwrap_or_default(),
    };
    let mut to = Markup::default();
    to.open("div", &[("lang", Some(writer.words.code))]);
    to.line();
    for group in places.chunk_by(|(_, a), (_, b)| a.kind == b.kind) {
        let Some((_, first)) = group.first() else {
            continue;
        };
        let (_, many, code) = writer.label(taxonomy.kind_at(first.kind));
        to.element("h3", &[("lang", Some(code))], Some(&capitalised(many)));
        to.line();
        to.open("ul", &[]);
        to.line();
        let (bare, told): (Vec<_>, Vec<_>) = group.iter().partition(|(_, place)| is_bare(place));
        for (_, place) in told {
            writer.place(&mut to, place);
        }
        let homes = bare.iter().map(|(index, place)| {
            let home = atlas.home(*index).and_then(|it| atlas.neighbourhood(it));
            (home.map(|it| it.name.as_str()), place.key)
        });
        writer.counts(&mut to, homes);
        to.close();
        to.line();
    }
    if left > 0 {
        let more = writer.words.more.replacen("{}", &left.to_string(), 1);
        to.element("p", &[], Some(&more));
        to.line();
    }
    credits(&mut to, atlas, &places);
    Ok(to.finish())
}

/// What a link to another site says of where the reader comes from: nothing.
const QUIET: [(&str, Option<&str>); 2] = [
    ("rel", Some("noopener noreferrer")),
    ("referrerpolicy", Some("no-referrer")),
];

/// Whether nothing says where the place is but its position: a list of such places would say the same again and again.
fn is_bare(place: &Place) -> bool {
    place.name.is_none() && place.address.is_none() && place.near.is_none()
}

/// The credits of the sources that these places come from; of all, where a place does not say.
fn credits(to: &mut Markup, atlas: &Atlas, places: &[(PlaceIndex, &Place)]) {
    let sources = atlas
        .manifest()
        .map(|it| it.sources.as_slice())
        .unwrap_or_default();
    for source in sources {
        let counts =
            |(_, it): &(PlaceIndex, &Place)| it.source.as_ref().is_none_or(|id| *id == source.id);
        if !places.iter().any(counts) {
            continue;
        }
        to.open("p", &[]);
        match source.url.as_deref() {
            Some(url) => {
                let link = [&[("href", Some(url))], &QUIET[..]].concat();
                to.element("a", &link, Some(&source.credit));
            }
            None => to.text(&source.credit),
        }
        to.close();
        to.line();
    }
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first: Vec<char> = rest
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first.into_iter().chain(rest).collect()
}

//! The places of an atlas as a list in HTML, for the content of the custom element: what a browser without JavaScript
//! shows, and what search engines read. The structured data are microdata, because JSON-LD would need an inline script.

mod markup;
mod place;
mod schema;
mod words;

pub use words::Tongue;

use crate::commands::nearest::QueryError;
use atlas::{Atlas, KeyStatus, Kind, Place, PlaceIndex, Source};
use hours::{Calendar, Moment};
use markup::Text;
use maud::Markup;
use place::Renderer;

/// What is listed.
#[derive(Clone, Debug)]
pub struct ListOptions {
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

/// Renders a fragment of HTML: the places grouped by kind, places with a name first, in alphabetical order; places with
/// neither name nor address counted per neighbourhood; then the credits that the licences of the sources require.
/// Places that are not free to enter, or of which that is unknown, say so.
///
/// # Errors
/// [`QueryError::Kind`] if the taxonomy lacks one of the kinds.
pub fn html(
    atlas: &Atlas,
    calendar: &Calendar,
    options: &ListOptions,
) -> Result<String, QueryError> {
    let taxonomy = atlas.taxonomy();
    if let Some(unknown) = options.kinds.iter().find(|id| taxonomy.kind(id).is_none()) {
        return Err(QueryError::Kind(unknown.clone()));
    }
    let wanted = |kind: &Kind| options.kinds.is_empty() || options.kinds.contains(&kind.id);
    let mut places: Vec<(PlaceIndex, &Place)> = atlas.indexed_places().collect();
    let fits = |it: &Place| options.keys.is_empty() || options.keys.contains(&it.key);
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
    let left = places.len().saturating_sub(options.limit);
    places.truncate(options.limit);

    let renderer = Renderer {
        atlas,
        calendar,
        moment: options.moment,
        words: options.tongue.words(),
        names: atlas
            .manifest()
            .and_then(|it| it.language.as_deref())
            .unwrap_or_default(),
    };
    // A new line after every item: the list is pasted into pages that people read and compare.
    let list = maud::html! {
        div lang=(renderer.words.code) {
            "\n"
            @for group in places.chunk_by(|(_, a), (_, b)| a.kind == b.kind) {
                (kind(&renderer, group))
            }
            @if left > 0 {
                p { (renderer.words.more.replacen("{}", &left.to_string(), 1)) } "\n"
            }
            (credits(atlas, &places))
        }
        "\n"
    };
    Ok(list.into_string())
}

/// Whether the position is all that tells where the place is. Such places are counted, not listed.
fn is_bare(place: &Place) -> bool {
    place.name.is_none() && place.address.is_none() && place.near.is_none()
}

/// The places of one kind under its heading.
fn kind(renderer: &Renderer, group: &[(PlaceIndex, &Place)]) -> Markup {
    let Some((_, first)) = group.first() else {
        return Markup::default();
    };
    let atlas = renderer.atlas;
    let (_, many, code) = renderer.label(atlas.taxonomy().kind_at(first.kind));
    let (bare, told): (Vec<_>, Vec<_>) = group.iter().partition(|(_, place)| is_bare(place));
    let homes = bare.iter().map(|(index, place)| {
        let home = atlas
            .neighbourhood_of(*index)
            .and_then(|it| atlas.neighbourhood(it));
        (home.map(|it| it.name.as_str()), place.key)
    });
    maud::html! {
        h3 lang=(code) { (Text(&capitalised(many))) } "\n"
        ul {
            "\n"
            @for (_, place) in told {
                (renderer.place(place))
            }
            (renderer.counts(homes))
        }
        "\n"
    }
}

/// The credits of the sources of these places; of all sources if a place does not name its source.
fn credits(atlas: &Atlas, places: &[(PlaceIndex, &Place)]) -> Markup {
    let sources = atlas
        .manifest()
        .map(|it| it.sources.as_slice())
        .unwrap_or_default();
    let is_used = |source: &&Source| {
        let mut places = places.iter().map(|(_, place)| place);
        places.any(|it| it.source.as_ref().is_none_or(|id| *id == source.id))
    };
    maud::html! {
        @for source in sources.iter().filter(is_used) {
            p {
                @match &source.url {
                    Some(url) => a href=(Text(url)) rel="noopener noreferrer" referrerpolicy="no-referrer" {
                        (Text(&source.credit))
                    },
                    None => (Text(&source.credit)),
                }
            }
            "\n"
        }
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

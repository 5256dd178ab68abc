//! The places of an atlas as a list in HTML, for the content of the custom element: what a browser without JavaScript
//! shows, and what search engines read. The structured data are microdata, because JSON-LD would need an inline script.

mod markup;
mod place;
mod schema;

use crate::commands::nearest::QueryError;
use atlas::{Atlas, KeyStatus, Kind, Lang, Place, PlaceIndex, Source, TextDirection};
use hours::{Calendar, Moment};
use i18n::Locale;
use i18n::messages::StaticListMessages;
use i18n::native::IcuFormatter;
use markup::Text;
use maud::Markup;
use place::Renderer;

/// Which places to list, and how.
#[derive(Clone, Debug)]
pub struct ListOptions {
    /// Ids of the kinds to include; all if empty.
    pub kinds: Vec<String>,
    /// Key statuses to include; all if empty.
    pub keys: Vec<KeyStatus>,
    /// Maximum number of places.
    pub limit: usize,
    /// The language of the list.
    pub lang: Lang,
    /// A moment in the week of the opening hours, if they differ between weeks.
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
    // Places are sorted by id already, and this sort is stable.
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

    let locale: Locale<IcuFormatter> = Locale::of(options.lang.code());
    let renderer = Renderer {
        atlas,
        calendar,
        moment: options.moment,
        locale,
        messages: StaticListMessages::of(options.lang),
        names: atlas
            .manifest()
            .and_then(|it| it.language.as_deref())
            .unwrap_or_default(),
    };
    // One line per item, because the list is pasted into pages that people read and compare.
    let list = maud::html! {
        div lang=(options.lang.code()) dir=[direction(options.lang)] {
            "\n"
            @for group in places.chunk_by(|(_, a), (_, b)| a.kind == b.kind) {
                (kind(&renderer, group))
            }
            @if left > 0 {
                p { (locale.say(renderer.messages.more, [&locale.number(left)])) } "\n"
            }
            (credits(atlas, &places))
        }
        "\n"
    };
    Ok(list.into_string())
}

/// Whether the position is all that tells where the place is. Such places are counted, not listed.
fn is_bare(place: &Place) -> bool {
    place.name.is_none() && place.address().is_none() && place.near().is_none()
}

/// The places of one kind under its heading.
fn kind(renderer: &Renderer, group: &[(PlaceIndex, &Place)]) -> Markup {
    let Some((_, first)) = group.first() else {
        return Markup::default();
    };
    let atlas = renderer.atlas;
    let (_, many, code) = renderer.label(atlas.taxonomy().kind_at(first.kind));
    let (bare, listed): (Vec<_>, Vec<_>) = group.iter().partition(|(_, place)| is_bare(place));
    let homes = bare.iter().map(|(index, place)| {
        let home = atlas
            .neighbourhood_of(*index)
            .and_then(|it| atlas.neighbourhood(it));
        (home.map(|it| it.name.as_str()), place.key)
    });
    maud::html! {
        h3 lang=(code) { (Text(&renderer.locale.capital(many))) } "\n"
        ul {
            "\n"
            @for (_, place) in listed {
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
        places.any(|it| it.source().is_none_or(|id| *id == source.id))
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

/// The value of `dir`; `None` for left to right, which is the default.
fn direction(lang: Lang) -> Option<&'static str> {
    match lang.direction() {
        TextDirection::LeftToRight => None,
        it @ TextDirection::RightToLeft => Some(it.code()),
    }
}

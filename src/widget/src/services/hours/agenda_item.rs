//! An activity of the agenda: what, when, for whom, where and how far, by whom, and how to reach them.

use super::activities::contact_of;
use super::agenda::NearAgenda;
use super::opening::Opening;
use crate::state::{NodeKey, Opener, Section, State};
use atlas::{ActivityDistance, ActivityVenue, LocalActivity, joined};
use browser::element::{self, El, el};
use i18n::tagged;
use leptos::prelude::*;

/// Between the parts of a line.
const SEPARATOR: &str = " · ";

impl Opening {
    /// An activity. `at` is its position in the section, `time` when it is.
    pub(super) fn item(
        &self,
        state: State,
        found: &NearAgenda,
        at: usize,
        item: usize,
        time: String,
    ) -> AnyView {
        let Some(local) = self.activities.all.get(item) else {
            return element::empty();
        };
        let locale = state.locale();
        let messages = &locale.on_demand().agenda;
        let activity = &local.activity;
        let line = |text: String| el("p").text(&text);
        let title = el("strong").text(&state.named(&locale.capital(&activity.title)));
        let mut lines = vec![line(time)];
        lines.extend(activity.audience.iter().map(|it| line(state.named(it))));
        lines.push(self.venue(state, found, at, item, local));
        let organiser = activity.organiser.iter().map(|it| state.named(it));
        let organiser = organiser.map(|it| locale.say(messages.organiser, [&it]));
        let atlas = state.atlas();
        let layers = &atlas.taxonomy().layers;
        let layer = layers
            .iter()
            .find(|it| Some(&it.id) == activity.layer.as_ref());
        let layer = layer.map(|it| tagged(it.label.localized(locale.lang)));
        let about: Vec<String> = organiser.chain(layer).collect();
        if !about.is_empty() {
            lines.push(line(joined(&about, SEPARATOR)));
        }
        lines.extend(activity.contact.iter().map(|it| {
            let slot = state.slot(NodeKey::Link(Section::Agenda, at));
            el("p").el(contact_of(state, it, slot))
        }));
        let lines = lines.into_iter().map(El::view);
        el("li").el(title).children(lines).view()
    }

    /// Where an activity is and how far that is; a place of the atlas is a button that opens its card.
    fn venue(
        &self,
        state: State,
        found: &NearAgenda,
        at: usize,
        item: usize,
        local: &LocalActivity,
    ) -> El {
        let (atlas, locale) = (state.atlas(), state.locale());
        let messages = &locale.on_demand().agenda;
        let far = match found.distances.get(item).copied().flatten() {
            Some(ActivityDistance::Far { distance, walk }) => {
                Some(locale.how_far(distance, walk, state.walk_context()))
            }
            Some(ActivityDistance::Unreachable(distance)) => {
                Some(locale.how_far(distance, None, state.walk_context()))
            }
            _ => None,
        };
        let address = local.address.iter().map(|it| state.named(it));
        match &local.venue {
            ActivityVenue::Place(place) => {
                let index = *place;
                let name = atlas.place(index).map(|it| state.heading(it));
                let press = move || state.select(index, Opener::Activity(at));
                let button = element::button("link", &name.unwrap_or_default(), press)
                    .node_ref(state.slot(NodeKey::Activity(at)));
                let far = far.map(|it| [SEPARATOR, &it].concat());
                el("p").el(button).text(&far.unwrap_or_default())
            }
            ActivityVenue::ComesToYou(served) if served.is_empty() => {
                el("p").text(messages.comes_to_you)
            }
            ActivityVenue::ComesToYou(served) => {
                let names: Vec<String> = served.iter().map(|it| state.name_of(*it)).collect();
                el("p").text(&locale.say(messages.comes_to, [&locale.list(&names)]))
            }
            ActivityVenue::Position(_) => {
                let parts: Vec<String> = address.chain(far).collect();
                el("p").text(&joined(&parts, SEPARATOR))
            }
            ActivityVenue::Unknown => {
                let parts: Vec<String> = match local.address {
                    // How far that is is only missed with a location.
                    Some(_) if found.distances.first().copied().flatten().is_none() => {
                        address.collect()
                    }
                    Some(_) => address.chain([messages.far_unknown.to_owned()]).collect(),
                    None => vec![messages.place_unknown.to_owned()],
                };
                el("p").text(&joined(&parts, SEPARATOR))
            }
        }
    }
}

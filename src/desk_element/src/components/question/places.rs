//! Which places count.

use crate::components::field::{checkbox, field, select, value};
use crate::state::Desk;
use atlas::{Atlas, KindIndex, LifeDomain, Need};
use browser::element::{El, el};
use desk::{PlaceOption, PlacesAsked};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The choice of all places, or those of a subject, a domain of daily life, a layer or a kind.
pub fn which(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let lang = desk.locale().lang;
    let atlas = desk.atlas();
    let taxonomy = atlas.taxonomy();
    let known = kinds_in(&atlas);
    let option = |choice: PlaceOption, label: &str, is_known: bool| {
        let label = match is_known {
            true => label.to_owned(),
            false => format!("{label} ({})", texts.none_in_data),
        };
        el("option").attr("value", &choice.value()).text(&label)
    };
    let group = |label: &str, options: Vec<El>| {
        let options = options.into_iter().map(El::view);
        el("optgroup").attr("label", label).children(options)
    };
    let domains = taxonomy.domains.iter().map(|it| {
        let choice = PlaceOption::Domain(it.id.clone());
        option(choice, it.label.get(lang), true)
    });
    let life_domains: Vec<LifeDomain> = desk.life_domains();
    let life_domains = life_domains.iter().map(|it| {
        let choice = PlaceOption::LifeDomain(it.id.clone());
        let is_known = it.kinds.iter().any(|it| known.contains(&it.0));
        option(choice, it.label.get(lang), is_known)
    });
    let layers = taxonomy.layers.iter().map(|it| {
        let choice = PlaceOption::Layer(it.id.clone());
        option(choice, it.label.get(lang), true)
    });
    let kinds = (0..).zip(&taxonomy.kinds).map(|(index, it)| {
        let choice = PlaceOption::Kind(it.id.clone());
        let label = desk.locale().capital(it.plural(lang).of);
        option(choice, &label, known.contains(&index))
    });
    let options = vec![
        option(PlaceOption::All, texts.all_places, true),
        group(texts.domains, domains.collect()),
        group(texts.life_domains, life_domains.collect()),
        group(texts.layers, layers.collect()),
        group(texts.kinds, kinds.collect()),
        option(PlaceOption::Several, texts.several, true).flag("disabled", move || {
            // It says what the question is, and changes nothing: the kinds are chosen below.
            PlaceOption::of(&desk.question().places) != PlaceOption::Several
        }),
    ];
    let select = select(options, move || {
        PlaceOption::of(&desk.question().places).value()
    });
    let select = select.on("change", move |event| {
        if let Some(choice) = PlaceOption::read(&value(&event)) {
            desk.change_question(|it| choice.apply(&mut it.places));
        }
    });
    field(texts.what, select, None)
}

/// The kinds of which the atlas has a place.
fn kinds_in(atlas: &Atlas) -> BTreeSet<u16> {
    atlas.places().iter().map(|it| it.kind.0).collect()
}

/// Several kinds at once, and what each place must have.
pub fn more(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let locale = desk.locale();
    let atlas = desk.atlas();
    let taxonomy = atlas.taxonomy();
    let known = kinds_in(&atlas);
    let kinds = (0..).zip(&taxonomy.kinds);
    let kinds = kinds.filter(|(index, _)| known.contains(index));
    let kinds = kinds.map(|(index, kind)| {
        let label = locale.capital(kind.plural(locale.lang).of);
        let id = kind.id.clone();
        let is_set = move || desk.question().places.kinds.contains(&id);
        checkbox(&label, is_set, move |is_set| {
            let atlas = desk.atlas();
            desk.change_question(|it| set_kind(&mut it.places, KindIndex(index), is_set, &atlas));
        })
    });
    let needs: Vec<Need> = taxonomy.needs().collect();
    let needs = needs.into_iter().filter_map(|need| {
        let texts = &locale.on_demand().needs;
        let (label, id) = match need {
            Need::Wheelchair => (texts.wheelchair, "wheelchair".to_owned()),
            Need::Indoors => (texts.indoors, "indoors".to_owned()),
            Need::NoFee => (texts.no_fee, "no-fee".to_owned()),
            Need::Toilet => (texts.toilet, "toilet".to_owned()),
            Need::For(audience) => {
                let audience = taxonomy.audiences.get(usize::from(audience.0))?;
                let id = format!("for:{}", audience.id);
                (audience.label.get(locale.lang), id)
            }
        };
        let own = id.clone();
        let is_set = move || desk.question().places.needs.contains(&own);
        Some(checkbox(label, is_set, move |is_set| {
            desk.change_question(|it| set_id(&mut it.places.needs, &id, is_set));
        }))
    });
    let conditional = checkbox(
        texts.conditional,
        move || desk.question().places.conditional,
        move |is_set| desk.change_question(|it| it.places.conditional = is_set),
    );
    let group = |legend: &str, boxes: Vec<AnyView>| {
        el("fieldset")
            .el(el("legend").text(legend))
            .children(boxes.into_iter())
    };
    el("details")
        .el(el("summary").text(texts.more))
        .el(group(texts.kinds, kinds.collect()))
        .el(group(texts.needs, needs.chain([conditional]).collect()))
        .view()
}

/// Takes a kind in or out. The kinds stay in the order of the taxonomy, so that equal questions have one link.
fn set_kind(asked: &mut PlacesAsked, kind: KindIndex, is_set: bool, atlas: &Atlas) {
    let taxonomy = atlas.taxonomy();
    set_id(&mut asked.kinds, &taxonomy.kind_at(kind).id, is_set);
    asked
        .kinds
        .sort_by_key(|id| taxonomy.kind(id).map(|it| it.0));
}

fn set_id(ids: &mut Vec<String>, id: &str, is_set: bool) {
    ids.retain(|it| it != id);
    if is_set {
        ids.push(id.to_owned());
    }
}

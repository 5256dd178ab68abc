//! The layers and domains of the social base.

use super::{Context, Markdown, escaped};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::social_base::{BasePart, Division, SocialBase};
use access::{AgeGroup, Region, RegionLevel};
use i18n::RangeStyle;

impl Context<'_> {
    /// The coverage by each layer and domain, and where everything is of one layer, for a question for any place.
    pub(super) fn social_base(
        self,
        answer: &AnsweredQuestion<'_>,
        group: &GroupCoverage,
        page: &mut Markdown,
    ) {
        let texts = &self.sections.base;
        let Some(base) = &answer.base else {
            return;
        };
        let [_, noun] = self.group(group.age);
        page.paragraph(&format!("**{}: {noun}**", texts.heading));
        page.paragraph(texts.text);
        let people = self.people_by_measure();
        let mut head: Vec<String> = texts.columns.map(str::to_owned).into();
        head.push(self.say(self.messages.table.share, [self.measure()]));
        head.push(self.say(self.messages.table.with, [&people]));
        head.push(self.say(texts.only, [&people]));
        let parts = base.parts.iter().enumerate();
        let rows = parts.map(|(number, part)| self.base_row(base, number, part, group.age));
        page.table(&head, 1, &rows.collect::<Vec<_>>());
        self.only_layers(base, group.age, page);
    }

    fn base_row(
        self,
        base: &SocialBase,
        number: usize,
        part: &BasePart,
        age: AgeGroup,
    ) -> Vec<String> {
        let texts = &self.sections.base;
        let label = escaped(part.label.get(self.locale.lang));
        let title = match part.division {
            Division::Layer => texts.layer,
            Division::LifeDomain => texts.domain,
        };
        let [kinds, all] = [part.kinds_in_data, part.kinds].map(|it| self.locale.number(it));
        let (certain, most) = part.places;
        let places = [certain, most].map(|it| self.locale.number(it));
        let mut row = vec![
            self.say(title, [&label]),
            self.say(texts.part_of, [&kinds, &all]),
            self.limits(certain == most, &places[0], &places[1], RangeStyle::Table),
        ];
        let unknown = || self.messages.words.unknown.to_owned();
        match part.of(age).last().filter(|_| part.has_places()) {
            Some(whole) => {
                row.push(self.share(whole.share(), RangeStyle::Table));
                row.push(self.people(whole.number(), RangeStyle::Table));
            }
            None => row.extend([unknown(), unknown()]),
        }
        // Layers are the first parts; the domains of a place overlap.
        let layers = base.layers_of(age).last();
        let only = layers.and_then(|it| it.only.get(number));
        row.push(match (part.division, only) {
            (Division::LifeDomain, _) => String::new(),
            (Division::Layer, Some(only)) if base.knows_all_layers() => {
                self.people(*only, RangeStyle::Table)
            }
            (Division::Layer, _) => unknown(),
        });
        row
    }

    /// The neighbourhoods where everything near is of one layer.
    fn only_layers(self, base: &SocialBase, age: AgeGroup, page: &mut Markdown) {
        let texts = &self.sections.base;
        let label = |part: &BasePart| escaped(part.label.get(self.locale.lang));
        if !base.knows_all_layers() {
            let missing = base.layers().filter(|it| !it.has_places()).map(label);
            let missing = self.locale.list(&missing.collect::<Vec<_>>());
            page.paragraph(&self.say(texts.no_places, [&missing]));
            return;
        }
        let regions = self.figures.regions.rows().iter();
        let regions = regions.zip(base.layers_of(age));
        let one: Vec<(usize, &Region)> = regions
            .filter(|(region, _)| region.level == RegionLevel::Neighbourhood)
            .filter_map(|(region, figures)| Some((base.only_layer(figures)?, region)))
            .collect();
        if one.is_empty() {
            page.paragraph(texts.several_layers);
            return;
        }
        let lines = base.layers().enumerate().filter_map(|(number, part)| {
            let of_layer = one.iter().filter(|(layer, _)| *layer == number);
            let names = of_layer.map(|(_, it)| escaped(it.name.as_deref().unwrap_or_default()));
            let names: Vec<String> = names.collect();
            let count = self.locale.number(names.len());
            let list = self.named(&names);
            let line = [&label(part), &count, &list];
            (!names.is_empty()).then(|| self.say(texts.only_layer, line.map(String::as_str)))
        });
        page.list(lines);
        let missing = base.layers().filter(|it| it.kinds_in_data < it.kinds);
        let missing = missing.map(|part| {
            let counts = [part.kinds - part.kinds_in_data, part.kinds];
            let [count, all] = counts.map(|it| self.locale.number(it));
            self.say(texts.missing, [&label(part), &count, &all])
        });
        let missing: Vec<String> = missing.collect();
        if !missing.is_empty() {
            page.paragraph(&format!("{}. {}", missing.join("; "), texts.if_missing));
        }
    }
}

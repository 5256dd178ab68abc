//! What is on the two pages.

use crate::components::explanation::part;
use crate::components::table::{printed_table, table_now};
use crate::state::Desk;
use access::Norms;
use browser::element::{El, el, empty, fragment};
use desk::{DeskTable, Explanation, Provenance, printed_explanations};
use i18n::messages::ReportMessages;
use leptos::prelude::*;

/// Both pages.
pub fn pages(desk: Desk) -> AnyView {
    untrack(|| {
        let provenance = provenance(desk);
        let table = printed_table(desk);
        let of_table = table.as_ref().map(|(_, table, _)| table.clone());
        let (table, to_come) = match table {
            Some((view, _, to_come)) => (view, to_come),
            None => (empty(), Vec::new()),
        };
        let to_come = words_of_missing(desk, &to_come);
        let first = el("section")
            .child(answer_part(desk))
            .child(question_part(desk))
            .el(el("div")
                .attr("class", "printed-maps")
                .el(el("div").attr("class", "printed-map"))
                .el(el("div").attr("class", "printed-legend")))
            .child(plan_part(desk, provenance.as_ref()));
        let second = el("section")
            .el(desk.heading(1).text(desk.texts().table.heading))
            .child(table)
            .el(el("p").attr("class", "printed-missing").text(&to_come))
            .el(el("div").attr("class", "printed-charts"))
            .el(el("p").attr("class", "printed-missing of-pictures"))
            .child(explained(desk, of_table.as_ref()))
            .child(provenance_part(desk, provenance.as_ref()));
        fragment([first.view(), second.view()].into_iter())
    })
}

/// That these parts are left out, as their figures are still to come; empty without parts.
pub fn words_of_missing(desk: Desk, parts: &[String]) -> String {
    let message = desk.texts().printout.not_ready;
    match parts.is_empty() {
        true => String::new(),
        false => desk.locale().say(message, [&parts.join("; ")]),
    }
}

/// Where the figures on the screen come from.
fn provenance(desk: Desk) -> Option<Provenance> {
    table_now(desk, |about, of, _| {
        let link = desk.lasting_link(of, about, None);
        desk.in_words(|it| it.provenance(&of.question, &of.scenario, about, link))
    })
}

/// The title, the sentence and what must be known to read it.
fn answer_part(desk: Desk) -> AnyView {
    let texts = &desk.texts().states;
    let title = desk.in_words(|it| it.title().map(str::to_owned));
    let title = title.map_or(String::new(), |it| desk.locale().say(texts.label, [&it]));
    let sentence = desk.first_sentence().unwrap_or_default();
    let notes = sentence.notes.iter().map(|it| el("li").text(it).view());
    fragment(
        [
            el("p").attr("class", "printed-title").text(&title).view(),
            desk.heading(0).text(texts.heading).view(),
            el("p")
                .attr("class", "printed-answer")
                .text(&sentence.announcement())
                .view(),
            el("ul").children(notes).view(),
        ]
        .into_iter(),
    )
}

/// The question with its norm.
fn question_part(desk: Desk) -> AnyView {
    let Some(coverage) = desk.coverage().answer() else {
        return empty();
    };
    let question = &coverage.of.question;
    let (asked, norm) =
        desk.in_words(|it| (it.asked(question, &coverage.about), it.norm_of(question)));
    let heading = desk.heading(1).text(desk.texts().question.heading);
    fragment([heading.view(), paragraph(&[&asked, " ", &norm].concat())].into_iter())
}

/// The plan in words; what it changes is copied from the page.
fn plan_part(desk: Desk, of: Option<&Provenance>) -> AnyView {
    let Some(of) = of.filter(|it| !it.plan.is_empty()) else {
        return empty();
    };
    let steps = of.plan.iter().map(|it| el("li").text(it).view());
    el("div")
        .attr("class", "printed-plan")
        .el(desk.heading(1).text(desk.texts().plan.heading))
        .el(el("ol").children(steps))
        .view()
}

/// The explanations in short.
fn explained(desk: Desk, table: Option<&DeskTable>) -> AnyView {
    let (Some(coverage), Some(sentence), Some(table)) =
        (desk.coverage().answer(), desk.first_sentence(), table)
    else {
        return empty();
    };
    let norms = Norms::standard().ok();
    let all =
        norms.map(|it| desk.in_words(|words| words.explanations(&coverage.about, &sentence, &it)));
    let all = printed_explanations(&all.unwrap_or_default(), table);
    let all = all.iter().map(|it| explanation(desk, it).view());
    let heading = desk.heading(1).text(desk.texts().explanation.heading);
    let list = el("div").attr("class", "printed-explanations");
    fragment([heading.view(), list.children(all).view()].into_iter())
}

fn explanation(desk: Desk, of: &Explanation) -> El {
    let parts = of.parts.iter().map(|it| part(it, &of.heading).view());
    el("div")
        .el(desk.heading(2).text(&of.heading))
        .children(parts)
}

/// Data, files, program and link.
fn provenance_part(desk: Desk, of: Option<&Provenance>) -> AnyView {
    let Some(of) = of else { return empty() };
    let locale = desk.locale();
    let texts = desk.texts();
    let appendix = &ReportMessages::of(locale.lang).appendix;
    let date = of.data_date.as_deref();
    let date = date.map(|it| locale.say(appendix.data_date, [&locale.date(it)]));
    let credits = of.credits.join("; ");
    let credits = (!credits.is_empty()).then(|| locale.say(texts.signal.sources, [&credits]));
    let made = locale.say(texts.signal.made_with, [&of.program]);
    let texts_of = [date, credits, Some(made)];
    let first = texts_of.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let link = of.link.as_deref().map_or_else(empty, |link| {
        el("p")
            .el(el("span").text(texts.printout.link))
            .text(" ")
            .el(el("bdi").attr("dir", "ltr").text(link))
            .view()
    });
    let files = of.files.iter().map(|(file, sum)| {
        let text = [file, " ", sum].concat();
        el("li").el(el("code").text(&text)).view()
    });
    let files = match of.files.is_empty() {
        true => empty(),
        false => fragment(
            [
                paragraph(texts.printout.files),
                el("ul").children(files).view(),
            ]
            .into_iter(),
        ),
    };
    let heading = desk.heading(1).text(texts.printout.provenance);
    let inner = [heading.view(), paragraph(&first), link, files];
    el("div")
        .attr("class", "printed-provenance")
        .children(inner.into_iter())
        .view()
}

fn paragraph(text: &str) -> AnyView {
    el("p").text(text).view()
}

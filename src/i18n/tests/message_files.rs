//! The messages of a language as a text, which a browser loads.

use atlas::Lang;
use i18n::PluralCategory;
use i18n::messages::OnDemandMessages;

fn text(lang: Lang) -> &'static str {
    OnDemandMessages::built_in(lang).to_text().leak()
}

#[test]
fn loaded_messages_say_what_was_written() {
    let lang = Lang::English;
    assert!(!OnDemandMessages::is_loaded(lang));
    assert!(OnDemandMessages::load(lang, text(lang).into()));
    let (read, written) = (
        OnDemandMessages::loaded(lang).unwrap(),
        OnDemandMessages::built_in(lang),
    );
    assert_eq!(read.to_text(), text(lang));
    assert_eq!(read.map.help, written.map.help);
    assert_eq!(read.opening.week.separator, written.opening.week.separator);
    assert_eq!(
        read.opening.until.pattern(),
        written.opening.until.pattern()
    );
    assert_eq!(read.search.results, written.search.results);
    assert_eq!(
        read.sharing.printed.pattern(),
        written.sharing.printed.pattern()
    );
}

#[test]
fn every_language_has_a_line_for_each_message() {
    let lines = text(Lang::Dutch).lines().count();
    assert!(lines > 120, "{lines} lines");
    for lang in Lang::ALL {
        assert_eq!(text(lang).split('\n').count(), lines, "{lang:?}");
        assert!(!text(lang).contains('\r'));
    }
}

#[test]
fn a_text_that_is_not_whole_is_refused_and_another_can_follow() {
    let lang = Lang::Arabic;
    let whole = text(lang);
    let short = whole.rsplit_once('\n').unwrap().0;
    let refused = [
        String::new(),
        short.to_owned(),
        [whole, "\none more"].concat(),
        "<!doctype html>\n<p>Not found".to_owned(),
        // As a transfer writes it that takes it for a text of Windows.
        whole.replace('\n', "\r\n"),
    ];
    for text in refused {
        assert!(!OnDemandMessages::load(lang, text));
        assert!(!OnDemandMessages::is_loaded(lang));
    }
    assert!(OnDemandMessages::load(lang, whole.into()));
    assert!(
        OnDemandMessages::load(lang, String::new()),
        "it is there already"
    );
}

#[test]
fn each_plural_category_has_its_text() {
    let arabic = &OnDemandMessages::built_in(Lang::Arabic).search.results;
    assert_eq!(arabic.of(PluralCategory::Two), arabic.two);
    assert_ne!(
        arabic.of(PluralCategory::Zero),
        arabic.of(PluralCategory::Few)
    );
    let dutch = &OnDemandMessages::built_in(Lang::Dutch).search.results;
    assert_eq!(dutch.of(PluralCategory::One), "1 resultaat");
    assert_eq!(dutch.of(PluralCategory::Many), "{} resultaten");
}

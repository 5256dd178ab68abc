//! The first sentence, which several parts of the desk repeat.

use super::Desk;
use browser::reactive::Memo;
use desk::FirstSentence;

impl Desk {
    /// The sentence about the newest answer; `None` without one. It is put into words once for all parts. Reactive.
    pub fn first_sentence(self) -> Option<FirstSentence> {
        let store = self.store();
        let put_in_words = move || {
            let answer = self.coverage().answer()?;
            let compared = self.comparison();
            let (question, level) = (&answer.of.question, self.view().level.kind());
            Some(self.in_words(|words| {
                let compared = compared.as_deref().map(|it| &**it);
                words.first_sentence(question, &answer, compared, level)
            }))
        };
        store.sentence.get_or_init(|| Memo::new(put_in_words)).get()
    }
}

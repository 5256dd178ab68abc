//! Why the engine refuses a question, in the language of the desk where it has words for that.

use super::Desk;
use desk::lacks_ages;
use i18n::{Message, in_language};

impl Desk {
    /// Why the engine refuses a question, by its English reason: as a sentence of the desk, or in `failed` where the desk has no words
    /// for the reason. Reactive.
    pub fn refused_in_words(self, why: &str, failed: Message<1>) -> String {
        if lacks_ages(why) {
            let age = self.question().age;
            return self.in_words(|words| words.no_ages(age));
        }
        let known = self.in_words(|words| words.known_refusal(why));
        // The engine speaks English.
        known.unwrap_or_else(|| self.locale().say(failed, [&in_language(why, "en")]))
    }
}

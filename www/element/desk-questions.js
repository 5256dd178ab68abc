// The questions of a desk that wait for the engine.

/**
 * A function `ask(kind, name, question)`: a promise of an answer as JSON in bytes of UTF-8. One question is answered at a time, in the
 * order in which kinds came. Of one kind only the newest waits: the one that it supersedes resolves to null, so that the engine never
 * falls behind somebody who drags a place or types. `answer(name, question)` answers a question. Before each, `turn` lets newer ones
 * come in.
 */
export function questions(answer, turn) {
  /** The newest question of each kind that waits. */
  const waiting = new Map();
  let isBusy = false;
  async function run() {
    isBusy = true;
    for (await turn(); waiting.size > 0; await turn()) {
      const [kind, { question, resolve, reject }] = waiting.entries().next().value;
      waiting.delete(kind);
      try {
        resolve(answer(...question));
      } catch (error) {
        reject(error);
      }
    }
    isBusy = false;
  }
  return (kind, ...question) =>
    new Promise((resolve, reject) => {
      waiting.get(kind)?.resolve(null);
      waiting.set(kind, { question, resolve, reject });
      if (!isBusy) run();
    });
}

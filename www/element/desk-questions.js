// The questions of a desk that wait for the engine.

/**
 * A function `ask(kind, name, question)`: a promise of an answer as JSON. The engine answers one question at a time, in the order
 * in which kinds came. Of one kind only the newest waits: the one that it supersedes resolves to null, so that the engine never
 * falls behind somebody who drags a place or types. `answer` is that of `loadEngine`.
 */
export function questions(answer) {
  /** The newest question of each kind that waits. */
  const waiting = new Map();
  let isBusy = false;
  async function run() {
    isBusy = true;
    for (const [kind, { question, resolve, reject }] of waiting) {
      waiting.delete(kind);
      await answer(...question).then(resolve, reject);
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

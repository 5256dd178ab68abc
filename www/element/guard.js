// The first call into a WebAssembly program that ends halfway is the last one.

/**
 * The exports of a WebAssembly program, for its glue. A function that ends by an exception, be it a trap, a stack that is full or
 * an error of the page's own code, leaves the memory in any state: what the program answered after that could be wrong. So each
 * later call throws that exception, and what `whenStopped` was given is called with it once, after the running task's calls.
 * Errors that the program returns are no exceptions: the glue throws them, outside these functions.
 *
 * `guard` makes a guarded function of another function of the program, and `unguarded` has the exports for a second program.
 */
export function guarded(exports) {
  let stopped;
  const watchers = [];
  const guard =
    (call) =>
    (...given) => {
      if (stopped) throw stopped;
      try {
        return call(...given);
      } catch (error) {
        stopped ??= error ?? new Error("the engine stopped");
        queueMicrotask(() => watchers.splice(0).forEach((act) => act(stopped)));
        throw error;
      }
    };
  const all = { unguarded: exports, guard, whenStopped: (act) => watchers.push(act) };
  for (const [name, it] of Object.entries(exports)) all[name] = typeof it === "function" ? guard(it) : it;
  return all;
}

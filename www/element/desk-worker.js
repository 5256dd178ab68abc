// The planner's engine in a worker, so that the page stays quick while it computes: see desk-engine.js. Questions wait here and not in
// the page: the next one does not wait until the page has time for the answer to the one before.
import { questions } from "./desk-questions.js";
import { load, openFetched } from "./planner.js";
import { messages } from "./turn.js";

/** Asks the atlas that was opened. */
let ask = async () => {
  throw new Error("no atlas is open");
};

addEventListener("message", ({ data: { id, files, question } }) => reply(id, files ? open(files) : ask(...question)));
reply(0, load());

async function open(files) {
  const planner = await openFetched(files);
  ask = questions((...question) => planner.answer(...question), messages);
}

/** Sends an answer, or an error, to the message with this id; 0 is for that the engine has loaded. Bytes go without a copy. */
async function reply(id, answer) {
  try {
    const found = await answer;
    postMessage({ id, answer: found }, found ? [found.buffer] : []);
  } catch ({ name, message, stopped }) {
    postMessage({ id, error: { name, message, stopped } });
  }
}

// The planner's engine in a worker, so that the page stays quick while it computes: see desk-engine.js.
import { load, openFetched } from "./planner.js";

/** The atlas that is asked. */
let planner;

const say = (error) => postMessage({ error: { name: error.name, message: error.message, stopped: error.stopped } });

addEventListener("message", async ({ data: { files, question } }) => {
  try {
    if (files) planner = await openFetched(files);
    postMessage({ answer: question && planner.answer(...question) });
  } catch (error) {
    say(error);
  }
});
load().then(() => postMessage({}), say);

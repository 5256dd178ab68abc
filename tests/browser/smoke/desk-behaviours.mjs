// The planner's desk: its first sentence, its engine in a worker and in the page, the link, and what is left without it.
import assert from "node:assert/strict";
import { serveAtlasWithStreets } from "../fixtures/streets-fixture.mjs";
import { DESK_WASM, DESK_WORKER } from "../support/package.mjs";
import { body, status } from "../support/server.mjs";

const DESK = { view: "planner", near: null };

/** The page's own list is shown. */
const ownList = () => document.querySelector("#own").getClientRects().length > 0;

/** What the whole atlas answers to. */
const whole = () => smoke.element().answer.rows.find(({ level }) => level === "whole");

export const DESK_BEHAVIOURS = {
  async "the planner's desk says how many people have no place near, and the page's own list goes"(it) {
    await it.open(DESK);
    await it.until("the sentence", () => /500 inwoners/.test(smoke.text(".first-sentence")));
    assert.equal(await it.evaluate(ownList), false);
  },

  async "the planner's desk answers the same where the worker does not come"(it) {
    await it.open(DESK);
    const before = await it.evaluate(whole);
    it.route(DESK_WORKER, status(404));
    await it.open(DESK);
    assert.deepEqual(await it.evaluate(whole), before);
  },

  async "the planner's desk walks along streets"(it) {
    await it.open({ ...DESK, src: serveAtlasWithStreets(it) });
    assert.equal(await it.evaluate(() => smoke.element().answer.measure), "walk");
  },

  async "the planner's desk takes the question from a link, and another one from Back"(it) {
    await it.open({ ...DESK, link: "plan" });
    const minutes = () => smoke.element().question.minutes;
    assert.equal(await it.evaluate(minutes), 10);
    await it.evaluate(() => {
      history.pushState(null, "", "?plan=p1~minutes=5");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await it.until("the question of the link", () => smoke.element().question.minutes === 5);
    await it.evaluate(() => history.back());
    await it.until("the question before", () => smoke.element().question.minutes === 10);
  },

  async "the planner's desk takes the question from another fragment, and Back undoes it"(it) {
    await it.open({ ...DESK, link: "#plan" });
    await it.evaluate(() => (location.hash = "#plan=p1~minutes=5"));
    await it.until("the question of the fragment", () => smoke.element().question.minutes === 5);
    await it.evaluate(() => history.back());
    await it.until("the question before", () => smoke.element().question.minutes === 10);
  },

  async "the planner's desk speaks another language at once"(it) {
    await it.open(DESK);
    await it.evaluate(() => smoke.element().setAttribute("lang", "de"));
    await it.until("German", () => smoke.all(".desk").some((it) => it.lang === "de") && /Einwohner/.test(smoke.text(".first-sentence")));
  },

  async "without the planner's desk the page's own list stays"(it) {
    it.route(DESK_WASM, body("", "application/wasm"));
    await it.open(DESK, { isReady: false });
    assert.equal(await it.evaluate(() => smoke.element().ready.then(() => "ready", () => "none")), "none");
    assert.equal(await it.evaluate(ownList), true);
  },
};

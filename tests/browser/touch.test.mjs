// Somebody with a phone: one finger is the page's, two are the map's, and what is tapped opens.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./browser.mjs";
import { eventually } from "./eventually.mjs";
import { ink, inkWhen, inked, onPage } from "./ink.mjs";
import { focused, number, parts, says } from "./person.mjs";
import { serveAtlas } from "./village.mjs";

const browser = await launch();
after(() => browser.close());

const PHONE = { width: 360, height: 740, touch: true, scale: 2, ...inked };
const STEPS = 8;

async function arrive(t, attributes = { near: "52.3225,5.6275" }) {
  const visit = await browser.mount(t, { src: serveAtlas(browser, t), ...attributes }, PHONE);
  await visit.complete();
  const all = parts(visit);
  await all.map.scrollIntoViewIfNeeded();
  const fingers = await hand(visit.page);
  return Object.assign(visit, all, { fingers });
}

/** Fingers on the glass: `down`, `move` and `up` take their points on the page. */
async function hand(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id, radiusX: 8, radiusY: 8, force: 1 })),
    });
  const between = (from, to, part) => from.map((a, at) => ({
    x: a.x + (to[at].x - a.x) * part,
    y: a.y + (to[at].y - a.y) * part,
  }));
  return {
    async slide(from, to) {
      await send("touchStart", from);
      for (let step = 1; step <= STEPS; step += 1) await send("touchMove", between(from, to, step / STEPS));
      await send("touchEnd", []);
    },
    async tap(at) {
      await send("touchStart", [at]);
      await send("touchEnd", []);
    },
  };
}

const one = ({ numbers }) => numbers.find(({ text }) => text === "1");
const two = ({ numbers }) => numbers.find(({ text }) => text === "2");
const apart = (ink) => Math.hypot(one(ink).x - two(ink).x, one(ink).y - two(ink).y);
const scrolled = (page) => page.evaluate(() => scrollY);
const middle = async (visit) => {
  const box = await visit.map.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const seen = (visit) => inkWhen(visit, (now) => one(now) && two(now), "numbers 1 and 2 are on the map");

test("one finger on the map scrolls the page, leaves the map and says how to move it", async (t) => {
  const visit = await arrive(t);
  const { page, fingers } = visit;
  const before = await seen(visit);
  const start = await scrolled(page);
  const at = await middle(visit);
  await fingers.slide([at], [{ x: at.x, y: at.y - 150 }]);
  await eventually(async () => assert.ok((await scrolled(page)) > start + 80, "the page scrolls"));
  await page.getByText("Gebruik twee vingers om de kaart te verschuiven.").waitFor();
  assert.deepEqual((await ink(visit)).all, before.all);
  assert.equal((await focused(page)).tag, "BODY");
});

test("two fingers move the map and not the page", async (t) => {
  const visit = await arrive(t);
  const { page, fingers } = visit;
  const before = await seen(visit);
  const start = await scrolled(page);
  const at = await middle(visit);
  const pair = (dx, dy) => [{ x: at.x - 40 + dx, y: at.y + dy }, { x: at.x + 40 + dx, y: at.y + dy }];
  await fingers.slide(pair(0, 0), pair(-30, 40));
  await inkWhen(
    visit,
    (now) => one(now) && Math.abs(one(now).x - one(before).x + 30) < 2 && Math.abs(one(now).y - one(before).y - 40) < 2,
    `number 1 moves by -30, 40 from ${JSON.stringify(one(before))}`,
  );
  assert.equal(await scrolled(page), start);
});

test("two fingers apart look closer by as much, and the page does not zoom", async (t) => {
  const visit = await arrive(t);
  const { page, fingers } = visit;
  const before = await seen(visit);
  const at = await middle(visit);
  const pair = (half) => [{ x: at.x - half, y: at.y }, { x: at.x + half, y: at.y }];
  await fingers.slide(pair(90), pair(60));
  await inkWhen(visit, (now) => one(now) && two(now) && Math.abs(apart(now) / apart(before) - 60 / 90) < 0.03, "a third smaller");
  await fingers.slide(pair(60), pair(90));
  await inkWhen(visit, (now) => one(now) && two(now) && Math.abs(apart(now) / apart(before) - 1) < 0.03, "as it was");
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});

test("a third finger and a lifted one do not make the map jump", async (t) => {
  const visit = await arrive(t);
  const { page } = visit;
  const before = await seen(visit);
  const at = await middle(visit);
  const session = await page.context().newCDPSession(page);
  const touch = (type, points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y, id]) => ({ x: at.x + x, y: at.y + y, id })) });
  await touch("touchStart", [[-40, 0, 0]]);
  await touch("touchStart", [[-40, 0, 0], [40, 0, 1]]);
  await touch("touchStart", [[-40, 0, 0], [40, 0, 1], [0, 60, 2]]);
  await touch("touchMove", [[-40, 0, 0], [40, 0, 1], [0, 90, 2]]);
  await touch("touchEnd", [[40, 0, 1], [0, 90, 2]]);
  await touch("touchMove", [[90, 30, 1], [0, 120, 2]]);
  await touch("touchEnd", []);
  assert.deepEqual((await inkWhen(visit, () => true)).all, before.all);
});

test("a tap on a mark opens its card, and a tap on the way back closes it", async (t) => {
  const visit = await arrive(t);
  const { page, card, fingers, answer } = visit;
  await says(answer, /Bibliotheek De Brink/);
  await fingers.tap(await onPage(visit, two(await seen(visit))));
  await card.getByRole("heading", { name: "De Wip" }).waitFor();
  await page.getByRole("button", { name: "Terug naar de lijst" }).tap();
  await number(card, 0);
});

test("a finger that is a little beside a mark still means it", async (t) => {
  const visit = await arrive(t);
  const { card, fingers } = visit;
  const mark = two(await seen(visit));
  await fingers.tap(await onPage(visit, { x: mark.x + 14, y: mark.y + 14 }));
  await card.getByRole("heading", { name: "De Wip" }).waitFor();
});

test("a tap on a gathered point goes closer until its places part", async (t) => {
  const visit = await arrive(t, {});
  const { fingers } = visit;
  const before = await inkWhen(visit, ({ counts }) => counts.length > 0, "gathered points");
  const largest = before.counts.toSorted((a, b) => Number(b.text) - Number(a.text))[0];
  await fingers.tap(await onPage(visit, largest));
  const most = ({ counts }) => Math.max(0, ...counts.map(({ text }) => Number(text)));
  await inkWhen(visit, (now) => most(now) < Number(largest.text), `less than ${largest.text} together`);
});

test("a tap on a neighbourhood opens its places in the list", async (t) => {
  const visit = await arrive(t, {});
  const { rows, fingers, page } = visit;
  const now = await inkWhen(visit, ({ names }) => names.some(({ text }) => text === "Eng"), "the name Eng is on the map");
  await fingers.tap(await onPage(visit, now.names.find(({ text }) => text === "Eng")));
  await number(rows, 3);
  assert.equal(await page.getByRole("button", { name: "Eng 3 plekken" }).getAttribute("aria-expanded"), "true");
});

test("where somebody is, by a finger", async (t) => {
  const visit = await arrive(t, {});
  const { point, fingers, said, answer } = visit;
  await point.tap();
  await says(said, /De speld staat in/);
  const name = ({ names }) => names.find(({ text }) => text === "Duin");
  const now = await inkWhen(visit, (ink) => name(ink), "the name Duin is on the map");
  await visit.map.scrollIntoViewIfNeeded();
  await fingers.tap(await onPage(visit, name(now)));
  await says(said, "U bent op de plek die u heeft aangewezen. U bent in Duin.");
  await says(answer, /Bank|bank/);
});

// Arguments of other types, and numbers out of every range: each is answered or refused, and the engine goes on.
import { serveAtlasWithStreets } from "./fixtures/streets-fixture.mjs";
import { expect, test } from "./support/test.mjs";

/**
 * Runs in the page: calls every method with every hostile value in the place of each of its arguments and options. Returns
 * the outcomes by call, and the calls after which the engine no longer answers a known question.
 */
async function attack() {
  const { Atlas } = await import("/package/sleutelvrij.js");
  const element = document.querySelector("sleutelvrij-kaart");
  await element.ready;
  const here = { lon: 5.6275, lat: 52.3225 };
  const hostile = {
    undefined: undefined, null: null, NaN, infinity: Infinity, "-infinity": -Infinity, negative: -1, tiny: 1e-300, huge: 1e300,
    whole: 2 ** 53, "-0": -0, true: true, false: false, "": "", text: "text", number: "5", object: {}, array: [], symbol: Symbol("s"),
    bigint: 5n, function: () => 5, boxed: new String("library"), "invalid date": new Date(NaN), "last date": new Date(8.64e15),
    "first date": new Date(-8.64e15), lengthy: { length: 1e9 }, hole: [, "library"], mixed: ["library", 5], long: "x".repeat(20_000),
    surrogate: "\ud800", nul: "\0", nested: [["library"]], "no prototype": Object.create(null),
  };
  const question = { ...here, limit: 3, kinds: ["library"], within: 1000, openAt: "now", evenUnknown: true, onFoot: true, speed: 4, stepFree: true };
  const pace = { speed: 4, stepFree: true };
  const far = [[180, 90], [-180, -90], [0, 90], [0, 0], [180, 52.3]];
  const calls = (atlas) => {
    const made = [];
    const call = (method, target, ...given) => made.push([method, () => target[method.split(" ").at(-1)](...given)]);
    const vary = (options, then) => {
      for (const name of Object.keys(options)) {
        for (const [what, value] of Object.entries(hostile)) then({ ...options, [name]: value }, `${name}=${what}`);
      }
    };
    vary(question, (it, what) => {
      call(`${what} nearest`, atlas, it);
      call(`straight ${what} nearest`, atlas, { ...it, onFoot: undefined });
      call(`element ${what} nearest`, element, it);
      call(`${what} within`, atlas, it);
      call(`${what} coverage`, atlas, it);
    });
    vary(here, (it, what) => {
      call(`${what} at`, atlas, it.lon, it.lat);
      call(`from ${what} walk`, atlas, it, here);
      call(`to ${what} walk`, atlas, here, it);
      call(`${what} reach`, atlas, it, 5);
    });
    vary(pace, (it, what) => {
      call(`pace ${what} walk`, atlas, here, "library", it);
      call(`pace ${what} reach`, atlas, here, 5, it);
    });
    for (const [what, value] of Object.entries(hostile)) {
      call(`${what} show`, element, value);
      for (const method of ["nearest", "within", "coverage"]) call(`only ${what} ${method}`, atlas, value);
      call(`only ${what} nearest`, element, value);
      call(`to ${what} walk`, atlas, here, value);
      call(`from ${what} walk`, atlas, value, here);
      call(`pace ${what} walk`, atlas, here, here, value);
      call(`from ${what} reach`, atlas, value, 5);
      call(`minutes ${what} reach`, atlas, here, value);
      call(`pace ${what} reach`, atlas, here, 5, value);
      call(`load src=${what} load`, Atlas, { src: value });
      call(`load ${what} load`, Atlas, value);
    }
    for (const [lon, lat] of far) {
      for (const limit of [0, 3, Infinity]) call(`${lon},${lat} nearest`, atlas, { lon, lat, limit, within: 1e308 });
      call(`${lon},${lat} on foot nearest`, atlas, { lon, lat, onFoot: true });
      call(`${lon},${lat} at`, atlas, lon, lat);
      call(`${lon},${lat} walk`, atlas, { lon, lat }, here);
      call(`${lon},${lat} reach`, atlas, { lon, lat }, 120);
    }
    for (const minutes of [0, 1e-9, 119.999, 120]) for (const speed of [1e-300, 1e-9, 15]) call(`${minutes} at ${speed} reach`, atlas, here, minutes, { speed });
    return made;
  };
  const outcomes = {};
  const broken = [];
  const atlas = await Atlas.load({ src: "/with-streets/atlas.json" });
  const known = () => atlas.nearest({ ...here, limit: 1 })[0]?.id;
  const expected = known();
  for (const [what, run] of calls(atlas)) {
    try {
      const value = await run();
      outcomes[what] = JSON.stringify(value)?.slice(0, 60) ?? "undefined";
    } catch (error) {
      outcomes[what] = `${error.name}: ${error.message}`;
    }
    let still;
    try {
      still = known();
    } catch {}
    if (still !== expected || !Array.isArray(element.answer)) {
      broken.push(`${what}: ${outcomes[what]}`);
      break;
    }
  }
  return { outcomes, broken };
}

test("no argument of any type ends the engine", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site) });
  await widget.ready();
  // Sources that are no address are not found.
  widget.expectComplaint(/404|431/);
  const { outcomes, broken } = await widget.page.evaluate(attack);
  expect(broken).toStrictEqual([]);
  const crashed = Object.entries(outcomes).filter(([, outcome]) => /RuntimeError|null pointer|unreachable|memory|recursive/i.test(outcome));
  expect(crashed).toStrictEqual([]);
  const of = (what) => outcomes[what];
  for (const [what, why] of [
    ["undefined show", "TypeError: expected an id: a string"],
    ["bigint show", "TypeError: expected an id: a string"],
    ["boxed show", "TypeError: expected an id: a string"],
    ["element kinds=text nearest", "TypeError: expected kinds: an array of ids"],
    ["kinds=hole nearest", "TypeError: expected kinds: an array of ids"],
    ["kinds=mixed coverage", "TypeError: expected kinds: an array of ids"],
    ["lon=number at", "TypeError: expected lon: a number"],
    ["limit=NaN nearest", "RangeError: expected limit: a number"],
    ["stepFree=text nearest", "TypeError: expected stepFree: a boolean"],
    ["minutes negative reach", "RangeError: expected minutes in 0..120"],
    ["openAt=invalid date nearest", 'RangeError: expected openAt: a Date, "now", or a local time as in 2026-11-21T14:00'],
  ]) {
    expect(of(what), what).toBe(why);
  }
  expect(of("text show")).toBe("false");
});

test("an element that its own event removes does not end the engine", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site) });
  await widget.ready();
  const outcome = await widget.page.evaluate(async () => {
    const { Atlas } = await import("/package/sleutelvrij.js");
    const element = document.querySelector("sleutelvrij-kaart");
    const selected = new Promise((done) => element.addEventListener("sleutelvrij:select", () => done(element.remove())));
    await element.show("library");
    await selected;
    const atlas = await Atlas.load({ src: "/with-streets/atlas.json" });
    return atlas.nearest({ lon: 5.6275, lat: 52.3225, limit: 1 })[0].id;
  });
  expect(outcome).toBe("library");
});

/** Values of attributes, and of the question in a link, that no page means. */
const VALUES = [
  "", " ", ",", ",,", "0", "-1", "NaN,NaN", "1e309,1", "90,180", "-90,-180", "91,5", "52.3,1e308", "Infinity,0", "1,2,3", "0x10,0b1", "١,٢", "1e-320,0",
  "99999999999999999999", "1 2 3", "60 1 30", "%", "%E0%A4%A", "<b>", "javascript:alert(1)", "mailto:", "__proto__", "constructor", "\0", "\ud800",
  "\u202e5,6", "x".repeat(20_000), "1~near=91,181", "1~in=~kinds=~place=", "1~open=0000-00-00T00:00", "1~open=9999-12-31T23:59", "2~", "~~~=",
  "i-klingon", "x-private", "en-US-u-ca-buddhist-nu-arab", "nl-", "zh-Hant-TW", "und", "a-", "en_US.UTF-8",
];

test("no value of an attribute ends the element", async ({ site }) => {
  const widget = await site.mount({ src: serveAtlasWithStreets(site) });
  await widget.complete();
  const broken = await widget.page.evaluate(async (values) => {
    const element = document.querySelector("sleutelvrij-kaart");
    const broken = [];
    for (const name of ["lang", "kinds", "near", "view", "minutes", "report", "basemap", "link"]) {
      for (const value of values) {
        try {
          element.setAttribute(name, value);
          await new Promise((done) => requestAnimationFrame(done));
          if (!(await element.show("library")) || !element.shadowRoot.querySelector("article")) throw new Error("no card");
          element.question;
        } catch (error) {
          return [...broken, `${name}="${value.slice(0, 40)}": ${error}`];
        }
      }
      element.removeAttribute(name);
    }
    return broken;
  }, VALUES);
  expect(broken).toStrictEqual([]);
  expect(widget.complaints.filter((text) => /RuntimeError|unreachable|uncaught/i.test(text))).toStrictEqual([]);
});

test("no question in a link ends the element", async ({ site }) => {
  const src = serveAtlasWithStreets(site);
  const widget = await site.mount({ src, link: "kaart" });
  await widget.complete();
  const questions = await widget.page.evaluate(async (values) => {
    const element = document.querySelector("sleutelvrij-kaart");
    const questions = [];
    for (const value of values) {
      // As Back does: the page's address changes without a load.
      history.replaceState(null, "", `?kaart=${encodeURI(value.replace("\ud800", ""))}`);
      dispatchEvent(new PopStateEvent("popstate"));
      await new Promise((done) => requestAnimationFrame(done));
      questions.push(Boolean(element.question) && (await element.show("library")));
    }
    return questions;
  }, VALUES.filter((value) => value.length < 1_000));
  expect(questions.every(Boolean)).toBe(true);
  expect(widget.complaints.filter((text) => /RuntimeError|unreachable|uncaught/i.test(text))).toStrictEqual([]);
});

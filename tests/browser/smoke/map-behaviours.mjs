// The map, and what is pointed at on it.
import assert from "node:assert/strict";
import { WALKING_ORDER, serveAtlasWithStreets } from "../fixtures/streets-fixture.mjs";

/** The location after a click at this many CSS px right of and below the middle of the map, while the pin is placed. */
async function locationAt(it, right, below) {
  // The help beside the map makes it smaller.
  await it.painted();
  const before = await it.evaluate(() => smoke.element().question.here);
  const [x, y] = await it.evaluate(() => smoke.point(".frame"));
  await it.driver.click(x + right, y + below);
  return it.until("another location", ({ lon }) => {
    const { here } = smoke.element().question;
    return here && here.lon !== lon && here;
  }, before);
}

export const MAP_BEHAVIOURS = {
  async "the map is drawn at the size of its part of the page"(it) {
    await it.open();
    const { colours, width } = await it.painted();
    assert.ok(colours > 20, `${colours} colours`);
    const [own, scale] = await it.evaluate(() => [parseFloat(getComputedStyle(smoke.part("canvas")).width), devicePixelRatio]);
    assert.equal(width, Math.round(own * scale));
  },

  async "a drag moves the map"(it) {
    await it.open();
    const before = await it.painted();
    const [x, y] = await it.evaluate(() => smoke.point(".frame"));
    await it.driver.drag([x, y], [x + 90, y - 60]);
    await it.repainted("the map moved", before);
  },

  async "the keyboard zooms the map, and Home shows all again"(it) {
    await it.open();
    await it.painted();
    await it.evaluate(() => smoke.part("[role=application]").focus());
    const start = await it.painted();
    await it.driver.press("Home");
    await it.repainted("the map shows all", start);
    const all = await it.painted();
    await it.driver.press("+");
    await it.repainted("the map is nearer", all);
    const near = await it.painted();
    await it.driver.press("ArrowRight");
    await it.repainted("the map moved", near);
    await it.painted();
    await it.driver.press("Home");
    await it.until("the map is as it was when it showed all", (sum) => smoke.canvas()?.sum === sum, all.sum);
  },

  async "a position that is pointed at on the map becomes the location"(it) {
    const pointed = async (dx, dy) => {
      await it.open();
      await it.painted();
      await it.click("button", "Andere locatie kiezen");
      await it.click("button", "Wijs aan op de kaart");
      return locationAt(it, dx, dy);
    };
    const [middle, beside] = [await pointed(0, 0), await pointed(60, 40)];
    assert.ok(beside.lon > middle.lon && beside.lat < middle.lat, `${JSON.stringify(beside)} is south-east of ${JSON.stringify(middle)}`);
  },

  async "in a page that is turned, the position under the pointer becomes the location"(it) {
    // Turned clockwise: east is down on the screen, and south is to the left.
    const style = "body { transform-origin: 0 0; transform: translateX(1650px) rotate(90deg) } main { inline-size: 400px }";
    const pointed = async (dx, dy) => {
      await it.open({}, { style, width: 1680 });
      await it.painted();
      await it.evaluate(() => smoke.part("button", "Andere locatie kiezen").click());
      await it.evaluate(() => smoke.part("button", "Wijs aan op de kaart").click());
      // In a narrow column the map becomes larger then.
      await it.until("the larger map is painted", () => {
        const [map, frame, canvas] = [".map", ".frame", "canvas"].map((it) => smoke.part(it));
        return map.clientHeight > 0.65 * innerHeight && canvas.clientHeight >= frame.clientHeight;
      });
      return locationAt(it, dx, dy);
    };
    const [middle, east, south] = [await pointed(0, 0), await pointed(0, 60), await pointed(-60, 0)];
    const said = JSON.stringify({ middle, east, south });
    assert.ok(east.lon > middle.lon && Math.abs(east.lat - middle.lat) < (east.lon - middle.lon) / 10, said);
    assert.ok(south.lat < middle.lat && Math.abs(south.lon - middle.lon) < (middle.lat - south.lat) / 10, said);
  },

  async "walks give the order, and the card of a place has its route on the map"(it) {
    await it.open({ src: serveAtlasWithStreets(it) });
    await it.until("the order of the walks", (wanted) => smoke.ids().slice(0, 4).join() === wanted, WALKING_ORDER.join());
    const before = await it.painted();
    assert.equal(await it.evaluate(() => smoke.element().show("toilets")), true);
    await it.until("the walk in the card", () => /Hoofdstraat/.test(smoke.text("article")) && /minu/.test(smoke.text("article")));
    await it.repainted("the route is drawn", before);
  },

  async "a dark page has a dark map"(it) {
    await it.open();
    const light = await it.painted();
    await it.open({}, { style: ":root { color-scheme: dark; background: #111; color: #eee }" });
    const dark = await it.painted();
    const sum = ({ corner }) => corner.reduce((all, one) => all + one, 0);
    assert.ok(sum(dark) < sum(light) / 2, `${dark.corner} in the dark, ${light.corner} in the light`);
  },
};

// A first visit on a slow network and a slow computer: when the list can be used, and when the map is drawn.
import { openDrawn } from "./browser.mjs";

/** 1.6 Mbit/s down and 0.75 up, in bytes a second; milliseconds for each request. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** How many times slower than this computer the page's main thread is. */
const THROTTLE = 4;

/** Milliseconds from the navigation to the list and to the map, and the compressed bytes until then. */
export async function visitCold(page, server, url) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  server.takeBytes();
  await openDrawn(page, url);
  const bytes = server.takeBytes();
  const marks = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType("mark").map((it) => [it.name, it.startTime])));
  return { list: marks.list, map: marks.map, kilobytes: bytes / 1_000 };
}

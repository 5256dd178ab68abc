// Where the page lets no text become markup or a script, the element needs no policy of its own.
import assert from "node:assert/strict";
import { expectVisit } from "../steps.mjs";

export const BEHAVIOURS = {
  async "a visit turns no text into markup or a script"(it) {
    await it.visit("trusted-types");
    await expectVisit(it);
    assert.deepEqual(await it.evaluate(() => smoke.complaints), []);
    const refused = await it.evaluate(() => {
      try {
        document.createElement("p").innerHTML = "<b>text</b>";
        return false;
      } catch {
        return true;
      }
    });
    if (!refused) it.note("this browser does not know trusted types");
    assert.equal(refused, await it.evaluate(() => "trustedTypes" in globalThis));
    if (refused) await it.until("the page's own attempt is refused", () => smoke.complaints.splice(0).length > 0);
  },
};

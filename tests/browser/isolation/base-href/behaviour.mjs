// `<base href>` moves the atlas of the page, and none of the element's own files.
import assert from "node:assert/strict";
import { expectVisit } from "../steps.mjs";

export const BEHAVIOURS = {
  async "the atlas is where the page's base says, and the element's files beside its script"(it) {
    await it.visit("base-href");
    await expectVisit(it);
    assert.deepEqual(Object.keys(it.requested(/village/)).filter((path) => !path.startsWith("/elsewhere/village/")), []);
    assert.deepEqual(it.requested(/^\/elsewhere\/package/), {});
    // Nor do fragments in the element's own pictures and links depend on the base.
    assert.deepEqual(it.requested(/^\/elsewhere\/(?!village)/), {});
  },
};

// The types of the package, as the TypeScript compiler reads them in somebody's project.
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "./support/test.mjs";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const ELEMENT = path("../../www/element/");

/** What the compiler says of a file of a project that has the package, and React's types or none. */
function compile(file, { react } = {}) {
  const types = path("node_modules/@types/react/");
  const options = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
    paths: {
      sleutelvrij: [`${ELEMENT}sleutelvrij.d.ts`],
      "sleutelvrij/*": [`${ELEMENT}*.d.ts`],
      ...(react ? { react: [`${types}index.d.ts`], "react/*": [`${types}*.d.ts`] } : {}),
    },
  };
  const program = ts.createProgram([path(`fixtures/types/${file}`)], options);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const at = file ? `${file.fileName.replace(/.*\//, "")}:${file.getLineAndCharacterOfPosition(start).line + 1}: ` : "";
    return at + ts.flattenDiagnosticMessageText(messageText, " ");
  });
}

test("a page's script compiles without React, and its mistakes do not", () => {
  expect(compile("page.ts")).toStrictEqual([]);
});

test("a component of React compiles, and its mistakes do not", () => {
  expect(compile("component.tsx", { react: true })).toStrictEqual([]);
});

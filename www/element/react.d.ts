/**
 * The element in JSX, for React 19 with TypeScript: `import type {} from "sleutelvrij/react"` in one file of a project. React sets
 * the properties of an element that is defined: import "sleutelvrij" before the first rendering.
 */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { SleutelvrijEvents, SleutelvrijKaart, SleutelvrijSettings } from "./sleutelvrij.js";

/** Listeners, which React adds by the name after `on`. */
export type SleutelvrijListeners = {
  [Name in keyof SleutelvrijEvents as `onsleutelvrij-${Name}`]?: (event: SleutelvrijEvents[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "sleutelvrij-kaart": DetailedHTMLProps<HTMLAttributes<SleutelvrijKaart>, SleutelvrijKaart> &
        SleutelvrijSettings &
        SleutelvrijListeners;
    }
  }
}

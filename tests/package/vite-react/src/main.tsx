import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Atlas, version, type SleutelvrijKaart } from "sleutelvrij";
import type {} from "sleutelvrij/react";

const SRC = "/data/delft/atlas.json";

/** A page with the element for residents, the planner's desk, and figures by the class `Atlas`. */
function Page() {
  const map = useRef<SleutelvrijKaart>(null);
  const [ready, setReady] = useState("");
  const [points, setPoints] = useState(0);
  useEffect(() => {
    const element = map.current;
    const onReady = (event: HTMLElementEventMap["sleutelvrij:ready"]) => setReady(String(event.detail.places));
    element?.addEventListener("sleutelvrij:ready", onReady);
    return () => element?.removeEventListener("sleutelvrij:ready", onReady);
  }, []);
  useEffect(() => {
    Atlas.load({ src: SRC })
      .then((atlas) => atlas.coverage({ kinds: ["playground"] }))
      .then(({ minutes }) => setPoints(minutes.length));
  }, []);
  return (
    <>
      <h1>
        Sleutelvrij <output id="version">{version}</output>
      </h1>
      <sleutelvrij-kaart ref={map} src={SRC} near="52.0116,4.3571" kinds={["library", "playground"]}>
        <p>De bibliotheek is aan het Vesteplein.</p>
      </sleutelvrij-kaart>
      <output id="ready">{ready}</output>
      <output id="points">{points}</output>
      <sleutelvrij-kaart view="planner" src={SRC} />
    </>
  );
}

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);

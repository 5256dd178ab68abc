// A router without a framework: each route replaces the content of `#view`, and the history is the app's.
{
  const VIEWS = {
    map: () => {
      const element = document.createElement("sleutelvrij-kaart");
      element.setAttribute("src", "/village/atlas.json");
      element.setAttribute("near", "52.3225,5.6275");
      element.append("Bibliotheek, Brink 1");
      return element;
    },
    news: () => document.createTextNode("The library is open on Sunday."),
  };
  const view = () => document.getElementById("view");
  const show = () => {
    const content = VIEWS[new URLSearchParams(location.search).get("route")]?.();
    view().replaceChildren(...(content ? [content] : []));
    return content;
  };

  const app = (globalThis.app = {
    errors: 0,
    /** How often anybody in the page changed the history. */
    steps: 0,
    /** Goes to a route, and returns what is shown. */
    go(route) {
      history.pushState({ route }, "", `?route=${route}`);
      return show();
    },
    /**
     * Shows the map and leaves it, `count` times: at once, once the answer is there, or once a card is. Only the first goes through the
     * history: a browser allows about ten steps a second.
     */
    async rounds(count) {
      for (let round = 0; round < count; round += 1) {
        if (round === 0) app.go("map");
        else view().replaceChildren(VIEWS.map());
        const element = view().firstChild;
        if (round % 10 !== 9) await element.ready;
        if (round % 10 === 0) {
          await element.show("library");
          for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
        }
        view().replaceChildren(VIEWS.news());
        await new Promise((done) => setTimeout(done));
      }
    },
  });
  for (const name of ["pushState", "replaceState"]) {
    const own = history[name];
    history[name] = (...given) => {
      app.steps += 1;
      return own.apply(history, given);
    };
  }
  addEventListener("popstate", show);
  addEventListener("sleutelvrij:error", () => (app.errors += 1));
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector("nav").addEventListener("click", (event) => {
      event.preventDefault();
      app.go(new URL(event.target.href).searchParams.get("route"));
    });
    show();
  });
}

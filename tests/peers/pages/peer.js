// What the pages of the peers share: the files of a set, the list, and the marks that the benchmark reads.
// A classic script, so that the browser loads it beside the peer's own script and no page waits for it longer.
const peer = {
  /** Fetches the neighbourhoods and the places of the set that the address names. */
  load() {
    const set = new URLSearchParams(location.search).get("set");
    const read = async (part) => (await fetch(`/sets/${set}/${part}.geojson`)).json();
    return Promise.all([read("neighbourhoods"), read("places")]);
  },

  /** Shows the 20 nearest of `places`; `distance` gives the metres to a feature. Marks the list as usable. */
  showNearest(places, distance) {
    const measured = places.features.map((feature) => ({ feature, metres: distance(feature.geometry.coordinates) }));
    const nearest = measured.sort((a, b) => a.metres - b.metres).slice(0, 20);
    for (const { feature, metres } of nearest) {
      const item = document.createElement("li");
      item.textContent = `${feature.properties.name} ${Math.round(metres)} m`;
      document.getElementById("list").append(item);
    }
    performance.mark("list");
  },

  /** Marks the map as drawn. */
  drawn() {
    performance.mark("map");
    globalThis.done = true;
  },
};

import { Atlas, version } from "./sleutelvrij/sleutelvrij.js";

const SRC = "/data/delft/atlas.json";
document.querySelector("#version").textContent = version;
const map = document.querySelector("sleutelvrij-kaart");
map.addEventListener("sleutelvrij:ready", ({ detail }) => (document.querySelector("#ready").textContent = detail.places));
const atlas = await Atlas.load({ src: SRC });
const { minutes } = await atlas.coverage({ kinds: ["playground"] });
document.querySelector("#points").textContent = minutes.length;

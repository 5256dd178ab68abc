// Asks an atlas of this repository, by a path from the working directory.
import { Atlas, version } from "sleutelvrij";

const atlas = await Atlas.load({ src: "../../../data/delft/atlas.json" });
const nearest = atlas.nearest({ lon: 4.3571, lat: 52.0116, limit: 3, onFoot: true });
const { minutes } = await atlas.coverage({ kinds: ["playground"] });
atlas.free();
console.log(JSON.stringify({ version, nearest, points: minutes.length }));

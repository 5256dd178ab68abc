// The behaviours of all folders, by sentences that begin with the folder's name.
import { folders } from "./host-pages.mjs";

/** Behaviours by their sentence, as in smoke/behaviours.mjs. */
export const ISOLATION_BEHAVIOURS = {};
for (const folder of folders()) {
  const { BEHAVIOURS } = await import(`./${folder}/behaviour.mjs`);
  for (const [sentence, behaviour] of Object.entries(BEHAVIOURS)) {
    ISOLATION_BEHAVIOURS[`${folder}: ${sentence}`] = behaviour;
  }
}

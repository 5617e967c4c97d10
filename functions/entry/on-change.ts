import { followChanges } from "../catalogue/follow-changes.ts";
import { openDeps } from "../platform/deps.ts";

export const handler = followChanges(openDeps(process.env, "on-change"));

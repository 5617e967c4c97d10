import { openDeps } from "../platform/deps.ts";
import { followOpenings } from "../surplus/open-offers.ts";

export const handler = followOpenings(openDeps(process.env, "opening"));

import { openDeps } from "../platform/deps.ts";
import { withKeys } from "../platform/keys.ts";
import { followOpenings } from "../surplus/open-offers.ts";

export const handler = followOpenings(withKeys(openDeps(process.env, "opening")));

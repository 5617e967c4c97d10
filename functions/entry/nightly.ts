import { nightly } from "../catalogue/nightly.ts";
import { openDeps } from "../platform/deps.ts";

export const handler = nightly(openDeps(process.env, "nightly"));

import { openDeps } from "../platform/deps.ts";
import { openOutgoing } from "../platform/outgoing.ts";
import { followHooks } from "../webhooks/index.ts";

const deps = openDeps(process.env, "deliver");

/** Called by the table's stream with what happened, and every minute for what is due. */
export const handler = followHooks(deps, openOutgoing({ local: deps.config.hooksLocal }));

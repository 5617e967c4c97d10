import { toLambda } from "../http/lambda.ts";
import { staffApp } from "../http/staff-app.ts";
import { openDeps } from "../platform/deps.ts";
import { withKeys } from "../platform/keys.ts";
import { openTypeset } from "../platform/typeset.ts";

export const handler = toLambda(
  staffApp({ ...withKeys(openDeps(process.env, "staff")), typeset: openTypeset() }),
);

import { toLambda } from "../http/lambda.ts";
import { staffApp } from "../http/staff-app.ts";
import { openDeps } from "../platform/deps.ts";
import { openTypeset } from "../platform/typeset.ts";

export const handler = toLambda(staffApp({ ...openDeps(process.env, "staff"), typeset: openTypeset() }));

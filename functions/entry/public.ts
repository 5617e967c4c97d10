import { toLambda } from "../http/lambda.ts";
import { publicApp } from "../http/public-app.ts";
import { openDeps } from "../platform/deps.ts";

export const handler = toLambda(publicApp(openDeps(process.env, "public")));

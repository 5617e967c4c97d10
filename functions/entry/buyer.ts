import { buyerApp } from "../http/buyer-app.ts";
import { toLambda } from "../http/lambda.ts";
import { openDeps } from "../platform/deps.ts";

export const handler = toLambda(buyerApp(openDeps(process.env, "buyer")));

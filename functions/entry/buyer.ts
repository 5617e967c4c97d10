import { buyerApp } from "../http/buyer-app.ts";
import { toLambda } from "../http/lambda.ts";
import { openDeps } from "../platform/deps.ts";
import { withKeys } from "../platform/keys.ts";

export const handler = toLambda(buyerApp(withKeys(openDeps(process.env, "buyer"))));

import { accountApp } from "../http/account-app.ts";
import { toLambda } from "../http/lambda.ts";
import { openDeps } from "../platform/deps.ts";

export const handler = toLambda(accountApp(openDeps(process.env, "account")));

import { toLambda } from "../http/lambda.ts";
import { supplierApp } from "../http/supplier-app.ts";
import { openDeps } from "../platform/deps.ts";

export const handler = toLambda(supplierApp(openDeps(process.env, "supplier")));

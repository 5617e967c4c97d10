import type { Hono } from "hono";
import { handle } from "hono/aws-lambda";

/** The app as Lambda calls it: API Gateway HTTP API, payload format 2.0. */
export const toLambda = (app: Hono) => handle(app);

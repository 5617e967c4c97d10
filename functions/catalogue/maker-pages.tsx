import { serve, servePage } from "../../shared/base/endpoint.ts";
import { makerEndpoint, makerPage } from "../../shared/catalogue/maker.ts";
import { MakerPage } from "../../web/catalogue/maker-page.tsx";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";
import { readMaker } from "./read-maker.ts";

export const makerRoutes = [serve(makerEndpoint, (ctx: Ctx, { query }) => readMaker(ctx, query))] as const;

export const makerPages = [
  servePage(makerPage, async (ctx: Ctx, asked) => ({
    body: <MakerPage {...viewOf(ctx, asked)} {...(await readMaker(ctx, asked.query))} />,
  })),
] as const;

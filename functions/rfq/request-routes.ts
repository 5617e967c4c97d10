import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/rfq/request-endpoints.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import { acceptAsIs } from "./accept-as-is.ts";
import { addLines } from "./add-lines.ts";
import { changeLine, removeLine } from "./change-line.ts";
import { createRequest } from "./create-request.ts";
import { discardRequest } from "./discard-request.ts";
import { followRequest } from "./follow-request.ts";
import { matchNsns } from "./match-nsns.ts";
import { reviseRequest } from "./revise-request.ts";
import { saveRequest } from "./save-request.ts";
import { submitRequest } from "./submit-request.ts";

export const buyerRequestRoutes = [
  serve(contract.createRequestEndpoint, (ctx: ReadCtx, { input }) => createRequest(ctx, input)),
  serve(contract.matchNsnsEndpoint, (ctx: ReadCtx, { input }) => matchNsns(ctx, input)),
  serve(contract.saveRequestEndpoint, (ctx: ReadCtx, { params, input }) =>
    saveRequest(ctx, { ...params, ...input }),
  ),
  serve(contract.addLinesEndpoint, (ctx: ReadCtx, { params, input }) =>
    addLines(ctx, { ...params, ...input }),
  ),
  serve(contract.changeLineEndpoint, (ctx: ReadCtx, { params, input }) =>
    changeLine(ctx, { ...params, ...input }),
  ),
  serve(contract.removeLineEndpoint, (ctx: ReadCtx, { params }) => removeLine(ctx, params)),
  serve(contract.acceptAsIsEndpoint, (ctx: ReadCtx, { params, input }) =>
    acceptAsIs(ctx, { ...params, ...input }),
  ),
  serve(contract.submitRequestEndpoint, (ctx: ReadCtx, { params, input }) =>
    submitRequest(ctx, { ...params, ...input }),
  ),
  serve(contract.reviseRequestEndpoint, (ctx: ReadCtx, { params, input }) =>
    reviseRequest(ctx, { ...params, ...input }),
  ),
  serve(contract.discardRequestEndpoint, (ctx: ReadCtx, { params, input }) =>
    discardRequest(ctx, { ...params, ...input }),
  ),
  serve(contract.followRequestEndpoint, (ctx: ReadCtx, { params, input }) =>
    followRequest(ctx, { ...params, ...input }),
  ),
] as const;

import { serve } from "../../shared/base/endpoint.ts";
import { buyerHookEndpoints, supplierHookEndpoints } from "../../shared/webhooks/endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeHook } from "./change-hook.ts";
import { readDeliveries, readHooks } from "./read-deliveries.ts";
import { registerHook } from "./register-hook.ts";
import { removeHook } from "./remove-hook.ts";
import { resendDelivery } from "./resend-delivery.ts";
import { rotateSecret } from "./rotate-secret.ts";
import { testHook } from "./test-hook.ts";

const routesOf = (contract: typeof buyerHookEndpoints | typeof supplierHookEndpoints) =>
  [
    serve(contract.list, (ctx: Ctx) => readHooks(ctx)),
    serve(contract.register, (ctx: Ctx, { input }) => registerHook(ctx, input)),
    serve(contract.change, (ctx: Ctx, { params, input, ifMatch }) =>
      changeHook(ctx, { ...params, ...input, revision: ifMatch }),
    ),
    serve(contract.remove, async (ctx: Ctx, { params, ifMatch }) => {
      await removeHook(ctx, { ...params, revision: ifMatch });
      return { done: true } as const;
    }),
    serve(contract.rotate, (ctx: Ctx, { params }) => rotateSecret(ctx, params)),
    serve(contract.test, (ctx: Ctx, { params }) => testHook(ctx, params)),
    serve(contract.deliveries, (ctx: Ctx, { params, query }) => readDeliveries(ctx, { ...params, ...query })),
    serve(contract.resend, (ctx: Ctx, { params }) => resendDelivery(ctx, params)),
  ] as const;

export const buyerHookRoutes = routesOf(buyerHookEndpoints);
export const supplierHookRoutes = routesOf(supplierHookEndpoints);

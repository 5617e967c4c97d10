import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import type { HookAudience } from "./endpoints.ts";
import { hookEvents } from "./events.ts";
import { addressMax, deliveryIdSchema, hookIdSchema } from "./model.ts";
import { keepsHooksAs } from "./rules.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: hookIdSchema });
const fields = {
  address: z.string().trim().min(1, "required").max(addressMax, "too-long"),
  events: z.array(z.enum(hookEvents), "required").min(1, "required"),
};

function pagesOf<A extends HookAudience>(audience: A) {
  const path = `/${audience}/webhooks`;
  const own = `${path}/:id`;
  const common = { audience, permission: keepsHooksAs(audience) } as const;
  const reading = { ...common, audit: { none: "the organisation's own settings" } } as const;
  const act = <I extends z.ZodType>(name: string, input: I) =>
    form({
      ...common,
      id: `${audience}-webhook-${name}`,
      path: `${own}/${name}`,
      page: own,
      params: one,
      audit: { action: `webhook.${name}` },
      input,
    });
  return {
    list: page({ ...reading, id: `${audience}-webhooks`, path, params: nothing, query: nothing }),
    one: page({
      ...reading,
      id: `${audience}-webhook`,
      path: own,
      params: one,
      query: z.strictObject({
        cursor: z.string().max(200).optional(),
        done: z.enum(["change", "test", "resend", "state"]).optional(),
      }),
    }),
    register: form({
      ...common,
      id: `${audience}-webhook-register`,
      path,
      params: nothing,
      audit: { action: "webhook.register" },
      input: z.strictObject(fields),
    }),
    change: act("change", z.strictObject({ ...fields, revision: z.coerce.number().int() })),
    state: act("state", z.strictObject({ state: z.enum(["ACTIVE", "PAUSED"]) })),
    rotate: act("rotate", nothing),
    test: act("test", nothing),
    remove: act("remove", nothing),
    resend: act("resend", z.strictObject({ delivery: deliveryIdSchema })),
  };
}

export const buyerHookPages = pagesOf("buyer");
export const supplierHookPages = pagesOf("supplier");

import * as z from "zod";
import type { AnyEndpoint } from "../base/endpoint.ts";
import { endpoint } from "../base/endpoint.ts";
import { hookEvents } from "./events.ts";
import {
  addressMax,
  attemptSchema,
  deliveryIdSchema,
  deliverySchema,
  healthSchema,
  hookIdSchema,
  hookSchema,
} from "./model.ts";
import { hooksMost, keepsHooksAs } from "./rules.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: hookIdSchema });
export type HookAudience = "buyer" | "supplier";

const address = z.string().trim().min(1).max(addressMax);
const events = z.array(z.enum(hookEvents)).min(1).max(hookEvents.length);
export const registerInput = z.lazy(() => z.strictObject({ address, events }));
export const changeInput = z.lazy(() =>
  z.strictObject({
    address: address.optional(),
    events: events.optional(),
    state: z.enum(["ACTIVE", "PAUSED"]).optional(),
  }),
);

/** An address as its organisation sees it; secrets are shown where they are made and nowhere else. */
export const shownHookSchema = z
  .lazy(() =>
    hookSchema
      .omit({ organisationId: true, shell: true, secrets: true })
      .extend({ health: healthSchema.omit({ hookId: true, toldAt: true }).optional() }),
  )
  .meta({ id: "Webhook" });
export type ShownHook = z.infer<typeof shownHookSchema>;
const secret = z.string().regex(/^whsec_/);
export const shownDeliverySchema = z
  .lazy(() =>
    deliverySchema
      .omit({ organisationId: true, hookId: true, revision: true, tries: true, expiresAt: true })
      .extend({ attempts: z.array(attemptSchema) }),
  )
  .meta({ id: "WebhookDelivery" });
export type ShownDelivery = z.infer<typeof shownDeliverySchema>;

/** The contract is the same for both sides; each is answered by its own function. */
function endpointsOf<A extends HookAudience>(audience: A) {
  const path = `/api/${audience}/webhooks`;
  const side = audience === "buyer" ? "Buyer" : "Supplier";
  const common = { audience, permission: keepsHooksAs(audience), params: one, query: nothing } as const;
  const refuses = [401, 404, 409, 422, 429] as const;
  return {
    list: endpoint({
      ...common,
      id: `list${side}Webhooks`,
      method: "get",
      path,
      summary: "The addresses at which the organisation is told of its cases",
      audit: { none: "the organisation's own settings" },
      params: nothing,
      output: z.strictObject({ items: z.array(shownHookSchema), most: z.literal(hooksMost) }),
      refuses: [401, 404, 429],
    }),
    register: endpoint({
      ...common,
      id: `register${side}Webhook`,
      method: "post",
      path,
      summary: "Registers an https address; the secret that signs is told this once",
      audit: { action: "webhook.register" },
      params: nothing,
      input: registerInput,
      output: z.strictObject({ webhook: shownHookSchema, secret }),
      refuses,
    }),
    change: endpoint({
      ...common,
      id: `change${side}Webhook`,
      method: "patch",
      path: `${path}/:id`,
      summary: "Changes the address or its events, pauses it, or lets it go on",
      audit: { action: "webhook.change" },
      input: changeInput,
      output: shownHookSchema,
      refuses,
      ifMatch: "optional",
    }),
    remove: endpoint({
      ...common,
      id: `remove${side}Webhook`,
      method: "delete",
      path: `${path}/:id`,
      summary: "Removes an address; what waits for it is not sent any more",
      audit: { action: "webhook.remove" },
      output: z.strictObject({ done: z.literal(true) }),
      refuses,
      ifMatch: "optional",
    }),
    rotate: endpoint({
      ...common,
      id: `rotate${side}WebhookSecret`,
      method: "post",
      path: `${path}/:id/secret`,
      summary: "Makes a new secret, told this once; the old one signs beside it for 24 hours",
      audit: { action: "webhook.rotate" },
      output: z.strictObject({ webhook: shownHookSchema, secret }),
      refuses,
    }),
    test: endpoint({
      ...common,
      id: `test${side}Webhook`,
      method: "post",
      path: `${path}/:id/test`,
      summary: "Sends a test event to the address",
      audit: { action: "webhook.test" },
      output: z.strictObject({ delivery: deliveryIdSchema }),
      refuses,
    }),
    deliveries: endpoint({
      ...common,
      id: `list${side}WebhookDeliveries`,
      method: "get",
      path: `${path}/:id/deliveries`,
      summary: "What was sent to the address or waits for it, the latest event first, for 30 days",
      audit: { none: "the organisation's own settings" },
      query: z.strictObject({ cursor: z.string().max(200).optional() }),
      output: z.strictObject({ items: z.array(shownDeliverySchema), next: z.string().optional() }),
      refuses: [400, 401, 404, 429],
    }),
    resend: endpoint({
      ...common,
      id: `resend${side}WebhookDelivery`,
      method: "post",
      path: `${path}/:id/deliveries/:delivery/resend`,
      summary: "Sends an event again, under the same webhook-id",
      audit: { action: "webhook.resend" },
      params: z.strictObject({ id: hookIdSchema, delivery: deliveryIdSchema }),
      output: shownDeliverySchema,
      refuses,
    }),
  };
}

export const buyerHookEndpoints = endpointsOf("buyer");
export const supplierHookEndpoints = endpointsOf("supplier");
export const hookContracts: readonly AnyEndpoint[] = [
  ...Object.values(buyerHookEndpoints),
  ...Object.values(supplierHookEndpoints),
];

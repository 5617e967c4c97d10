import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { type Audience, endpoint } from "../base/endpoint.ts";
import { needLineSchema } from "./need.ts";
import { needMoves, sponsorMoves } from "./need-states.ts";

export const nothing = z.strictObject({});
export const revision = z.int().min(1).optional();
export const reads = { none: "reads" } as const;
export const readRefuses = [400, 401, 404, 429];
export const refuses = [400, 401, 404, 409, 422, 429];
export const needLines = z.lazy(() =>
  z.strictObject({ items: z.array(needLineSchema), next: z.string().optional() }),
);
export const movedNeed = z.strictObject({
  move: z.enum(needMoves),
  reason: z.string().trim().min(1).max(2000).optional(),
  revision,
});
/** What a government may do with its own. */
export const movedOwnNeed = movedNeed.extend({ move: z.enum(sponsorMoves) });

type Writer = {
  readonly audience: Audience;
  readonly permission: (actor: Actor) => boolean;
};
/** An endpoint that changes something of needs. */
export const change = <P extends z.ZodType, I extends z.ZodType, O extends z.ZodType>(
  { audience, permission }: Writer,
  how: {
    readonly id: string;
    readonly method: "post" | "put";
    readonly path: string;
    readonly summary: string;
    readonly action: string;
    readonly params: P;
    readonly input: I;
    readonly output: O;
  },
) => {
  const { action, ...contract } = how;
  return endpoint({ audience, permission, audit: { action }, query: nothing, refuses, ...contract });
};

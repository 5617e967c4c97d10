import type { Actor } from "../../shared/base/actor.ts";
import type { Typed } from "../../shared/base/endpoint.ts";
import type { Policies } from "../../shared/rfq/policy.ts";
import type { View } from "../layout/site.ts";

export type PolicyProps = View &
  Policies & {
    readonly actor: Actor;
    readonly typed: Typed;
    readonly failed: "propose" | "decide" | undefined;
  };

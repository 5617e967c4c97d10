import type { Typed } from "../../shared/base/endpoint.ts";
import type { HookAudience, ShownDelivery, ShownHook } from "../../shared/webhooks/endpoints.ts";
import type { View } from "../layout/site.ts";

type Common = View & { readonly shell: HookAudience; readonly typed: Typed };

export type HooksProps = Common & { readonly hooks: readonly ShownHook[]; readonly most: number };
export type HookProps = Common & {
  readonly hook: ShownHook;
  readonly deliveries: readonly ShownDelivery[];
  /** Where the log goes on. */
  readonly next?: string | undefined;
  readonly done?: "change" | "test" | "resend" | "state" | undefined;
};
export type SecretProps = Omit<Common, "typed"> & {
  readonly hook: ShownHook;
  readonly secret: string;
  readonly isNew: boolean;
};

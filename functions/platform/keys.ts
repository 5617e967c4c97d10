import type { Deps } from "./deps.ts";
import { openSeal } from "./seal.ts";
import { openSigner } from "./sign.ts";

/** What a function does with keys that never leave KMS, each where it was told of one; others need not carry it. */
export function withKeys(deps: Deps): Deps {
  const { config } = deps;
  const { sealKey, attestationKey, revocationKey } = config;
  return {
    ...deps,
    ...(sealKey && { seal: openSeal(config, sealKey) }),
    ...(attestationKey && { attestationSigner: openSigner(config, attestationKey) }),
    ...(revocationKey && { revocationSigner: openSigner(config, revocationKey) }),
  };
}

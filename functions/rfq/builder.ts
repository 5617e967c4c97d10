import type { PersonCtx } from "../accounts/index.ts";
import type { ReadCtx } from "../catalogue/index.ts";

export type BuyerCaseCtx = PersonCtx & ReadCtx;

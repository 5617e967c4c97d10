import type { Language } from "../../shared/base/text.ts";

/** Under this name a request keeps whose refusal it repeats, so that it is said in the same words. */
export const repeated = "repeated";
export type Repeated = { readonly requestId: string; readonly lang: Language };

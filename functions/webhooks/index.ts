export { followHooks } from "./follow-hooks.ts";
export { type HookData, hookWrites } from "./hook-writes.ts";

/** `burst` requests at once, and one more every `everyMs` milliseconds. */
export type Limit = { readonly burst: number; readonly everyMs: number };

/** Limits by kind of request. [policy] */
export const defaultLimits = {
  read: { burst: 120, everyMs: 250 },
  write: { burst: 40, everyMs: 1500 },
  "sign-in": { burst: 20, everyMs: 15_000 },
  invitation: { burst: 20, everyMs: 30_000 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof defaultLimits;
export type Limits = Readonly<Record<LimitName, Limit>>;

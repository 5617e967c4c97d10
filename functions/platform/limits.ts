/** `burst` requests at once, and one more every `everyMs` milliseconds. */
export type Limit = { readonly burst: number; readonly everyMs: number };

/** Limits by kind of request. [policy] */
export const defaultLimits = {
  read: { burst: 120, everyMs: 250 },
  write: { burst: 40, everyMs: 1500 },
  // A floor of a ministry signs in from one address.
  "sign-in": { burst: 60, everyMs: 3000 },
  invitation: { burst: 100, everyMs: 30_000 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof defaultLimits;
export type Limits = Readonly<Record<LimitName, Limit>>;

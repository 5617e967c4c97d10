/** `__Host-`: over TLS only, of this host only, for all its paths; no script reads it, no other site's form sends it. */
export const sessionCookie = "__Host-session";
/** Binds what a provider answers to the browser that left for it. */
export const departureCookie = "__Host-departure";

const rules = "Path=/; Secure; HttpOnly; SameSite=Lax";

export const setCookie = (name: string, value: string, seconds?: number): string =>
  `${name}=${value}; ${rules}${seconds === undefined ? "" : `; Max-Age=${seconds}`}`;
export const dropCookie = (name: string): string => `${name}=; ${rules}; Max-Age=0`;

import type { Actor } from "../base/actor.ts";
import type { Delivery, Health, Hook } from "./model.ts";

/** Addresses of one organisation. [ours] */
export const hooksMost = 5;
/** A rotated secret signs beside the new one for so long. [ours] */
export const oldSecretMs = 24 * 3_600_000;
/** An address that has failed without a success for so long is switched off. [ours] */
export const disabledAfterMs = 5 * 24 * 3_600_000;
export const keptDays = 30;
/** Attempts that a delivery remembers: one round and some by hand. */
export const attemptsKept = 25;
export const excerptMax = 500;

const [second, minute, hour] = [1000, 60_000, 3_600_000];
/** Pauses between the tries of one delivery, as Standard Webhooks proposes them. */
export const pauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/**
 * Milliseconds until the next try after so many, up to a tenth longer so that those who failed together part;
 * undefined when there is none. `chance` is from 0 to 1.
 */
export const pauseAfter = (tries: number, chance: number): number | undefined => {
  const pause = pauses[tries - 1];
  return pause === undefined ? undefined : Math.round(pause * (1 + chance / 10));
};

/** Administrators of cleared governments and verified suppliers. */
export const mayKeepHooks = (actor: Actor): boolean =>
  (actor.kind === "buyer" && actor.administrator && actor.cleared) ||
  (actor.kind === "supplier" && actor.administrator && actor.verified);

/** The same by the side's own function: each answers its own people only. */
export const keepsHooksAs =
  (kind: Hook["shell"]) =>
  (actor: Actor): boolean =>
    actor.kind === kind && mayKeepHooks(actor);

export const wantsEvent = (hook: Hook, type: string): boolean =>
  hook.state === "ACTIVE" && (hook.events as readonly string[]).includes(type);

export const isToBeDisabled = (health: Health | undefined, now: Date): boolean =>
  health?.failingSince !== undefined &&
  now.getTime() - new Date(health.failingSince).getTime() >= disabledAfterMs;

/** A delivery may be sent again by hand when it does not wait anyway, and its address takes any. */
export const mayResend = (hook: Hook, delivery: Delivery): boolean =>
  hook.state === "ACTIVE" && delivery.state !== "WAITING";

export type AddressFault = "address-malformed" | "address-not-https" | "address-not-public";
const localHost = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|test|invalid|example|onion)$/;

/**
 * What is wrong with an address before anything is known of its network: https at the usual port, by a public name,
 * without a password in it. With `local`, as on one machine, plain http to 127.0.0.1 will do.
 */
export function addressFault(text: string, local: boolean): AddressFault | undefined {
  const url = URL.parse(text);
  if (url?.username !== "" || url.password !== "" || url.hash !== "") return "address-malformed";
  if (local && url.protocol === "http:" && url.hostname === "127.0.0.1") return undefined;
  if (url.protocol !== "https:" || url.port !== "") return "address-not-https";
  const host = url.hostname.replace(/\.$/, "");
  const isNumber = host.startsWith("[") || /(^|\.)\d+$/.test(host);
  return isNumber || !host.includes(".") || localHost.test(host) ? "address-not-public" : undefined;
}

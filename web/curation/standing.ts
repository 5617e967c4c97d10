import type { Instant } from "../../shared/base/day.ts";
import type { Status } from "../../shared/catalogue/codes.ts";
import type { Tone } from "../ui/status-tag.tsx";

const tones: Readonly<Record<Status, Tone>> = {
  DRAFT: "plain",
  IN_REVIEW: "wait",
  CHANGES_REQUESTED: "stop",
  CLASSIFIED: "wait",
  APPROVED: "wait",
  PUBLISHED: "ok",
  WITHDRAWN: "plain",
  EXPIRED: "stop",
  SOLD_OUT: "plain",
};
export const toneOf = (status: Status): Tone => tones[status];

/** Whole days that something has been as it is. */
export const daysSince = (at: Instant, now: Instant): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 86_400_000));

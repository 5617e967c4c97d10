import type { OrganisationStatus } from "../../shared/accounts/codes.ts";
import type { Organisation } from "../../shared/accounts/model.ts";
import { type Day, daysBetween } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import { accountCodes } from "../copy/account-codes.ts";
import type { Tone } from "../ui/status-tag.tsx";
import type { Stage } from "../ui/timeline.tsx";

const tones: Readonly<Partial<Record<OrganisationStatus, Tone>>> = {
  CLEARED: "ok",
  VERIFIED: "ok",
  EXPORT_READY: "ok",
  ACTIVE: "ok",
  REFUSED: "stop",
  SUSPENDED: "stop",
  EXPIRED: "stop",
};
export const toneOf = (status: OrganisationStatus): Tone => tones[status] ?? "wait";

type Answer = {
  readonly status: OrganisationStatus;
  readonly answerDueOn: Day;
  readonly answeredOn?: Day | undefined;
};
/** Days by which the agency's first answer is late; 0 when it is not, or has been given. */
export const daysLate = ({ status, answerDueOn, answeredOn }: Answer, today: Day): number =>
  answeredOn || status === "ACTIVE" ? 0 : Math.max(0, daysBetween(answerDueOn, today));

const ways = {
  GOVERNMENT: ["APPLIED", "IDENTITY_CHECK", "CLEARED"],
  SUPPLIER: ["REGISTERED", "VERIFIED", "EXPORT_READY"],
  AGENCY: [],
} as const;

/** The way of an organisation in stages; one that left the way, by refusal or suspension, stands behind it. */
export function stagesOf({ kind, status, steps }: Organisation, lang: Language): Stage[] {
  const way: readonly OrganisationStatus[] = ways[kind];
  const name = (s: OrganisationStatus) => accountCodes[lang].status[s];
  const here = way.indexOf(status);
  if (here >= 0)
    return way.map((s, i) => ({
      name: name(s),
      state: i < here ? "done" : i === here ? "current" : "next",
    }));
  const been = way.filter((s) => steps.some((step) => step.status === s));
  return way.length === 0
    ? []
    : [
        ...been.map((s) => ({ name: name(s), state: "done" as const })),
        { name: name(status), state: "current" as const },
      ];
}

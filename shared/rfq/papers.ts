import { type Actor, actsAs } from "../base/actor.ts";
import { AppError } from "../base/app-error.ts";
import type { Day } from "../base/day.ts";
import type { slipReasons } from "./codes.ts";
import { added, knownEntry, type Recorded } from "./entry.ts";
import { type Execution, type Licence, type Paper, paperKinds } from "./execution.ts";
import type { Case } from "./model.ts";
import { isWeapon } from "./needs.ts";

type Done = Pick<Case, "execution" | "offer">;
export type PaperKind = (typeof paperKinds)[number];

/** The buyer brings its own papers; that the Diet was told is the agency's to say. */
export const mayRecordPaper = (actor: Actor, kind: PaperKind): boolean =>
  actsAs(actor, "case-officer", "licensing") || (actor.kind === "buyer" && kind !== "DIET_NOTIFICATION");

/** Papers that must be there before work starts and are not. */
export const missingPapers = (one: Pick<Case, "execution" | "offer" | "request">): PaperKind[] =>
  paperKinds.filter(
    (kind) =>
      !one.execution.papers.some((paper) => paper.kind === kind) &&
      (kind === "END_USER_CERTIFICATE" ||
        (kind === "INFORMATION_SECURITY_AGREEMENT" ? one.request.classified === true : isWeapon(one))),
  );

export type PaperWish = Pick<Paper, "kind" | "reference" | "on"> & { readonly document?: string | undefined };
/** The papers with one more; the same execution when the same paper is there. */
export function withPaper(
  execution: Execution,
  { kind, reference, on, document }: PaperWish,
  recorded: Recorded,
  today: Day,
): Execution {
  const known = execution.papers.some(
    (paper) =>
      paper.kind === kind && paper.reference === reference && paper.on === on && paper.document === document,
  );
  if (known) return execution;
  if (on > today) throw new AppError("invalid", "day-ahead", { field: "on" });
  const paper = { kind, reference, on, ...(document && { document }), ...recorded };
  return { ...execution, papers: added(execution.papers, paper, 20) };
}

const hasLine = ({ offer }: Done, line: number): boolean =>
  (offer?.lines ?? []).some(({ number }) => number === line);
function checkLines(one: Done, lines: readonly number[]): void {
  if (lines.length === 0) throw new AppError("invalid", "required", { field: "lines" });
  if (!lines.every((line) => hasLine(one, line)))
    throw new AppError("invalid", "line-unknown", { field: "lines" });
  if (new Set(lines).size !== lines.length)
    throw new AppError("invalid", "lines-doubled", { field: "lines" });
}

export type ContractWish = {
  readonly entry: string;
  readonly number: string;
  readonly maker: string;
  readonly signedOn: Day;
  readonly lines: readonly number[];
};
export function withContract(
  one: Done,
  { entry, ...wish }: ContractWish,
  recorded: Recorded,
  today: Day,
): Execution {
  const { execution } = one;
  const contract = { id: entry, ...wish, lines: [...wish.lines].sort((a, b) => a - b) };
  if (knownEntry(execution.contracts, contract)) return execution;
  checkLines(one, contract.lines);
  if (contract.signedOn > today) throw new AppError("invalid", "day-ahead", { field: "signedOn" });
  return { ...execution, contracts: added(execution.contracts, { ...contract, ...recorded }, 60) };
}

export type LicenceWish = Pick<Licence, "number" | "issuedOn" | "validUntil"> & {
  readonly entry: string;
  readonly lines: readonly { readonly line: number; readonly quantity: number }[];
};
export function withLicence(
  one: Done,
  { entry, ...wish }: LicenceWish,
  recorded: Recorded,
  today: Day,
): Execution {
  const { execution } = one;
  const licence = { id: entry, ...wish, lines: wish.lines.map(({ line, quantity }) => ({ line, quantity })) };
  if (knownEntry(execution.licences, licence)) return execution;
  checkLines(
    one,
    licence.lines.map(({ line }) => line),
  );
  if (licence.issuedOn > today) throw new AppError("invalid", "day-ahead", { field: "issuedOn" });
  if (licence.validUntil < today || licence.validUntil < licence.issuedOn)
    throw new AppError("invalid", "licence-over", { field: "validUntil" });
  return { ...execution, licences: added(execution.licences, { ...licence, ...recorded }, 60) };
}

export type ForecastWish = {
  readonly line: number;
  readonly forecastOn: Day;
  readonly reason?: (typeof slipReasons)[number] | undefined;
  readonly note?: string | undefined;
};
/** When a line is expected; later than the offer's day only with its reason. */
export function withForecast(one: Done, wish: ForecastWish, recorded: Recorded): Execution {
  const due = one.offer?.lines.find(({ number }) => number === wish.line)?.dueOn;
  if (due === undefined) throw new AppError("invalid", "line-unknown", { field: "line" });
  if (wish.forecastOn > due && !wish.reason)
    throw new AppError("invalid", "slip-reason-missing", { field: "reason" });
  const { line, forecastOn, reason, note } = wish;
  const forecast = { line, forecastOn, ...(reason && { reason }), ...(note && { note }), ...recorded };
  const others = one.execution.forecasts.filter((known) => known.line !== line);
  return { ...one.execution, forecasts: added(others, forecast, 60).sort((a, b) => a.line - b.line) };
}

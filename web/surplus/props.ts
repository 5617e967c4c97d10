import type { Typed } from "../../shared/base/endpoint.ts";
import { untyped } from "../../shared/base/endpoint.ts";
import type { Text } from "../../shared/base/text.ts";
import type { PriceMode } from "../../shared/catalogue/codes.ts";
import type { ContentOf } from "../../shared/catalogue/model.ts";
import type { Estimate } from "../../shared/surplus/estimate.ts";
import type { Booking, Question, ShownQuestion, Slot } from "../../shared/surplus/inspection.ts";
import type { Offer, Opening, Place } from "../../shared/surplus/offers.ts";
import type { LotGate, Stops } from "../../shared/surplus/rules.ts";
import type { Reservation, Stock, Unit } from "../../shared/surplus/stock.ts";
import { sayFault } from "../copy/faults.ts";
import type { View } from "../layout/site.ts";
import { binder } from "../ui/bound.ts";

/** A line of the agency's list of published lots. */
export type LotLine = {
  readonly listingId: string;
  readonly title: Text;
  readonly quantity: number;
  readonly mode: PriceMode;
  readonly closing?: string | undefined;
};
export type LotsProps = View & { readonly lines: readonly LotLine[]; readonly next?: string };

/** What was typed into which form of a page, when it came back. */
type Failed = { readonly typed: Typed; readonly failed?: string };

export type StaffLotProps = View &
  Failed & {
    readonly id: string;
    readonly content: ContentOf<"SURPLUS">;
    readonly gates: readonly { readonly id: LotGate; readonly stops: Stops }[];
    readonly stock: Stock;
    readonly reservations: readonly Reservation[];
    readonly units: readonly Unit[];
    readonly slots: readonly Slot[];
    readonly bookings: readonly Booking[];
    readonly questions: readonly Question[];
    readonly filed: number;
    readonly opening?: Omit<Opening, "ranking">;
    readonly ranking?: readonly (Place & { readonly conditions?: string; readonly state: Offer["state"] })[];
    readonly unreadable?: readonly string[];
    /** Names of organisations and people by their number. */
    readonly names: Readonly<Record<string, Text>>;
    readonly may: Readonly<
      Record<"hold" | "count" | "answer" | "askOpening" | "prepare" | "decide", boolean>
    >;
    readonly nowAt: string;
  };

export type OwnLotProps = View &
  Failed & {
    readonly id: string;
    readonly content: ContentOf<"SURPLUS">;
    readonly slots: readonly (Pick<Slot, "start" | "minutes"> & { readonly free: number })[];
    readonly booking?: { readonly start: string; readonly minutes: number };
    readonly questions: readonly ShownQuestion[];
    readonly offer?: Pick<Offer, "quantity" | "closing" | "state" | "filedAt">;
    readonly estimate: Estimate;
    readonly watching: boolean;
    readonly nowAt: string;
  };

/** The fields of one of a page's forms: what was typed, when it is this form that came back. */
export const fieldsOf = (
  { lang, typed, failed }: Failed & Pick<View, "lang">,
  form: string,
  kept: Readonly<Record<string, string>> = {},
) => binder(failed === form ? typed : untyped, sayFault(lang), form, kept);
export const isOpen = ({ typed, failed }: Failed, form: string): boolean =>
  failed === form && Object.keys(typed.errors).length > 0;

import type { JSX } from "hono/jsx/jsx-runtime";
import { AfterPart } from "./after-part.tsx";
import { ChangesPart } from "./changes-part.tsx";
import { DeliveryPart } from "./delivery-part.tsx";
import { HaltNotice, HaltPart } from "./halt-part.tsx";
import { PapersPart } from "./papers-part.tsx";
import type { CaseProps } from "./part.ts";
import { PaymentsPart } from "./payments-part.tsx";
import { ReconciliationPart } from "./reconciliation-part.tsx";

/** A part of the case page; it draws nothing where the state or the reader does not call for it. */
export type CasePart = (props: CaseProps) => JSX.Element | null;

/** In the order of the page. */
export const parts: readonly CasePart[] = [
  HaltNotice,
  DeliveryPart,
  PaymentsPart,
  PapersPart,
  ReconciliationPart,
  ChangesPart,
  AfterPart,
  HaltPart,
];

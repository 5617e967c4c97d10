import type { JSX } from "hono/jsx/jsx-runtime";
import { AcceptPart } from "./accept-part.tsx";
import { AfterPart } from "./after-part.tsx";
import { AvailabilityPart } from "./availability-part.tsx";
import { ChangesPart } from "./changes-part.tsx";
import { ClassifyPart } from "./classify-part.tsx";
import { DecideOfferPart } from "./decide-offer-part.tsx";
import { DeliveryPart } from "./delivery-part.tsx";
import { DeskPart } from "./desk-part.tsx";
import { HaltNotice, HaltPart } from "./halt-part.tsx";
import { LicensingPart } from "./licensing-part.tsx";
import { OfferPart } from "./offer-part.tsx";
import { PapersPart } from "./papers-part.tsx";
import type { CaseProps } from "./part.ts";
import { PaymentsPart } from "./payments-part.tsx";
import { QuestionsPart } from "./questions-part.tsx";
import { ReconciliationPart } from "./reconciliation-part.tsx";
import { RequestBuilder } from "./request-builder.tsx";
import { RequestActs, RequestPart } from "./request-part.tsx";
import { ScreeningPart } from "./screening-part.tsx";

/** A part of the case page; it draws nothing where the state or the reader does not call for it. */
export type CasePart = (props: CaseProps) => JSX.Element | null;

/** In the order of the page. */
export const parts: readonly CasePart[] = [
  HaltNotice,
  RequestBuilder,
  RequestActs,
  DeskPart,
  AvailabilityPart,
  DecideOfferPart,
  AcceptPart,
  OfferPart,
  DeliveryPart,
  PaymentsPart,
  PapersPart,
  ReconciliationPart,
  ScreeningPart,
  ClassifyPart,
  LicensingPart,
  QuestionsPart,
  RequestPart,
  ChangesPart,
  AfterPart,
  HaltPart,
];

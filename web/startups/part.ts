import type { Actor } from "../../shared/base/actor.ts";
import type { Day } from "../../shared/base/day.ts";
import type { Typed } from "../../shared/base/endpoint.ts";
import type { MakerQuestion } from "../../shared/rfq/questions.ts";
import type { ApplicationLine } from "../../shared/startups/applications.ts";
import type { AttestationLine } from "../../shared/startups/attestation.ts";
import type { BriefFault } from "../../shared/startups/brief-rules.ts";
import type { TypedBrief } from "../../shared/startups/brief-typed.ts";
import type { Comparison } from "../../shared/startups/compare.ts";
import type { Demand } from "../../shared/startups/demand-endpoints.ts";
import type { MatchedNeed } from "../../shared/startups/match-endpoints.ts";
import type { TechnologyEvent } from "../../shared/startups/model.ts";
import type { FirmPilot } from "../../shared/startups/pilots.ts";
import type { TechnologyObstacle } from "../../shared/startups/rules.ts";
import type { TechnologyMove } from "../../shared/startups/states.ts";
import type { TechnologyView } from "../../shared/startups/view.ts";
import type { DocumentLine } from "../documents/props.ts";
import type { View } from "../layout/site.ts";
import type { Bound } from "../ui/bound.ts";

export type OfferedMove = { readonly move: TechnologyMove; readonly obstacle?: TechnologyObstacle };

/** What the builder of a draft shows besides the technology. */
export type Builder = {
  /** How every input is shown, by name. */
  readonly shown: TypedBrief;
  /** What somebody else entered meanwhile, by input. */
  readonly theirs?: TypedBrief;
  /** What is wrong with inputs that could not be read, by name. */
  readonly unread: Readonly<Record<string, string>>;
  readonly faults: readonly BriefFault[];
  readonly files: readonly DocumentLine[];
};

/**
 * What every part of the firm's technology page is drawn from. What a part needs besides is loaded by
 * `functions/startups/loader-pages.tsx`, which adds it here.
 */
export type TechnologyProps = View & {
  readonly one: TechnologyView;
  readonly actor: Actor;
  readonly moves: readonly OfferedMove[];
  readonly events: readonly TechnologyEvent[];
  /** Where older events go on. */
  readonly next?: string;
  readonly today: Day;
  /** What was typed into which form, when one came back. */
  readonly typed: Typed;
  readonly failed?: string;
  /** What was just done. */
  readonly done?: string;
  readonly builder?: Builder;
  /** What followed its listing: pilots, requests to the agency, what the agency asks. */
  readonly pilots?: readonly FirmPilot[];
  readonly applications?: readonly ApplicationLine[];
  readonly asked?: readonly MakerQuestion[];
  /** Open needs that it may answer, what is attested of it, and what governments look for. */
  readonly needs?: readonly MatchedNeed[];
  readonly attestations?: readonly AttestationLine[];
  readonly demand?: Demand;
  /** Of a further try: what differs from the one before. */
  readonly comparison?: Comparison;
};

/** What the steps of the builder are drawn from. */
export type BuilderProps = TechnologyProps & { readonly builder: Builder };
export type Bind = (name: string) => Bound;
export type StepProps = Pick<BuilderProps, "lang" | "today"> & {
  readonly bind: Bind;
  /** Names of the inputs that are shown. */
  readonly inputs: readonly string[];
};

export const technologyAddress = ({ lang, one }: Pick<TechnologyProps, "lang" | "one">): string =>
  `/${lang}/supplier/technologies/${one.id}`;

export const moveOf = (
  { moves }: Pick<TechnologyProps, "moves">,
  move: TechnologyMove,
): OfferedMove | undefined => moves.find((offered) => offered.move === move);

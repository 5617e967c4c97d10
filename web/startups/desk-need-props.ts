import type { Actor } from "../../shared/base/actor.ts";
import type { Typed } from "../../shared/base/endpoint.ts";
import type { NeedEvent } from "../../shared/startups/need.ts";
import type { OfferedNeedMove } from "../../shared/startups/need-rules.ts";
import type { DeskNeed } from "../../shared/startups/need-view.ts";
import type { View } from "../layout/site.ts";

/** What every part of the agency's page of a need is drawn from. */
export type DeskNeedProps = View &
  DeskNeed & {
    readonly actor: Actor;
    readonly events: readonly NeedEvent[];
    readonly moves: readonly OfferedNeedMove[];
    readonly may: { readonly edit: boolean; readonly answer: boolean; readonly panel: boolean };
    readonly isModerator: boolean;
    /** Who of the agency may be named. */
    readonly people: readonly { readonly id: string; readonly name: string }[];
    /** Names of the firms that asked, by organisation. */
    readonly firms: Readonly<
      Record<string, { readonly ja?: string | undefined; readonly en?: string | undefined }>
    >;
    readonly typed: Typed;
    readonly failed?: string;
    readonly done?: string | undefined;
  };

export const deskAddress = ({ lang, need }: Pick<DeskNeedProps, "lang" | "need">): string =>
  `/${lang}/staff/needs/${need.id}`;

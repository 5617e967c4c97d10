import { read } from "../../shared/base/text.ts";
import { isLive } from "../../shared/curation/life-cycle.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { Comments } from "./comments.tsx";
import { CompletenessMeter } from "./completeness-meter.tsx";
import { ListingContent } from "./listing-content.tsx";
import { ListingFiles } from "./listing-files.tsx";
import { ListingMoves } from "./listing-moves.tsx";
import { ListingStanding } from "./listing-standing.tsx";
import type { ListingProps } from "./props.ts";
import { SchedulePlan } from "./schedule-plan.tsx";
import { SentBack } from "./sent-back.tsx";
import { toneOf } from "./standing.ts";
import { Trail } from "./trail.tsx";

/** Everything the desk knows of a listing, and what the reader can do with it. */
export function ListingPage(props: ListingProps) {
  const { lang, listing, typed, done, failed = "" } = props;
  const copy = curationCopy[lang];
  const title = read(listing.content.title, lang).value;
  const said = done === undefined ? undefined : copy.done[done as keyof typeof copy.done];
  return (
    <Document
      {...props}
      title={title}
      description={title}
      crumbs={[{ name: copy.list.title, path: "/staff/listings" }]}
      unlisted
    >
      <div class="wrap account-page">
        {said ? <Banner tone="success" title={said} announced /> : null}
        <p class="desk-head">
          <span class={`tag tag-${listing.content.kind.toLowerCase()}`}>
            {codes[lang].kind[listing.content.kind]}
          </span>
          <StatusTag tone={toneOf(listing.status)}>{copy.status[listing.status]}</StatusTag>
          {isLive(listing) && listing.status !== "PUBLISHED" ? (
            <span class="means">{copy.page.live(listing.published.at(-1)?.version ?? 1)}</span>
          ) : null}
        </p>
        <h1>
          <Said text={listing.content.title} lang={lang} />
        </h1>
        <ErrorSummary faults={faultsOf(typed, labelsOf(props), sayFault(lang), failed)} lang={lang} />
        <SentBack {...props} />
        <div class="desk">
          <div class="desk-file">
            <ListingContent {...props} />
            <ListingFiles {...props} />
            <Comments {...props} />
            <Trail {...props} />
          </div>
          <div class="desk-side">
            <ListingStanding {...props} />
            <CompletenessMeter {...props} />
            <ListingMoves {...props} />
            <SchedulePlan {...props} />
          </div>
        </div>
      </div>
    </Document>
  );
}

function labelsOf({ lang, failed }: ListingProps): Record<string, string> {
  const { page } = curationCopy[lang];
  if (failed === "comment") return { text: page.commentText };
  if (failed === "schedule") return { publishOn: page.publishOn, withdrawOn: page.withdrawOn };
  return {
    reasons: page.reasons,
    itemClass: page.itemClass,
    controlRow: page.controlRow,
    armsCategory: page.armsCategory,
    visibility: page.tier,
    tier: page.tier,
    countries: page.countries,
    note: page.note,
  };
}

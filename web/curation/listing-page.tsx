import { read } from "../../shared/base/text.ts";
import { isLive } from "../../shared/curation/life-cycle.ts";
import { fieldName } from "../catalogue/field-names.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { day, moment } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { Comments } from "./comments.tsx";
import { ListingMoves } from "./listing-moves.tsx";
import type { ListingProps } from "./props.ts";
import { SchedulePlan } from "./schedule-plan.tsx";
import { toneOf } from "./standing.ts";
import { Trail } from "./trail.tsx";
import { visibilityText } from "./visibility-text.ts";

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
            <Content {...props} />
            <Comments {...props} />
            <Trail {...props} />
          </div>
          <div class="desk-side">
            <Standing {...props} />
            <Completeness {...props} />
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

function SentBack({ lang, listing, names, reader }: ListingProps) {
  const { sentBack } = listing;
  const copy = curationCopy[lang];
  if (!sentBack) return null;
  return (
    <Banner tone="warning" title={copy.page.sentBack}>
      <ul class="reasons">
        {sentBack.reasons.map((reason) => (
          <li>{copy.reason[reason]}</li>
        ))}
      </ul>
      <p class="quiet">
        {names[sentBack.by] ?? copy.page.unknown}, {moment(sentBack.at, lang, reader?.timeZone)}
      </p>
    </Banner>
  );
}

function Content({ lang, listing, mayEdit, mayDuplicate }: ListingProps) {
  const copy = curationCopy[lang].page;
  const { content } = listing;
  const here = `/${lang}/staff/listings/${listing.id}`;
  return (
    <section>
      <h2>{copy.content}</h2>
      <p class="lead">
        <Said text={content.summary} lang={lang} />
      </p>
      {content.description ? (
        <p class="as-typed">
          <Said text={content.description} lang={lang} />
        </p>
      ) : null}
      <div class="action-row">
        {mayEdit ? (
          <a class="button button-main" href={`${here}/edit`}>
            {copy.edit}
          </a>
        ) : null}
        <a class="button" href={`${here}/preview`}>
          {copy.previewPublic}
        </a>
        {mayDuplicate ? (
          <form method="post" action={`${here}/duplicate`}>
            <button class="button button-quiet" type="submit">
              {copy.duplicate}
            </button>
          </form>
        ) : null}
      </div>
      <form class="preview-form" method="get" action={`${here}/preview`}>
        <label for="preview-country">{copy.previewAs}</label>
        <input
          id="preview-country"
          class="input input-short"
          name="country"
          maxlength={2}
          pattern="[A-Z]{2}"
          placeholder="PH"
        />
        <button class="button button-small" type="submit">
          {copy.previewButton}
        </button>
      </form>
      <Versions listing={listing} lang={lang} />
    </section>
  );
}

function Versions({ lang, listing }: Pick<ListingProps, "lang" | "listing">) {
  const copy = curationCopy[lang].page;
  if (listing.published.length === 0) return null;
  return (
    <details>
      <summary>
        {copy.versions} ({listing.published.length})
      </summary>
      <ul class="plain-list">
        {listing.published.toReversed().map(({ version, at, tier, changed }) => (
          <li>
            {tier === "PUBLIC" ? (
              <a href={`/${lang}/catalogue/${listing.id}/v/${version}`}>v{version}</a>
            ) : (
              `v${version}`
            )}{" "}
            <time datetime={at}>{moment(at, lang, undefined)}</time>{" "}
            <span class="quiet">
              {changed.map((field) => fieldName(field, lang)).join(lang === "ja" ? "、" : ", ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Standing({ lang, listing, names, reader }: ListingProps) {
  const copy = curationCopy[lang].page;
  const { schedule, classifiedBy, approvedBy, preparedBy, contributors = [] } = listing;
  const name = (id: string | undefined) => (id === undefined ? undefined : (names[id] ?? copy.unknown));
  const fact = (label: string, value: string | undefined) => (value ? { name: label, value } : undefined);
  const others = contributors.filter((id) => id !== preparedBy).map((id) => names[id] ?? copy.unknown);
  return (
    <section>
      <h2>{copy.state}</h2>
      <Facts
        facts={[
          fact(copy.since, moment(listing.since ?? listing.createdAt, lang, reader?.timeZone)),
          fact(copy.preparedBy, name(preparedBy)),
          fact(copy.contributors, others.join(lang === "ja" ? "、" : ", ")),
          fact(copy.classifiedBy, name(classifiedBy)),
          fact(copy.approvedBy, name(approvedBy)),
          fact(copy.visibility, visibilityText(listing.content.visibility, lang)),
          fact(fieldName("reviewBy", lang), day(listing.content.reviewBy, lang)),
          fact(
            copy.schedule,
            schedule &&
              copy.planned(
                schedule.publishOn ? day(schedule.publishOn, lang) : "",
                schedule.withdrawOn ? day(schedule.withdrawOn, lang) : "",
              ),
          ),
        ]}
      />
    </section>
  );
}

function Completeness({ lang, completeness: { percent, missing } }: ListingProps) {
  const copy = curationCopy[lang].page;
  return (
    <section>
      <h2>{copy.completeness}</h2>
      <p class="meter-line">
        <meter
          min={0}
          max={100}
          low={50}
          high={80}
          optimum={100}
          value={percent}
          aria-label={copy.completeness}
        />{" "}
        {copy.complete(percent)}
      </p>
      {missing.length > 0 ? (
        <p class="quiet">
          {copy.missing}
          {lang === "ja" ? "：" : ": "}
          {missing
            .slice(0, 6)
            .map((field) => fieldName(field, lang))
            .join(lang === "ja" ? "、" : ", ")}
        </p>
      ) : null}
    </section>
  );
}

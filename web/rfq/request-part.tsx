import { packageParts } from "../../shared/rfq/codes.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { caseNames } from "../copy/case-names.ts";
import { requestCopy } from "../copy/request.ts";
import { pilotCopy } from "../copy/startups-pilot.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { country, day, moment, number } from "../ui/format.ts";
import { type CaseProps, caseAddress, moveOf } from "./part.ts";
import { ItemCell } from "./request-lines.tsx";
import { fieldLabel } from "./request-words.ts";

/** What was asked for, as both sides read it from the submission on. */
export function RequestPart(props: CaseProps) {
  const { lang, one } = props;
  if (one.status === "DRAFT") return null;
  const copy = requestCopy[lang];
  const { columns } = copy.lines;
  const side = props.actor.kind === "buyer" ? "buyer" : "staff";
  return (
    <section id="request" class="request-part">
      <h2>{copy.part.title}</h2>
      {one.requestRevision > 0 ? <p class="quiet">{copy.part.revision(one.requestRevision)}</p> : null}
      <DataTable
        caption={copy.lines.title}
        columns={[columns.item, columns.quantity]}
        rows={one.request.lines.map((line) => [
          <ItemCell {...props} line={line} />,
          `${number(line.quantity, lang)} ${line.unit}`,
        ])}
      />
      <Facts caption={copy.form.title} facts={facts(props)} />
      <Accepted {...props} />
      <Linked {...props} />
      <p>
        <a href={`/${lang}/${side}/documents?owner=case:${one.id}`}>{copy.documents.link}</a>
      </p>
    </section>
  );
}

function facts({ lang, one }: CaseProps) {
  const { form, part } = requestCopy[lang];
  const names = caseNames[lang];
  const { request } = one;
  const fact = (name: string, value: string | undefined) => ({ name, value: value ?? part.not });
  const { endUse, endUser, thirdParties, industrialParticipation: industry, classified } = request;
  const parties = thirdParties?.map((party) => `${party.name} (${country(party.country, lang)})`).join(", ");
  const yes = (said: boolean | undefined) => (said === undefined ? undefined : said ? form.yes : form.no);
  return [
    fact(form.kind, request.kind && names.kinds[request.kind]),
    fact(form.wantedOn, request.wantedOn && day(request.wantedOn, lang)),
    fact(form.reference, request.reference),
    fact(form.endUse, endUse?.text),
    ...(endUse?.flags.length
      ? [
          fact(
            form.endUseFlags,
            endUse.flags.map((flag) => form.flags[flag]).join(lang === "ja" ? "、" : "; "),
          ),
        ]
      : []),
    fact(form.endUserName, endUser && `${endUser.name} (${country(endUser.country, lang)})`),
    fact(form.destination, request.destination && country(request.destination, lang)),
    fact(form.thirdParties, parties === "" ? form.thirdPartyNone : parties),
    ...packageParts.map((one) => {
      const wish = request.package[one];
      return fact(names.parts[one], wish && form.wishes[wish]);
    }),
    fact(form.financing, request.financing && names.financings[request.financing]),
    fact(
      form.industry,
      industry &&
        [industry.wanted ? form.industryYes : form.industryNo, industry.note].filter(Boolean).join(" · "),
    ),
    fact(form.classified, yes(classified)),
    ...(request.note ? [fact(form.note, request.note)] : []),
  ];
}

function Accepted({ lang, one, reader }: CaseProps) {
  if (one.acceptances.length === 0) return null;
  const copy = requestCopy[lang];
  return (
    <>
      <h3>{copy.asIs.title}</h3>
      <ul>
        {one.acceptances.map(({ listingId, listingVersion, textVersion, name, at }) => (
          <li>
            {listingId}, {copy.lines.version(listingVersion)} ({textVersion}):{" "}
            {copy.asIs.accepted(name, moment(at, lang, reader?.timeZone))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Linked({ lang, one, actor }: CaseProps) {
  const { part } = requestCopy[lang];
  const at = (id: string) =>
    actor.kind === "buyer" ? `/${lang}/buyer/requests/${id}` : `/${lang}/staff/cases/${id}`;
  const link = (name: string, id: string | undefined) =>
    id ? { name, value: <a href={at(id)}>{id}</a> } : undefined;
  // A draft that follows is its government's own until it is handed in.
  const next = actor.kind === "buyer" ? one.counteredBy : undefined;
  const pilot = one.origin?.pilot;
  const from = actor.kind === "staff" ? <a href={`/${lang}/staff/pilots/${pilot}`}>{pilot}</a> : pilot;
  const origin = pilot ? { name: pilotCopy[lang].fromPilot, value: from } : undefined;
  return <Facts facts={[link(part.before, one.counters), origin, link(part.followed, next)]} />;
}

/** What the buyer does with a request that came back, or was answered with another. */
export function RequestActs(props: CaseProps) {
  const { lang, one, actor } = props;
  const revise = moveOf(props, "revise");
  const ended = one.status === "RETURNED" || one.status === "COUNTERED";
  if (actor.kind !== "buyer" || !ended || one.counteredBy) return null;
  const { part, returned } = requestCopy[lang];
  const here = caseAddress(props);
  return (
    <section class="panel request-returned">
      {one.returned && one.status === "RETURNED" ? (
        <>
          <h2>{returned}</h2>
          <ul>
            {one.returned.fields.map((field) => (
              <li>{fieldLabel(field, lang)}</li>
            ))}
          </ul>
          {one.returned.note ? <p>{one.returned.note}</p> : null}
        </>
      ) : null}
      {revise && !revise.obstacle ? (
        <>
          <p>{part.reviseLead}</p>
          <PostForm action={`${here}/revise`} submit={part.revise} />
        </>
      ) : null}
      {actor.cleared ? (
        <>
          <p>{part.followLead}</p>
          <PostForm action={`${here}/follow-up`} submit={part.follow} tone="quiet" />
        </>
      ) : null}
    </section>
  );
}

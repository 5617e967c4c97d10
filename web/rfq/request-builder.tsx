import { completenessOf, missingOf } from "../../shared/rfq/request.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { sayFault } from "../copy/faults.ts";
import { requestCopy } from "../copy/request.ts";
import { Banner } from "../ui/banner.tsx";
import { type Fault, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { type CaseProps, caseAddress } from "./part.ts";
import { RequestAsIs } from "./request-as-is.tsx";
import { RequestDetails } from "./request-details.tsx";
import { RequestFind } from "./request-find.tsx";
import { RequestLines } from "./request-lines.tsx";
import { fieldLabel, inputOf } from "./request-words.ts";

/** A draft on one page: what is missing, the items, the texts to accept, the details, and handing it in. */
export function RequestBuilder(props: CaseProps) {
  const { lang, one, builder, done } = props;
  if (!builder) return null;
  const copy = requestCopy[lang];
  const missing = missingOf(one.request, one.acceptances);
  return (
    <div class="request-builder">
      {done ? <Banner tone="success" title={copy.done[done]} announced /> : null}
      <ErrorSummary faults={faults(props)} lang={lang} />
      <p class="lead">{copy.draft}</p>
      <Returned {...props} />
      <Missing {...props} missing={missing} />
      <RequestLines {...props} builder={builder} />
      <RequestFind {...props} builder={builder} />
      <RequestAsIs {...props} builder={builder} />
      <RequestDetails {...props} builder={builder} />
      <section id="documents">
        <h2>{copy.documents.title}</h2>
        <p>{copy.documents.text}</p>
        <p>
          <a href={`/${lang}/buyer/documents?owner=case:${one.id}`}>{copy.documents.link}</a>
        </p>
      </section>
      <Submit {...props} missing={missing} />
    </div>
  );
}

function faults({ lang, typed, failed }: CaseProps): Fault[] {
  const names = Object.keys(typed.errors).filter((name) => name !== "");
  const labels = Object.fromEntries(names.map((name) => [name, fieldLabel(name, lang)]));
  return faultsOf(typed, labels, sayFault(lang), failed ?? "save");
}

function Returned({ lang, one }: CaseProps) {
  if (!one.returned) return null;
  return (
    <Banner tone="warning" title={requestCopy[lang].returned}>
      <ul>
        {one.returned.fields.map((field) => (
          <li>
            <a href={`#${inputOf(field)}`}>{fieldLabel(field, lang)}</a>
          </li>
        ))}
      </ul>
      {one.returned.note ? <p>{one.returned.note}</p> : null}
    </Banner>
  );
}

type WithMissing = CaseProps & { readonly missing: readonly string[] };

function Missing({ lang, one, missing }: WithMissing) {
  const copy = requestCopy[lang];
  const percent = completenessOf(one.request, one.acceptances);
  return (
    <section
      class="panel request-missing"
      id="request-standing"
      aria-labelledby="request-missing"
      data-autosave-follows
    >
      <h2 id="request-missing">{missing.length === 0 ? copy.complete : copy.missing}</h2>
      <p class="request-percent">
        <progress value={percent} max={100} aria-label={copy.percent} />
        <span>
          {copy.percent} {percent}%
        </span>
      </p>
      {missing.length > 0 ? (
        <>
          <p>{copy.missingLead(missing.length)}</p>
          <ul class="request-missing-list">
            {missing.map((field) => (
              <li>
                <a href={`#${inputOf(field)}`}>{fieldLabel(field, lang)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Submit(props: WithMissing) {
  const { lang, missing } = props;
  const copy = requestCopy[lang].submit;
  const here = caseAddress(props);
  return (
    <section id="submit" data-autosave-follows>
      <h2>{copy.title}</h2>
      <p>{missing.length === 0 ? copy.ready : copy.notReady}</p>
      {missing.length === 0 ? <PostForm action={`${here}/submit`} submit={copy.submit} /> : null}
      <details class="move">
        <summary>{copy.discard}</summary>
        <p>{copy.discardLead}</p>
        <PostForm action={`${here}/discard`} submit={copy.discard} tone="danger" />
      </details>
    </section>
  );
}

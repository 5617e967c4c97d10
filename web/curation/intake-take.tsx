import { fileWord } from "../../shared/catalogue/search-document.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { intakeDeskCopy, sayIntake } from "../copy/intake-desk.ts";
import { Banner } from "../ui/banner.tsx";
import { binder } from "../ui/bound.ts";
import { Checkbox } from "../ui/choices.tsx";
import { number } from "../ui/format.ts";
import type { IntakeProps } from "./intake-props.ts";

/** Asks for the drafts, or for the rest of them; or leads back to the columns. */
export function IntakeTake({ lang, intake, typed }: IntakeProps) {
  const copy = intakeDeskCopy[lang];
  const { id, findings, status } = intake;
  if (!findings || findings.accepted === 0)
    return status === "CHECKED" ? <Again lang={lang} id={id} /> : null;
  const field = binder(typed, sayIntake(lang), "intake")("doublesMeant");
  const begun = status !== "CHECKED";
  return (
    <section class="intake-take">
      <h2>{begun ? copy.takeAgain : copy.take}</h2>
      <p>{copy.takeText(number(findings.lots - findings.alreadyThere, lang))}</p>
      {findings.doubles > 0 ? (
        <Banner tone="warning" title={copy.found.doubles}>
          <p>{copy.doublesText(number(findings.doubles, lang))}</p>
        </Banner>
      ) : null}
      <PostForm action={`/${lang}/staff/intake/${id}/take`} submit={begun ? copy.takeAgain : copy.take}>
        {findings.doubles > 0 ? <Checkbox field={field} label={copy.doublesMeant} /> : null}
      </PostForm>
      {begun ? null : <Again lang={lang} id={id} />}
    </section>
  );
}

const Again = ({ lang, id }: { lang: IntakeProps["lang"]; id: string }) => (
  <p>
    <a href={`/${lang}/staff/intake/${id}?columns=1`}>{intakeDeskCopy[lang].checkAgain}</a>
  </p>
);

/** The end: where the drafts are, and what to do with the rows that were refused. */
export function IntakeTaken({ lang, intake, mayTakeIn }: IntakeProps) {
  const copy = intakeDeskCopy[lang];
  const { id, taken, document, findings } = intake;
  if (!taken || !document) return null;
  const refused = findings?.refused ?? 0;
  return (
    <>
      <Banner tone="success" title={copy.taken(number(taken.created, lang))} announced>
        {taken.alreadyThere > 0 ? <p>{copy.takenThere(number(taken.alreadyThere, lang))}</p> : null}
        <p>
          <a href={`/${lang}/staff/listings?q=${fileWord(document.sha256)}`}>{copy.drafts}</a>
        </p>
      </Banner>
      {refused > 0 && mayTakeIn ? (
        <section>
          <h2>{copy.fix}</h2>
          <p>{copy.fixText(number(refused, lang))}</p>
          <div class="action-row">
            <a class="button button-quiet intake-fetch" href={`/api/staff/intake/${id}/files/refused`}>
              {copy.refusedRows}
            </a>
            <PostForm action={`/${lang}/staff/intake`} hidden={{ corrects: id }} submit={copy.fixStart} />
          </div>
        </section>
      ) : null}
    </>
  );
}

import { read } from "../../shared/base/text.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import type { ShownPilot } from "../../shared/catalogue/shown-pilot.ts";
import type { OwnQuestion, SharedAnswer } from "../../shared/startups/asked.ts";
import type { OwnPilot } from "../../shared/startups/pilots.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { periodOf, ShownPilots } from "../catalogue/shown-pilots.tsx";
import { askedCopy } from "../copy/startups-asked.ts";
import { pilotCopy } from "../copy/startups-pilot.ts";
import type { View } from "../layout/site.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { TextArea } from "../ui/field.tsx";
import { day, dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { type Came, cameBack, DeskFrame, fieldsIn } from "./desk-frame.tsx";
import { PilotState } from "./pilots-page.tsx";

type Props = View &
  Came & {
    readonly item: Published;
    readonly pilots: readonly ShownPilot[];
    readonly ownPilots: readonly OwnPilot[];
    readonly answers: readonly SharedAnswer[];
    readonly asked: readonly OwnQuestion[];
  };

/** What a government does with a technology beside reading of it: ask, follow its own pilot with a request. */
export function TechnologyFilePage(props: Props) {
  const { lang, item, pilots } = props;
  const copy = askedCopy[lang];
  const { title } = item.content;
  return (
    <DeskFrame
      {...props}
      title={<Said text={title} lang={lang} />}
      plain={read(title, lang).value}
      lead={copy.fileLead}
    >
      <p>
        <a href={`/${lang}/buyer/catalogue/${item.id}`}>{copy.listing}</a> ·{" "}
        <a href={`/${lang}/buyer/technology-questions`}>{copy.allOwn}</a>
      </p>
      <OwnPilots {...props} />
      <ShownPilots pilots={pilots} lang={lang} />
      <Asked {...props} />
      <Shared {...props} />
    </DeskFrame>
  );
}

function OwnPilots({ lang, item, ownPilots }: Props) {
  const copy = pilotCopy[lang];
  if (ownPilots.length === 0) return null;
  return (
    <section>
      <h2>{copy.ownTitle}</h2>
      {ownPilots.map((pilot) => (
        <article class="panel">
          <h3>
            <Said text={pilot.site} lang={lang} /> <PilotState pilot={pilot} lang={lang} />
          </h3>
          <p>
            {periodOf(pilot, lang)} · <Said text={pilot.aim} lang={lang} />
          </p>
          {pilot.request ? (
            <p>
              <a href={`/${lang}/buyer/requests/${pilot.request}`}>{copy.toRequest}</a>
            </p>
          ) : null}
          <p class="quiet">{pilot.status === "ENDED" ? copy.followOnLead : copy.ownNotEnded}</p>
          {pilot.status === "ENDED" ? (
            <PostForm
              action={`/${lang}/buyer/technologies/${item.id}/follow-on`}
              submit={copy.followOn}
              hidden={{ pilot: pilot.id }}
            />
          ) : null}
        </article>
      ))}
    </section>
  );
}

function Asked(props: Props) {
  const { lang, item, asked } = props;
  const copy = askedCopy[lang];
  return (
    <section>
      <h2>{copy.own}</h2>
      <OwnQuestions asked={asked} lang={lang} />
      <FoldedForm
        title={copy.ask}
        action={`/${lang}/buyer/technologies/${item.id}/ask`}
        open={cameBack(props, "ask") || asked.length === 0}
      >
        <TextArea
          field={fieldsIn(props, "ask")("text")}
          lang={lang}
          label={copy.askText}
          hint={copy.askHint}
          maxlength={1000}
        />
      </FoldedForm>
    </section>
  );
}

type OwnProps = Pick<View, "lang"> & { readonly asked: readonly OwnQuestion[]; readonly titled?: boolean };
/** Own questions, each with its answer; `titled` where they are about several technologies. */
export function OwnQuestions({ asked, lang, titled }: OwnProps) {
  const copy = askedCopy[lang];
  return (
    <ul class="lot-questions">
      {asked.map((one) => (
        <li>
          {titled ? (
            <h2>
              <a href={`/${lang}/buyer/technologies/${one.listingId}`}>
                <Said text={one.title} lang={lang} />
              </a>
            </h2>
          ) : null}
          <p class="as-typed lot-question">{one.text}</p>
          <p class="quiet">{copy.askedOn(dayOf(one.askedAt, lang))}</p>
          {one.answer ? (
            <>
              <p class="as-typed lot-answer">{one.answer.text}</p>
              <p class="quiet">
                {copy.answeredOn(dayOf(one.answer.at, lang))}
                {one.answer.toAll ? ` · ${copy.answeredToAll}` : ""}
              </p>
            </>
          ) : (
            <p class="quiet">{copy.waiting}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Shared({ lang, answers }: Props) {
  const copy = askedCopy[lang];
  return (
    <section>
      <h2>{copy.shared}</h2>
      {answers.length === 0 ? <p class="quiet">{copy.sharedNone}</p> : null}
      <ul class="lot-questions">
        {answers.map(({ text, answer, on }) => (
          <li>
            <p class="as-typed lot-question">{text}</p>
            <p class="as-typed lot-answer">{answer}</p>
            <p class="quiet">{day(on, lang)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ListProps = View & Came & { readonly items: readonly OwnQuestion[]; readonly next?: string };
/** Everything that a government's organisation asked about technologies. */
export function OwnAskedPage(props: ListProps) {
  const { lang, items, next } = props;
  const copy = askedCopy[lang];
  const query = new URLSearchParams({ after: next ?? "" });
  const href = `/${lang}/buyer/technology-questions?${query}`;
  return (
    <DeskFrame
      {...props}
      title={copy.own}
      plain={copy.own}
      lead={copy.ownLead}
      next={next ? { href, name: copy.next, pages: copy.pages } : undefined}
    >
      {items.length === 0 ? <p class="panel panel-calm">{copy.ownNone}</p> : null}
      <OwnQuestions asked={items} lang={lang} titled />
    </DeskFrame>
  );
}

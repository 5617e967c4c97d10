import type { Comparison } from "../../shared/startups/compare.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { briefCopy } from "../copy/startups-brief.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { fieldLabel } from "./field-labels.ts";
import { type TechnologyProps, technologyAddress } from "./part.ts";

/** What the last answer told to mend, what changed about each point, and the firm's own ticks while it writes. */
export function FeedbackPart(props: TechnologyProps) {
  const { one, lang } = props;
  if (one.feedback.length === 0) return null;
  const copy = briefCopy[lang].feedback;
  const isDraft = one.status === "DRAFT";
  const points = (
    <ul class="technology-checklist">
      {one.feedback.map((_, point) => (
        <li>
          <Point {...props} point={point} />
        </li>
      ))}
    </ul>
  );
  return (
    <section id="feedback">
      <h2>{copy.title}</h2>
      <p>{isDraft ? copy.lead : copy.readLead}</p>
      {isDraft ? (
        <PostForm action={`${technologyAddress(props)}/feedback`} submit={copy.save} tone="quiet">
          {points}
        </PostForm>
      ) : (
        points
      )}
    </section>
  );
}

function Point({ one, lang, comparison, point }: TechnologyProps & { readonly point: number }) {
  const copy = briefCopy[lang].feedback;
  const said = one.feedback[point];
  if (!said) return null;
  const name = startupsCodes[lang].feedback[said.code];
  return (
    <>
      {one.status === "DRAFT" ? (
        <label class="choice" for={`feedback-${point}`}>
          <input
            id={`feedback-${point}`}
            type="checkbox"
            name="done"
            value={String(point)}
            checked={said.done}
          />
          <span>
            <strong>{name}</strong> <span class="visually-hidden">{copy.done}</span>
          </span>
        </label>
      ) : (
        <p>
          <strong>{name}</strong>{" "}
          {one.status === "DECLINED" ? null : <span class="quiet">{said.done ? copy.done : copy.open}</span>}
        </p>
      )}
      <p class="as-typed">{said.text}</p>
      <Changed checklist={comparison?.checklist} point={point} lang={lang} />
    </>
  );
}

type ChangedProps = Pick<TechnologyProps, "lang"> & {
  readonly checklist: Comparison["checklist"] | undefined;
  readonly point: number;
};
function Changed({ checklist, point, lang }: ChangedProps) {
  const copy = briefCopy[lang].feedback;
  const found = checklist?.[point];
  if (!found) return null;
  if (found.changed.length === 0)
    return found.code === "other" ? null : <p class="quiet">{copy.unchanged}</p>;
  const names = found.changed.map((leaf) => fieldLabel(leaf, lang));
  return (
    <p class="quiet">
      {copy.changed}: <a href="#comparison">{[...new Set(names)].join(lang === "ja" ? "、" : ", ")}</a>
    </p>
  );
}

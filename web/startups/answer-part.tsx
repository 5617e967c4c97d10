import { PostForm } from "../accounts/post-form.tsx";
import { briefCopy } from "../copy/startups-brief.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { day, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { toneOfTechnology } from "./clock.ts";
import { moveOf, type TechnologyProps, technologyAddress } from "./part.ts";

/** What the agency answered, and the way on after a decline. */
export function AnswerPart(props: TechnologyProps) {
  const { one, lang } = props;
  const { decision, controlRow } = one;
  if (!decision) return null;
  const copy = briefCopy[lang];
  const again = moveOf(props, "try-again");
  return (
    <section id="answer">
      <h2>{copy.page.answer}</h2>
      <div class="panel panel-calm">
        <p>
          <StatusTag tone={toneOfTechnology(decision.result)}>
            {startupsCodes[lang].state[decision.result]}
          </StatusTag>{" "}
          <time datetime={decision.on}>{day(decision.on, lang)}</time>{" "}
          <span class="quiet">{copy.clock.took(number(decision.took, lang))}</span>
        </p>
        <p class="as-typed">{decision.text}</p>
        {controlRow ? (
          <p class="quiet">
            {copy.page.controlRow}: <strong>{controlRow}</strong>
          </p>
        ) : null}
      </div>
      {again ? (
        <PostForm action={`${technologyAddress(props)}/try-again`} submit={copy.submit.again} />
      ) : null}
    </section>
  );
}

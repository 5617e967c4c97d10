import type { TechnologyScreening } from "../../shared/startups/model.ts";
import { matchKeyOf } from "../../shared/startups/screening-rules.ts";
import { answerCopy } from "../copy/startups-answer.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextArea } from "../ui/field.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { fieldsIn, type StaffProps, staffAddress } from "./staff-part.ts";

type Found = TechnologyScreening["matches"][number];
type Props = StaffProps & { readonly match: Found; readonly place: number; readonly works: boolean };

/** A name that resembles a listed one, and what somebody found of it. */
export function ScreeningMatch(props: Props) {
  const { match, lang, works } = props;
  const copy = answerCopy[lang].screening;
  const { resolved } = match;
  return (
    <>
      <h4 class="as-typed">{match.party}</h4>
      <p>
        <StatusTag tone={toneOf(resolved)}>
          {resolved ? (resolved.different ? copy.different : copy.same) : copy.waits}
        </StatusTag>
      </p>
      <Facts
        facts={[
          { name: copy.listed, value: `${match.listed} (${match.list})` },
          { name: copy.likeness, value: `${Math.round(match.score * 100)} %` },
          resolved
            ? { name: copy.reason, value: <span class="as-typed">{resolved.reason}</span> }
            : undefined,
        ]}
      />
      {works ? <Settle {...props} /> : null}
    </>
  );
}

const toneOf = (resolved: Found["resolved"]) => (resolved ? (resolved.different ? "ok" : "stop") : "wait");

function Settle(props: Props) {
  const { match, place, lang, typed, failed, one } = props;
  const copy = answerCopy[lang].screening;
  const key = matchKeyOf(match);
  const form = `settle-${place}`;
  const isThis = failed === "settle-match" && typed.values.match?.at(-1) === key;
  const field = fieldsIn(isThis ? { lang, typed, failed: form } : { lang, typed }, form);
  return (
    <FoldedForm
      title={match.resolved ? copy.settleAgain : copy.settle}
      action={`${staffAddress(props)}/settle-match`}
      open={isThis}
      hidden={{ match: key, revision: one.revision }}
    >
      <Radios
        field={field("decision")}
        lang={lang}
        label={copy.decision}
        choices={[
          { value: "DIFFERENT", label: copy.different },
          { value: "SAME", label: copy.same },
        ]}
      />
      <TextArea
        field={field("reason")}
        lang={lang}
        label={copy.reason}
        hint={copy.reasonHint}
        rows={2}
        maxlength={500}
      />
    </FoldedForm>
  );
}

import { read } from "../../shared/base/text.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { Banner } from "../ui/banner.tsx";
import { Checkboxes } from "../ui/choices.tsx";
import { TextArea } from "../ui/field.tsx";
import { FoldedForm } from "./folded-form.tsx";
import { named } from "./named.tsx";
import { fieldsOf, isOpen, type StaffLotProps } from "./props.ts";

type Props = StaffLotProps & { readonly ranking: NonNullable<StaffLotProps["ranking"]> };

/** The award as one prepares and another decides it. */
export function AwardPart(props: Props) {
  const { lang, opening, may } = props;
  const copy = lotsCopy[lang];
  const { award, state } = opening ?? {};
  return (
    <>
      {award ? (
        <div class="panel panel-calm">
          <h3>{state === "AWARDED" ? copy.awarded : copy.prepared}</h3>
          <ul>
            {award.winners.map((one) => (
              <li>{named(props, one)}</li>
            ))}
          </ul>
          <p class="as-typed">{award.reason}</p>
          <p class="quiet">{named(props, award.preparedBy)}</p>
        </div>
      ) : null}
      {state === "PREPARED" ? <p class="quiet">{copy.fourEyes}</p> : null}
      {state === "PREPARED" && may.decide ? <Decide {...props} /> : null}
      {state !== "AWARDED" && may.prepare ? <Prepare {...props} /> : null}
    </>
  );
}

function Decide({ lang, id, opening, failed, typed }: Props) {
  const copy = lotsCopy[lang];
  const action = `/${lang}/staff/lots/${id}/decision`;
  const revision = opening?.revision ?? 0;
  const isWrong = failed === "decision" && Object.keys(typed.errors).length > 0;
  return (
    <div class="lot-decision">
      {isWrong ? <Banner tone="warning" title={copy.fourEyes} /> : null}
      <PostForm action={action} submit={copy.decide} hidden={{ decision: "award", revision }} />
      <PostForm
        action={action}
        submit={copy.giveBack}
        hidden={{ decision: "return", revision }}
        tone="quiet"
      />
    </div>
  );
}

function Prepare(props: Props) {
  const { lang, id, ranking, names } = props;
  const copy = lotsCopy[lang];
  const field = fieldsOf(props, "award");
  const nameOf = (one: string) => (names[one] ? read(names[one], lang).value : one);
  return (
    <FoldedForm title={copy.award} action={`/${lang}/staff/lots/${id}/award`} open={isOpen(props, "award")}>
      <Checkboxes
        field={field("winners")}
        lang={lang}
        label={copy.winners}
        choices={ranking.map((one) => ({
          value: one.organisationId,
          label: `${one.place}. ${nameOf(one.organisationId)}`,
        }))}
      />
      <TextArea field={field("reason")} lang={lang} label={copy.reason} maxlength={2000} rows={3} />
    </FoldedForm>
  );
}

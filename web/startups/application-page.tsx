import { applicationStates } from "../../shared/startups/application-states.ts";
import { type Application, ownApplicationOf } from "../../shared/startups/applications.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { applicationNames } from "../copy/application-names.ts";
import { applicationsCopy } from "../copy/startups-applications.ts";
import type { View } from "../layout/site.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { TextArea } from "../ui/field.tsx";
import { dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { ApplicationRecord, ApplicationSteps, ApplicationTag } from "./application-facts.tsx";
import { type Came, cameBack, DeskFrame, fieldsIn } from "./desk-frame.tsx";
import { Tongues } from "./tongues.tsx";

type Move = { readonly move: string; readonly obstacle?: string };
type Props = View &
  Came & {
    readonly one: Application;
    readonly moves: readonly Move[];
    readonly names: Readonly<Record<string, string>>;
  };

/** One request of a firm, for the agency, with the moves that are this reader's. */
export function ApplicationPage(props: Props) {
  const { lang, one, names } = props;
  const copy = applicationsCopy[lang];
  const title = applicationNames[lang].kinds[one.wish.kind];
  const { officer, pilot } = one;
  return (
    <DeskFrame
      {...props}
      title={title}
      plain={title}
      crumb={{ name: copy.title, path: "/staff/applications" }}
    >
      <p class="desk-head">
        <ApplicationTag status={one.status} lang={lang} /> <span class="tag">{one.id}</span>
      </p>
      <ApplicationRecord
        one={ownApplicationOf(one)}
        lang={lang}
        more={[
          { name: copy.columns.firm, value: <Said text={one.firm} lang={lang} /> },
          officer ? { name: copy.officer, value: names[officer] ?? officer } : undefined,
          pilot
            ? { name: copy.pilot, value: <a href={`/${lang}/staff/pilots/${pilot}`}>{pilot}</a> }
            : undefined,
        ]}
      />
      <Prepared {...props} />
      <Moves {...props} />
      <ApplicationSteps one={one} lang={lang} names={names} />
    </DeskFrame>
  );
}

function Prepared({ lang, one, names }: Props) {
  const copy = applicationsCopy[lang];
  const { recommendation } = one;
  if (!recommendation) return null;
  const { grant, reason, by, at } = recommendation;
  return (
    <section>
      <h2>
        {copy.recommendation}: {grant ? copy.grant : copy.decline}
      </h2>
      <p class="as-typed">{reason}</p>
      <p class="quiet">
        {names[by] ?? by} · {dayOf(at, lang)}
      </p>
    </section>
  );
}

const at = ({ lang, one }: Props, act: string) => `/${lang}/staff/applications/${one.id}/${act}`;

function Moves(props: Props) {
  const { lang, one, moves } = props;
  const copy = applicationsCopy[lang];
  const offered = (move: string) => moves.find((known) => known.move === move);
  const decision = offered("grant");
  const plain = [
    ["acknowledge", "acknowledge", copy.acknowledge],
    ["begin-review", "review", copy.review],
  ] as const;
  return (
    <>
      {plain.map(([move, act, name]) =>
        offered(move) ? (
          <PostForm action={at(props, act)} submit={name} hidden={{ revision: one.revision }} />
        ) : null,
      )}
      {offered("recommend") ? <RecommendForm {...props} /> : null}
      {decision && !decision.obstacle ? <DecideForm {...props} /> : null}
      {decision?.obstacle ? (
        <p class="panel panel-calm">
          {decision.obstacle === "other-person" ? copy.notOwn : copy.noRecommendation}
        </p>
      ) : null}
    </>
  );
}

function RecommendForm(props: Props) {
  const { lang, one } = props;
  const copy = applicationsCopy[lang];
  const field = fieldsIn(props, "recommend");
  return (
    <FoldedForm
      title={copy.recommend}
      action={at(props, "recommend")}
      open={cameBack(props, "recommend")}
      hidden={{ revision: one.revision }}
    >
      <Radios
        field={field("grant")}
        lang={lang}
        label={copy.recommendation}
        choices={[
          { value: "yes", label: copy.grant },
          { value: "no", label: copy.decline },
        ]}
      />
      <TextArea field={field("reason")} lang={lang} label={copy.reason} maxlength={3000} />
    </FoldedForm>
  );
}

function DecideForm(props: Props) {
  const { lang, one } = props;
  const copy = applicationsCopy[lang];
  const field = fieldsIn(props, "decide");
  const results = applicationStates.filter((state) => state === "GRANTED" || state === "DECLINED");
  return (
    <FoldedForm
      title={copy.decide}
      action={at(props, "decide")}
      open={cameBack(props, "decide")}
      hidden={{ revision: one.revision }}
    >
      <Radios
        field={field("result")}
        lang={lang}
        label={copy.decision}
        choices={results.map((value) => ({
          value,
          label: value === "GRANTED" ? copy.grant : copy.decline,
        }))}
      />
      <TextArea field={field("text")} lang={lang} label={copy.decideText} maxlength={3000} />
      {one.wish.kind === "JSDF_TRIAL" ? (
        <Tongues
          field={field}
          name="unit"
          label={copy.unit}
          hint={copy.unitHint}
          lang={lang}
          max={200}
          optional
        />
      ) : null}
    </FoldedForm>
  );
}

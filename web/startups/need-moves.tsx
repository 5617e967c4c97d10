import type { OfferedNeedMove } from "../../shared/startups/need-rules.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { needsCopy } from "../copy/startups-needs.ts";
import { explainNeed } from "../copy/startups-needs-refusals.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { TextArea } from "../ui/field.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { needLabels } from "./need-fields.tsx";
import { cameBack, type FormState, fieldsIn } from "./need-form-state.ts";

type Props = FormState & {
  readonly action: string;
  readonly revision: number;
  readonly moves: readonly OfferedNeedMove[];
};

/** Moves that say why. */
const reasoned: readonly string[] = ["send-back", "call-off"];

/** What this reader may do next with a need, or what stands in its way. */
export function NeedMoves(props: Props) {
  const { lang, moves } = props;
  const copy = needsCopy[lang].desk;
  return (
    <section id="moves">
      <h2>{copy.moves}</h2>
      {moves.length === 0 ? <p class="quiet">{copy.noMoves}</p> : null}
      <ul class="case-move-list">
        {moves.map((offered) => (
          <li data-open={offered.obstacle ? undefined : "true"}>
            <Offered {...props} offered={offered} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offered(props: Props & { readonly offered: OfferedNeedMove }) {
  const { lang, offered, action, revision } = props;
  const { move, obstacle } = offered;
  const copy = needsCopy[lang];
  const hidden = { move, revision };
  if (obstacle) return <Obstacle {...props} />;
  if (!reasoned.includes(move))
    return (
      <PostForm
        action={action}
        submit={copy.moves[move]}
        hidden={hidden}
        tone={move === "cancel" ? "quiet" : "main"}
      />
    );
  const mine = props.typed.values.move?.at(-1) === move ? props : { ...props, failed: undefined };
  return (
    <FoldedForm title={copy.moves[move]} action={action} open={cameBack(mine, "move")} hidden={hidden}>
      <TextArea
        field={fieldsIn(mine, "move")("reason")}
        lang={lang}
        label={copy.desk.reasonLabel}
        hint={copy.desk.reasonHint}
        rows={3}
        maxlength={2000}
      />
    </FoldedForm>
  );
}

function Obstacle({ lang, offered: { move, obstacle } }: Props & { readonly offered: OfferedNeedMove }) {
  const copy = needsCopy[lang];
  const fields = obstacle && "fields" in obstacle ? (obstacle.fields ?? []) : [];
  const labels = { ...needLabels(lang), ...copy.form.fields };
  const named = fields.map((name) => (labels as Readonly<Record<string, string>>)[name] ?? name);
  return (
    <>
      <p>
        <strong>{copy.moves[move]}</strong>
        <StatusTag tone="plain">{copy.desk.blocked}</StatusTag>
      </p>
      <p class="case-why">
        {obstacle ? explainNeed({ reason: `need-check-${obstacle.need}`, params: {} }, lang)?.detail : null}
        {named.length > 0 ? (
          <span class="means">
            {copy.desk.missing}
            {named.join(lang === "ja" ? "、" : ", ")}
          </span>
        ) : null}
      </p>
    </>
  );
}

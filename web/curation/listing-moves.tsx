import { untyped } from "../../shared/base/endpoint.ts";
import { changeReasons } from "../../shared/catalogue/codes.ts";
import type { Move } from "../../shared/curation/life-cycle.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { Checkboxes } from "../ui/choices.tsx";
import { TextArea } from "../ui/field.tsx";
import { ClassificationFields } from "./classification-fields.tsx";
import { ObstacleText } from "./obstacle-text.tsx";
import type { ListingProps, MoveProps as Props } from "./props.ts";

const harsh: readonly Move[] = ["withdraw", "sell-out", "request-changes"];

/** Each move that the reader's role has here: a form, or why it is not open. */
export function ListingMoves(props: ListingProps) {
  const { lang, moves } = props;
  const copy = curationCopy[lang].page;
  return (
    <section>
      <h2>{copy.moves}</h2>
      {moves.length === 0 ? <p class="quiet">{copy.noMoves}</p> : null}
      {moves.map((line) =>
        line.obstacle ? <Closed {...props} line={line} /> : <Open {...props} line={line} />,
      )}
    </section>
  );
}

function Closed({ lang, line }: Props) {
  const copy = curationCopy[lang];
  return (
    <div class="move move-closed">
      <h3>{copy.move[line.move]}</h3>
      {line.obstacle ? <ObstacleText obstacle={line.obstacle} lang={lang} /> : null}
    </div>
  );
}

function Open(props: Props) {
  const { lang, listing, line, failed, moves } = props;
  const { move } = line;
  const copy = curationCopy[lang];
  const only = moves.filter((one) => !one.obstacle && !harsh.includes(one.move)).length === 1;
  return (
    <details class="move" open={failed === move || (only && !harsh.includes(move))}>
      <summary>{copy.move[move]}</summary>
      <p class="hint">{copy.moveMeans[move]}</p>
      <PostForm
        action={`/${lang}/staff/listings/${listing.id}/move`}
        hidden={{ move, revision: listing.revision }}
        submit={copy.move[move]}
        tone={harsh.includes(move) ? "danger" : "main"}
      >
        <MoveFields {...props} />
      </PostForm>
    </details>
  );
}

function MoveFields(props: Props) {
  const { lang, line, typed, failed } = props;
  const copy = curationCopy[lang];
  if (line.move === "classify") return <ClassificationFields {...props} />;
  if (line.move !== "request-changes") return null;
  const bound = binder(failed === line.move ? typed : untyped, sayFault(lang), line.move);
  return (
    <>
      <Checkboxes
        field={bound("reasons")}
        lang={lang}
        label={copy.page.reasons}
        choices={changeReasons.map((value) => ({ value, label: copy.reason[value] }))}
      />
      <TextArea
        field={bound("note")}
        lang={lang}
        label={copy.page.note}
        hint={copy.page.noteHint}
        maxlength={2000}
        rows={3}
        optional
      />
    </>
  );
}

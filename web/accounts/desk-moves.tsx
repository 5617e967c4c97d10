import type { Move } from "../../shared/accounts/rules.ts";
import { untyped } from "../../shared/base/endpoint.ts";
import { accountCodes } from "../copy/account-codes.ts";
import { deskCopy } from "../copy/desk.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { Checkboxes } from "../ui/choices.tsx";
import { TextArea } from "../ui/field.tsx";
import { PostForm } from "./post-form.tsx";
import type { DeskProps, MoveLine } from "./props.ts";

/** Moves that take something away from the organisation. */
const harsh: readonly Move[] = ["refuse", "suspend"];

/** Each move that the reader's role has here: a form, or why it is not open. */
export function DeskMoves(props: DeskProps) {
  const { lang, moves } = props;
  const copy = deskCopy[lang];
  return (
    <section>
      <h2>{copy.actions}</h2>
      {moves.length === 0 ? <p class="quiet">{copy.noActions}</p> : null}
      {moves.map((line) =>
        line.missing ? <Closed {...props} line={line} /> : <Open {...props} line={line} />,
      )}
    </section>
  );
}

type Props = DeskProps & { readonly line: MoveLine };

function Closed({ lang, line }: Props) {
  const { move, need } = accountCodes[lang];
  return (
    <div class="move move-closed">
      <h3>{move[line.move]}</h3>
      <p>
        {deskCopy[lang].notOpen}
        {line.missing ? need[line.missing] : ""}
      </p>
    </div>
  );
}

/** A form with fields is folded up until it is wanted, so that the choice of moves stays in view. */
function Open(props: Props) {
  const { lang, organisation, line, typed } = props;
  const { move } = line;
  const name = accountCodes[lang].move[move];
  const mine = props.move === move && Object.keys(typed.errors).length > 0;
  const form = (
    <PostForm
      action={`/${lang}/staff/organisations/${organisation.id}/move`}
      hidden={{ move, revision: organisation.revision }}
      submit={name}
      tone={harsh.includes(move) ? "danger" : "main"}
    >
      <MoveFields {...props} />
    </PostForm>
  );
  return (
    <details class="move" open={mine || move === "record-findings"}>
      <summary>{name}</summary>
      {form}
    </details>
  );
}

function MoveFields({ lang, line, checks, reasons, organisation, typed, move: failed }: Props) {
  const copy = deskCopy[lang];
  const { move } = line;
  const isCheck = move === "record-findings";
  const bound = binder(failed === move ? typed : untyped, sayFault(lang), move, {
    confirmed: organisation.findings?.confirmed ?? [],
    note: isCheck ? (organisation.findings?.note ?? "") : "",
  });
  return (
    <>
      {isCheck ? (
        <Checkboxes
          field={bound("confirmed")}
          lang={lang}
          label={copy.checksLegend}
          hint={copy.checksHint}
          choices={checks.map((value) => ({ value, label: accountCodes[lang].check[value] }))}
          optional
        />
      ) : null}
      {line.needsReason ? (
        <Checkboxes
          field={bound("reasons")}
          lang={lang}
          label={move === "ask" ? copy.asked : copy.reasonsLegend}
          choices={reasons.map((value) => ({ value, label: accountCodes[lang].reason[value] }))}
        />
      ) : null}
      <TextArea
        field={bound("note")}
        lang={lang}
        label={copy.note}
        hint={isCheck ? copy.noteInternal : copy.noteHint}
        maxlength={2000}
        rows={3}
        optional
      />
    </>
  );
}

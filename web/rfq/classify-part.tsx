import { classifiableLines } from "../../shared/rfq/desk.ts";
import { mayLicense } from "../../shared/rfq/rules.ts";
import { caseDeskCopy } from "../copy/case-desk.ts";
import { codes } from "../copy/codes.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Radios } from "../ui/choices.tsx";
import { TextField } from "../ui/field.tsx";
import { namedIn } from "./named-person.ts";
import { type CaseProps, caseAddress, fieldsOf, isOpenForm } from "./part.ts";

/** Lines in the buyer's own words: what licensing said of them, and the form to say it. */
export function ClassifyPart(props: CaseProps) {
  const { lang, actor, one } = props;
  const numbers = classifiableLines(one);
  if (actor.kind !== "staff" || numbers.length === 0) return null;
  const copy = caseDeskCopy[lang];
  return (
    <section class="case-classes" id="classes">
      <h2>{copy.classification}</h2>
      <p class="quiet">{copy.classificationLead}</p>
      <ol class="case-lines">
        {one.request.lines
          .filter(({ number }) => numbers.includes(number))
          .map((line) => (
            <li>
              <Line {...props} line={line} />
            </li>
          ))}
      </ol>
    </section>
  );
}

function Line(props: CaseProps & { readonly line: CaseProps["one"]["request"]["lines"][number] }) {
  const { lang, one, line, actor, typed } = props;
  const copy = caseDeskCopy[lang];
  const names = codes[lang].itemClass;
  const said = one.classifications?.find((known) => known.line === line.number);
  const form = `classify-${line.number}`;
  const isThis = props.failed === "classify" && typed.values.line?.at(-1) === String(line.number);
  const mine = isThis ? { lang, typed, failed: form } : { lang, typed };
  const kept = { itemClass: line.itemClass ?? "", controlRow: line.controlRow ?? "" };
  const field = fieldsOf(mine, form, kept);
  const title = line.itemClass ? copy.classifyAgain : copy.classify;
  return (
    <>
      <p class="case-line-title">
        {copy.line(line.number)}
        {lang === "ja" ? "：" : ": "}
        <span class="as-typed">{line.description}</span>
      </p>
      {line.itemClass ? (
        <p class="quiet">
          {names[line.itemClass]} · {line.controlRow}
          {said ? ` · ${namedIn(props, said.by)}` : ""}
        </p>
      ) : null}
      {mayLicense(actor) ? (
        <FoldedForm
          title={title}
          action={`${caseAddress(props)}/classify`}
          open={isOpenForm(mine, form) || !line.itemClass}
          hidden={{ line: line.number, revision: one.revision }}
        >
          <Radios
            field={field("itemClass")}
            lang={lang}
            label={copy.itemClass}
            inline
            choices={(["NON_WEAPON", "WEAPON"] as const).map((value) => ({ value, label: names[value] }))}
          />
          <TextField
            field={field("controlRow")}
            lang={lang}
            label={copy.controlRow}
            hint={copy.controlRowHint}
            maxlength={12}
            width="short"
          />
        </FoldedForm>
      ) : null}
    </>
  );
}

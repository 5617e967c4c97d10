import { languages } from "../../shared/base/text.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { describedBy, FieldError, Mark } from "../ui/field.tsx";
import type { StepProps } from "./part.ts";

type Props = Pick<StepProps, "lang" | "bind"> & {
  readonly field: string;
  readonly max: number;
  /** 1: a line. */
  readonly rows: number;
  readonly hint?: string;
  readonly optional?: boolean;
};

/** A text in both languages side by side, of which one is enough. */
export function Pair({ field: path, lang, bind, max, rows, hint, optional }: Props) {
  const copy = briefCopy[lang];
  const name = copy.fields[path] ?? path;
  const hintId = `save-${path.replaceAll(".", "-")}-hint`;
  return (
    <fieldset class="field">
      <legend>
        {name} <Mark lang={lang} optional={optional} />
      </legend>
      {hint ? (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <div class="edit-columns">
        {languages.map((one) => {
          const field = bind(`${path}.${one}`);
          const described = [hint ? hintId : "", describedBy(field, undefined) ?? ""].join(" ").trim();
          const shared = {
            id: field.id,
            name: field.name,
            lang: one,
            maxlength: max,
            "aria-describedby": described || undefined,
            "aria-invalid": field.error === undefined ? undefined : ("true" as const),
          };
          return (
            <div class="field">
              <label for={field.id}>
                <span class="visually-hidden">{name} </span>
                {one === "ja" ? copy.japanese : copy.english}
              </label>
              <FieldError field={field} lang={lang} />
              {rows === 1 ? (
                <input {...shared} class="input" type="text" value={field.value} autocomplete="off" />
              ) : (
                <textarea {...shared} class="input" rows={rows}>
                  {field.value}
                </textarea>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

import type { Language } from "../../shared/base/text.ts";
import { formCopy } from "../copy/form.ts";
import type { Bound } from "../ui/bound.ts";
import { TextArea, TextField } from "../ui/field.tsx";

type Props = {
  readonly field: (name: string) => Bound;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly lang: Language;
  readonly max: number;
  readonly long?: boolean;
  /** Neither of the two is needed. */
  readonly optional?: boolean;
};

const names = {
  ja: { ja: "日本語", en: "英語", either: "どちらか一方だけでもかまいません。" },
  en: { ja: "Japanese", en: "English", either: "One of the two is enough." },
} as const;

/** A text in Japanese, English or both, as two fields under one name. */
export function Tongues({ field, name, label, hint, lang, max, long, optional }: Props) {
  const own = names[lang];
  const order = lang === "ja" ? (["ja", "en"] as const) : (["en", "ja"] as const);
  return (
    <fieldset class="field tongues">
      <legend>
        {label}{" "}
        <span class={optional ? "mark" : "mark mark-required"}>
          {optional ? formCopy[lang].optional : formCopy[lang].required}
        </span>
      </legend>
      <p class="hint">
        {hint} {own.either}
      </p>
      {order.map((tongue) =>
        long ? (
          <TextArea
            field={field(`${name}.${tongue}`)}
            lang={lang}
            label={own[tongue]}
            maxlength={max}
            rows={3}
            optional
          />
        ) : (
          <TextField
            field={field(`${name}.${tongue}`)}
            lang={lang}
            label={own[tongue]}
            maxlength={max}
            optional
          />
        ),
      )}
    </fieldset>
  );
}

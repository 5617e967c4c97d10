import { documentKinds, endingsOf, maxBytes } from "../../shared/documents/codes.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { documentsCopy } from "../copy/documents.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { Radios } from "../ui/choices.tsx";
import { TextField } from "../ui/field.tsx";
import { sideOf, type UploadPartProps } from "./props.ts";
import { size } from "./size.ts";

/**
 * Where files are put to a record. Without scripts a form asks what it will be and leads to another that posts it; the
 * script (`web/enhance/upload.ts`) puts a chooser with progress in its place and reads what it needs from `data-upload`.
 */
export function UploadPart(props: UploadPartProps) {
  const { lang, owner, kinds = documentKinds, endings, lead, typed } = props;
  const side = sideOf(props);
  const copy = documentsCopy[lang];
  const bound = binder(typed, sayFault(lang), "document", kinds.length === 1 ? { kind: kinds } : {});
  const taken = kinds.map((kind) => ({
    kind,
    endings: endingsOf(kind).filter((ending) => !endings || endings.includes(ending)),
    max: maxBytes[kind],
    most: size(maxBytes[kind], lang),
  }));
  const told = { owner, api: `/api/${side}/documents`, lang, taken, copy: copy.sending };
  return (
    <section
      class="upload"
      id="document-upload"
      aria-labelledby="document-upload-title"
      data-upload={JSON.stringify(told)}
    >
      <h2 id="document-upload-title">{copy.add}</h2>
      <p>{lead ?? copy.addText}</p>
      <ul class="upload-limits">
        {taken.map(({ kind, endings, most }) => (
          <li>{copy.limits(copy.kind[kind], shown(endings), most)}</li>
        ))}
      </ul>
      <PostForm action={`/${lang}/${side}/documents`} hidden={{ owner }} submit={copy.next}>
        <Radios
          field={bound("kind")}
          lang={lang}
          label={copy.kindLabel}
          inline
          choices={kinds.map((kind) => ({ value: kind, label: copy.kind[kind] }))}
        />
        <TextField
          field={bound("name")}
          lang={lang}
          label={copy.nameLabel}
          hint={copy.nameHint}
          maxlength={150}
        />
      </PostForm>
    </section>
  );
}

const variantsOfOne = new Set(["jpe", "jfif", "jpeg"]);
/** "jpg, png, webp": one ending per type is enough for a person. */
export const shown = (endings: readonly string[]): string =>
  endings.filter((ending) => !variantsOfOne.has(ending)).join(", ");

import { untyped } from "../../shared/base/endpoint.ts";
import { fieldsOf } from "../../shared/curation/fields.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { fieldName } from "../catalogue/field-names.ts";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { SelectField, TextArea } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import type { ListingProps } from "./props.ts";

/** Remarks on fields, open ones first, and a new one. */
export function Comments(props: ListingProps) {
  const { lang, listing, comments, mayComment, typed, failed } = props;
  const copy = curationCopy[lang].page;
  const here = `/${lang}/staff/listings/${listing.id}/comments`;
  const bound = binder(failed === "comment" ? typed : untyped, sayFault(lang), "comment");
  const fields = fieldsOf(listing.content.kind).map(({ path }) => ({
    value: path,
    label: fieldName(path, lang),
  }));
  const sorted = comments.toSorted((a, b) => Number(a.closed !== undefined) - Number(b.closed !== undefined));
  return (
    <section id="comments">
      <h2>{copy.comments}</h2>
      {comments.length === 0 ? <p class="quiet">{copy.noComments}</p> : null}
      <ul class="comment-list">
        {sorted.map((comment) => (
          <li class="comment" data-closed={comment.closed ? "true" : "false"}>
            <p class="comment-head">
              <strong>{comment.field ? fieldName(comment.field, lang) : copy.commentWhole}</strong>
              <span class="quiet">
                {props.names[comment.by] ?? copy.unknown}, {moment(comment.at, lang, props.reader?.timeZone)}
              </span>
            </p>
            <p class="as-typed">{comment.text}</p>
            {comment.closed ? (
              <p class="quiet">{copy.commentClosed}</p>
            ) : mayComment ? (
              <PostForm
                action={`${here}/close`}
                hidden={{ comment: comment.id }}
                submit={copy.commentClose}
                tone="quiet"
                small
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayComment ? (
        <details class="move" open={failed === "comment"}>
          <summary>{copy.commentButton}</summary>
          <PostForm action={here} submit={copy.commentButton}>
            <SelectField
              field={bound("field")}
              lang={lang}
              label={copy.commentField}
              options={fields}
              empty={copy.commentWhole}
              optional
            />
            <TextArea field={bound("text")} lang={lang} label={copy.commentText} maxlength={2000} rows={3} />
          </PostForm>
        </details>
      ) : null}
    </section>
  );
}

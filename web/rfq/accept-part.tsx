import { actorId } from "../../shared/base/actor.ts";
import { hashTyped, isSignedBy } from "../../shared/rfq/signing.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { caseNeeds } from "../copy/case-needs.ts";
import { caseOfferCopy } from "../copy/case-offer.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Banner } from "../ui/banner.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { type CaseProps, caseAddress, fieldsOf, isOpen, isOpenForm, moveOf } from "./part.ts";
import { Whole } from "./whole.tsx";

/** The buyer's answer to an offer: signing and confirming it, or a counter-offer. */
export function AcceptPart(props: CaseProps) {
  const { lang, one, actor } = props;
  const copy = caseOfferCopy[lang];
  const { offer, letter, status } = one;
  if (actor.kind !== "buyer" || status !== "OFFERED" || !offer || !letter) return null;
  const accept = moveOf(props, "accept");
  const obstacle = accept?.obstacle ?? (actor.cleared ? undefined : { need: "not-cleared" as const });
  const why = obstacle && obstacle.need !== "hidden" ? caseNeeds[lang][obstacle.need] : undefined;
  const isSigned = isSignedBy(one, actorId(actor));
  return (
    <section class="accept-part" id="accept">
      <h2>{copy.accept}</h2>
      {why ? <Banner tone="warning" title={why} /> : null}
      {!accept && !why ? <p>{copy.onlyOfficial(offer.official.name)}</p> : null}
      {accept && !why ? (
        <>
          <p>{copy.acceptLead}</p>
          {isSigned ? <Confirm {...props} /> : null}
          <Sign {...props} again={isSigned} />
        </>
      ) : null}
      {isOpen(props, "counter") ? <Counter {...props} /> : null}
    </section>
  );
}

function Sign(props: CaseProps & { readonly again: boolean }) {
  const { lang, one } = props;
  const copy = caseOfferCopy[lang];
  const { offer, letter, revision } = one;
  if (!offer || !letter) return null;
  const field = fieldsOf(props, "sign");
  const short = letter.sha256.slice(0, hashTyped);
  const isUnfolded = !props.again || isOpenForm(props, "sign");
  return (
    <details class="move" open={isUnfolded}>
      <summary>{props.again ? copy.signAgain : copy.sign}</summary>
      <p>{copy.signLead}</p>
      <PostForm
        action={`${caseAddress(props)}/sign`}
        submit={copy.sign}
        hidden={{ revision, letter: letter.revision }}
        tone={props.again ? "quiet" : "main"}
      >
        <Whole {...props} form="sign" />
        <TextField
          field={field("name")}
          lang={lang}
          label={copy.typedName}
          hint={copy.typedNameHint(offer.official.name)}
          width="medium"
          maxlength={200}
          autocomplete="name"
        />
        <TextField
          field={field("hash")}
          lang={lang}
          label={copy.typedHash}
          hint={copy.typedHashHint(short)}
          width="short"
          maxlength={64}
        />
      </PostForm>
    </details>
  );
}

function Confirm(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseOfferCopy[lang];
  const { letter, signature, revision } = one;
  if (!letter || !signature) return null;
  return (
    <div class="panel">
      <h3>{copy.confirm}</h3>
      <p>{copy.confirmLead(signature.typedName)}</p>
      <Whole {...props} form="accept" />
      <PostForm
        action={`${caseAddress(props)}/accept`}
        submit={copy.confirm}
        hidden={{ revision, letter: letter.revision, hash: letter.sha256 }}
      />
    </div>
  );
}

function Counter(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseOfferCopy[lang];
  const field = fieldsOf(props, "counter");
  return (
    <FoldedForm
      title={copy.counter}
      action={`${caseAddress(props)}/counter`}
      open={isOpenForm(props, "counter")}
      hidden={{ revision: one.revision }}
    >
      <p>{copy.counterLead}</p>
      <Whole {...props} form="counter" />
      <TextArea field={field("text")} lang={lang} label={copy.counterText} maxlength={2000} rows={3} />
    </FoldedForm>
  );
}

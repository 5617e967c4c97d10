import type { CaseMove } from "../../shared/rfq/states.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { caseNeeds } from "../copy/case-needs.ts";
import { caseOfferCopy } from "../copy/case-offer.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Banner } from "../ui/banner.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextArea } from "../ui/field.tsx";
import { day } from "../ui/format.ts";
import { type CaseProps, caseAddress, fieldsOf, isOpenForm, moveOf } from "./part.ts";
import { Whole } from "./whole.tsx";

/** What stands in the way of a move that this reader has, as a sentence. */
function whyNot(props: CaseProps, move: CaseMove): string | undefined {
  const need = moveOf(props, move)?.obstacle?.need;
  return need === undefined || need === "hidden" ? undefined : caseNeeds[props.lang][need];
}

/** The agency's steps with an offer: drafting it, deciding on it, taking it back. */
export function DecideOfferPart(props: CaseProps) {
  const { one, actor } = props;
  if (actor.kind !== "staff") return null;
  const isDrafting = (one.status === "PREPARING" || one.status === "RESTATED") && one.kind === "OFFER";
  const isOffered = moveOf(props, "withdraw") || moveOf(props, "restate");
  if (isDrafting && actor.role === "case-officer") return <Drafting {...props} />;
  if (one.status === "APPROVAL") return <Review {...props} />;
  return isOffered ? <TakingBack {...props} /> : null;
}

function Drafting(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseOfferCopy[lang];
  const why = whyNot(props, "ask-approval");
  return (
    <section>
      <p>
        <a class="button button-quiet" href={`${caseAddress(props)}/offer`}>
          {one.offer ? copy.edit : copy.prepare}
        </a>
      </p>
      {one.offer ? (
        <div class="panel">
          <p>{copy.askApprovalLead}</p>
          <Whole {...props} form="ask-approval" />
          {why ? (
            <Banner tone="warning" title={why} />
          ) : (
            <PostForm
              action={`${caseAddress(props)}/ask-approval`}
              submit={copy.askApproval}
              hidden={{ revision: one.revision }}
            />
          )}
        </div>
      ) : null}
    </section>
  );
}

/** Everything that the approver decides on and that the offer itself does not say. */
function Review(props: CaseProps) {
  const { lang, one } = props;
  const copy = caseOfferCopy[lang];
  const { licensing, offer, screenings = [], people } = one;
  const run = screenings.at(-1);
  const nameOf = (id: string) => people[id] ?? id;
  const why = whyNot(props, "offer");
  return (
    <section id="review">
      <h2>{copy.review}</h2>
      <Facts
        facts={[
          offer && { name: copy.preparedBy, value: nameOf(offer.preparedBy) },
          licensing && {
            name: copy.licensing,
            value: <p class="as-typed">{`${nameOf(licensing.by)}: ${licensing.reason}`}</p>,
          },
          licensing?.nsc && {
            name: copy.nsc,
            value: `${licensing.nsc.reference}, ${day(licensing.nsc.on, lang)}`,
          },
          licensing?.licencePath ? { name: copy.licencePath, value: licensing.licencePath } : undefined,
          run && {
            name: copy.screening,
            value: `${copy.outcomes[run.outcome]} (${copy.ruleSet(run.ruleSet)}; ${copy.unresolved(run.unresolved)})`,
          },
        ]}
      />
      {moveOf(props, "offer") ? <p class="quiet">{copy.reviewLead}</p> : null}
      {why ? <Banner tone="warning" title={why} /> : null}
      <Whole {...props} form="issue" />
      {moveOf(props, "offer") && !why ? (
        <PostForm
          action={`${caseAddress(props)}/issue`}
          submit={copy.issue}
          hidden={{ revision: one.revision }}
        />
      ) : null}
      {moveOf(props, "send-back") ? <Reasoned {...props} act="send-back" title={copy.sendBack} /> : null}
      {moveOf(props, "refuse") && !whyNot(props, "refuse") ? (
        <Reasoned {...props} act="refuse-offer" title={copy.refuse} />
      ) : null}
    </section>
  );
}

function TakingBack(props: CaseProps) {
  const copy = caseOfferCopy[props.lang];
  return (
    <section>
      {moveOf(props, "restate") ? (
        <Reasoned {...props} act="restate" title={copy.restate} lead={copy.restateLead} />
      ) : null}
      {moveOf(props, "withdraw") ? (
        <Reasoned {...props} act="withdraw" title={copy.withdraw} lead={copy.withdrawLead} />
      ) : null}
    </section>
  );
}

type Act = "send-back" | "refuse-offer" | "withdraw" | "restate";
function Reasoned(props: CaseProps & { readonly act: Act; readonly title: string; readonly lead?: string }) {
  const { lang, one, act, title, lead } = props;
  const field = fieldsOf(props, act);
  return (
    <FoldedForm
      title={title}
      action={`${caseAddress(props)}/${act}`}
      open={isOpenForm(props, act)}
      hidden={{ revision: one.revision }}
    >
      {lead ? <p>{lead}</p> : null}
      <Whole {...props} form={act} />
      <TextArea
        field={field("reason")}
        lang={lang}
        label={caseOfferCopy[lang].reason}
        maxlength={2000}
        rows={3}
      />
    </FoldedForm>
  );
}

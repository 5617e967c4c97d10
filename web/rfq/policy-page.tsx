import { actorId } from "../../shared/base/actor.ts";
import { mayDecidePolicy, mayProposePolicy, type Policy, policyOn } from "../../shared/rfq/policy.ts";
import { titled } from "../accounts/post-form.tsx";
import { boardCopy } from "../copy/board.ts";
import { sayFault } from "../copy/faults.ts";
import { policyCopy } from "../copy/policy.ts";
import type { View } from "../layout/site.ts";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { day, dayOf } from "../ui/format.ts";
import { Timeline } from "../ui/timeline.tsx";
import { BoardFrame } from "./board-frame.tsx";
import { DecideForm, ProposeForm, policyLabels } from "./policy-forms.tsx";
import type { PolicyProps } from "./policy-props.ts";
import { changesOf, PolicyTables } from "./policy-tables.tsx";

/** What counts from when, what is proposed, and who decided what. */
export function PolicyPage(props: PolicyProps) {
  const { lang, policies, proposal, site, actor, typed, failed } = props;
  const copy = policyCopy[lang];
  const now = policyOn(policies, site.today);
  const others = policies
    .filter(({ version }) => version !== now.version)
    .toSorted((a, b) => b.from.localeCompare(a.from));
  const coming = others.filter(({ from }) => from > site.today);
  const past = others.filter(({ from }) => from <= site.today);
  return (
    <BoardFrame
      {...props}
      tab="policy"
      {...titled(boardCopy[lang].tabs.policy, typed, props)}
      lead={copy.lead}
    >
      <ErrorSummary faults={faultsOf(typed, policyLabels(lang), sayFault(lang), failed)} lang={lang} />
      <section>
        <h2>{copy.current}</h2>
        <p class="quiet">{copy.from(day(now.from, lang))}</p>
        <PolicyTables policy={now} lang={lang} />
      </section>
      <Proposal {...props} now={now} />
      {coming.length > 0 ? <Other title={copy.coming} policies={coming} now={now} lang={lang} /> : null}
      {mayProposePolicy(actor) && !proposal ? <ProposeForm {...props} now={now} /> : null}
      {past.length > 0 ? <Other title={copy.past} policies={past} now={now} lang={lang} /> : null}
      <History {...props} />
    </BoardFrame>
  );
}

function Proposal(props: PolicyProps & { readonly now: Policy }) {
  const { lang, proposal, actor, now } = props;
  const copy = policyCopy[lang];
  if (!proposal) return null;
  const mayDecide = mayDecidePolicy(actor) && proposal.by !== actorId(actor);
  return (
    <section class="panel">
      <h2>{copy.proposal}</h2>
      <p>
        <strong>{copy.from(day(proposal.policy.from, lang))}</strong>{" "}
        <span class="quiet">{copy.proposedBy(proposal.name ?? copy.somebody, dayOf(proposal.at, lang))}</span>
      </p>
      <p class="as-typed">{proposal.reason}</p>
      <Changes policy={proposal.policy} now={now} lang={lang} />
      {mayDecide ? <DecideForm {...props} /> : <p class="quiet">{copy.waits}</p>}
    </section>
  );
}

function Changes({ policy, now, lang }: { policy: Policy; now: Policy; lang: View["lang"] }) {
  const copy = policyCopy[lang];
  const changes = changesOf(now, policy, lang);
  if (changes.length === 0) return <p>{copy.noChanges}</p>;
  return (
    <>
      <h3>{copy.changes}</h3>
      <ul class="reasons">
        {changes.map(({ name, before, after }) => (
          <li>
            {name}: {copy.change(before, after)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Other(props: { title: string; policies: readonly Policy[]; now: Policy; lang: View["lang"] }) {
  const { title, policies, now, lang } = props;
  return (
    <section>
      <h2>{title}</h2>
      {policies.map((policy) => (
        <details class="panel">
          <summary>{policyCopy[lang].from(day(policy.from, lang))}</summary>
          <Changes policy={policy} now={now} lang={lang} />
          <PolicyTables policy={policy} lang={lang} />
        </details>
      ))}
    </section>
  );
}

function History({ decisions, lang }: PolicyProps) {
  const copy = policyCopy[lang];
  return (
    <section>
      <h2>{copy.history}</h2>
      {decisions.length === 0 ? (
        <p class="quiet">{copy.noHistory}</p>
      ) : (
        <Timeline
          events={decisions.toReversed().map((one) => ({
            at: one.at,
            when: dayOf(one.at, lang),
            title: (one.approved ? copy.approved : copy.rejected)(day(one.proposal.policy.from, lang)),
            aside: one.name ?? copy.somebody,
            children: (
              <>
                <p class="quiet">
                  {copy.proposedBy(one.proposal.name ?? copy.somebody, dayOf(one.proposal.at, lang))}
                </p>
                <p class="as-typed step-note">{one.proposal.reason}</p>
                {one.note ? <p class="as-typed step-note">{one.note}</p> : null}
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}

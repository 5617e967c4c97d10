import { PostForm } from "../accounts/post-form.tsx";
import { briefCopy } from "../copy/startups-brief.ts";
import { moveOf, type TechnologyProps, technologyAddress } from "./part.ts";

/** The way out, folded away; a draft's is at the end of its builder too. */
export function WithdrawPart(props: TechnologyProps) {
  if (!moveOf(props, "withdraw")) return null;
  const copy = briefCopy[props.lang].submit;
  return (
    <section>
      <details class="move">
        <summary>{copy.withdraw}</summary>
        <p>{copy.withdrawLead}</p>
        <PostForm action={`${technologyAddress(props)}/withdraw`} submit={copy.withdraw} tone="danger" />
      </details>
    </section>
  );
}

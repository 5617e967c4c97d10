import type { ShownDelivery } from "../../shared/webhooks/endpoints.ts";
import { testEvent } from "../../shared/webhooks/events.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { webhooksCopy } from "../copy/webhooks.ts";
import { DataTable } from "../ui/data-table.tsx";
import { moment, number, second } from "../ui/format.ts";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";
import type { HookProps } from "./props.ts";

const tones: Readonly<Record<ShownDelivery["state"], Tone>> = { WAITING: "wait", DONE: "ok", DEAD: "stop" };

/** What was sent, try by try, and what waits. */
export function DeliveryLog(props: HookProps) {
  const { lang, hook, deliveries, next, shell } = props;
  const copy = webhooksCopy[lang];
  const own = `/${lang}/${shell}/webhooks/${hook.id}`;
  return (
    <section id="log">
      <h2>{copy.log}</h2>
      <p>{copy.logText}</p>
      {hook.state === "ACTIVE" ? (
        <PostForm action={`${own}/test`} submit={copy.sendTest} tone="quiet" small />
      ) : null}
      {deliveries.length === 0 ? (
        <p class="quiet">{copy.logNone}</p>
      ) : (
        <DataTable
          caption={copy.log}
          columns={[copy.event, copy.when, copy.outcome, copy.attempts, copy.act]}
          rows={deliveries.map((delivery) => [
            delivery.type === testEvent ? copy.test : <code>{delivery.type}</code>,
            moment(delivery.at, lang, props.reader?.timeZone),
            <Outcome {...props} delivery={delivery} />,
            <Attempts {...props} delivery={delivery} />,
            <Resend {...props} delivery={delivery} />,
          ])}
        />
      )}
      {next ? (
        <p>
          <a href={`${own}?cursor=${next}#log`}>{copy.older}</a>
        </p>
      ) : null}
    </section>
  );
}

type One = HookProps & { readonly delivery: ShownDelivery };

function Outcome({ lang, delivery, reader }: One) {
  const copy = webhooksCopy[lang];
  const { state, nextAt, attempts } = delivery;
  return (
    <>
      <StatusTag tone={tones[state]}>{copy.outcomes[state]}</StatusTag>
      {nextAt && attempts.length > 0 ? (
        <p class="quiet">{copy.next(moment(nextAt, lang, reader?.timeZone))}</p>
      ) : null}
    </>
  );
}

function Attempts({ lang, delivery, reader }: One) {
  const copy = webhooksCopy[lang];
  if (delivery.attempts.length === 0) return <span class="quiet">–</span>;
  return (
    <ol class="hook-attempts">
      {delivery.attempts.map(({ at, milliseconds, status, failure, excerpt }) => (
        <li>
          {copy.attempt(second(at, lang, reader?.timeZone ?? "Asia/Tokyo"), number(milliseconds, lang))}
          <br />
          {[status === undefined ? "" : copy.status(status), failure ? copy.failures[failure] : ""]
            .filter((part) => part !== "")
            .join(lang === "ja" ? "、" : ", ")}
          {excerpt ? <code class="hook-excerpt">{excerpt}</code> : null}
        </li>
      ))}
    </ol>
  );
}

function Resend({ lang, hook, delivery, shell }: One) {
  const copy = webhooksCopy[lang];
  if (delivery.state === "WAITING" || hook.state !== "ACTIVE") return <span class="quiet">–</span>;
  return (
    <PostForm
      action={`/${lang}/${shell}/webhooks/${hook.id}/resend`}
      hidden={{ delivery: delivery.id }}
      submit={copy.resend}
      about={copy.resendOf(delivery.id)}
      tone="quiet"
      small
    />
  );
}

import { intakeDeskCopy } from "../copy/intake-desk.ts";
import { Banner } from "../ui/banner.tsx";
import { number } from "../ui/format.ts";
import type { IntakeProps } from "./intake-props.ts";

/** How far the job is; the script puts a newer one in its place. */
export function IntakeProgress({ lang, intake, isDead }: IntakeProps) {
  const copy = intakeDeskCopy[lang];
  const { id, task = "READ", progress, status } = intake;
  const title = copy.working[task];
  const share = progress?.of ? Math.min(1, progress.done / progress.of) : undefined;
  return (
    <section class="panel intake-progress" data-intake-progress>
      <h2 id="intake-progress-title">{title}</h2>
      <progress aria-labelledby="intake-progress-title" max={1} value={share} />
      <p>{said(lang, status === "QUEUED", progress)}</p>
      {isDead ? (
        <Banner tone="warning" title={copy.dead}>
          <p>{copy.deadText}</p>
        </Banner>
      ) : (
        <p class="hint">
          {copy.workingText} <a href={`/${lang}/staff/intake/${id}`}>{copy.refresh}</a>
        </p>
      )}
    </section>
  );
}

function said(
  lang: IntakeProps["lang"],
  waits: boolean,
  progress: IntakeProps["intake"]["progress"],
): string {
  const copy = intakeDeskCopy[lang].progress;
  if (!progress) return waits ? copy.wait : copy.begun;
  const done = number(progress.done, lang);
  if (progress.phase === "read") return copy.read(done);
  return progress.of === undefined ? copy.writeOnly(done) : copy.write(done, number(progress.of, lang));
}

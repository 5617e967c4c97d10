/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Milliseconds without a key before what was typed is sent. */
const pause = 1200;
const retryAfter = 5000;

type Sent = { readonly typed: Record<string, string>; readonly were?: Record<string, string> };
type Saved = { readonly revision: number; readonly percent: number; readonly errors: Record<string, string> };

/** Every field by name; several values of a name are lines of one, as the server reads a posted form. */
function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (name === "base" || name === "were" || typeof value !== "string") continue;
    typed[name] = name in typed ? `${typed[name]}\n${value}` : value;
  }
  return typed;
}

/**
 * What a page with `were` sends: only what differs from how it was shown or last saved, so that a page that has been
 * open for long puts nothing back that somebody else changed.
 */
function changedSince(were: HTMLInputElement, typed: Record<string, string>): Sent {
  const shown = JSON.parse(were.value) as Record<string, string>;
  const names = Object.keys(shown).filter((name) => (typed[name] ?? "") !== shown[name]);
  const of = (from: Record<string, string>) =>
    Object.fromEntries(names.map((name) => [name, from[name] ?? ""]));
  return { typed: of(typed), were: of(shown) };
}

/** Parts of the page that say what a draft still lacks, drawn anew by the server. */
async function follow(): Promise<void> {
  const parts = document.querySelectorAll<HTMLElement>("[data-autosave-follows]");
  if (parts.length === 0) return;
  const answer = await fetch(location.pathname);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of parts) {
    const now = page.getElementById(part.id);
    if (now && now.innerHTML !== part.innerHTML) part.replaceWith(document.importNode(now, true));
  }
}

/** Saves a draft while it is typed. The form's own button goes on saving everything, and merges. */
export function autosave(form: HTMLFormElement): void {
  const base = form.elements.namedItem("base") as HTMLInputElement;
  const were = form.elements.namedItem("were") as HTMLInputElement | null;
  const status = form.querySelector<HTMLElement>("[data-autosave-status]");
  const percent = form.querySelector<HTMLElement>("[data-autosave-percent]");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;

  const say = (text: string | undefined, bad = false) => {
    if (!status) return;
    status.textContent = text ?? "";
    status.dataset.tone = bad ? "bad" : "";
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(send, ms);
  };

  async function send(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    const typed = typedIn(form);
    const sent: Sent = were ? changedSince(were, typed) : { typed };
    if (were && Object.keys(sent.typed).length === 0) return;
    running = true;
    again = false;
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.dataset.autosave ?? "", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          base: Number(base.value),
          lang: document.documentElement.lang,
          ...sent,
        }),
      });
      if (answer.ok) settle((await answer.json()) as Saved, sent);
      else if (answer.status === 409) {
        stopped = true;
        say(form.dataset.elsewhere, true);
      } else if (answer.status < 500 && answer.status !== 429) say(form.dataset.notSaved, true);
      else throw new Error(`${answer.status}`);
    } catch {
      say(form.dataset.offline, true);
      later(retryAfter);
    }
    running = false;
    if (again && !stopped) void send();
  }

  function settle(saved: Saved, sent: Sent): void {
    base.value = String(saved.revision);
    if (were) {
      const taken = Object.entries(sent.typed).filter(([name]) => !(name in saved.errors));
      were.value = JSON.stringify({ ...JSON.parse(were.value), ...Object.fromEntries(taken) });
    }
    const shown = `${saved.percent}%`;
    if (percent && percent.textContent !== shown) void follow().catch(() => undefined);
    if (percent) percent.textContent = shown;
    const names = Object.keys(saved.errors);
    for (const field of form.querySelectorAll<HTMLElement>("[name]")) {
      const name = field.getAttribute("name") ?? "";
      if (names.includes(name)) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    const first = Object.values(saved.errors)[0];
    say(first === undefined ? form.dataset.saved : `${form.dataset.notSaved} ${first}`, first !== undefined);
  }

  form.addEventListener("input", () => {
    if (!stopped) later(pause);
  });
}

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Sending, Stopped, sendFile } from "./upload-send.ts";
import { say, type Told, type Values } from "./upload-told.ts";

type Line = {
  readonly item: HTMLLIElement;
  readonly bar: HTMLProgressElement;
  readonly said: HTMLParagraphElement;
  readonly buttons: HTMLDivElement;
};

/** Shares of a file at which its progress is also read out. */
const spokenSteps = 4;

function lineOf(name: string): Line {
  const item = document.createElement("li");
  item.className = "upload-line";
  const title = document.createElement("p");
  title.className = "upload-name";
  title.textContent = name;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", name);
  const said = document.createElement("p");
  said.className = "upload-said";
  const buttons = document.createElement("div");
  buttons.className = "upload-buttons";
  item.append(title, bar, said, buttons);
  return { item, bar, said, buttons };
}

function button(line: Line, text: string, about: string, act: () => void): void {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet button-small";
  made.textContent = text;
  const more = document.createElement("span");
  more.className = "visually-hidden";
  more.textContent = ` ${about}`;
  made.append(more);
  made.addEventListener("click", act);
  line.buttons.append(made);
}

/** Other buttons in the place of those that are there; the focus goes along. */
function setButtons(
  line: Line,
  told: Told,
  about: string,
  which: readonly (readonly [string, () => void])[],
) {
  const hadFocus = line.buttons.contains(document.activeElement);
  line.buttons.replaceChildren();
  for (const [key, act] of which) button(line, say(told, key), about, act);
  if (hadFocus) line.buttons.querySelector("button")?.focus();
}

/** Says how far a file is, on its line; read out are steps only. */
function reporterOf(line: Line, told: Told, name: string, speak: (text: string) => void): Sending["report"] {
  let step = 0;
  return (key: string, values: Values = {}, share?: number) => {
    const text = say(told, key, values);
    line.said.textContent = text;
    line.item.dataset.state = key;
    if (share !== undefined) line.bar.value = share;
    else if (key !== "again") line.bar.removeAttribute("value");
    const reached = Math.floor((share ?? 0) * spokenSteps);
    if (key === "progress" && reached <= step) return;
    step = key === "progress" ? reached : 0;
    speak(say(told, "spoken", { name, said: text }));
  };
}

export type Upload = { readonly item: HTMLLIElement; readonly start: () => Promise<void> };

/** A line for one file, with its progress in numbers and a way to stop it; `speak` reads out what matters. */
export function uploadOf(told: Told, file: File, kind: string, speak: (text: string) => void): Upload {
  const line = lineOf(file.name);
  const report = reporterOf(line, told, file.name, speak);
  const offer = (...which: [string, () => void][]) => setButtons(line, told, file.name, which);
  const leave = () => {
    line.item.remove();
    document.getElementById("upload-files")?.focus();
  };
  let known: string | undefined;
  const start = async (): Promise<void> => {
    const stop = new AbortController();
    const sending: Sending = { told, file, kind, signal: stop.signal, report, ...(known && { id: known }) };
    line.said.before(line.bar);
    offer(["cancel", () => stop.abort()]);
    try {
      await sendFile(sending);
      report("arrived");
      offer();
    } catch (error) {
      const ended = error instanceof Stopped ? error : new Stopped("broken", { again: true });
      const cancelled = ended.key === "cancelled";
      if (cancelled && sending.id) await forget(told, sending.id);
      known = cancelled ? undefined : sending.id;
      report(ended.key);
      if (ended.text) line.said.textContent = ended.text;
      if (ended.again) offer(["retry", () => void start()], ["dismiss", leave]);
      else offer(["dismiss", leave]);
    } finally {
      line.bar.remove();
      dispatchEvent(new Event("documents-changed"));
    }
  };
  report("waiting");
  offer(["cancel", leave]);
  return { item: line.item, start };
}

const forget = (told: Told, id: string): Promise<unknown> =>
  fetch(`${told.api}/${id}`, { method: "DELETE" }).catch(() => undefined);

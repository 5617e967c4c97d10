/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { sizeText, type Told, type Values } from "./upload-told.ts";

type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
type Offer = { readonly document: { readonly id: string; readonly status: string }; readonly form: Form };

/** Ends an upload; `key` names the sentence that says why, `text` is one that the server wrote. */
export class Stopped extends Error {
  readonly key: string;
  readonly text: string | undefined;
  /** Whether sending the same again may help. */
  readonly again: boolean;
  constructor(key: string, how: { text?: string; again?: boolean } = {}) {
    super(key);
    this.key = key;
    this.text = how.text;
    this.again = how.again ?? false;
  }
}

export type Sending = {
  readonly told: Told;
  readonly file: File;
  readonly kind: string;
  readonly signal: AbortSignal;
  /** `share` of the file that is sent, from 0 to 1, where it is known. */
  readonly report: (key: string, values?: Values, share?: number) => void;
  /** The offer of an earlier try, which is used again. */
  id?: string;
};

/** Seconds to wait before each further try. */
const patience = [1, 2, 4, 8, 15, 15, 30, 30];
/** A form is good for fifteen minutes; it is renewed before a try that would begin late in them. */
const formLife = 10 * 60_000;
/** Without a byte moved for so long a connection is taken for broken. */
const stillness = 30_000;

/** Sends one file whole, however often the connection breaks. Throws `Stopped`. */
export async function sendFile(sending: Sending): Promise<void> {
  const { told, file, kind, report, signal } = sending;
  report("reading");
  let offer = sending.id
    ? await askOffer(sending, `${told.api}/${sending.id}/form`, {})
    : await askOffer(sending, told.api, {
        owner: told.owner,
        kind,
        name: file.name,
        size: file.size,
        ...(await checksum(file)),
      });
  sending.id = offer?.document.id ?? sending.id ?? "";
  let made = Date.now();
  for (let attempt = 0; offer; attempt++) {
    if (attempt > 0) {
      await pauseBefore(sending, attempt);
      if (await hasArrived(sending)) return;
      if (Date.now() - made > formLife) {
        offer = await askOffer(sending, `${told.api}/${sending.id}/form`, {});
        made = Date.now();
        if (!offer) return;
      }
    }
    const outcome = await post(offer.form, file, sending);
    if (signal.aborted) throw new Stopped("cancelled");
    if (outcome === "sent") return;
    if (outcome === "expired") made = 0;
  }
}

async function pauseBefore({ report }: Sending, attempt: number): Promise<void> {
  const seconds = patience[attempt - 1];
  if (seconds === undefined) throw new Stopped("broken", { again: true });
  report("again", { seconds, attempt });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

async function checksum(file: File): Promise<{ sha256?: string }> {
  if (!globalThis.crypto?.subtle) return {};
  const sum = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return { sha256: [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("") };
}

/** Undefined: the file that was offered has arrived already. */
async function askOffer({ told, signal }: Sending, url: string, body: object): Promise<Offer | undefined> {
  const answer = await fetch(url, {
    method: "POST",
    signal,
    headers: { "content-type": "application/json", "accept-language": told.lang },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Stopped(signal.aborted ? "cancelled" : "broken", { again: !signal.aborted });
  });
  if (answer.ok) return answer.json();
  if (answer.status === 409) return undefined;
  if (answer.status === 401) throw new Stopped("signedOut");
  const problem: { detail?: string } = await answer.json().catch(() => ({}));
  throw new Stopped("refused", {
    ...(problem.detail && { text: problem.detail }),
    again: answer.status >= 429,
  });
}

/** The store may have taken the file although its answer was lost. */
async function hasArrived({ told, id, signal }: Sending): Promise<boolean> {
  if (signal.aborted) throw new Stopped("cancelled");
  try {
    const answer = await fetch(`${told.api}/${id}`, { signal });
    const document: { status?: string } = answer.ok ? await answer.json() : {};
    return document.status !== undefined && document.status !== "EXPECTED";
  } catch {
    if (signal.aborted) throw new Stopped("cancelled");
    return false;
  }
}

type Outcome = "sent" | "broken" | "expired";

function post({ url, fields }: Form, file: File, { told, report, signal }: Sending): Promise<Outcome> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    let watch = setTimeout(abort, stillness);
    const moved = (share: number) => {
      clearTimeout(watch);
      watch = setTimeout(abort, share < 1 ? stillness : 4 * stillness);
      const sent = Math.min(file.size, Math.round(file.size * share));
      const all = sizeText(file.size, told.lang);
      const percent = Math.floor(share * 100);
      if (share < 1) report("progress", { percent, sent: sizeText(sent, told.lang), all }, share);
      else report("checking", {}, 1);
    };
    request.upload.onprogress = ({ loaded, total }) => moved(total > 0 ? loaded / total : 0);
    request.onloadend = () => {
      clearTimeout(watch);
      signal.removeEventListener("abort", abort);
      const outcome = outcomeOf(request);
      if (outcome instanceof Stopped) reject(outcome);
      else resolve(outcome);
    };
    signal.addEventListener("abort", abort);
    moved(0);
    request.open("POST", url);
    request.send(form);
  });
}

function outcomeOf({ status, responseText }: XMLHttpRequest): Outcome | Stopped {
  if (status >= 200 && status < 300) return "sent";
  if (status === 0 || status >= 500) return "broken";
  const [, code] = /<Code>(\w+)</.exec(responseText) ?? [];
  if (/expired/i.test(responseText)) return "expired";
  if (code === "BadDigest") return new Stopped("checksum", { again: true });
  // The store hangs up on what takes it too long, and says so as if it were our mistake.
  return code === "RequestTimeout" ? "broken" : new Stopped("refused");
}

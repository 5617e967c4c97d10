/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Upload, uploadOf } from "./upload-line.ts";
import { say, type Told } from "./upload-told.ts";

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** Puts a chooser for files in the place of the form that works without scripts. */
export function enhanceUpload(part: HTMLElement): void {
  const form = part.querySelector("form");
  // A form that came back with mistakes is mended where it is.
  if (!form || form.querySelector("[aria-invalid]")) return;
  const told: Told = JSON.parse(part.dataset.upload ?? "{}");
  const list = document.createElement("ul");
  list.className = "upload-lines";
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  const queue = queueOf();
  const add = (files: Iterable<File>) => {
    for (const file of files) addFile(told, file, list, queue, (text) => (status.textContent = text));
  };
  form.replaceWith(chooserOf(told, add), list, status);
  addEventListener("beforeunload", (event) => {
    if (queue.busy()) event.preventDefault();
  });
}

function chooserOf(told: Told, add: (files: Iterable<File>) => void): HTMLElement {
  const place = document.createElement("div");
  place.className = "upload-drop";
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.id = "upload-files";
  input.className = "visually-hidden";
  input.accept = told.taken.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(",");
  const label = document.createElement("label");
  label.htmlFor = input.id;
  label.className = "button button-main";
  label.textContent = say(told, "choose");
  const hint = document.createElement("span");
  hint.className = "upload-drop-hint";
  hint.textContent = say(told, "drop");
  place.append(input, label, hint);
  input.addEventListener("change", () => {
    add([...(input.files ?? [])]);
    input.value = "";
  });
  for (const name of ["dragover", "dragleave", "drop"] as const)
    place.addEventListener(name, (event) => {
      event.preventDefault();
      place.toggleAttribute("data-over", name === "dragover");
      if (name === "drop") add(event.dataTransfer?.files ?? []);
    });
  return place;
}

type Queue = { readonly add: (upload: Upload) => void; readonly busy: () => boolean };

/** One after the other: two files at once would each take twice as long. */
function queueOf(): Queue {
  let running = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    busy: () => running > 0,
    add: ({ item, start }) => {
      running++;
      last = last.then(async () => {
        if (item.isConnected) await start();
        running--;
      });
    },
  };
}

function addFile(
  told: Told,
  file: File,
  list: HTMLElement,
  queue: Queue,
  speak: (text: string) => void,
): void {
  const fits = told.taken.find(({ endings }) => endings.includes(endingOf(file.name)));
  const wrong = !fits ? "kind" : file.size > fits.max ? "large" : file.size === 0 ? "empty" : undefined;
  if (fits && !wrong) {
    const upload = uploadOf(told, file, fits.kind, speak);
    list.append(upload.item);
    queue.add(upload);
    return;
  }
  const item = document.createElement("li");
  item.className = "upload-line";
  item.dataset.state = wrong ?? "";
  const name = document.createElement("p");
  name.className = "upload-name";
  name.textContent = file.name;
  const said = document.createElement("p");
  said.className = "upload-said";
  said.textContent = say(told, wrong ?? "", { most: fits?.most ?? "" });
  item.append(name, said);
  list.append(item);
  speak(say(told, "spoken", { name: file.name, said: said.textContent }));
}

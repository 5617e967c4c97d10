/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

const everyMs = 2000;
/** Files are checked within seconds; what takes longer is asked for by hand. */
const mostTimes = 90;

/** Keeps a list of files fresh while one of them is being checked, by the page's own markup. */
export function followDocuments(): void {
  let left = mostTimes;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const list = () => document.querySelector<HTMLElement>("[data-documents]");
  const look = async () => {
    const fresh = await fetch(location.href, { headers: { accept: "text/html" } })
      .then(async (answer) => (answer.ok ? answer.text() : ""))
      .catch(() => "");
    const found = new DOMParser().parseFromString(fresh, "text/html").querySelector("[data-documents]");
    const old = list();
    // Whoever is in the list at the moment must not lose their place.
    const inUse = old?.contains(document.activeElement) ?? true;
    if (found && old && !inUse && found.innerHTML !== old.innerHTML)
      old.replaceWith(document.adoptNode(found));
    follow();
  };
  // A file that was just sent may not have been told of yet, so what is awaited counts as moving too.
  const follow = () => {
    clearTimeout(waiting);
    if (list()?.dataset.pending && left-- > 0) waiting = setTimeout(look, everyMs);
  };
  addEventListener("documents-changed", () => {
    left = mostTimes;
    void look();
  });
  follow();
}

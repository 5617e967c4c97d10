/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

const everyMs = 1500;
/** A file that was sent is checked within seconds; what takes longer is looked at by hand. */
const mostTimes = 90;

/** Keeps the page of an intake file fresh: its progress in place, and the whole page when another step begins. */
export function followIntake(page: HTMLElement): void {
  let left = page.dataset.busy ? Number.POSITIVE_INFINITY : 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const text = await fetch(location.href, { headers: { accept: "text/html" } })
      .then(async (answer) => (answer.ok ? answer.text() : ""))
      .catch(() => "");
    const fresh = new DOMParser()
      .parseFromString(text, "text/html")
      .querySelector<HTMLElement>("[data-intake]");
    if (fresh && fresh.dataset.intake !== page.dataset.intake) {
      location.assign(location.pathname);
      return;
    }
    const [old, found] = [page, fresh].map((part) => part?.querySelector("[data-intake-progress]"));
    if (old && found && old.innerHTML !== found.innerHTML && !old.contains(document.activeElement))
      old.replaceWith(document.adoptNode(found));
    follow();
  };
  const follow = () => {
    clearTimeout(waiting);
    if (left-- > 0) waiting = setTimeout(look, everyMs);
  };
  addEventListener("documents-changed", () => {
    left = mostTimes;
    follow();
  });
  if (page.querySelector("[data-documents][data-pending], .documents .status-ok")) left = mostTimes;
  follow();
}

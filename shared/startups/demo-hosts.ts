import type { Day } from "../base/day.ts";

type DemoHost = { readonly host: string; readonly from: Day; readonly until?: Day };

/** Where a demonstration may be shown: hosts that keep a film reachable and hand nothing else out. [policy] */
const demoHosts: readonly DemoHost[] = [
  { host: "www.youtube.com", from: "2026-04-01" },
  { host: "youtube.com", from: "2026-04-01" },
  { host: "youtu.be", from: "2026-04-01" },
  { host: "vimeo.com", from: "2026-04-01" },
  { host: "player.vimeo.com", from: "2026-04-01" },
  { host: "www.nicovideo.jp", from: "2026-04-01" },
];

export const demoHostsOn = (day: Day): readonly string[] =>
  demoHosts
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .map(({ host }) => host);

/** An address by https on one of the hosts, with no port and nobody's name in it. */
export function isDemoLink(text: string, day: Day): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  return (
    protocol === "https:" && port === "" && username + password === "" && demoHostsOn(day).includes(hostname)
  );
}

import type { Language } from "../../shared/base/text.ts";
import { accountsCopy } from "../copy/accounts.ts";
import type { Option, OptionGroup } from "../ui/field.tsx";

const regions = {
  asia: "Asia/Bangkok Asia/Brunei Asia/Colombo Asia/Dhaka Asia/Hong_Kong Asia/Jakarta Asia/Karachi Asia/Katmandu Asia/Calcutta Asia/Kuala_Lumpur Asia/Manila Asia/Saigon Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Tashkent Asia/Ulaanbaatar",
  pacific:
    "Australia/Adelaide Australia/Brisbane Australia/Darwin Australia/Perth Australia/Sydney Pacific/Auckland Pacific/Fiji Pacific/Guam Pacific/Honolulu Pacific/Palau Pacific/Port_Moresby Pacific/Tongatapu",
  europe:
    "Europe/Amsterdam Europe/Athens Europe/Berlin Europe/Brussels Europe/Bucharest Europe/Copenhagen Europe/Helsinki Europe/Istanbul Europe/Kiev Europe/Lisbon Europe/London Europe/Madrid Europe/Oslo Europe/Paris Europe/Prague Europe/Riga Europe/Rome Europe/Stockholm Europe/Tallinn Europe/Vienna Europe/Vilnius Europe/Warsaw",
  americas:
    "America/Anchorage America/Bogota America/Buenos_Aires America/Chicago America/Denver America/Halifax America/Lima America/Los_Angeles America/Mexico_City America/New_York America/Santiago America/Sao_Paulo America/Toronto America/Vancouver",
  africa:
    "Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Lagos Africa/Nairobi Asia/Amman Asia/Baghdad Asia/Dubai Asia/Jerusalem Asia/Kuwait Asia/Qatar Asia/Riyadh",
} as const;
type Region = keyof typeof regions;

/** The runtime knows these by their older names only. */
const newer: Readonly<Record<string, string>> = {
  "Asia/Saigon": "Asia/Ho Chi Minh",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Calcutta": "Asia/Kolkata",
  "Europe/Kiev": "Europe/Kyiv",
};
const option = (value: string): Option => ({ value, label: newer[value] ?? value.replaceAll("_", " ") });

/** Japan first, then common zones by region; a zone that a reader has and that is not among them comes last. */
export function timeZoneOptions(lang: Language, own: string): (Option | OptionGroup)[] {
  const copy = accountsCopy[lang].profile.regions;
  const groups = (Object.keys(regions) as Region[]).map((region) => ({
    label: copy[region],
    options: regions[region].split(" ").map(option),
  }));
  const known = ["Asia/Tokyo", "UTC", ...Object.values(regions).flatMap((zones) => zones.split(" "))];
  const other = [option("UTC"), ...(known.includes(own) || own === "" ? [] : [option(own)])];
  return [option("Asia/Tokyo"), ...groups, { label: copy.other, options: other }];
}

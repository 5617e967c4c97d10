import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod";
import type { DemandKind } from "../../shared/startups/demand.ts";
import { listingTopic } from "../../shared/startups/demand-acts.ts";
import { whoById } from "../accounts/index.ts";
import { getCurrent } from "../catalogue/index.ts";
import type { Deps } from "../platform/deps.ts";
import { followRecords, keysOf, type WorkOf } from "../platform/follow-records.ts";
import { plainImage } from "../platform/stream-image.ts";
import { askerOf } from "../rfq/index.ts";
import { countryThatAsked } from "./asked-store.ts";
import { topicOfLog } from "./demand-store.ts";
import { type Act, noteActs } from "./note-demand.ts";
import { releaseDemand } from "./release-demand.ts";

/**
 * Follows the table: requests that were handed in, listings that somebody began to watch and questions that went to a
 * maker are acts of a government; and a new act may make a group whole.
 */
export const followDemand = (deps: Deps) => followRecords(deps, workOf);

function workOf(record: DynamoDBRecord): ReturnType<WorkOf> {
  const { pk, sk } = keysOf(record);
  const fresh = record.eventName === "INSERT";
  if (pk.startsWith("CASE#") && sk === "CASE" && handedIn(record)) return (deps) => noteRequest(deps, record);
  if (fresh && pk.startsWith("WATCH#")) return (deps) => noteWatch(deps, record);
  if (fresh && pk.startsWith("MAKERASKED#") && sk.startsWith("ASK#"))
    return (deps) => noteQuestion(deps, record);
  const topic = fresh ? topicOfLog(pk) : undefined;
  return topic && ((deps) => releaseDemand(deps, topic));
}

const handedIn = ({ dynamodb }: DynamoDBRecord): boolean =>
  dynamodb?.NewImage?.status?.S === "SUBMITTED" && dynamodb.OldImage?.status?.S !== "SUBMITTED";
const imageOf = ({ dynamodb }: DynamoDBRecord) => plainImage(dynamodb?.NewImage ?? {});

const sourceSchema = z.object({ source: z.object({ listingId: z.string().optional() }) });
const requestSchema = z.object({
  country: z.string(),
  request: z.object({ lines: z.array(sourceSchema) }),
});
async function noteRequest(deps: Deps, record: DynamoDBRecord): Promise<void> {
  const { country, request } = requestSchema.parse(imageOf(record));
  const asked = request.lines.flatMap(({ source }) => source.listingId ?? []);
  await noteListings(deps, country, asked, "REQUEST");
}

async function noteWatch(deps: Deps, record: DynamoDBRecord): Promise<void> {
  const { listingId, personId } = z
    .object({ listingId: z.string(), personId: z.string() })
    .parse(imageOf(record));
  const who = await whoById(deps, personId);
  if (who?.actor.kind === "buyer" && who.actor.cleared)
    await noteListings(deps, who.actor.country, [listingId], "WATCH");
}

async function noteQuestion(deps: Deps, record: DynamoDBRecord): Promise<void> {
  const { id, listing } = z
    .object({ id: z.string(), listing: z.object({ id: z.string() }) })
    .parse(imageOf(record));
  const country = (await askerOf(deps, id)) ?? (await countryThatAsked(deps.table, id));
  if (country) await noteListings(deps, country, [listing.id], "QUESTION");
}

/** Acts on listings, as they are published now. */
async function noteListings(
  deps: Deps,
  country: string,
  listings: readonly string[],
  kind: DemandKind,
): Promise<void> {
  const items = await Promise.all([...new Set(listings)].map((id) => getCurrent(deps.table, "GOV", id)));
  const acts = items.flatMap((item): Act[] => {
    const topic = listingTopic(item);
    return topic ? [{ ...topic, kind }] : [];
  });
  await noteActs(deps, country, distinct(acts));
}

const distinct = (acts: readonly Act[]): Act[] => [
  ...new Map(acts.map((act) => [`${act.of}#${act.area}`, act])).values(),
];

import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import type { Deps } from "../platform/deps.ts";
import { type Fold, openFold } from "./fold-changes.ts";
import { type IndexTier, indexTiers } from "./store.ts";

/**
 * Works a batch of changes: new lines of a tier's change log are folded into its snapshot when enough have gathered.
 * A failure hands the whole batch back; folding twice changes nothing.
 */
export function followChanges(deps: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  const folds: Record<IndexTier, Fold> = {
    PUB: openFold(deps, "PUB"),
    GOV: openFold(deps, "GOV"),
    DESK: openFold(deps, "DESK"),
  };
  return async (event) => {
    const touched = indexTiers.filter((tier) =>
      event.Records.some((record) => record.dynamodb?.Keys?.pk?.S?.startsWith(`${tier}#LOG#`)),
    );
    try {
      for (const tier of touched) await folds[tier]();
      return { batchItemFailures: [] };
    } catch (error) {
      deps.log.error("record-failed", error, { records: event.Records.length });
      const first = event.Records[0]?.dynamodb?.SequenceNumber;
      return { batchItemFailures: first ? [{ itemIdentifier: first }] : [] };
    }
  };
}

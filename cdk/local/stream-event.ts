import type { AttributeValue, _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";

type LambdaImage = NonNullable<NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]>;

/** Lambda hands binary values over as base64 text, the SDK as bytes. */
function plain(value: AttributeValue): unknown {
  if (value.B) return { B: Buffer.from(value.B).toString("base64") };
  if (value.BS) return { BS: value.BS.map((bytes) => Buffer.from(bytes).toString("base64")) };
  if (value.L) return { L: value.L.map(plain) };
  if (value.M) return { M: plainImage(value.M) };
  // DynamoDB Local leaves out what an empty map is.
  return Object.values(value).every((given) => given === undefined) ? { M: {} } : value;
}

const plainImage = (image: Record<string, AttributeValue>): LambdaImage =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)])) as LambdaImage;

/** One record as Lambda's event source mapping passes it. */
export function lambdaRecord(record: StreamRecord, arn: string, region: string): DynamoDBRecord {
  const change = record.dynamodb;
  return {
    eventID: record.eventID ?? "",
    eventName: record.eventName ?? "MODIFY",
    eventVersion: record.eventVersion ?? "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: region,
    eventSourceARN: arn,
    dynamodb: {
      ApproximateCreationDateTime: (change?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
      ...(change?.Keys && { Keys: plainImage(change.Keys) }),
      ...(change?.NewImage && { NewImage: plainImage(change.NewImage) }),
      ...(change?.OldImage && { OldImage: plainImage(change.OldImage) }),
      SequenceNumber: change?.SequenceNumber ?? "",
      SizeBytes: change?.SizeBytes ?? 0,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    },
    ...(record.userIdentity && {
      userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId },
    }),
  };
}

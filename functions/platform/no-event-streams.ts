/**
 * Stands in for the SDK's event streams, which no operation of DynamoDB has and which weigh 15 kB of each function.
 */
const none = (): never => {
  throw new Error("no operation in use here streams events");
};
export function EventStreamSerde(): never {
  return none();
}
export const eventStreamSerdeProvider = none;

import { DatabaseSync } from "node:sqlite";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/**
 * `words` holds no content and no positions: it answers only which rows hold a token. A row number stays with its
 * listing for good; a removed listing keeps its row without a card, so that an older change cannot bring it back.
 */
const schema = `
CREATE VIRTUAL TABLE words USING fts5(
  tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_='"
);
CREATE TABLE listings (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  card BLOB,
  title_ja TEXT,
  title_en TEXT
);
CREATE INDEX by_title_ja ON listings (title_ja, id) WHERE card IS NOT NULL;
CREATE INDEX by_title_en ON listings (title_en, id) WHERE card IS NOT NULL;
CREATE TABLE links (source INTEGER NOT NULL, target TEXT NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE INDEX by_target ON links (target);
CREATE TABLE parts (name TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
`;

/** Raised whenever a snapshot of older code could not be read: the reader then starts from the change log. */
export const snapshotFormat = "1";

export function openDatabase(snapshot: Uint8Array | undefined): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  if (snapshot) db.deserialize(zstdDecompressSync(snapshot));
  else db.exec(schema);
  return db;
}

export function packDatabase(db: DatabaseSync): Uint8Array {
  db.exec("INSERT INTO words (words) VALUES ('optimize'); VACUUM");
  return zstdCompressSync(db.serialize(), { params: { [constants.ZSTD_c_compressionLevel]: 9 } });
}

/** Binary parts (columns, dictionaries, position) that are written with a snapshot and read when it is opened. */
export function partsOf(db: DatabaseSync) {
  const read = db.prepare("SELECT data FROM parts WHERE name = ?");
  const write = db.prepare("INSERT OR REPLACE INTO parts (name, data) VALUES (?, ?)");
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const bytes = (name: string): Uint8Array | undefined => {
    const data = read.get(name)?.data;
    return data instanceof Uint8Array ? data : undefined;
  };
  return {
    bytes,
    put: (name: string, data: Uint8Array): void => {
      write.run(name, data);
    },
    text: (name: string): string | undefined => {
      const data = bytes(name);
      return data && decoder.decode(data);
    },
    putText: (name: string, text: string): void => {
      write.run(name, encoder.encode(text));
    },
  };
}
export type Parts = ReturnType<typeof partsOf>;

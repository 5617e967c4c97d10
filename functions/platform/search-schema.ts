import { DatabaseSync } from "node:sqlite";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/**
 * `words` holds no content and no positions: it answers only which rows hold a token. A row number stays with its
 * listing for good; a removed listing keeps its row, not held, so that an older change cannot bring it back.
 */
const schema = `
CREATE VIRTUAL TABLE words USING fts5(
  tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_='"
);
CREATE TABLE listings (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  held INTEGER NOT NULL,
  title_ja TEXT,
  title_en TEXT
);
CREATE INDEX by_title_ja ON listings (title_ja, id) WHERE held = 1;
CREATE INDEX by_title_en ON listings (title_en, id) WHERE held = 1;
CREATE TABLE links (source INTEGER NOT NULL, target TEXT NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE INDEX by_target ON links (target);
CREATE TABLE parts (name TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
`;

/** First byte of a snapshot: raise it whenever older code could not read a new one, or newer code an old one. */
const format = 1;
const headBytes = 12;
const level = { [constants.ZSTD_c_compressionLevel]: 12 };

export type Opened = { readonly db: DatabaseSync; readonly cards: Uint8Array };

/** A snapshot is a head (format, database's length packed and unpacked), the packed database, then the cards as they are. */
export function openDatabase(snapshot: Uint8Array | undefined): Opened {
  const db = new DatabaseSync(":memory:");
  if (!snapshot) {
    db.exec(schema);
    return { db, cards: new Uint8Array(0) };
  }
  const view = new DataView(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  if (snapshot.length < headBytes || view.getUint8(0) !== format) throw new Error("unknown search snapshot");
  const end = headBytes + view.getUint32(4);
  // One piece of the right size: Node's default of 16 KB pieces takes twice as long.
  const chunkSize = view.getUint32(8);
  db.deserialize(zstdDecompressSync(snapshot.subarray(headBytes, end), { chunkSize }));
  return { db, cards: snapshot.subarray(end) };
}

export function packDatabase({ db, cards }: Opened): Uint8Array {
  db.exec("INSERT INTO words (words) VALUES ('optimize'); VACUUM");
  const plain = db.serialize();
  const packed = zstdCompressSync(plain, { params: level });
  const head = new DataView(new ArrayBuffer(headBytes));
  head.setUint8(0, format);
  head.setUint32(4, packed.length);
  head.setUint32(8, plain.length);
  return Buffer.concat([new Uint8Array(head.buffer), packed, cards]);
}

/** Binary parts (columns, dictionaries, position) that are written with a snapshot and read when it is opened. */
export function partsOf(db: DatabaseSync) {
  const read = db.prepare("SELECT data FROM parts WHERE name = ?");
  const write = db.prepare("INSERT OR REPLACE INTO parts (name, data) VALUES (?, ?)");
  const bytes = (name: string): Uint8Array | undefined => {
    const data = read.get(name)?.data;
    return data instanceof Uint8Array ? data : undefined;
  };
  /** A copy, because a part's bytes may start anywhere in memory. */
  const buffer = (name: string): ArrayBuffer => new Uint8Array(bytes(name) ?? new Uint8Array(8)).buffer;
  return {
    bytes,
    ints: (name: string): Int32Array => new Int32Array(buffer(name)),
    floats: (name: string): Float64Array => new Float64Array(buffer(name)),
    put: (name: string, data: Uint8Array): void => {
      write.run(name, data);
    },
    text: (name: string): string | undefined => {
      const data = bytes(name);
      return data && new TextDecoder().decode(data);
    },
    putText: (name: string, text: string): void => {
      write.run(name, new TextEncoder().encode(text));
    },
  };
}
export type Parts = ReturnType<typeof partsOf>;

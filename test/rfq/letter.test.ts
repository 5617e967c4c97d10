import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { openTypeset } from "../../functions/platform/typeset.ts";
import { hashLetterContent, typesetLetter } from "../../functions/rfq/typeset-letter.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type LetterContent, letterSchema } from "../../shared/rfq/letter.ts";
import { asIsText, assuranceText, liabilityTexts, warrantyText } from "../../shared/rfq/letter-texts.ts";
import { letterLine, letterOf } from "../kit/letters.ts";

const deps = { typeset: openTypeset() };

type Node = { readonly role?: string; readonly children?: readonly Node[]; readonly type?: string };
const roles = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(roles),
];

/** What a reading program finds in a PDF: its words page by page (without spaces and breaks), its tags, its name. */
async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const tags: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .replace(/[\s\u200b]/g, ""),
    );
    tags.push(...roles((await page.getStructTree()) as Node));
  }
  const { info, metadata } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  const name = (info as { Title?: string; Language?: string }) ?? {};
  await document.loadingTask.destroy();
  return { pages, text: pages.join(""), tags, marked, name, xmp: metadata?.getRaw() as string | undefined };
}
const plain = (text: string) => text.replace(/\s/g, "");
const typeset = (content: LetterContent) => typesetLetter(deps, content);
const shown = async (content: LetterContent) => readPdf((await typeset(content)).bytes);

describe("typed text", () => {
  const hostile = [
    '#import "@preview/cetz:0.3.0": *',
    '#read("/etc/passwd")',
    "#panic(sys.inputs)",
    "$ sum x^2 $ *bold* _soft_ `raw`",
    "= Heading <label> @label // gone /* gone */",
    "\\u{41} \\ ~ -- --- ... ' \" ]]]) }}}",
    "https://example.com/#{1+1} [link] - list\n+ enum\n/ term: x",
  ];

  it("is shown as it was typed, whatever it looks like to the typesetter", async () => {
    for (const text of hostile) {
      const title = { ja: text, en: text };
      const lines = [letterLine(1, { title, partNumber: text.split("\n")[0], remark: title })];
      const content = letterOf({
        lines,
        incoterm: { code: "FCA", place: title },
        liability: { version: "LIABILITY-PRINCIPAL-HOSTILE", ...title },
        package: { ...letterOf().package, spares: { included: true, remark: title } },
      });
      content.seller.name = title;
      content.buyer.organisation = title;
      content.buyer.address = text;
      content.buyer.official.name = text;
      content.buyer.reference = text.split("\n")[0] ?? "";
      const { text: found, name, tags } = await shown(content);
      const expected = plain(text);
      expect(found.split(expected).length - 1, text).toBeGreaterThanOrEqual(16);
      expect(name.Title).toBe("引合受諾書 Letter of Offer and Acceptance JP-2026-0042-PH-R1");
      expect(tags.filter((tag) => /^H\d$/.test(tag))).toHaveLength(10);
    }
  });

  it("without a glyph is refused by name, and control characters are none of a letter's", async () => {
    const named = (name: string) => {
      const content = letterOf();
      content.buyer.official.name = name;
      return content;
    };
    const refusal = await typeset(named("Ahmad 😀 وزير")).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code: "refused", reason: "letter-characters" });
    expect((refusal as AppError).params.characters).toContain("😀");
    await expect(typeset(named("a\u0007b\tc\u202ed"))).rejects.toMatchObject({
      reason: "letter-characters",
      params: { characters: "U+0007 U+0009 U+202E" },
    });
    // Names of partners that the Japanese font alone cannot write.
    const { text } = await shown(named("Łukasz Őry Їжак Өлзий Үүр Erdoğan 鷗 葛󠄀城"));
    expect(text).toContain("ŁukaszŐryЇжакӨлзийҮүрErdoğan鷗葛󠄀城");
  });
});

describe("a letter", () => {
  it("says the same in both languages, and all of it", async () => {
    const content = letterOf({ supersedes: 1, revision: 2 });
    const { text } = await shown(content);
    for (const said of [
      ...["引合受諾書", "Letter of Offer and Acceptance", "JP-2026-0042-PH-R2", "JP-2026-0042-PH-R1"],
      ...["2026年11月21日", "21 November 2026", "2027年2月14日", "14 February 2027", "DND-2026-ACQ-118"],
      ...[
        "携帯型浄水セット 1",
        "Portable water purification set 1",
        "4610-30-123-4567",
        "12 EA",
        "2027-09-30",
      ],
      ...[
        "FCA",
        "横浜港大黒ふ頭",
        "Yokohama, Daikoku Pier",
        "Maria Santos-Nguyễn",
        "髙橋 葛󠄀城",
        "METI-2026-L-00871",
      ],
      ...["前払金", "Deposit", "受諾のとき", "on acceptance", "2027-08-31", "不要", "not required"],
      ...["受諾記録の番号", "Acceptance record no.", content.checkAt, hashLetterContent(content)],
    ])
      expect(text).toContain(plain(said));
    for (const { version, ja, en } of [liabilityTexts.PRINCIPAL, warrantyText, assuranceText])
      for (const said of [version, ja, en]) expect(text).toContain(plain(said));
    expect(text).not.toContain("AS-IS-2026.1");
  });

  it("has a sale model's own text, as-is text and the council's decision where they belong", async () => {
    for (const model of ["AGENT", "FACILITATED"] as const) {
      const { text } = await shown(
        letterOf({
          saleModel: model,
          liability: liabilityTexts[model],
          condition: asIsText,
          lines: [letterLine(1, { condition: "AS_IS" })],
          approval: { kind: "NSC", reference: "NSC-2026-12", day: "2026-10-03" },
        }),
      );
      for (const said of [
        liabilityTexts[model].en,
        asIsText.ja,
        "NSC-2026-12",
        "3 October 2026",
        "現状有姿 as is",
      ])
        expect(text).toContain(plain(said));
      expect(text).not.toContain(plain(liabilityTexts.PRINCIPAL.en));
    }
  });

  it.each([
    ["JPY", "1,250,001", "15,000,012", "525,000", "15,525,012"],
    ["USD", "12,500.01", "150,000.12", "5,250.00", "155,250.12"],
    ["KWD", "1,250.001", "15,000.012", "525.000", "15,525.012"],
  ])("writes amounts in %s with its own decimals", async (currency, ...amounts) => {
    const { text } = await shown(letterOf({ currency, lines: [letterLine(1, { unitPrice: 1_250_001 })] }));
    for (const amount of amounts) expect(text).toContain(amount);
    expect(text).toContain(`${currency}${amounts[3]}`);
  });

  it("can be read by a machine that reads aloud: tags, headings, table headers, language, name", async () => {
    const { tags, marked, name, xmp } = await shown(letterOf());
    expect(Object.fromEntries(marked as unknown as Map<string, boolean>).Marked).toBe(true);
    expect(tags.filter((tag) => tag === "H1" || tag === "H2")).toHaveLength(10);
    expect(tags.filter((tag) => tag === "Table")).toHaveLength(3);
    expect(tags.filter((tag) => tag === "TH")).toHaveLength(13);
    expect(tags.filter((tag) => tag === "TD").length).toBeGreaterThan(20);
    expect(name.Title).toBe("引合受諾書 Letter of Offer and Acceptance JP-2026-0042-PH-R1");
    expect(name.Language).toMatch(/^ja/);
    expect(xmp).toMatch(/pdfuaid:part>1</);
  });

  it("of a hundred lines loses no word, and says on each page what it is", async () => {
    const title = { ja: "海上自衛隊で使用された捜索救難機材一式".repeat(26), en: "Y".repeat(500) };
    const lines = Array.from({ length: 100 }, (_, i) =>
      letterLine(i + 1, { quantity: i + 1, unitPrice: 9_000_000_000 + i, ...(i === 40 && { title }) }),
    );
    const { pages, text } = await shown(letterOf({ lines, currency: "KWD" }));
    expect(pages.length).toBeGreaterThan(5);
    for (const line of lines.filter((one) => one.title !== title))
      expect(text).toContain(plain(line.title.ja));
    // A row that goes on overleaf has the header between its words.
    expect(text.match(/YYYY/g)?.length).toBe(125);
    expect(text.match(/捜/g)?.length).toBe(26);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`${i + 1}/${pages.length}`);
      expect(page).toContain("JP-2026-0042-PH-R1");
    }
    const items = pages.filter((page) => page.includes("Portablewater"));
    for (const page of items) expect(page).toContain("単価Unitprice");
  }, 30_000);
});

it("a mistake in a template says where it is", async () => {
  await expect(deps.typeset.pdf("#nothing-of-this-name", {})).rejects.toThrow("unknown variable");
});

describe("the hash", () => {
  const process_ = `
    const { openTypeset } = await import("./functions/platform/typeset.ts");
    const { typesetLetter } = await import("./functions/rfq/typeset-letter.ts");
    const { letterOf } = await import("./test/kit/letters.ts");
    process.stdout.write((await typesetLetter({ typeset: openTypeset() }, letterOf())).sha256);`;

  it("of the same content is the same: again, later, in another process, whatever the order of fields", async () => {
    const first = await typeset(letterOf());
    await typeset(letterOf({ revision: 9 }));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const turned = Object.fromEntries(Object.entries(letterOf()).reverse()) as LetterContent;
    expect(await typeset(turned)).toEqual(first);
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", process_]);
    expect(stdout).toBe(first.sha256);
  });

  it("is another one when a single figure differs", async () => {
    const [one, two] = await Promise.all([typeset(letterOf()), typeset(letterOf({ revision: 2 }))]);
    expect(one.sha256).not.toBe(two.sha256);
    expect(one.contentSha256).not.toBe(two.contentSha256);
  });
});

describe("refuses content", () => {
  it.each([
    ["line-amount", { lines: [{ ...letterLine(1), amount: 1 }] }],
    ["total", { fee: { basisPoints: 0, amount: 0 }, total: 7 }],
    ["payments", { payments: [{ label: "DEPOSIT", due: { event: "ACCEPTANCE" }, percent: 100, amount: 1 }] }],
    [
      "percent",
      { payments: [{ label: "DEPOSIT", due: { event: "ACCEPTANCE" }, percent: 99, amount: 15_525_000 }] },
    ],
    ["line-number", { lines: [letterLine(2)] }],
    ["delivery-line", { deliveries: [{ line: 2, quantity: 1, due: "2027-01-01" }] }],
    ["delivery-quantity", { deliveries: [{ line: 1, quantity: 1, due: "2027-01-01" }] }],
    ["liability", { saleModel: "AGENT" }],
    ["expires", { expires: "2026-11-20" }],
  ] as const)("that does not add up: %s", (problem, about) => {
    const content = { ...letterOf(), ...about };
    const issues = letterSchema.safeParse(content).error?.issues ?? [];
    expect(issues.map((issue) => issue.message)).toContain(problem);
  });
});

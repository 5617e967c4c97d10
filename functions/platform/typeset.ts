import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { AppError } from "../../shared/base/app-error.ts";

/** Makes documents of a template and data. What people typed is data: it is shown and never run. */
export type Typeset = {
  /**
   * A tagged PDF (PDF/UA-1) of a template of ours, which finds `content` as JSON in `sys.inputs.content`. The same
   * two give the same bytes. Throws `refused` with `letter-characters` and the characters that no font shows.
   */
  readonly pdf: (template: string, content: unknown) => Promise<Uint8Array>;
};

const fonts = ["400Regular/NotoSansJP_400Regular.ttf", "700Bold/NotoSansJP_700Bold.ttf"];
/** No file but the template can be reached: there is nothing where it is said to lie. */
const workspace = "/nowhere";
/** How many documents long what was worked out for one is kept for the next. */
const kept = 8;

/** The compiler is loaded and made on first use (52 MB of machine code and two fonts of 5 MB), once per process. */
export function openTypeset(): Typeset {
  let opened: ReturnType<typeof openCompiler> | undefined;
  return {
    pdf: async (template, content) => {
      opened ??= openCompiler();
      const compiler = await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      const compiled = compiler.compile({
        mainFileContent: template,
        inputs: { content: JSON.stringify(content) },
      });
      const document = compiled.result;
      if (!document) {
        const error = compiled.takeError();
        throw new Error(
          `typeset: ${error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "nothing made"}`,
        );
      }
      try {
        return compiler.pdf(document, { pdfStandard: "ua-1" });
      } catch (error) {
        throw withoutGlyphs(error);
      } finally {
        compiler.evictCache(kept);
      }
    },
  };
}

async function openCompiler() {
  // Beside the bundle in the cloud, in this clone's `node_modules` on one machine.
  const { resolve } = createRequire(import.meta.url);
  const [{ NodeCompiler }, ...fontBlobs] = await Promise.all([
    import("@myriaddreamin/typst-ts-node-compiler"),
    ...fonts.map((font) => readFile(resolve(`@expo-google-fonts/noto-sans-jp/${font}`))),
  ]);
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
}

/** An accessible document shows every character or is none. */
function withoutGlyphs(error: unknown): unknown {
  const said = error instanceof Error ? error.message : String(error);
  const found = [...said.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, c]) => c);
  if (found.length === 0) return error;
  return new AppError("refused", "letter-characters", { characters: [...new Set(found)].join(" ") });
}

import type { Text } from "../../../shared/base/text.ts";
import type { Content } from "../../../shared/catalogue/model.ts";

/** What each demo picture shows; `pictures/<kind>.ts` draws it. */
export const pictureKinds = [
  "flying-boat",
  "patrol-aircraft",
  "transport-aircraft",
  "trainer-aircraft",
  "helicopter",
  "radar",
  "patrol-vessel",
  "minehunter",
  "auxiliary-vessel",
  "underwater-vehicle",
  "mine-roller",
  "water-purification",
  "bathing-set",
  "field-medical",
  "field-kitchen",
  "generator",
  "bridge-layer",
  "bulldozer",
  "truck",
  "utility-vehicle",
  "armoured-vehicle",
  "simulator",
  "communications",
  "sonar",
  "engine",
  "workshop",
  "classroom",
  "spares",
  "drone",
  "satellite",
  "sensor",
  "chip",
  "quantum",
  "material",
  "battery",
  "software",
  "shelter",
  "protective-suit",
  "parachute",
  "decontamination",
] as const;
export type PictureKind = (typeof pictureKinds)[number];

type Written<C> = C extends unknown ? Omit<C, "related" | "pictures"> : never;

/** A demo listing as it is written by hand: relations by slug, the picture by what it shows. */
export type DemoListing = {
  readonly slug: string;
  readonly content: Written<Content>;
  readonly related: readonly string[];
  readonly picture: PictureKind;
  readonly alt: Text;
};

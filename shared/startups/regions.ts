import type { Country } from "../base/country.ts";

/**
 * Regions in which demand is told: subregions of UN M49, put together so that each has so many countries that being of
 * one tells little. The Indo-Pacific is M49's Eastern, South-eastern and Southern Asia with Oceania; Western and
 * Central Asia are one; Africa, the Americas and Europe are M49's own.
 */
export const regions = ["INDO_PACIFIC", "WEST_CENTRAL_ASIA", "EUROPE", "AFRICA", "AMERICAS"] as const;
export type Region = (typeof regions)[number];

/** No region may have fewer countries (ISO 3166-1) than this. */
export const leastCountries = 20;

const listed = (codes: string): readonly Country[] => codes.trim().split(/\s+/);

/** Every code of ISO 3166-1, each in one region; Antarctica and its islands stand with the nearest continent. */
export const countriesOf: Readonly<Record<Region, readonly Country[]>> = {
  INDO_PACIFIC: listed(`
    CN HK JP KP KR MN MO TW
    BN ID KH LA MM MY PH SG TH TL VN
    AF BD BT IN IR LK MV NP PK IO
    AU CC CX HM NF NZ
    FJ NC PG SB VU FM GU KI MH MP NR PW UM AS CK NU PF PN TK TO TV WF WS`),
  WEST_CENTRAL_ASIA: listed(`
    AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE
    KG KZ TJ TM UZ`),
  EUROPE: listed(`
    AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ
    AT BE CH DE FR LI LU MC NL
    AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA
    BG BY CZ HU MD PL RO RU SK UA`),
  AFRICA: listed(`
    DZ EG EH LY MA SD TN
    BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG
    AO CD CF CG CM GA GQ ST TD
    BI DJ ER ET KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW
    BW LS NA SZ ZA`),
  AMERICAS: listed(`
    BM CA GL PM US
    BZ CR GT HN MX NI PA SV
    AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI
    AQ AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE`),
};

const byCountry: ReadonlyMap<Country, Region> = new Map(
  regions.flatMap((region) => countriesOf[region].map((country) => [country, region] as const)),
);

/** Undefined for what is no country of ISO 3166-1: such an act is not counted. */
export const regionOf = (country: Country): Region | undefined => byCountry.get(country);

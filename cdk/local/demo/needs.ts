import type { Statement } from "../../../shared/startups/need.ts";
import type { BandId, NeedAudience } from "../../../shared/startups/need-codes.ts";
import { both } from "./listings/wording.ts";

export type DemoNeed = {
  readonly slug: string;
  readonly audience: NeedAudience;
  /** A government's own, which waits for the agency's check; the others are open. */
  readonly sponsor?: "buyer.ph";
  readonly budget: BandId;
  /** Days from the day of loading. */
  readonly days: { readonly questions: number; readonly answers: number; readonly decision: number };
  readonly statement: Pick<Statement, "title" | "problem" | "outcome" | "constraints" | "area" | "fsc">;
};

/** Invented; each has something in the demo catalogue that answers it. */
export const demoNeeds: readonly DemoNeed[] = [
  {
    slug: "island-resupply",
    audience: "PUBLIC",
    budget: "C",
    days: { questions: 14, answers: 35, decision: 65 },
    statement: {
      title: both("離島への夜間の少量輸送", "Small loads to remote islands by night"),
      problem: both(
        "離島の分屯地へ医薬品や部品を届ける船便は週に2便で、荒天時には途絶える。",
        "Ferries bring medicine and spares to island detachments twice a week, and none in rough weather.",
      ),
      outcome: both(
        "30 kgの荷物を、無人で40 km先へ、夜間も2時間以内に届ける。",
        "Thirty kilograms reach a place 40 km away within two hours, uncrewed, by night as well.",
      ),
      constraints: both(
        "離着陸は20 m四方。風速12 m/sまで飛行できること。",
        "Take-off and landing within 20 m by 20 m, in winds up to 12 m/s.",
      ),
      area: "UNCREWED",
      fsc: "1550",
    },
  },
  {
    slug: "harbour-cable",
    audience: "PUBLIC",
    budget: "B",
    days: { questions: 10, answers: 28, decision: 58 },
    statement: {
      title: both("海底ケーブルへの接近の検知", "Noticing whoever comes near a submarine cable"),
      problem: both(
        "港湾付近の海底ケーブルに近づく小型の船や潜水する物を、監視員なしでは見つけられない。",
        "Small craft and divers near cables off a harbour are found only by people who watch.",
      ),
      outcome: both(
        "既設の光ファイバーで長さ20 kmを常時監視し、5分以内に位置を知らせる。",
        "Twenty kilometres are watched by the fibre that is there, and the place is told within five minutes.",
      ),
      constraints: both("海中に新しい機器を置かないこと。", "No new equipment in the water."),
      area: "SENSING",
    },
  },
  {
    slug: "field-power",
    audience: "SUPPLIERS",
    budget: "B",
    days: { questions: 12, answers: 30, decision: 60 },
    statement: {
      title: both("音のしない野外電源", "Field power without noise"),
      problem: both(
        "指揮所の発電機は夜間に200 m先まで聞こえ、燃料の補給を毎日必要とする。",
        "A command post's generator is heard 200 m away at night and needs fuel every day.",
      ),
      outcome: both(
        "5 kWを12時間、音を出さずに供給し、−20 °Cでも充電できる。",
        "5 kW for twelve hours without noise, charging at −20 °C as well.",
      ),
      area: "ENERGY",
    },
  },
  {
    slug: "flood-search",
    audience: "PUBLIC",
    sponsor: "buyer.ph",
    budget: "A",
    days: { questions: 21, answers: 45, decision: 80 },
    statement: {
      title: both("水害時の孤立者の捜索", "Finding people cut off by floods"),
      problem: both(
        "台風の後、通信が途絶えた地域で孤立した人の位置が分からない。",
        "After a typhoon nobody knows where people are cut off once the networks are down.",
      ),
      outcome: both(
        "100 km²の浸水地域を6時間以内に調べ、救助隊の端末に位置を示す。",
        "A flooded area of 100 km² is searched within six hours and shown on the rescuers' devices.",
      ),
      area: "SPACE",
    },
  },
];

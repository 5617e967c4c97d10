import type { SaleModel } from "../catalogue/codes.ts";
import type { Clause } from "./letter.ts";

/** Who is liable for what, by sale model. [policy] A changed word is a new version. */
export const liabilityTexts: Readonly<Record<SaleModel, Clause>> = {
  PRINCIPAL: {
    version: "LIABILITY-PRINCIPAL-2026.1",
    ja: "販売方式は「当庁が売主」です。売主は、本書の品目を自ら取得し、自らの名において買主に売り渡します。引渡し、数量及び品目が本書に合致することについては、売主が買主に対して責任を負います。製造者との契約は売主が締結し、買主は製造者に対して直接の債務を負いません。\n売主の責任は、本書の合計額を上限とします。ただし、故意又は重大な過失による場合は、この限りではありません。",
    en: "The sale model is sale by the agency as principal. The Seller acquires the items of this Letter and sells them to the Buyer in its own name. The Seller answers to the Buyer for delivery, for quantity and for the items being those stated in this Letter. The Seller concludes the contract with the maker; the Buyer owes the maker nothing directly.\nThe Seller's liability is limited to the total of this Letter, except for intent or gross negligence.",
  },
  AGENT: {
    version: "LIABILITY-AGENT-2026.1",
    ja: "販売方式は「当庁が代理」です。売主欄の機関は、買主の代理人として、買主の名において製造者と契約します。契約の当事者は買主と製造者であり、引渡し及び契約不適合の責任は製造者が負います。当該機関は、代理人としての注意をもって契約を締結し、その履行を監督し、買主の金銭を分別して管理する責任を負います。\n当該機関の責任は、本書の手数料の額を上限とします。ただし、故意又は重大な過失による場合は、この限りではありません。",
    en: "The sale model is sale by the agency as agent. The authority named as Seller contracts with the maker as the Buyer's agent and in the Buyer's name. The parties to the contract are the Buyer and the maker; the maker answers for delivery and for defects. The authority is responsible for concluding the contract and supervising its performance with an agent's care, and for keeping the Buyer's money apart.\nIts liability is limited to the fee of this Letter, except for intent or gross negligence.",
  },
  FACILITATED: {
    version: "LIABILITY-FACILITATED-2026.1",
    ja: "販売方式は「企業が売主」です。売買契約は買主と製造者が直接締結し、価格、引渡し及び契約不適合の責任は製造者が負います。売主欄の機関は契約の当事者とならず、政府間の連絡、輸出に関する手続及び本書に定める保証の確認を行います。\n当該機関は、製造者の債務について責任を負いません。ただし、自らの故意又は重大な過失による場合は、この限りではありません。",
    en: "The sale model is a sale by the company, facilitated by the agency. The Buyer and the maker contract directly; the maker answers for price, delivery and defects. The authority named as Seller is no party to that contract: it keeps the liaison between governments, handles the export procedures and sees to the assurances of this Letter.\nIt is not liable for the maker's obligations, except for its own intent or gross negligence.",
  },
};

/** As the maker gives it; a letter whose every line is handed over as is has the other one. [policy] */
export const warrantyText: Clause = {
  version: "WARRANTY-2026.1",
  ja: "新品及び修復済みの品目は、受領の日から12か月間、本書及び引用された仕様に合致することを保証します。不適合は、発見後30日以内に書面で通知してください。修理、交換又は代金の減額により是正します。「現状有姿」と記載した品目には、この保証は及びません。",
  en: "New and refurbished items are warranted to conform to this Letter and to the specifications it cites for 12 months from receipt. A nonconformity is to be notified in writing within 30 days of its discovery and is remedied by repair, replacement or reduction of the price. Items marked “as is” are not covered.",
};
export const asIsText: Clause = {
  version: "AS-IS-2026.1",
  ja: "品目は、現に在る状態で、現に在る場所において引き渡します。売主は、状態、性能又は特定の目的への適合について保証しません。買主は、検査の機会を与えられたこと、及び知られている欠陥の説明を受けたことを確認します。「現状有姿」は状態と場所についての条件であり、インコタームズではありません。",
  en: "The items are handed over as they are and where they are. The Seller warrants neither condition nor performance nor fitness for a particular purpose. The Buyer confirms that it was given the opportunity to inspect and was told of the known defects. “As is, where is” is about condition and place; it is no Incoterm.",
};

/** The third of the Three Principles on Transfer of Defense Equipment and Technology. [policy] */
export const assuranceText: Clause = {
  version: "ASSURANCE-2026.1",
  ja: "買主は、本書により移転を受けた品目及び技術を、最終用途証明書に記載した目的にのみ使用し、日本国政府の書面による事前の同意なく、目的外に使用せず、又は第三者に移転しません。第三者には、他の政府、国際機関、企業及び個人を含みます。買主は、品目の管理の状況を毎年報告し、日本国政府による確認に協力します。この義務は、本書の履行が完了した後も存続します。",
  en: "The Buyer uses the items and technology transferred under this Letter solely for the purpose stated in the end-user certificate, and neither uses them for another purpose nor transfers them to a third party without the prior written consent of the Government of Japan. Third parties include other governments, international organisations, companies and individuals. The Buyer reports every year on how the items are kept and cooperates when the Government of Japan verifies it. This obligation outlasts the performance of this Letter.",
};

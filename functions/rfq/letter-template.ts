/**
 * The form of the Letter of Offer and Acceptance in Typst's language. Whatever comes from the content stays a string:
 * strings are shown as they are, so that nothing that people typed is read as markup.
 */
export const letterTemplate = String.raw`
#let d = json(bytes(sys.inputs.content))
#let ink = rgb("#1a1a1c")
#let soft = rgb("#565659")
#let rule-color = rgb("#0b2d5c")
#let hair = 0.4pt + rgb("#9a9a9f")
#let shade = rgb("#eef1f6")

#set document(
  title: "引合受諾書 Letter of Offer and Acceptance " + d.number,
  author: d.seller.name.ja + " / " + d.seller.name.en,
  date: datetime(year: d.date.year, month: d.date.month, day: d.date.day),
)
#set text(font: ("Noto Sans JP", "Libertinus Serif"), fallback: false, lang: "ja", region: "JP", size: 9pt, fill: ink, number-width: "tabular")
#set par(leading: 0.72em, spacing: 0.9em, justify: false)
#let en(body) = text(lang: "en", region: "GB", body)
#let quiet(body) = text(size: 7.5pt, fill: soft, body)
// A text with its line breaks; nothing in it is markup.
#let lines(s) = s.split("\n").map(part => text(part)).join(linebreak())
#let label(ja, eng) = [#ja#h(0.45em)#quiet(en(eng))]
#let stacked(t, weight: "regular") = [#text(weight: weight, lines(t.ja)) #linebreak() #en(text(size: 8pt, fill: soft, lines(t.en)))]
#let th(ja, eng) = [#text(weight: "bold", size: 8pt, ja)#linebreak()#en(text(size: 7pt, weight: "regular", eng))]

#set page(
  paper: "a4",
  margin: (top: 24mm, bottom: 24mm, x: 20mm),
  header: context if here().page() > 1 {
    set text(size: 7.5pt, fill: soft)
    grid(columns: (1fr, auto), [引合受諾書 #en("Letter of Offer and Acceptance")], d.number)
    v(-0.5em)
    line(length: 100%, stroke: hair)
  },
  footer: {
    set text(size: 7.5pt, fill: soft)
    line(length: 100%, stroke: hair)
    v(-0.4em)
    grid(
      columns: (1fr, auto),
      [#d.number #h(1.2em) 内容 #en("Content") SHA-256 #d.shortHash … #h(1.2em) #d.edition],
      context counter(page).display("1 / 1", both: true),
    )
  },
)

#set heading(numbering: "1")
#show heading.where(level: 1): it => block(above: 1.7em, below: 0.85em, sticky: true, width: 100%, stroke: (bottom: 0.8pt + rule-color), inset: (bottom: 0.4em), {
  set text(size: 10.5pt, weight: "bold", fill: rule-color)
  counter(heading).display()
  h(0.8em)
  it.body
})
#let section(ja, eng) = heading(level: 1, [#ja#h(0.6em)#en(text(size: 9pt, weight: "regular", eng))])

#set table(stroke: (x, y) => (top: if y == 0 { 0.8pt + rule-color } else { hair }, bottom: hair), inset: (x: 4pt, y: 4.5pt), fill: (x, y) => if y == 0 { shade })
#show table.cell: set par(leading: 0.55em)
#show table: set block(above: 0.8em, below: 0.8em)
#let num(s) = text(size: 8.5pt, s)

// Name and value, one below the other's neighbour; read in order.
#let facts(..rows) = grid(
  columns: (52mm, 1fr), row-gutter: 0.75em, column-gutter: 4mm,
  ..rows.pos().map(((ja, eng, value)) => (label(ja, eng), value)).flatten()
)
// The two languages beside each other, each as its own column.
#let clause(c) = block(width: 100%, breakable: c.ja.len() + c.en.len() > 4500, {
  grid(
    columns: (1fr, 1fr), column-gutter: 7mm,
    { set par(justify: true); lines(c.ja) },
    { set text(size: 8.5pt, hyphenate: false); set par(leading: 0.62em); en(lines(c.en)) },
  )
  quiet[版 #en("Version") #c.version]
})
// A short table stays whole; a long one goes on over pages, under its header.
#let whole(rows, body) = block(width: 100%, breakable: rows > 14, body)

#let models = (
  PRINCIPAL: ("当庁が売主", "Principal: the agency sells"),
  AGENT: ("当庁が代理", "Agent: the agency contracts in the Buyer's name"),
  FACILITATED: ("企業が売主", "Facilitated: the company contracts"),
)
#let conditions = (NEW: ("新品", "new"), REFURBISHED: ("修復済み", "refurbished"), AS_IS: ("現状有姿", "as is, where is"))
#let labels = (
  DEPOSIT: ("前払金", "Deposit"), MILESTONE: ("中間払い", "Milestone"), ON_SHIPMENT: ("出荷時払い", "On shipment"),
  ON_RECEIPT: ("受領時払い", "On receipt"), BALANCE: ("残額", "Balance"),
)
#let events = (
  ACCEPTANCE: ("受諾のとき", "on acceptance"), MAKERS_CONTRACT: ("製造契約の締結のとき", "on the maker's contract"),
  READY: ("出荷準備の完了のとき", "when ready for shipment"), SHIPMENT: ("出荷のとき", "on shipment"), RECEIPT: ("受領のとき", "on receipt"),
)
#let parts = (
  spares: ("予備品", "Spares"), training: ("教育訓練", "Training"), manuals: ("技術資料", "Manuals"),
  support: ("維持整備支援", "Support"), transport: ("輸送", "Transport"),
)

// The first page's head: who issues what.
#grid(
  columns: (1fr, auto), align: (left + bottom, right + bottom),
  [#text(size: 10pt, weight: "bold", d.seller.name.ja)#linebreak()#en(text(size: 8.5pt, d.seller.name.en))],
  quiet[秘密区分なし #en("UNCLASSIFIED")],
)
#v(0.2em)
#line(length: 100%, stroke: 1.6pt + rule-color)
#v(1.4em)
#align(center, {
  show title: set text(size: 19pt, weight: "bold", fill: rule-color)
  show title: set block(below: 0.55em)
  title[引合受諾書]
  en(text(size: 13pt, fill: rule-color, "Letter of Offer and Acceptance"))
})
#v(1.2em)
#facts(
  ("文書番号", "Document no.", text(weight: "bold", d.number)),
  ("発行日", "Issued", [#d.issued.ja #h(0.6em) #en(d.issued.en)]),
  ("有効期限", "Valid until", [#text(weight: "bold")[#d.expires.ja] 23:59（日本時間） #h(0.6em) #en[#d.expires.en, 23:59 JST]]),
  ("買主の整理番号", "Buyer's reference", text(d.buyer.reference)),
  ..if d.supersedes != none { (("これに代わる", "Supersedes", text(d.supersedes)),) },
  ("販売方式", "Sale model", [#models.at(d.saleModel).at(0) #h(0.6em) #en(models.at(d.saleModel).at(1))]),
  ("合計額", "Total", text(weight: "bold")[#d.currency #d.total]),
)

#section("当事者", "Parties")
#grid(
  columns: (1fr, 1fr), column-gutter: 7mm,
  {
    set par(spacing: 1.05em)
    quiet[売主 #en("Seller")]
    parbreak()
    stacked(d.seller.name, weight: "bold")
    parbreak()
    stacked(d.seller.address)
    parbreak()
    [#label("署名者", "Signatory")#linebreak()#text(d.seller.signatory.name)#linebreak()#quiet(text(d.seller.signatory.title))]
  },
  {
    set par(spacing: 1.05em)
    quiet[買主 #en("Buyer")]
    parbreak()
    stacked(d.buyer.organisation, weight: "bold")
    parbreak()
    [#text(d.buyer.country.ja) #h(0.4em) #en(text(size: 8pt, fill: soft, d.buyer.country.en))]
    if d.buyer.address != none { parbreak(); lines(d.buyer.address) }
    parbreak()
    [#label("受諾の権限を有する者", "Named official")#linebreak()#text(d.buyer.official.name)#linebreak()#quiet(text(d.buyer.official.title))]
  },
)

#section("品目及び価格", "Items and prices")
金額の単位は #d.currency です。#h(0.6em) #en[Amounts are in #d.currency.]
#table(
  columns: (auto, 1fr, auto, auto, auto, auto),
  align: (right, left, right, right, right, left),
  table.header(th("番号", "No."), th("品目", "Item"), th("数量", "Quantity"), th("単価", "Unit price"), th("金額", "Amount"), th("納期", "Due")),
  ..d.lines.map(l => (
    num(l.number),
    table.cell(breakable: l.title.ja.len() + l.title.en.len() + (if l.remark == none { 0 } else { l.remark.ja.len() + l.remark.en.len() }) > 900, {
      text(weight: "bold", lines(l.title.ja))
      linebreak()
      en(lines(l.title.en))
      linebreak()
      set text(size: 7.5pt, fill: soft)
      let known = ()
      if l.nsn != none { known.push([NSN #l.nsn]) }
      if l.partNumber != none { known.push([#label("部品番号", "P/N") #l.partNumber]) }
      known.push([#conditions.at(l.condition).at(0) #en(conditions.at(l.condition).at(1))])
      known.join([ #h(0.3em) · #h(0.3em) ])
      if l.remark != none [#linebreak()#lines(l.remark.ja)#linebreak()#en(lines(l.remark.en))]
    }),
    num[#l.quantity~#l.unit],
    num(l.unitPrice), num(l.amount), num(l.due),
  )).flatten(),
  table.cell(colspan: 4, align: right, [小計 #en("Subtotal")]), num(d.subtotal), table.cell(rowspan: 3, breakable: false, []),
  table.cell(colspan: 4, align: right, [手数料（料率 #d.fee.percent %） #en[Administration fee (rate #d.fee.percent %)]]), num(d.fee.amount),
  table.cell(colspan: 4, align: right, fill: shade, text(weight: "bold")[合計 #en("Total") #d.currency]), table.cell(fill: shade, text(weight: "bold", num(d.total))),
)

#section("引渡し", "Delivery")
#facts(
  ("引渡条件", "Incoterms® 2020", [#text(weight: "bold", d.incoterm.code) #d.incoterm.place.ja #h(0.6em) #en(text(d.incoterm.place.en))]),
)
#if d.deliveries.len() == 0 [
  各品目は、上記の納期までに一括して引き渡します。#h(0.6em) #en[Each item is delivered at once, by the day stated with it.]
] else {
  whole(d.deliveries.len(), table(
    columns: (auto, 1fr, auto, auto),
    align: (right, left, right, left),
    table.header(th("番号", "No."), th("品目", "Item"), th("数量", "Quantity"), th("納期", "Due")),
    ..d.deliveries.map(x => (
      num(x.line),
      [#lines(x.title.ja) #linebreak() #en(text(size: 8pt, fill: soft, lines(x.title.en)))],
      num[#x.quantity~#x.unit], num(x.due),
    )).flatten(),
  ))
}

#section("支払計画", "Payment plan")
#whole(d.payments.len(), table(
  columns: (1fr, 1.4fr, auto, auto),
  align: (left, left, right, right),
  table.header(th("支払", "Payment"), th("支払期日", "Due"), th("割合", "Share"), th("金額 " + d.currency, "Amount")),
  ..d.payments.map(p => (
    [#labels.at(p.label).at(0) #h(0.4em) #en(quiet(labels.at(p.label).at(1)))],
    if p.event != none [#events.at(p.event).at(0) #h(0.4em) #en(quiet(events.at(p.event).at(1)))] else { num(p.day) },
    num[#p.percent %], num(p.amount),
  )).flatten(),
  table.cell(colspan: 2, align: right, fill: shade, text(weight: "bold")[合計 #en("Total")]), table.cell(fill: shade, num[100 %]), table.cell(fill: shade, text(weight: "bold", num(d.total))),
))

#section("一括提供の内訳", "Package")
#whole(5, table(
  columns: (1fr, auto, 1.6fr),
  table.header(th("区分", "Part"), th("提供", "Provided"), th("備考", "Remark")),
  ..d.package.map(p => (
    [#parts.at(p.part).at(0) #h(0.4em) #en(quiet(parts.at(p.part).at(1)))],
    if p.included [含む #en(quiet("included"))] else [不要 #en(quiet("not required"))],
    if p.remark == none [—] else { [#lines(p.remark.ja)#linebreak()#en(quiet(lines(p.remark.en)))] },
  )).flatten(),
))

#section("販売方式及び責任", "Sale model and liability")
#clause(d.clauses.liability)

#section("保証及び現状有姿", "Warranty and condition")
#clause(d.clauses.condition)

#section("目的外使用及び第三者移転", "End use and third-party transfer")
#clause(d.clauses.assurance)

#section("輸出の承認", "Export approval")
#if d.approval.kind == "NSC" {
  facts(
    ("国家安全保障会議", "NSC decision", text(d.approval.reference)),
    ("決定日", "Date", [#d.approval.day.ja #h(0.6em) #en(d.approval.day.en)]),
  )
} else {
  block(breakable: false, facts(
    ("輸出許可", "Licence reference", text(d.approval.reference)),
    ("許可の区分", "Licence path", stacked(d.approval.path)),
  ))
}

#section("申込みの有効性及び受諾", "Validity and acceptance")
#clause((
  version: d.edition,
  ja: "この申込みは、" + d.expires.ja + "の終わり（日本時間）まで有効です。本書に名を記した者が、売主の電子的な手続により、その期限までに本書の全部を受諾したときに、契約が成立します。条件、範囲又は金額を変更する受諾は、新たな依頼とみなします。署名及び前払金の受領の前に、履行を開始しません。",
  en: "This offer stands until the end of " + d.expires.en + " (Japan time). A contract is made when the official named in this Letter accepts the whole of it by the Seller's electronic procedure within that time. An acceptance that changes terms, scope or amounts is a new request. No work begins before signature and receipt of the deposit.",
))

#let blank = { v(1.2em); line(length: 100%, stroke: hair) }
#let box-of(ja, eng, body, person, rest) = {
  set par(spacing: 0.7em)
  quiet[#ja #en(eng)]
  parbreak()
  stacked(body, weight: "bold")
  parbreak()
  [#text(person.name)#linebreak()#quiet(text(person.title))]
  v(0.6em)
  rest
}
#block(breakable: false, above: 1.6em, width: 100%, grid(
  columns: (1fr, 7mm, 1fr), inset: (x, y) => if x == 1 { 0pt } else { 9pt }, stroke: (x, y) => if x != 1 { hair },
  box-of("売主", "Seller", d.seller.name, d.seller.signatory)[
    #label("電子的に承認した日", "Approved electronically on")#linebreak()#d.issued.ja#linebreak()#en(text(size: 8pt, fill: soft, d.issued.en))
  ],
  [],
  box-of("買主", "Buyer", d.buyer.organisation, d.buyer.official)[
    #label("電子的に受諾した者", "Accepted electronically by")
    #blank
    #label("受諾日", "Accepted on")
    #blank
    #label("受諾記録の番号", "Acceptance record no.")
    #blank
  ],
))

#block(breakable: false, above: 1.4em, {
  set text(size: 8pt)
  set par(leading: 0.6em)
  [本書のPDFのSHA-256は、次の場所で照合できます。#h(0.4em) #en[The SHA-256 of this PDF can be checked at]#linebreak()#text(d.checkAt)]
  parbreak()
  [本書の内容の SHA-256 #h(0.4em) #en("SHA-256 of the content")#linebreak()#text(size: 7.5pt, d.contentHash)]
})
`;

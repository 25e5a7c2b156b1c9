extension Finding {
  static let authoring: [Finding] = [
    .inGuide(
      "a tab alone", "```bash {tab=a}\nls\n```\n\nText.",
      """
      6:1: error: a tab alone — readers have nothing to choose from
      help: let a block with another 'tab' follow, with nothing between, or remove 'tab'
      """),
    .inGuide(
      "marked lines that are none", "```bash {mark=two}\nls\n```",
      """
      6:10: error: 'mark' names no lines — numbers from 1 and ranges are expected, with commas between
      help: write for example 'mark=3,5-7'
      """),
    .inGuide(
      "a marked line beyond the block", "```bash {mark=1-3}\nls\n```",
      """
      6:10: error: 'mark' names line 3 — the block has 1 lines
      help: count the lines again
      """),
    .inGuide(
      "an attribute that nothing reads", "```bash {tba=a}\nls\n```",
      """
      6:10: error: unknown attribute 'tba' — nothing would read it
      help: did you mean 'tab'?
      """),
    .inGuide(
      "a block that differs from its file", "```yaml {from=site/site.yaml#L1-L1}\ntitle: x\n```",
      """
      6:10: error: the block differs from 'site/site.yaml#L1-L1' — line 1 is 'title: x' here, line 1 \
      is 'title: {en: Lamps & more, ru: Лампы}' there
      help: copy the lines from the file, or mend it
      """),
    .inGuide(
      "a block of no file", "```yaml {from=../x}\na: 1\n```",
      """
      6:10: error: 'from' names no file of the repository — a path from its root is expected, and a \
      region or lines after '#'
      help: write for example 'from=examples/dags/etl.py#read' or '…#L3-L9'
      """),
    .inGuide(
      "a diagram without text", "```dot\ndigraph { a }\n```",
      """
      6:4: error: the diagram has no text — who does not see it learns nothing
      help: say what it shows: ```dot {alt="…"}
      """),
    .inGuide(
      "a diagram that loads something",
      "```dot {alt=a}\ndigraph {\n  a [image=\"/etc/x.png\"]\n}\n```",
      """
      8:1: error: the diagram has 'image' — a drawing loads nothing and leads nowhere
      help: remove it; put links into the text beside the diagram
      """),
  ]
}

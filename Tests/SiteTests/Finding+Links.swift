extension Finding {
  static let links: [Finding] = [
    .inGuide(
      "a link to no file", "[a](lamp.md)",
      """
      6:5: error: the link 'lamp.md' leads nowhere — there is no 'content/en/guides/lamp.md'
      help: did you mean 'content/en/guides/lamps.md'?
      """),
    .inGuide(
      "a link to nothing like it", "[a](x/y/zzzz.md)",
      """
      6:5: error: the link 'x/y/zzzz.md' leads nowhere — there is no 'content/en/guides/x/y/zzzz.md'
      help: correct the path, or add the file
      """),
    .inGuide(
      "a link to no heading", "Text and [a](lamps.md#tabels)",
      """
      6:14: error: 'content/en/guides/lamps.md' has no heading '#tabels' — the link would lead to \
      the top of the page
      help: did you mean '#tables'?
      """),
    .inGuide(
      "a link to nothing like a heading", "[a](lamps.md#something-else)",
      """
      6:5: error: 'content/en/guides/lamps.md' has no heading '#something-else' — the link would \
      lead to the top of the page
      help: its anchors are: #code, #tables, #lists, #quotes, #lists-1, #deeper-code, #and-deeper
      """),
    .inGuide(
      "a link to a heading where none is", "[a](#one)",
      """
      6:5: error: 'content/en/guides/second.md' has no heading '#one' — the link would lead to the \
      top of the page
      help: it has no headings; link to the page itself
      """),
    .inGuide(
      "a link out of the repository", "[a](../../../../x.md)",
      """
      6:5: error: the link '../../../../x.md' leaves the repository — it climbs above the root
      help: count the '..' again
      """),
    .inGuide(
      "an absolute link", "[a](/etc/passwd)",
      """
      6:5: error: the link '/etc/passwd' is not relative — the site must work in any folder, and the \
      sources on GitHub
      help: write the path from the folder of this file
      """),
    .inGuide(
      "a scheme that runs code", "[a](javascript:alert)",
      """
      6:5: error: the link 'javascript:alert' has the scheme 'javascript' — only http, https, mailto \
      and relative links are written
      help: use one of those
      """),
    .inGuide(
      "a link without a scheme", "[a](//lamps.example)",
      """
      6:5: error: the link '//lamps.example' has the scheme '//' — only http, https, mailto and \
      relative links are written
      help: use one of those
      """),
    .inGuide(
      "a link to another language", "[a](../../ru/index.md)",
      """
      6:5: error: the link '../../ru/index.md' leads to another language — readers would leave the \
      'en' pages
      help: link to the 'en' page
      """),
    .inGuide(
      "an image without a file", "![a](lamp.png)",
      """
      6:6: error: the link 'lamp.png' leads nowhere — there is no 'content/en/guides/lamp.png'
      help: correct the path, or add the file
      """),
    .inGuide(
      "an image without text", "![](../lamp.svg)",
      """
      6:5: error: the image '../lamp.svg' has no text — who does not see it learns nothing
      help: say between the brackets what it shows
      """),
    .inGuide(
      "an image from elsewhere", "![a](https://lamps.example/a.png)",
      """
      6:6: error: the image 'https://lamps.example/a.png' is no file of the repository — pages load \
      nothing from other places
      help: put the image beside the page
      """),
    Finding(
      "a link of the read-me", ["README.md": "# Lamps\n\n[a](content/en/guids)\n"],
      """
      README.md:3:5: error: the link 'content/en/guids' leads nowhere — there is no \
      'content/en/guids'
      help: did you mean 'content/en/guides'?
      """),
    Finding(
      "a heading of the read-me", ["README.md": "# Lumps\n"],
      """
      content/en/index.md:10:44: error: 'README.md' has no heading '#lamps' — the link would lead to \
      the top of the page
      help: did you mean '#lumps'?
      """),
  ]
}

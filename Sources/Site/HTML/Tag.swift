/// The elements that the site uses; others cannot be written.
enum Tag: String {
  case a, abbr, article, aside, blockquote, body, br, button, code, dd, del, details, div, dl, dt,
    em
  case fieldset, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, head, header, hr, html, img
  case input, label, legend, li, link
  case main, mark, meta, nav, ol, option, p, picture, pre, script, section, select, source, span
  case strong, summary
  case sup, table, tbody, td, th
  case thead, time, title, tr, ul

  /// The heading element of a level, 6 beyond the sixth.
  static func heading(_ level: Int) -> Tag {
    [.h1, .h2, .h3, .h4, .h5, .h6][min(max(level, 1), 6) - 1]
  }
}

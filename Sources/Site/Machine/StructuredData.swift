internal import Recipes

/// A page as schema.org describes it, in JSON-LD.
struct StructuredData {
  let page: Page
  let site: SiteContext

  func json() -> String {
    let title = site.siteTitle(page.language)
    let home = site.address(of: "\(page.language.rawValue)/index.html")
    var parts = [
      "\"@type\":\"TechArticle\"",
      pair("headline", page.title), pair("inLanguage", page.language.rawValue),
      pair("url", site.address(of: page.output)),
    ]
    if !page.summary.isEmpty { parts.append(pair("description", page.summary)) }
    if let date = site.changed(page) { parts.append(pair("dateModified", date)) }
    parts.append("\"isPartOf\":{\"@type\":\"WebSite\",\(pair("name", title)),\(pair("url", home))}")
    let things = ["{\(parts.joined(separator: ","))}", crumbs].compactMap { $0 }
    return
      "{\"@context\":\"https://schema.org\",\"@graph\":[\(things.joined(separator: ","))]}"
  }

  private var crumbs: String? {
    let ancestors = site.ancestors(of: page)
    if ancestors.isEmpty { return nil }
    let items = (ancestors + [page]).enumerated().map { place, page in
      "{\"@type\":\"ListItem\",\"position\":\(place + 1),"
        + "\(pair("name", page.title)),\(pair("item", site.address(of: page.output)))}"
    }
    return
      "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[\(items.joined(separator: ","))]}"
  }

  private func pair(_ key: String, _ value: String) -> String {
    "\"\(key)\":\(StructuredData.quoted(value))"
  }

  /// A text as JSON has it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

internal import Diagnostics
internal import Pages

/// Rules for `redirects`: each leads from an address without a page to a page.
struct RedirectCheck {
  let pages: [Page]

  func findings(_ configuration: SiteConfiguration) -> [Diagnostic] {
    let keys = Set(pages.map(\.key))
    return configuration.redirects.sorted { $0.key < $1.key }.flatMap { old, new in
      var findings: [Diagnostic] = []
      if keys.contains(old) {
        findings.append(
          finding(
            "the redirect '\(old)' stands over a page", "readers could not reach that page",
            "remove the redirect, or rename the page"))
      } else if RelativePath.resolve(old, from: "") != old || old.isEmpty {
        findings.append(
          finding(
            "the redirect '\(old)' is no path of a page", "its address would lie elsewhere",
            "write it like 'guides/install', without language and '.html'"))
      }
      if !keys.contains(new) { findings.append(missing(old, new, keys)) }
      return findings
    }
  }

  private func missing(_ old: String, _ new: String, _ keys: Set<String>) -> Diagnostic {
    let nearest = nearestNames(to: new, among: keys.sorted())
    return finding(
      "the redirect '\(old)' leads to '\(new)', which is no page",
      "readers would come from one missing page to another",
      nearest.isEmpty
        ? "name a page, without language and '.html'" : "did you mean '\(nearest[0])'?")
  }

  private func finding(_ what: String, _ why: String, _ help: String) -> Diagnostic {
    Diagnostic(
      rule: "redirect", what: what, why: why, help: help,
      at: Location(path: SiteConfiguration.path))
  }
}

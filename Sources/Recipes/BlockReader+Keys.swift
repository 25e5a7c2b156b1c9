internal import Diagnostics
internal import Markdown

/// Rules for the attributes of a fence as such, whatever their values.
extension BlockReader {
  /// Unknown keys, keys with no meaning for the language, values missing or superfluous.
  mutating func checkKeys(_ fence: Fence) {
    let language = fence.block.language
    let allowed = AttributeRules.known(for: language)
    for attribute in fence.attributes.attributes {
      if !allowed.contains(attribute.key) {
        reportForeign(attribute, language, allowed)
      } else if (attribute.value == nil) != AttributeRules.bare.contains(attribute.key) {
        let lacks = attribute.value == nil
        report(
          attribute.position,
          lacks ? "'\(attribute.key)' needs a value" : "'\(attribute.key)' takes no value",
          "its form is fixed",
          lacks ? "write '\(attribute.key)=…'" : "write '\(attribute.key)'")
      }
    }
  }

  private mutating func reportForeign(
    _ attribute: FenceAttributes.Attribute, _ language: String, _ allowed: Set<String>
  ) {
    let all = "'\(language)' takes: \(allowed.sorted().joined(separator: ", "))"
    if AttributeRules.all.contains(attribute.key) {
      let advice = AttributeRules.advice(attribute.key, for: language)
      report(
        attribute.position, "'\(attribute.key)' has no meaning for '\(language)'",
        advice?.why ?? "nothing would read it", advice?.help ?? all)
    } else {
      let nearest = nearestNames(to: attribute.key, among: allowed)
      report(
        attribute.position, "unknown attribute '\(attribute.key)'", "nothing would read it",
        nearest.isEmpty ? all : "did you mean '\(nearest[0])'?")
    }
  }

  /// Attributes that exclude each other, or that say nothing alone.
  mutating func checkCompany(_ fence: Fence) {
    let attributes = fence.attributes
    for (key, needed) in AttributeRules.dependent {
      guard let attribute = attributes[key], attributes[needed] == nil else { continue }
      report(
        attribute.position, "'\(key)' without '\(needed)'", "it would say nothing",
        "add '\(needed)', or remove '\(key)'")
    }
    if attributes["norun"] != nil { checkIdle(fence) }
    if attributes["background"] != nil { checkEndless(fence) }
  }

  private mutating func checkIdle(_ fence: Fence) {
    let idle = fence.attributes.attributes.filter {
      AttributeRules.known(for: fence.block.language).contains($0.key)
        && !AttributeRules.ofNoRun.contains($0.key)
    }
    for attribute in idle {
      report(
        attribute.position, "'\(attribute.key)' at a block with 'norun'",
        "a block that is never run has no use for it", "remove one of them")
    }
  }

  private mutating func checkEndless(_ fence: Fence) {
    for key in AttributeRules.ofEnded {
      guard let attribute = fence.attributes[key] else { continue }
      report(
        attribute.position, "'\(key)' together with 'background'",
        "a background block stays running until the recipe ends",
        "remove one of them; 'ready' says when it is up")
    }
  }
}

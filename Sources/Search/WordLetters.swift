/// Which characters make words, and how they are folded. The two alphabets of the site go by ranges:
/// asking Unicode's tables costs a hundred times as much.
enum WordLetters {
  static func isPart(of scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x400...0x45F: true
    case 0..<0x80, 0x10000...: false
    default: isLetterOrNumber(scalar.properties.generalCategory)
    }
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool { (0x41...0x5A).contains(scalar.value) }

  static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
  }

  /// Hands over the scalar in lower case, which a few make two of.
  static func folded(_ scalar: Unicode.Scalar, _ use: (Unicode.Scalar) -> Void) {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x430...0x44F: use(scalar)
    case 0x41...0x5A, 0x410...0x42F: use(Unicode.Scalar(value + 0x20) ?? scalar)
    case 0x401, 0x451: use("е")
    case 0x400...0x40F: use(Unicode.Scalar(value + 0x50) ?? scalar)
    default: for letter in scalar.properties.lowercaseMapping.unicodeScalars { use(letter) }
    }
  }

  private static func isLetterOrNumber(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

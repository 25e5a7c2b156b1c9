import Foundation
import FoundationXML

enum XMLCheck {
  static func isWellFormed(_ data: Data) -> Bool { XMLParser(data: data).parse() }
}

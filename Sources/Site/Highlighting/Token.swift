/// A run of code of one class; `nil` is plain.
struct Token: Equatable {
  enum Class: String {
    case comment = "c"
    case string = "s"
    case number = "n"
    case keyword = "k"
    case command = "b"
    case variable = "v"
    case flag = "f"
    case key = "a"
    case placeholder = "h"
    /// A prompt or output of a transcript: shown, never copied.
    case prompt
    case output = "out"
  }

  var kind: Class?
  var range: Range<Int>
}

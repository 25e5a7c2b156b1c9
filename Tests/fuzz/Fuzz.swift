import Diagnostics
import Recipes

/// The entry of libFuzzer: whatever the bytes are, they are a page, and its properties hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let broken = PageProperties.broken(bytes) { fatalError(broken) }
  return 0
}

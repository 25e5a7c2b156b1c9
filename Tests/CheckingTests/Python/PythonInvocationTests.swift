import Checking
import Testing

@Suite struct PythonInvocationTests {
  @Test(
    "Where the code of a command is",
    arguments: [
      (["python3", "-c", "print(1)"], .code(2)), (["/usr/bin/python3.11", "-Iuc", "x"], .code(2)),
      (["python3", "-", "a"], .standardInput), (["python3"], .standardInput),
      (["python3", "-u", "job.py", "-c"], .file(2)),
      (["python", "-W", "ignore", "job.py"], .file(3)),
      (["python3", "-m", "pip", "install"], .module(2)), (["python3", "--version"], .nothing),
      (["python3", nil], .file(1)), (["pythonic", "-c", "x"], nil), (["bash", "-c", "x"], nil),
      ([], nil), ([nil, "-c", "x"], nil),
    ] as [([String?], PythonInvocation?)])
  func invocations(_ words: [String?], _ expected: PythonInvocation?) {
    #expect(PythonInvocation(words: words) == expected)
  }
}

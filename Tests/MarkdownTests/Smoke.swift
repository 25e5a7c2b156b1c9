import Diagnostics
import Markdown
import Testing

@Test func smoke() {
  let d = Document(SourceText(path: "a.md", text: "---\nid: x\n---\n# Hi *there*\n\n> [!NOTE]\n> text\n\n1. a\n\n   ```bash {name=a\\.b}\n   ls\n   ```\n\n- [x] t\n\n| a | b |\n|---|:-:|\n| `x` | ~~y~~ |\n\nfoo[^1] <http://a.b> [l](x.md)\n\n[^1]: foot\n\n> ```sh\n> unclosed\n"))
  print(TreeDump(d)); print(d.problems)
}

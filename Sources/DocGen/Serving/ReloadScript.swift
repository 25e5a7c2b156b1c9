internal import Foundation

/// What `serve` adds to pages: they load anew when the site changes, and show what is wrong with it.
enum ReloadScript {
  static let path = "/_docgen/reload.js"
  static let changes = "/_docgen/changes"

  /// What a page is told of a change.
  struct Answer: Encodable {
    var version: Int
    /// As the terminal shows them.
    var findings: [String]
  }

  /// A page as `serve` sends it: it may ask this server, and nobody else, for changes.
  static func added(to html: String, version: Int) -> String {
    let tag = "<script defer src=\"\(path)\" data-version=\"\(version)\"></script>\n</head>"
    return html.replacing(
      "script-src 'self';", with: "script-src 'self'; connect-src 'self';", maxReplacements: 1
    )
    .replacing("</head>", with: tag, maxReplacements: 1)
  }

  /// Asks again and again; an answer comes when there is something new, or after some seconds.
  static let text = """
    (() => {
      const own = document.currentScript ?? document.querySelector("script[data-version]");
      const shown = Number(own.dataset.version);
      const bar = document.createElement("pre");
      bar.setAttribute("role", "status");
      Object.assign(bar.style, {
        position: "fixed", insetInline: "0", bottom: "0", margin: "0", padding: "0.75rem 1rem",
        maxHeight: "40vh", overflow: "auto", background: "#8a1c1c", color: "#fff",
        font: "14px/1.4 monospace", whiteSpace: "pre-wrap", zIndex: "99",
      });
      const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
      const show = (findings) => {
        bar.textContent = findings.join("\\n");
        if (findings.length > 0) document.body.append(bar);
        else bar.remove();
      };
      const follow = async () => {
        let known = -1;
        for (;;) {
          try {
            const response = await fetch(`\(changes)?since=${known}`);
            const answer = await response.json();
            if (answer.version !== shown) return location.reload();
            known = answer.version;
            show(answer.findings);
          } catch {
            await wait(500);
          }
        }
      };
      follow();
    })();
    """
}

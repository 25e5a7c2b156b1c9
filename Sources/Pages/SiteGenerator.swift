/// Whether a repository's pages are served by a generator of sites, whose addresses are its own.
enum SiteGenerator {
  private static let configurations = [
    "mkdocs.yml", "mkdocs.yaml", "hugo.toml", "hugo.yaml", "config.toml", "_config.yml",
    "docusaurus.config.js", "docusaurus.config.ts", "book.toml", "conf.py", "antora.yml",
    "zensical.toml",
  ]

  static func isUsed(in files: LinkedFiles) -> Bool {
    ["", "docs", "doc", "website", "site", "docs/source"].contains { folder in
      configurations.contains { files.isFile(RelativePath.join(folder, $0)) }
    }
  }
}

extension Words {
  static let english = Words(
    languageName: "English", skip: "Skip to content", menu: "Menu", closeMenu: "Close the menu",
    navigation: "Site", breadcrumbs: "You are here", contents: "On this page",
    neighbours: "Neighbouring pages", previous: "Previous", next: "Next",
    switcher: "Language", theme: "Light or dark", edit: "Edit this page",
    search: "Search", searchResults: "Pages found", searchFound: "Pages found:",
    searchNone: "Nothing found", searchFailed: "The search index could not be loaded",
    sectionLink: "Link to the section", table: "Table", footnotes: "Footnotes",
    footnoteBack: "Back to the text", copy: "Copy", copied: "Copied", expected: "Expected output",
    expectedBroken: "Expected output while broken", expectedHealthy: "Expected output when healthy",
    ofCommand: "of this command", alerts: ["Note", "Tip", "Important", "Warning", "Caution"],
    recipes: "Recipes",
    recipesSummary: "Runbooks whose every command is run against a real cluster.",
    categories: [
      "deployment": Category(
        title: "Deployment", summary: "Bring Spark to a cluster, and give it room to grow."),
      "operations": Category(
        title: "Operations", summary: "Change a release that people already work with."),
      "troubleshooting": Category(
        title: "Troubleshooting", summary: "From what you see to what is wrong, and back to work."),
      "integration": Category(
        title: "Integration", summary: "Connect Spark with the systems around it."),
    ],
    runIt: "Prove it on your machine", badge: .english,
    chooseLanguage: "Choose a language")
}

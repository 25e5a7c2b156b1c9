// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")

let http: Target.Dependency = .product(name: "FlyingFox", package: "FlyingFox")

let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

/// A library target of this package. The list below is the architecture: what a target does not
/// name here it cannot use.
func library(_ name: String, _ dependencies: Target.Dependency..., exclude: [String] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: Target.Dependency..., resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

let package = Package(
  name: "spark-k8s-constructor",
  products: [
    .executable(name: "docgen", targets: ["DocGen"]),
    .executable(name: "recipes", targets: ["RecipeRunner"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    library("Diagnostics"),
    library("Markdown", "CCMarkGFM", "Diagnostics"),
    library("Pages", "Markdown", "Diagnostics"),
    library("Recipes", "Markdown", "Diagnostics", yams),
    library("Workspace", "CXXHash", "Trees", "Diagnostics"),
    library("Trees", "Diagnostics", yams),
    library("Schemas", "Trees", "Diagnostics", exclude: ["Generate"]),
    library("Processes", "CLinux", "Diagnostics", subprocess, system),
    library("Commands", "Schemas", "Processes", "Recipes", "Workspace", "Diagnostics"),
    library("Charts", "Processes", "Recipes", "Trees", "Workspace", "Diagnostics", yams),
    library("Cluster", "Processes", "Workspace", "Diagnostics"),
    library("Terminal", "Markdown", "Recipes", "Diagnostics"),
    library("Watching", "Diagnostics"),
    library("Search", "CStemmer"),
    library("Site", "Pages", "Search", "Markdown", "Recipes", "Workspace", "Diagnostics", yams),
    .executableTarget(
      name: "DocGen",
      dependencies: [
        "Site", "Charts", "Processes", "Recipes", "Watching", "Workspace", "Diagnostics", arguments,
        http,
      ],
      swiftSettings: settings),
    library(
      "Running", "Recipes", "Markdown", "Commands", "Cluster", "Processes", "Diagnostics"),
    library(
      "Checking", "Pages", "Recipes", "Markdown", "Commands", "Charts", "Schemas", "Trees",
      "Processes", "Workspace", "Diagnostics"),
    .executableTarget(
      name: "RecipeRunner",
      dependencies: [
        "Charts", "Checking", "Cluster", "Commands", "Diagnostics", "Markdown", "Processes",
        "Recipes", "Running", "Site", "Terminal", "Watching", "Workspace", arguments,
      ], swiftSettings: settings),
    .executableTarget(
      name: "RunnerBench", dependencies: ["Running", "Recipes", "Processes", "Diagnostics"],
      path: "Tests/bench", exclude: ["requirements.txt", "run.py", "checking", "site"],
      sources: ["RunnerBench.swift"],
      swiftSettings: settings),
    tests("DiagnosticsTests", "Diagnostics"),
    tests("PagesTests", "Pages", "Markdown", "Diagnostics"),
    tests("RecipesTests", "Recipes", "Diagnostics"),
    tests(
      "CommandsTests", "Commands", "Schemas", "Trees", "Processes", "Recipes",
      exclude: ["Fixtures"]),
    tests("WorkspaceTests", "Workspace", "Diagnostics"),
    tests("TreesTests", "Trees", "Diagnostics"),
    tests("SchemasTests", "Schemas", "Trees", "Diagnostics"),
    tests(
      "CheckingTests", "Checking", "Pages", "Recipes", "Markdown", "Commands", "Charts", "Schemas",
      "Trees", "Processes", "Workspace", "Diagnostics", exclude: ["Fixtures"]),
    tests(
      "RunningTests", "Running", "Recipes", "Markdown", "Cluster", "Processes", "Diagnostics"),
    tests("TerminalTests", "Terminal", "Markdown", "Recipes", "Diagnostics", exclude: ["Fixtures"]),
    tests("SearchTests", "Search"),
    tests(
      "SiteTests", "Site", "Pages", "Markdown", "Recipes", "Workspace", "Diagnostics",
      exclude: ["Fixtures"]),
    tests("DocGenTests", "DocGen", "Charts", "Processes", "Recipes"),
    tests("ClusterTests", "Cluster", "Processes", "Workspace", "Diagnostics"),
    tests("ChartsTests", "Charts", "Recipes", "Trees", "Workspace", "Processes", "Diagnostics"),
    tests("RecipeRunnerTests", "RecipeRunner", "Processes", exclude: ["Fixtures"]),
    tests("ProcessesTests", "Processes"),
    tests("MarkdownTests", "Markdown", "Diagnostics", exclude: ["Fixtures"]),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with: strict memory safety, and imports that say what they bring.
let settings: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// The house: each target imports only targets of rows above it, and of them only those named (docs/architecture.md).
let rooms: [(name: String, imports: [String], leftOut: [String])] = [
    ("Source", [], []),
    ("Diagnostics", ["Source"], []),
    ("YAML", ["CYAML", "Source"], []),
    ("Goals", ["YAML", "Source"], []),
    ("Languages", ["Goals", "YAML", "Source"], ["English/words", "Swedish/words"]),
    ("Sentences", ["Languages", "Goals", "YAML", "Source"], []),
    ("Summaries", ["Diagnostics", "Languages", "Goals", "Source"], []),
    ("Rules", ["Summaries", "Sentences", "Languages", "Goals", "YAML", "Diagnostics", "Source"], []),
    ("Reporting", ["Summaries", "Diagnostics", "Source"], []),
    ("Workspace", ["Rules", "Summaries", "Sentences", "Languages", "Goals", "YAML", "Diagnostics", "Source"], []),
    (
        "Server",
        [
            "Workspace", "Reporting", "Rules", "Summaries", "Sentences", "Languages", "Goals", "YAML", "Diagnostics",
            "Source",
        ], []
    ),
    (
        "Commands",
        [
            "Server", "Workspace", "Reporting", "Rules", "Summaries", "Sentences", "Languages", "Goals", "YAML",
            "Diagnostics", "Source",
        ], []
    ),
]

let package = Package(
    name: "goallint",
    products: [.executable(name: "goallint", targets: ["goallint"])],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .executableTarget(name: "goallint", dependencies: ["Commands"], swiftSettings: settings),
        // Writes the documents and schemas that follow from the code's own tables.
        .executableTarget(
            name: "generate",
            dependencies: [
                "Commands", "Workspace", "Reporting", "Rules", "Summaries", "Goals", "YAML", "Diagnostics", "Source",
            ],
            swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["Source", "Diagnostics", "YAML", "Goals", "Rules"],
            path: "Tests/TestSupport",
            swiftSettings: settings),
    ]
        + rooms.map { room in
            .target(
                name: room.name, dependencies: room.imports.map { .byName(name: $0) }, exclude: room.leftOut,
                swiftSettings: settings)
        }
        + rooms.map { room in
            .testTarget(
                name: (room.name == "Commands" ? "Command" : room.name) + "Tests",
                dependencies: [.byName(name: room.name), "TestSupport"]
                    + room.imports.filter { $0 != "CYAML" }.map { .byName(name: $0) },
                swiftSettings: settings)
        }
        + [
            .testTarget(
                name: "GoldenTests",
                dependencies: ["Rules", "Reporting", "Summaries", "Goals", "Diagnostics", "Source", "TestSupport"],
                swiftSettings: settings),
            .testTarget(
                name: "PropertyTests",
                dependencies: [
                    "Rules", "Summaries", "Sentences", "Languages", "Goals", "YAML", "Source", "Diagnostics",
                    "TestSupport",
                ],
                swiftSettings: settings),
        ],
    swiftLanguageModes: [.v6]
)

// Fuzzing has a build of its own, in which every target is watched (scripts/fuzz).
if Context.environment["GOALLINT_FUZZ"] != nil {
    package.products.append(.library(name: "FuzzTargets", type: .static, targets: ["FuzzTargets"]))
    package.targets.append(
        .target(
            name: "FuzzTargets",
            dependencies: [
                "TestSupport", "Commands", "Server", "Workspace", "Reporting", "Rules", "Summaries", "Languages",
                "Goals", "YAML", "Diagnostics", "Source",
            ],
            path: "Tests/FuzzTargets", swiftSettings: settings))
}

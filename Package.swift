// swift-tools-version: 6.1
import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "griffie",
    products: [.executable(name: "griffie", targets: ["griffie"])],
    dependencies: [],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CMicrohttpd", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
        .systemLibrary(name: "CGnuTLS", pkgConfig: "gnutls", providers: [.apt(["libgnutls28-dev"])]),
        .systemLibrary(name: "CCrypt", pkgConfig: "libcrypt", providers: [.apt(["libcrypt-dev"])]),
        .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(name: "Values", swiftSettings: house),
        .target(name: "Postgres", dependencies: ["CPostgres", "CLinux", "Values"], swiftSettings: house),
        .target(name: "Web", dependencies: ["CMicrohttpd", "CGnuTLS", "CLinux", "Values"], swiftSettings: house),
        .target(
            name: "Look", dependencies: ["Web", "Values"],
            resources: [.embedInCode("griffie.css"), .embedInCode("griffie.js")], swiftSettings: house),
        .target(name: "Doors", dependencies: ["Look", "Postgres", "Web", "Values"], swiftSettings: house),
        .target(
            name: "BackOffice",
            dependencies: ["CCrypt", "CLinux", "CQrencode", "Doors", "Look", "Postgres", "Web", "Values"],
            swiftSettings: house),
        .executableTarget(
            name: "griffie", dependencies: ["BackOffice", "Doors", "Postgres", "Web", "Values"], swiftSettings: house),
        .target(
            name: "TestSupport", dependencies: ["Postgres", "Values"], path: "Tests/Support", swiftSettings: house),
        .testTarget(name: "ValuesTests", dependencies: ["Values"], swiftSettings: house),
        .testTarget(
            name: "PostgresTests", dependencies: ["Postgres", "TestSupport", "Values"], swiftSettings: house),
        .testTarget(name: "WebTests", dependencies: ["Web", "Values"], swiftSettings: house),
        .testTarget(name: "LookTests", dependencies: ["Look", "Web", "Values"], swiftSettings: house),
        .testTarget(name: "DoorsTests", dependencies: ["Doors", "Look", "Web", "Values"], swiftSettings: house),
        .testTarget(
            name: "BackOfficeTests",
            dependencies: ["BackOffice", "Doors", "Look", "Postgres", "TestSupport", "Web", "Values"],
            swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)

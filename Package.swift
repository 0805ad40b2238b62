// swift-tools-version: 6.1
import PackageDescription

var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Set only by CI: a package that always used this flag could not be a dependency.
if Context.environment["RMS_WARNINGS_AS_ERRORS"] != nil {
    settings.append(.unsafeFlags(["-warnings-as-errors"]))
}

// Set only by scripts/fuzz: libFuzzer then drives what is otherwise a test of the corpus.
let isFuzzing = Context.environment["RMS_FUZZ"] != nil
if isFuzzing {
    settings.append(.unsafeFlags(["-sanitize=fuzzer"]))
}

// Set only by CI: builds RMSClient as for systems without libcurl, such as iOS.
let curl: [Target.Dependency] =
    Context.environment["RMS_WITHOUT_CURL"] == nil
    ? [.target(name: "CCurl", condition: .when(platforms: [.linux, .macOS]))] : []

let package = Package(
    name: "rms-sdk-swift",
    platforms: [.macOS(.v14), .iOS(.v17)],
    products: [
        .library(name: "RMSClient", targets: ["RMSClient"]),
        .library(name: "RMSMockServer", targets: ["RMSMockServer"]),
        .library(name: "RMSMockTesting", targets: ["RMSMockTesting"]),
        .executable(name: "rms", targets: ["rms"]),
    ],
    traits: [
        .default(enabledTraits: ["Mock"]),
        .trait(
            name: "Mock",
            description: "RMSMockServer, RMSMockTesting and rms. Off, only RMSClient's packages are fetched."
        ),
        .trait(name: "TLS", description: "TLS for the mock's listener; compiles BoringSSL.", enabledTraits: ["Mock"]),
        .trait(
            name: "Recording",
            description: "Recording fixtures through the mock; compiles swift-crypto.",
            enabledTraits: ["Mock"]
        ),
        .trait(name: "Metrics", description: "MetricsMiddleware, which counts calls through swift-metrics."),
        .trait(name: "Tracing", description: "TracingMiddleware, which creates a span for each call."),
        .trait(
            name: "URLSession",
            description: "URLSessionTransport where libcurl is the standard; links FoundationNetworking on Linux."
        ),
        .trait(
            name: "SharedLimits",
            description: "RedisLimitStore, with which processes share rate limits; needs hiredis."
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.29.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]
        ),
        // Without pkg-config, which would report them missing to those who don't use the trait, or line editing.
        .systemLibrary(name: "CEdit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(name: "CHiredis", providers: [.apt(["libhiredis-dev"]), .brew(["hiredis"])]),
        .systemLibrary(
            name: "CXML",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]
        ),
        .target(
            name: "RMSClient",
            dependencies: curl + [
                .target(name: "CHiredis", condition: .when(traits: ["SharedLimits"])),
                "CXML",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
                .product(
                    name: "Tracing",
                    package: "swift-distributed-tracing",
                    condition: .when(traits: ["Tracing"])
                ),
            ],
            swiftSettings: settings,
            // Part of the C library on other platforms.
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS, .iOS]))]
        ),
        .target(
            name: "RMSFixtures",
            path: "Fixtures",
            exclude: ["README.md"],
            resources: [.copy("responses"), .copy("schemas"), .copy("seed"), .copy("admin")],
            swiftSettings: settings
        ),
        .target(
            name: "RMSMockServer",
            dependencies: [
                "CXML",
                "CZlib",
                "RMSClient",
                "RMSFixtures",
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["TLS", "Recording"])),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Mock"])),
                .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Mock"])),
                .product(name: "HummingbirdHTTP2", package: "hummingbird", condition: .when(traits: ["TLS"])),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio", condition: .when(traits: ["Mock"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Mock"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["Mock"])),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
                .product(
                    name: "ServiceLifecycle",
                    package: "swift-service-lifecycle",
                    condition: .when(traits: ["Mock"])
                ),
                .product(name: "SwiftASN1", package: "swift-asn1", condition: .when(traits: ["TLS"])),
                .product(name: "X509", package: "swift-certificates", condition: .when(traits: ["TLS"])),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "RMSMockTesting",
            dependencies: ["RMSClient", "RMSMockServer"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "rms",
            dependencies: [
                "CEdit",
                "RMSClient",
                "RMSMockServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Mock"])),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SwiftCSV", package: "SwiftCSV", condition: .when(traits: ["Mock"])),
                .product(name: "UnixSignals", package: "swift-service-lifecycle", condition: .when(traits: ["Mock"])),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "tour",
            dependencies: ["RMSClient", "RMSMockServer"],
            path: "Examples/Tour",
            swiftSettings: settings
        ),
        // Shared by the example apps, and not part of any product.
        .target(
            name: "ExampleSupport",
            dependencies: [
                "RMSClient",
                "RMSMockServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Mock"])),
                .product(name: "Mustache", package: "swift-mustache", condition: .when(traits: ["Mock"])),
            ],
            path: "Examples/Support",
            swiftSettings: settings
        ),
        // Shared by the test targets, and not part of any product.
        .target(
            name: "TestSupport",
            dependencies: [
                "RMSClient",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .testTarget(
            name: "RMSClientTests",
            dependencies: [
                "RMSClient",
                "RMSFixtures",
                "TestSupport",
                .product(name: "MetricsTestKit", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
                .product(
                    name: "InMemoryTracing",
                    package: "swift-distributed-tracing",
                    condition: .when(traits: ["Tracing"])
                ),
            ],
            swiftSettings: settings
        ),
        // Sees only what an app sees: no `@testable`.
        .testTarget(
            name: "OwnOperationTests",
            dependencies: ["RMSClient", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RMSMockServerTests",
            dependencies: ["RMSClient", "RMSMockServer", "RMSMockTesting", "TestSupport"],
            resources: [.copy("Resources")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SimulationTests",
            dependencies: [
                "rms", "RMSClient", "RMSMockServer", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Mutations"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RMSCommandTests",
            dependencies: ["rms", "RMSClient", "RMSMockServer", "TestSupport"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)

// Each example app is a target in its own folder.
let apps = [
    "checkout-addon": "CheckoutAddon",
    "item-ranking": "ItemRanking",
    "item-review-feed": "ItemReviewFeed",
    "new-items": "NewItems",
    "order-documents": "OrderDocuments",
    "purchase-feed": "PurchaseFeed",
    "review-coupon": "ReviewCoupon",
    "shop-review-feed": "ShopReviewFeed",
    "time-sale": "TimeSale",
]
package.targets += apps.sorted { $0.key < $1.key }.map { name, folder in
    .executableTarget(
        name: name,
        dependencies: [
            "ExampleSupport", "RMSClient",
            .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Mock"])),
        ],
        path: "Examples/\(folder)",
        swiftSettings: settings
    )
}
package.targets.append(
    .testTarget(
        name: "ExampleTests",
        dependencies: apps.keys.sorted().map { .byName(name: $0) } + ["RMSClient", "RMSMockServer", "TestSupport"],
        swiftSettings: settings
    )
)

// The same sources build a program or a test: in a release build, a shared library could not see internal declarations.
let fuzzDependencies: [Target.Dependency] = [
    "RMSClient", "RMSMockServer", .product(name: "HTTPTypes", package: "swift-http-types"),
]
package.targets.append(
    isFuzzing
        ? .executableTarget(
            name: "fuzz",
            dependencies: fuzzDependencies,
            path: "Fuzz",
            exclude: ["Corpus", "Tests"],
            swiftSettings: settings,
            linkerSettings: [
                .unsafeFlags(["-sanitize=fuzzer"]),
                // SwiftPM's `main` and libFuzzer's conflict, and no other linker on Linux lets the first one win.
                .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux])),
            ]
        )
        : .testTarget(
            name: "FuzzTests",
            dependencies: fuzzDependencies,
            path: "Fuzz",
            exclude: ["Driver"],
            resources: [.copy("Corpus")],
            swiftSettings: settings
        )
)

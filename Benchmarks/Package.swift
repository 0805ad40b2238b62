// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "rms-sdk-swift", path: ".."),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.20.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0"),
        .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.17.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl"),
        .target(name: "CBaselines", dependencies: ["CLibCurl"]),
        .target(name: "Measuring"),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CBaselines",
                "CLibXML",
                "Measuring",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "RMSClient", package: "rms-sdk-swift"),
                .product(name: "XMLCoder", package: "XMLCoder"),
            ]
        ),
        .executableTarget(
            name: "MockBenchmarks",
            dependencies: [
                "Measuring",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "RMSClient", package: "rms-sdk-swift"),
                .product(name: "RMSMockServer", package: "rms-sdk-swift"),
            ]
        ),
        .executableTarget(
            name: "PaceBenchmarks",
            dependencies: [
                "Measuring",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "RMSClient", package: "rms-sdk-swift"),
                .product(name: "RMSMockServer", package: "rms-sdk-swift"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

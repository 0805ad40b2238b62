@testable import RMSMockServer
import Testing

@Suite struct ImageHeaderTests {
    @Test func `the size is read from every format`() {
        let jpeg: [UInt8] = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 0, 0xFF, 0xC2, 0, 17, 8, 1, 2, 3, 4,
        ]
        let gif = [UInt8]("GIF87a".utf8) + [2, 1, 4, 3]
        let png =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + [UInt8]("IHDR".utf8) + [
                0, 0, 1, 2, 0, 0, 3, 4,
            ]
        let bmp =
            [UInt8]("BM".utf8) + [UInt8](repeating: 0, count: 12) + [40, 0, 0, 0, 2, 1, 0, 0, 0xFC, 0xFC, 0xFF, 0xFF]
        let oldBMP = [UInt8]("BM".utf8) + [UInt8](repeating: 0, count: 12) + [12, 0, 0, 0, 2, 1, 4, 3]
        let littleTIFF: [UInt8] =
            [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 2, 1, 0, 0] + [
                1, 1, 4, 0, 1, 0, 0, 0, 4, 3, 0, 0,
            ]
        let bigTIFF: [UInt8] =
            [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 2, 1, 0, 0, 3, 0, 0, 0, 1, 1, 2, 0, 0] + [
                1, 1, 0, 4, 0, 0, 0, 1, 0, 0, 3, 4,
            ]
        let images: [([UInt8], ImageHeader.Format, Int, Int)] = [
            (jpeg, .jpeg, 0x304, 0x102), (gif, .gif, 0x102, 0x304), (png, .png, 0x102, 0x304),
            (bmp, .bmp, 0x102, 0x304),
            (oldBMP, .bmp, 0x102, 0x304), (littleTIFF, .tiff, 0x102, 0x304), (bigTIFF, .tiff, 0x102, 0x304),
        ]
        for (bytes, format, width, height) in images {
            let header = ImageHeader(bytes)
            #expect(header?.format == format && header?.width == width && header?.height == height, "\(format)")
            #expect(header?.storedExtension == (format == .gif ? "gif" : "jpg"))
            // Cut anywhere, none of them has a size.
            for count in 0..<bytes.count - 2 {
                #expect(ImageHeader(Array(bytes.prefix(count))) == nil, "\(format), \(count)")
            }
        }
    }

    @Test(
        arguments: [
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0], [0xFF, 0xD8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF],
            [UInt8]("GIF89a".utf8) + [0, 0, 1, 0], [0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0xFF, 0xFF], [UInt8]("<svg width='1'/>".utf8), [],
        ] as [[UInt8]]
    )
    func `bytes without a size are no image`(bytes: [UInt8]) {
        #expect(ImageHeader(bytes) == nil)
    }
}

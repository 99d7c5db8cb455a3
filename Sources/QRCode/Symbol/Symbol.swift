private import CQRencode

/// What libqrencode makes of some bytes: the one place that calls it.
struct Symbol {
    let version: Int
    let size: Int
    let modules: [Bool]

    /// The smallest symbol for `bytes`; `nil` when not even the largest holds them.
    init?(_ bytes: [UInt8], as encoding: QRCode.Encoding, level: QRCode.Level) {
        // Version 0 asks for the smallest that will do.
        guard let input = QRinput_new2(0, level.code) else { return nil }
        defer { QRinput_free(input) }
        guard QRinput_append(input, encoding.mode, Int32(bytes.count), bytes) == 0,
            let code = QRcode_encodeInput(input)
        else { return nil }
        defer { QRcode_free(code) }
        version = Int(code.pointee.version)
        size = Int(code.pointee.width)
        // The lowest bit of a byte is the module; the others say what it is for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }
}

extension QRCode.Level {
    fileprivate var code: QRecLevel {
        switch self {
        case .L: QR_ECLEVEL_L
        case .M: QR_ECLEVEL_M
        case .Q: QR_ECLEVEL_Q
        case .H: QR_ECLEVEL_H
        }
    }
}

extension QRCode.Encoding {
    fileprivate var mode: QRencodeMode {
        switch self {
        case .alphanumeric: QR_MODE_AN
        case .utf8: QR_MODE_8
        }
    }
}

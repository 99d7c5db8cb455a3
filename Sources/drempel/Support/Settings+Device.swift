import Configuration
import SurveyTerminal

/// What is attached to the device.
extension Settings {
    /// `printer.device`: the receipt printer; `nil` when there is none.
    func printerDevice() throws -> String? {
        guard let path = reader.string(forKey: "printer.device"), !path.isEmpty else { return nil }
        guard path.hasPrefix("/") else {
            throw Failure(.data, "\(source): printer.device is '\(path)'. Give the whole path, such as /dev/usb/lp0.")
        }
        return path
    }

    /// `printer.width`, `printer.qr` and `printer.code-page`: what the receipt printer can do.
    func printer() throws -> ReceiptPrinter {
        var printer = ReceiptPrinter()
        if let width = try number("printer.width", in: 1...1000) {
            guard let paper = ReceiptPrinter.Paper(rawValue: width) else {
                throw Failure(.data, "\(source): printer.width is '\(width)'. Write 58 or 80, in millimetres.")
            }
            printer.paper = paper
        }
        if let value = try choice("printer.qr", of: ReceiptPrinter.QRMethod.self) { printer.qr = value }
        if let value = try choice("printer.code-page", of: ReceiptPrinter.CodePage.self) { printer.codePage = value }
        return printer
    }

    /// `usb.folders`: where USB sticks appear.
    func stickFolders() throws -> [String] {
        let folders = list("usb.folders") ?? Sticks.usualFolders
        for folder in folders where !folder.hasPrefix("/") || folder == "/" {
            throw Failure(
                .data, "\(source): usb.folders has '\(folder)'. Give whole paths of folders, such as /media/drempel.")
        }
        return folders.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }

    /// `usb.allow-unsealed`: answers may go to a stick although there is no key to seal them with.
    func allowsUnsealedCopies() throws -> Bool {
        try flag("usb.allow-unsealed") ?? false
    }

    /// A list of texts, which may also be written as one text.
    func list(_ key: ConfigKey) -> [String]? {
        reader.stringArray(forKey: key) ?? reader.string(forKey: key).map { [$0] }
    }

    /// One of a few words.
    func choice<Value: RawRepresentable & CaseIterable>(_ key: ConfigKey, of: Value.Type) throws -> Value?
    where Value.RawValue == String {
        guard let text = reader.string(forKey: key) else { return nil }
        guard let value = Value(rawValue: text.lowercased()) else {
            let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(.data, "\(source): \(key) is '\(text)'. Write one of: \(words).")
        }
        return value
    }
}

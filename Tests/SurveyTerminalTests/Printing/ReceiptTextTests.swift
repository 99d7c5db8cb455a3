import Testing

@testable import SurveyTerminal

@Suite("Text on a receipt")
struct ReceiptTextTests {
    private func text(_ text: String, _ codePage: ReceiptPrinter.CodePage, columns: Int = 80) -> [String] {
        ReceiptText(text, in: codePage).lines(of: columns).map(ReceiptPaper.readable)
    }

    @Test(
        "has the numbers of its code page",
        arguments: [
            ("é ë ï ç", ReceiptPrinter.CodePage.pc858, "<82> <89> <8b> <87>"),
            ("à è ê ö ü €", .pc858, "<85> <8a> <88> <94> <81> <d5>"), ("ß Ÿ « »", .pc858, "<e1> Y <ae> <af>"),
            ("é ë ï ç", .wpc1252, "<e9> <eb> <ef> <e7>"), ("œ ’ – €", .wpc1252, "<9c> <92> <96> <80>"),
            ("é ë ï ç", .ascii, "e e i c"), ("Œuvre ß Æ €", .ascii, "Oeuvre ss Ae EUR"),
        ])
    func codePages(input: String, codePage: ReceiptPrinter.CodePage, expected: String) {
        #expect(text(input, codePage) == [expected])
    }

    @Test("is the same in composed and decomposed letters")
    func decomposed() {
        #expect(text("e\u{301}e\u{308}i\u{308}c\u{327}", .pc858) == ["<82><89><8b><87>"])
        #expect(text("s\u{327}", .pc858) == text("ş", .pc858))
    }

    @Test(
        "writes what the page lacks with what it has",
        arguments: [
            ("İstanbul'da ığdır ŞĞ", "Istanbul'da igdir SG"), ("Łódź ąęćńśż ĄĘ", "L<a2>dz aecnsz AE"),
            ("ăîșț ĂÎȘȚ ţş", "a<8c>st A<d7>ST ts"), ("‘ja’ “nee” … – ‑ œ", "'ja' \"nee\" ... - - oe"),
            ("Київ", "????"), ("سلام", "????"), ("☕ koffie 🙂", "koffie"), ("a\u{200B}b\u{FEFF}", "ab"),
        ])
    func transliteration(input: String, expected: String) {
        #expect(text(input, .pc858) == [expected])
    }

    @Test("has all letters of the languages that use the Latin alphabet, in every page")
    func letters() {
        let letters = "ąćęłńóśźż ăâîșț çğıİöşü áéíóúüñ àâæçéèêëîïôœùûüÿ äöüß éëïöüèê"
        for codePage in ReceiptPrinter.CodePage.allCases {
            for input in [letters, letters.uppercased()] {
                let bytes = ReceiptText(input, in: codePage).lines(of: 1000).joined()
                #expect(!bytes.contains(UInt8(ascii: "?")), "\(codePage)")
                #expect(bytes.count >= input.count)
            }
        }
    }

    @Test(
        "breaks between words, and within those that are too long",
        arguments: [
            ("een twee drie", 8, ["een twee", "drie"]), ("een twee drie", 7, ["een", "twee", "drie"]),
            ("verwarmingstoelage", 8, ["verwarmi", "ngstoela", "ge"]), ("  een   twee ", 20, ["een twee"]),
            ("gsm\u{A0}: ja", 6, ["gsm :", "ja"]), ("a gsm\u{A0}:", 5, ["a", "gsm :"]), ("", 5, []),
        ])
    func lines(input: String, columns: Int, expected: [String]) {
        #expect(text(input, .pc858, columns: columns) == expected)
    }
}

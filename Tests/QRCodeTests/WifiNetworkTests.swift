import QRCode
import Testing

@Suite struct WifiNetworkTests {
    @Test(arguments: [
        ("Drempel", "k7mp-q2rt-wx9a", "WIFI:T:WPA;S:Drempel;P:k7mp-q2rt-wx9a;;"),
        ("Drempel", nil, "WIFI:T:nopass;S:Drempel;;"),
        ("Voedselbank; Ravels", "a:b,c;d\\e\"f", #"WIFI:T:WPA;S:Voedselbank\; Ravels;P:a\:b\,c\;d\\e\"f;;"#),
        ("Café", "12345678", "WIFI:T:WPA;S:Café;P:12345678;;"),
    ])
    func whatTheCodeSpells(name: String, passphrase: String?, text: String) throws {
        #expect(try WifiNetwork(name: name, passphrase: passphrase).text == text)
    }

    @Test(arguments: [
        ("", "12345678", WifiNetworkError.name(bytes: 0)),
        (String(repeating: "é", count: 17), "12345678", .name(bytes: 34)),
        ("Drempel\n", "12345678", .controlCharacter),
        ("Drempel", "1234567", .passphrase(length: 7)),
        ("Drempel", String(repeating: "x", count: 64), .passphrase(length: 64)),
        ("Drempel", "wachtwoordé", .strangeCharacter),
        ("Drempel", "12345678\n", .strangeCharacter),
    ])
    func whatNoPhoneCouldJoinIsRefused(name: String, passphrase: String, error: WifiNetworkError) {
        #expect(throws: error) { try WifiNetwork(name: name, passphrase: passphrase) }
        #expect(error.description.hasSuffix(".") && error.description.contains("Wi-Fi network"))
    }

    @Test func anyNetworkFitsACode() throws {
        let worst = try WifiNetwork(
            name: String(repeating: ";", count: 32), passphrase: String(repeating: ":", count: 63))
        #expect(try QRCode(worst.text).size <= 77)
    }
}

import Testing

@Suite struct WifiCodeTests {
    @Test func aPhoneReadsNetworkAndPassphrase() throws {
        let folder = try TemporaryFolder()
        let secret = try folder.write("k7mp-q2;t:x9a\n", to: "passphrase")
        let picture = folder.file("wifi.png")
        let made = try Program.run([
            "qr", "--wifi", "Drempel Ravels", "--password-file", secret, "--format", "png", "--output", picture,
        ])
        #expect(made.status == 0, "\(made.errors)")
        let read = try Program.run(["--quiet", "--raw", picture], program: "zbarimg")
        #expect(read.output == "WIFI:T:WPA;S:Drempel Ravels;P:k7mp-q2\\;t\\:x9a;;\n")
        // Whoever has the picture can join: it is for its owner alone.
        let mode = try Program.run(["-c", "%a", picture], program: "stat")
        #expect(mode.output == "600\n")
    }

    @Test func thePassphraseIsNoTitle() throws {
        let made = try Program.run(["qr", "--wifi", "Drempel", "--password", "k7mp-q2rt", "--format", "svg"])
        #expect(made.status == 0)
        #expect(made.output.contains("Wi-Fi: Drempel"))
        #expect(!made.output.contains("k7mp"))
    }

    @Test(arguments: [
        (["qr"], "Say what the code is to say"),
        (["qr", "HTTP://10.42.0.1/K7MPQ2", "--wifi", "Drempel"], "Say what the code is to say"),
        (["qr", "HTTP://10.42.0.1/K7MPQ2", "--password", "k7mp-q2rt"], "name it with --wifi"),
        (["qr", "--wifi", "Drempel", "--password", "kort"], "must have 8 to 63"),
        (["qr", "--wifi", "Drempel", "--password", "k7mp-q2rt", "--password-file", "x"], "not both"),
        (["qr", "--wifi", "Drempel", "--password-file", "/nowhere/at/all"], "/nowhere/at/all"),
    ])
    func whatCannotBeIsRefusedWithASentence(arguments: [String], sentence: String) throws {
        let result = try Program.run(arguments)
        #expect(result.status != 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(sentence), "\(result.errors)")
    }
}

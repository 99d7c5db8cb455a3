import Glibc
import Testing

/// Programs that make no sound, in a folder of their own: they note how they were called and what they read.
final class SpeechStubs {
    let folder: String

    init() {
        var template = Array("/tmp/drempel-speech-XXXXXX".utf8CString)
        folder = String(cString: mkdtemp(&template))
    }

    deinit {
        for file in files { unlink("\(folder)/\(file)") }
        rmdir(folder)
    }

    private var files: [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.filter { $0 != "." && $0 != ".." }
    }

    func write(_ text: String, _ name: String, mode: mode_t = 0o600) {
        write(Array(text.utf8), name, mode: mode)
    }

    func write(_ bytes: [UInt8], _ name: String, mode: mode_t = 0o600) {
        let file = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, mode)
        _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        close(file)
    }

    func bytes(_ name: String) -> [UInt8] {
        let file = open("\(folder)/\(name)", O_RDONLY)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var (all, part) = ([UInt8](), [UInt8](repeating: 0, count: 65536))
        while case let count = read(file, &part, part.count), count > 0 { all += part[..<count] }
        return all
    }

    func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }
    func lines(_ name: String) -> [String] { text(name).split(separator: "\n").map(String.init) }

    /// A program: it lists the voices for `--voices`, else notes its arguments and what it reads, and runs `rest`.
    func program(_ name: String, then rest: String = "") {
        write(
            """
            #!/bin/sh
            cd '\(folder)'
            if [ "$1" = --voices ]; then
                echo 'Pty Language Age/Gender VoiceName File Other Languages'
                for v in nl fr-be fr-fr en-gb ar; do echo " 5  $v  --/M  Name  file"; done
                exit 0
            fi
            echo "\(name) $*" >>calls
            echo $$ >>pids
            \(rest)
            """, name, mode: 0o700)
    }

    /// A voice that notes what it is to say, and a player that plays until it is killed, but for the first silence.
    func endless() {
        program("espeak-ng", then: "cat >>said; echo >>said; exec sleep 1000")
        program("aplay", then: "[ -e silent ] || { : >silent; cat >/dev/null; exit 0; }\nexec sleep 1000")
    }

    /// A voice and a player that are done at once.
    func quick(player: String = "cat >/dev/null") {
        program("espeak-ng", then: "cat >>said; echo >>said")
        program("aplay", then: player)
    }

    var pids: [pid_t] { lines("pids").compactMap { pid_t($0) } }

    /// Waits until `condition` holds.
    func wait(until condition: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation) {
        for _ in 0..<4000 {
            if condition() { return }
            usleep(2000)
        }
        Issue.record("it does not come", sourceLocation: sourceLocation)
    }
}

/// Whether a process is there, be it as a zombie.
func isThere(_ id: pid_t) -> Bool { kill(id, 0) == 0 }

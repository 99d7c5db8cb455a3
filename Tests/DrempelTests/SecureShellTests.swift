import Glibc
import SurveyTerminal
import TerminalTestSupport
import Testing

/// The kiosk over SSH, with the settings that are installed: whatever is asked for, only the kiosk is given, and a
/// connection that drops ends it.
///
/// The server is no part of what tests install: on the computer of a developer it would begin to listen.
@Suite(.enabled(if: access("/usr/sbin/sshd", X_OK) == 0)) struct SecureShellTests {
    @Test func onlyTheKioskIsGiven() throws {
        let server = try Server()
        for wish in [["/bin/sh"], ["sh", "-c", "id"], []] {
            let client = try server.connect(wish)
            #expect(client.reach(.rest) != nil, "\(wish)")
            let names = Set(server.programs)
            #expect(names.contains("drempel"))
            #expect(names.isDisjoint(with: ["sh", "bash", "dash", "id", "sftp-server"]), "\(names)")
            let kiosk = server.kiosk
            // The client is killed, as when a cable is pulled.
            client.signal(SIGKILL)
            // Two seconds on a device; more on a machine that does much else.
            #expect(Processes.waitForEnd(of: kiosk, .seconds(10)) == [])
        }
        // Without a terminal there is no kiosk, and nothing else either.
        let file = try Program.run(server.options(terminal: false) + ["cat", "/etc/passwd"], program: "ssh")
        #expect(file.status != 0)
        #expect(!file.output.contains("root:"))
    }

    private final class Server {
        private let folder = try! TemporaryFolder()
        private let server: RunningProgram
        private let port: Int

        init() throws {
            for name in ["host", "client"] {
                let made = try Program.run(
                    ["-q", "-t", "ed25519", "-N", "", "-f", folder.file(name)], program: "ssh-keygen")
                try #require(made.status == 0, "\(made.errors)")
            }
            port = Int.random(in: 20_000..<60_000)
            let user = String(cString: getpwuid(getuid()).pointee.pw_name)
            let survey = try Recognisable.write(to: folder)
            mkdir(folder.file("run"), 0o700)
            let command = try folder.write(
                """
                #!/bin/sh
                exec env -i HOME=/nonexistent LANG=C.UTF-8 PATH=/usr/bin:/bin SHELL=/usr/sbin/nologin "TERM=${TERM-xterm}" \\
                    RUNTIME_DIRECTORY=\(folder.file("run")) XDG_STATE_HOME=\(folder.file("run")) \\
                    \(Program.path) kiosk --locked \(survey) --archive \(folder.file("proef.sqlite"))

                """, to: "kiosk.sh")
            chmod(command, 0o755)
            // The installed settings, with other names and paths.
            var settings = try TemporaryFolder.text(
                Program.root + "/kiosk/ssh/etc/ssh/sshd_config.d/50-drempel.conf")
            for (installed, here) in [
                ("Match User drempel-ssh", "Match User \(user)"), ("/usr/lib/drempel/kiosk-ssh.sh", command),
                ("/etc/drempel/ssh-keys", folder.file("client.pub")),
            ] {
                let place = try #require(settings.firstRange(of: installed))
                settings.replaceSubrange(place, with: here)
            }
            let configuration = try folder.write(
                """
                ListenAddress 127.0.0.1
                Port \(port)
                HostKey \(folder.file("host"))
                PidFile none
                StrictModes no
                UsePAM no
                PermitRootLogin yes
                Subsystem sftp internal-sftp
                \(settings)
                """, to: "sshd_config")
            // As root it wants a place of its own.
            if getuid() == 0 { mkdir("/run/sshd", 0o755) }
            server = try RunningProgram(
                "/usr/sbin/sshd", ["-D", "-e", "-f", configuration], output: folder.file("log"))
            let server = self.server
            try KioskOnScreen.wait("the SSH server", server.text) { server.text.contains("Server listening") }
        }

        func options(terminal: Bool) -> [String] {
            [
                terminal ? "-tt" : "-T", "-F", "none", "-i", folder.file("client"), "-p", String(port), "-o",
                "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o",
                "BatchMode=yes", "127.0.0.1",
            ]
        }

        func connect(_ wish: [String]) throws -> KioskAtTerminal {
            try KioskAtTerminal(program: "/usr/bin/ssh", options(terminal: true) + wish)
        }

        /// The programs that run for those who came in.
        var programs: [String] { Processes.tree(of: server.process).compactMap(Processes.program(of:)) }

        var kiosk: [pid_t] {
            Processes.tree(of: server.process).filter { Processes.program(of: $0) == "drempel" }
        }
    }
}

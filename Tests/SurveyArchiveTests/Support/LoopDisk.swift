import Glibc

/// A file system in a file, as on a stick: what its file holds is what would be on the stick.
final class LoopDisk {
    let path: String
    let image: String

    static let isAllowed: Bool = {
        guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
        return (try? LoopDisk(in: folder)) != nil
    }()

    struct Failure: Error {}

    init(in folder: TemporaryFolder, megabytes: Int = 8) throws {
        (path, image) = (folder / "stick", folder / "image")
        try write([UInt8](repeating: 0, count: megabytes << 20), to: image)
        mkdir(path, 0o700)
        guard run("/usr/sbin/mkfs.ext4", "-q", "-F", image), run("/usr/bin/mount", "-o", "loop", image, path) else {
            rmdir(path)
            throw Failure()
        }
    }

    deinit {
        umount2(path, 2)
        rmdir(path)
    }
}

/// Runs a program without its output, and says whether it ended well.
private func run(_ program: String...) -> Bool {
    var arguments: [UnsafeMutablePointer<CChar>?] = program.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0) }
    var (process, status) = (pid_t(), Int32())
    guard posix_spawn(&process, program[0], &actions, nil, &arguments, environ) == 0 else { return false }
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status == 0
}

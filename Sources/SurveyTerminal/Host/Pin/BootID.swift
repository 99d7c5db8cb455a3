import Glibc

/// Names one start of the device: times of the boot clock mean something only within one.
public enum BootID {
    /// This start's, as Linux names it; `unknown` where it has no name.
    public static let current: String = {
        guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return "unknown" }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, Int32(line.count), file) != nil else { return "unknown" }
        return String(decoding: line.prefix { $0 > 32 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()
}

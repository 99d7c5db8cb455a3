import Glibc

/// How long the long trials run: in `make test` briefly, in `make soak` in full (`DREMPEL_SOAK=1`).
enum Trials {
    static let isSoak = getenv("DREMPEL_SOAK") != nil

    static func count(_ short: Int, soak: Int) -> Int { isSoak ? soak : short }
}

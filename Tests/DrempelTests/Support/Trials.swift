import Glibc

/// How long the long trials run: `make test` has their short form, `make soak` the full one.
enum Trials {
    static let isSoak = getenv("DREMPEL_SOAK") != nil

    static func count(_ short: Int, soak: Int) -> Int { isSoak ? soak : short }
}

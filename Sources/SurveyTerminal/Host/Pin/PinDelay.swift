/// How long one waits after wrong tries: three are free, then it grows.
enum PinDelay {
    /// So many wrong PINs and only the recovery code helps.
    static let mostPins = 10

    /// The wait after so many wrong tries in a row.
    static func after(_ failures: Int) -> Duration {
        switch failures {
        case ..<3: .zero
        case 3: .seconds(30)
        case 4: .seconds(60)
        case 5: .seconds(120)
        case 6: .seconds(300)
        case 7: .seconds(900)
        case _: .seconds(3600)
        }
    }
}

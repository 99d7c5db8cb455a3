import ArgumentParser

/// One of the named values of a type of another module, as an option's `transform`.
///
/// A conformance to `ExpressibleByArgument` would have to be public, and make all who import the program import what it
/// is made of.
///
/// - Throws: `ValidationError` that lists the names.
func choice<Choice: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Choice {
    guard let choice = Choice(rawValue: text) else {
        let names = Choice.allCases.map { "'\($0.rawValue)'" }
        throw ValidationError("'\(text)' is none of \(names.joined(separator: ", ")).")
    }
    return choice
}

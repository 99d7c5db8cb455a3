public import SurveyCore

/// Which routes through a survey exist: exact answers over all possible answers of all people, in both modes.
///
/// Conditions become an and-inverter graph over the free choices; random routes, 64 to a machine word, settle most
/// questions, a SAT solver settles the rest. Conditions are understood as `Condition.value(for:mode:)` does; one that
/// names a later question, or one that does not exist, is open there.
///
/// ```swift
/// let analysis = RouteAnalysis(survey)
/// analysis.findings()                  // [.unreachableQuestion("zwaarst")]
/// analysis.longestRoute()              // 14...14
/// analysis.verdict(on: RouteTest(title: "", given: ["kent": .option("nee")], expectations: [.skips(["tegen"])]))
///                                      // .holds
/// ```
public struct RouteAnalysis: Sendable {
    let survey: Survey
    let limit: Int
    let gates: SurveyCircuit

    /// Prepares the analysis of `survey`.
    ///
    /// - Parameter limit: how many conflicts the search may meet in each call of the functions of this type. It bounds
    ///   their time; what is not known by then is said to be undecided.
    public init(_ survey: Survey, limit: Int = 20_000) {
        self.survey = survey
        self.limit = limit
        gates = SurveyCircuit(survey)
    }
}

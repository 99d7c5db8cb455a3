import SurveyCore

extension SurveyCircuit {
    /// The ways in which an expectation can fail, each with the wire that says it does.
    ///
    /// - Parameter given: the places of the given questions.
    mutating func breaches(
        of expectation: RouteTest.Expectation, given: Set<Int>
    ) -> [(breach: RouteCounterexample.Breach, wire: Circuit.Wire)] {
        switch expectation {
        case .asks(let ids):
            return ids.map { id in (.notAsked(id), indices[id].map { !blocks[$0].asked } ?? .yes) }
        case .skips(let ids):
            return ids.map { id in (.asked(id), indices[id].map { blocks[$0].asked } ?? .no) }
        case .ends:
            let start = given.max().map { $0 + 1 } ?? 0
            return (start..<max(blocks.count, start)).compactMap { index in
                let question = survey.questions[index]
                guard question.takesAnswer, !given.contains(index) else { return nil }
                return (.continues(question.id), blocks[index].asked)
            }
        case .barrier(let codes):
            let reports = reports(of: Set(codes))
            return codes.map { code in
                (.notReported(code), !circuit.any(reports.filter { $0.code == code }.map(\.wire)))
            }
        case .noBarrier(let codes):
            return reports(of: codes.isEmpty ? nil : Set(codes)).map { report in
                (.reported(report.code, by: survey.questions[report.question].id), report.wire)
            }
        }
    }

    /// What reports a barrier: each question with each code it can report; `codes` are those looked for, `nil` is all.
    ///
    /// An option reports when it is chosen, a card when it is answered with yes, *I don't know* when it is the answer,
    /// in a deck the answer to at least one card. A choice of one reports nothing.
    private mutating func reports(
        of codes: Set<BarrierCode>?
    ) -> [(code: BarrierCode, question: Int, wire: Circuit.Wire)] {
        var result: [(code: BarrierCode, question: Int, wire: Circuit.Wire)] = []
        func isWanted(_ code: BarrierCode) -> Bool { codes?.contains(code) ?? true }
        for index in blocks.indices {
            let question = survey.questions[index]
            switch question.kind {
            case .choice, .note: continue
            case .yesNo, .chooseOne, .chooseMany, .deck, .scale, .number: break
            }
            var wires: [(code: BarrierCode, wire: Circuit.Wire)] = []
            for (place, option) in question.options.enumerated() {
                guard let code = option.barrier, isWanted(code) else { continue }
                wires.append((code, affirms(place, of: index)))
            }
            if let code = question.unknown?.barrier, isWanted(code) {
                wires.append((code, declines(.unknown, index)))
            }
            for (place, report) in wires.enumerated() {
                let same = wires.indices.filter { wires[$0].code == report.code }
                guard same.first == place else { continue }
                result.append((report.code, index, circuit.any(same.map { wires[$0].wire })))
            }
        }
        return result
    }
}

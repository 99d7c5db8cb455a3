import ArgumentParser
import SurveyArchive
import SurveyCore

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Fill an archive with respondents made of chance, of whom the truth is known.",
        discussion: """
            Each respondent walks the real interview. The same seed gives the same answers, so simulating again into the
            same archive adds nothing. Their places are called 'simulatie-1', 'simulatie-2', …, so that nobody takes them
            for people.

            Example:
              drempel simulate surveys/ocmw.survey --responses 200 --seed 1 --archive proef.sqlite --truth truth.json
            """)

    @Argument(help: "The survey's file.")
    var survey: String
    @Option(help: "How many respondents, broken-off ones included.")
    var responses: Int
    @Option(help: "A whole number, 0 or more.")
    var seed: UInt64
    @Option(name: .customLong("archive"), help: "The archive; it is made when it does not exist.")
    var path: String
    @Option(help: "Over how many places they are spread.")
    var sites = 1
    @Option(help: "A public key, or its file: the answers are stored sealed, to try 'collect --key'.")
    var publicKey: String?
    @Option(help: "A file to write what was planted to, as JSON.")
    var truth: String?

    func run() async throws {
        try await reportingFailures {
            guard (0...50_000_000).contains(responses) else {
                throw Failure(.usage, "--responses is a number from 0 to 50000000.")
            }
            guard (1...1000).contains(sites) else { throw Failure(.usage, "--sites is a number from 1 to 1000.") }
            let compiled = try SurveyReference.compile(survey)
            let plan = SimulationPlan(compiled.survey, seed: seed)
            // A truth that cannot be written is found before the archive is filled.
            let truth = try truth.map { try PendingFile($0) }
            let archive = try Archives.open(
                path, creating: true, sealingKey: publicKey.map { try KeyFiles.sealing($0) })
            let sessions = Self.sessions(of: compiled.survey.id, seed: seed, sites: sites)
            try refuseOtherPlaces(of: sessions, in: archive)
            let version = try compiled.publish(in: archive, path: path, during: sessions[0].halfDay)
            try withArchiveErrors(path) {
                for site in 1...sites { try archive.add(Site(code: "simulatie-\(site)", label: "Simulatie \(site)")) }
                for session in sessions { try archive.put(session) }
            }
            try await store(plan, version: version.hash, sessions: sessions, in: archive)
            if let truth {
                let planted = try OutputJSON.text(Truth(plan, responses: responses)) + "\n"
                try truth.append(Array(planted.utf8))
                try truth.finish()
            }
            Console.error("\(responses) respondents of '\(compiled.survey.id)' (seed \(seed)) are in '\(path)'.")
        }
    }

    /// The same respondents cannot be at other places as well.
    private func refuseOtherPlaces(of sessions: [Session], in archive: Archive) throws {
        for session in sessions {
            let known = try withArchiveErrors(path) { try archive.session(session.code) }
            guard let known, (known.site, known.halfDay) != (session.site, session.halfDay) else { continue }
            throw Failure(
                .data,
                "'\(path)' has this simulation (seed \(seed)) already, over another number of places. Nothing was changed. "
                    + "Give that --sites, another --seed, or another archive.")
        }
    }

    /// Makes and stores the respondents in batches: two at a time are made while one is stored.
    private func store(_ plan: SimulationPlan, version: String, sessions: [Session], in archive: Archive) async throws {
        let batch = 2_000
        var next = 0
        func batchTask() -> Task<[Response], Never>? {
            guard next < responses else { return nil }
            let range = next..<min(next + batch, responses)
            next = range.upperBound
            return Task.detached {
                range.map { number in
                    var respondent = SimulatedRespondent(plan, number: number)
                    // Number by number over the sessions; one in five of them online.
                    let session = sessions[number % sessions.count]
                    let mode: Mode = (number / sessions.count) % 5 == 4 ? .online : .kiosk
                    return respondent.respond(version: version, session: session.code, mode: mode)
                }
            }
        }
        var running = [batchTask(), batchTask(), batchTask()].compactMap(\.self)
        while !running.isEmpty {
            let made = await running.removeFirst().value
            if let task = batchTask() { running.append(task) }
            _ = try withArchiveErrors(path) { try archive.store(contentsOf: made) }
        }
        try withArchiveErrors(path) { try archive.compact() }
    }

    /// The sessions of a simulation: four half-days at each place, long ago and closed.
    static func sessions(of survey: String, seed: UInt64, sites: Int) -> [Session] {
        // Another survey with the same seed has other codes.
        let name = survey.utf8.reduce(0x5345_5353) { ($0 &* 31) &+ UInt64($1) }
        var generator = SeededGenerator(seed: seed ^ name)
        let first = HalfDay("2026-01-05-am")!
        return (0..<4 * sites).map { number in
            Session(
                code: .random(using: &generator), site: "simulatie-\(number % sites + 1)", survey: survey,
                halfDay: first.adding(days: 7 * (number / sites)), state: .closed)
        }
    }

    /// What was planted.
    private struct Truth: Encodable {
        var survey: String
        var seed: UInt64
        var responses: Int
        /// Prevalence among those who are asked, by code.
        var barriers: [String: Double]
        /// Probabilities: of breaking off per person, of the others per question or card.
        var brokeOff, skipped, preferNotToSay, dontKnow, assisted: Double

        init(_ plan: SimulationPlan, responses: Int) {
            survey = plan.routing.survey.id
            seed = plan.seed
            self.responses = responses
            barriers = Dictionary(uniqueKeysWithValues: plan.prevalences.map { ($0.key.rawValue, $0.value) })
            (brokeOff, assisted) = (plan.rates.brokeOff, plan.rates.assisted)
            (skipped, preferNotToSay, dontKnow) = (plan.rates.skipped, plan.rates.refused, plan.rates.unknown)
        }
    }
}

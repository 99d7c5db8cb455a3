import SurveyCore

/// The page on what becomes of the answers, from what the survey says about itself; what it does not say is left out.
struct PrivacyFields {
    let page: PrivacyPage
    let language: LanguageTag
    let words: WebWords

    private var about: Survey.About { page.survey.about }
    private var privacy: WebWords.Privacy { words.privacy }

    var fields: PageRenderer.Fields {
        [
            "content": "privacy", "title": "\(privacy.title) – \(page.survey.text(page.survey.title, in: language))",
            "heading": privacy.title, "gist": privacy.gist, "sections": sections.map(\.fields),
            "backPath": page.backPath, "goBack": words.start.goBack,
        ]
    }

    /// A heading with paragraphs, and perhaps a list between them.
    private struct Section {
        var title: String
        var before: [String] = []
        var points: [String] = []
        var after: [String] = []

        var fields: PageRenderer.Fields {
            [
                "title": title, "before": before, "hasPoints": !points.isEmpty, "points": points, "after": after,
            ]
        }
    }

    private var sections: [Section] {
        [
            Section(
                title: privacy.whoTitle,
                before: [fill(privacy.who, about.responsible) ?? privacy.whoUnnamed]
                    + (page.isLocalNetwork ? [words.start.localNetwork] : [])),
            Section(
                title: privacy.whyTitle,
                before: PageText.paragraphs(purpose)
                    + [fill(privacy.basis, about.basis), privacy.free].compactMap(\.self)),
            Section(title: privacy.keptTitle, points: privacy.kept),
            Section(title: privacy.notKeptTitle, points: privacy.notKept, after: [privacy.abuse]),
            Section(title: privacy.beforeTitle, before: [privacy.before, privacy.stop]),
            Section(title: privacy.afterTitle, before: [privacy.after, privacy.ticket]),
            Section(
                title: privacy.seenTitle,
                before: [privacy.seen, fill(privacy.retention, about.retentionDays.map(String.init))].compactMap(\.self)
            ),
            Section(
                title: privacy.questionsTitle,
                before: [fill(privacy.contact, about.contact), fill(privacy.dpo, about.dpo), privacy.complaint]
                    .compactMap(\.self)),
        ]
    }

    private var purpose: String {
        about.purpose.isEmpty ? "" : page.survey.text(about.purpose, in: language)
    }

    private func fill(_ pattern: String, _ value: String?) -> String? {
        guard let value, value.contains(where: { !$0.isWhitespace }) else { return nil }
        return WebWords.fill(pattern, value)
    }
}

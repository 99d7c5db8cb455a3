extension Schema {
    /// `answer`: one row per thing that was said, for people who use SQL.
    ///
    /// | what was said | option | state |
    /// |---|---|---|
    /// | an option, a point of a scale, a number, each member of a set | the option, the number | `answered` |
    /// | *none* in a set | NULL | `answered` |
    /// | a card | the card | `yes`, `no`, `skipped`, `refused` or `unknown` |
    /// | a choice of one that had one option only | the option | `derived` |
    /// | a question passed over | NULL | `skipped`, `refused` or `unknown` |
    /// | anything, in sealed answers: one row, without a question | NULL | `sealed` |
    ///
    /// `barrier` is what this row reports by the mapping of the response's own version.
    static let longView = """
        CREATE VIEW answer (response, survey_version, session, question, option, state, barrier) AS
        WITH given (id, survey_version, session, question, type, value, is_deck) AS (
            SELECT r.id, r.survey_version, r.session, a.key, a.type, a.value,
                CASE WHEN a.type <> 'object' THEN 0 WHEN q.kind IS NOT NULL THEN q.kind = 'deck'
                    ELSE json_extract(a.value, '$.derived') IS NULL
                        AND coalesce(json_extract(a.value, '$.state'), '') NOT IN ('skipped', 'refused', 'unknown')
                END
            FROM response AS r
            CROSS JOIN json_each(CASE typeof(r.answers) WHEN 'text' THEN r.answers END) AS a
            LEFT JOIN survey_question AS q ON q.survey_version = r.survey_version AND q.question = a.key
        ), said (id, survey_version, session, question, option, state) AS (
            SELECT g.id, g.survey_version, g.session, g.question, CAST(g.value AS TEXT), 'answered'
            FROM given AS g WHERE g.type IN ('text', 'integer')
            UNION ALL
            SELECT g.id, g.survey_version, g.session, g.question, member.value, 'answered'
            FROM given AS g CROSS JOIN json_each(CASE g.type WHEN 'array' THEN g.value ELSE '[]' END) AS member
            UNION ALL
            SELECT g.id, g.survey_version, g.session, g.question, NULL, 'answered'
            FROM given AS g WHERE g.type = 'array' AND g.value = '[]'
            UNION ALL
            SELECT g.id, g.survey_version, g.session, g.question, card.key,
                CASE card.type WHEN 'object' THEN json_extract(card.value, '$.state') ELSE card.value END
            FROM given AS g CROSS JOIN json_each(CASE WHEN g.is_deck THEN g.value ELSE '{}' END) AS card
            UNION ALL
            SELECT g.id, g.survey_version, g.session, g.question, json_extract(g.value, '$.derived'),
                coalesce(json_extract(g.value, '$.state'), 'derived')
            FROM given AS g WHERE g.type = 'object' AND NOT g.is_deck
            UNION ALL
            SELECT r.id, r.survey_version, r.session, NULL, NULL, 'sealed'
            FROM response AS r WHERE typeof(r.answers) = 'blob'
        )
        SELECT lower(hex(s.id)), s.survey_version, s.session, s.question, s.option, s.state, i.barrier
        FROM said AS s
        LEFT JOIN survey_item AS i
            ON i.survey_version = s.survey_version AND i.question = s.question
            AND i.option = CASE s.state
                WHEN 'unknown' THEN 'unknown' WHEN 'answered' THEN s.option WHEN 'yes' THEN s.option END;

        """
}

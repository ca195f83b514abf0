import Postgres
import Testing
import Values

/// Dated settings: one value on any day, added and never overwritten.
struct DatedSettingsTests {
    @Test("the rate of a day is the last that began by then")
    func theRateOfADay() throws {
        let scene = try Scene()
        try scene.fill(["insert into settings.hourly_rate (from_day, rate_cents) values ('2027-01-01', 14000)"])
        let expected = [
            ("2020-12-31", Int64?.none), ("2021-01-01", 13000), ("2026-09-01", 13000), ("2026-12-31", 13000),
            ("2027-01-01", 14000), ("2099-01-01", 14000),
        ]
        for (day, cents) in expected {
            let rate = try scene.act(.reviewer, person: 1) { tx in
                try tx.row("select rate_cents from settings.rate_on(\(day)::date)")
            }
            #expect(try rate.map { try $0("rate_cents") as Int64 } == cents, "\(day)")
        }
    }

    @Test(
        "a second value on the same day is refused by name",
        arguments: [
            ("insert into settings.hourly_rate (from_day, rate_cents) values ('2021-01-01', 1)", "hourly_rate_pkey"),
            ("insert into settings.term (key, from_day, value) values ('token_days', '2013-09-01', 1)", "term_pkey"),
            (
                "insert into settings.vat_treatment (service, from_day, basis_points) values ('review', '2013-09-01', 900)",
                "vat_treatment_pkey"
            ),
            (
                """
                insert into settings.quote_text (kind, language, version, from_day, title, body)
                values ('privacy_terms', 'nl', 2, '2013-09-01', 'x', 'x')
                """, "one_text_a_day"
            ),
            (
                """
                insert into settings.quote_text (kind, language, version, from_day, title, body)
                values ('privacy_terms', 'nl', 1, '2030-01-01', 'x', 'x')
                """, "one_text_of_a_version"
            ),
        ] as [(SQL, String)])
    func oneValueADay(statement: SQL, constraint: String) throws {
        let scene = try Scene.unchanged.get()
        let error = scene.refusal(of: statement, as: .console)
        #expect(error?.sqlState == "23505")
        #expect(error?.constraint == constraint)
    }

    @Test(
        "a value that cannot be is refused by name",
        arguments: [
            ("insert into settings.hourly_rate (from_day, rate_cents) values ('2030-01-01', 0)", "rate_is_positive"),
            (
                "insert into settings.vat_treatment (service, from_day) values ('review', '2030-01-01')",
                "exemption_names_its_ground"
            ),
            (
                "insert into settings.vat_treatment (service, from_day, basis_points) values ('review', '2030-01-01', 10001)",
                "vat_rate_is_a_percentage"
            ),
            (
                "insert into settings.term (key, from_day, value) values ('session_idle_minutes', '2030-01-01', 0)",
                "term_is_within_its_bounds"
            ),
            (
                "insert into settings.term (key, from_day, value) values ('books_keep_years', '2030-01-01', 6)",
                "term_is_within_its_bounds"
            ),
            (
                "insert into settings.foundation (from_day, name, kvk_number) values ('2030-01-01', 'x', '1234567')",
                "kvk_number_has_8_digits"
            ),
            (
                "insert into settings.quote_text (kind, language, version, from_day, title, body) "
                    + "values ('privacy_terms', 'nl', 2, '2030-01-01', 'x', '')", "quote_text_says_something"
            ),
        ] as [(SQL, String)])
    func impossibleValues(statement: SQL, constraint: String) throws {
        let scene = try Scene.unchanged.get()
        let error = scene.refusal(of: statement, as: .console)
        #expect(error?.sqlState == "23514")
        #expect(error?.constraint == constraint)
    }

    @Test("not even the owner overwrites a dated setting")
    func settingsAreNeverOverwritten() throws {
        let scene = try Scene()
        let statements: [SQL] = [
            "update settings.hourly_rate set rate_cents = 1", "update settings.term set value = 30",
            "update settings.foundation set name = 'x'", "update settings.vat_treatment set basis_points = 0",
            "update settings.review_kind set target_months = 1", "update settings.review_kind_step set ordinal = 9",
            "update settings.quote_text set title = 'x'",
        ]
        for statement in statements {
            let error = #expect(throws: DatabaseError.self) { try scene.asOwner { try $0.execute(statement) } }
            #expect(error?.constraint == "dated_setting_never_changes")
        }
    }

    @Test("a full review is proposed 20 hours and 20 for each participant, between 60 and 120")
    func theFirstKinds() throws {
        let scene = try Scene()
        let full = try #require(
            try scene.act(.coordinator, person: 1) { tx in
                try tx.row("select * from settings.review_kind_on('full', '2026-09-01')")
            })
        #expect(try full("estimate_base_minutes") == Int32(20 * 60))
        #expect(try full("estimate_participant_minutes") == Int32(20 * 60))
        #expect(try full("least_minutes") == Int32(60 * 60))
        #expect(try full("most_minutes") == Int32(120 * 60))
        #expect(try full("target_months") == Int32(4))
        let steps = try scene.act(.coordinator, person: 1) { tx in
            try tx.rows(
                "select name_nl, optional from settings.review_kind_step where kind = \(try full("id") as Int64) order by ordinal"
            )
        }
        #expect(
            try steps.map { try $0("name_nl") as String }
                == ["Oriëntatie", "Verkennen", "Dialoog", "Inzichten vertalen", "Rapportage", "Opvolging"])
        #expect(try steps.map { try $0("optional") as Bool } == [false, false, false, false, false, true])
    }

    @Test("the steps of a kind come with it in one transaction, and never later")
    func stepsComeWithTheirKind() throws {
        let scene = try Scene()
        let kind: SQL = """
            insert into settings.review_kind (
                key, from_day, name_nl, name_en, least_minutes, most_minutes, estimate_base_minutes,
                estimate_participant_minutes, lead_levels, second_levels, target_months)
            values ('short', '2098-01-01', 'Kort', 'Short', 60, 120, 60, 0, '{registered}', '{}', 1)
            """
        let step: SQL = """
            insert into settings.review_kind_step (kind, ordinal, key, name_nl, name_en, estimate_weight)
            select max(id), 1, 'talk', 'Gesprek', 'Talk', 1 from settings.review_kind
            """
        #expect(scene.refusal(ofAll: [kind], as: .board, person: 1)?.constraint == "kind_has_a_step")
        try scene.act(.board, person: 1) { _ = try $0.pipeline([kind, step]) }
        #expect(scene.refusal(of: step, as: .board, person: 1)?.isPermissionDenied == true)
    }

    @Test("today is the day in Amsterdam, until the calendar is stopped")
    func today() throws {
        let scene = try Scene()
        let today: SQL = "select settings.today() as day, (now() at time zone 'Europe/Amsterdam')::date as true_day"
        let real = try #require(try scene.act(.public) { try $0.row(today) })
        #expect(try real("day") as Day == real("true_day"))
        try scene.act(.console) { try $0.execute("insert into settings.clock (today) values ('2026-09-01')") }
        let stopped = try #require(try scene.act(.public) { try $0.row(today) })
        #expect(try (stopped("day") as Day).iso == "2026-09-01")
        let second = scene.refusal(
            of: "insert into settings.clock (only_row, today) values (false, '2026-01-01')", as: nil)
        #expect(second?.constraint == "there_is_one_clock")
    }
}

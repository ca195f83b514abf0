internal import Doors
internal import Postgres
internal import Values

/// The SQL about reminders and their rules.
enum ReminderStore {
    private static let selection: SQL = """
        select reminder.*, named.name as reviewer_name, one.register_number,
            coalesce(told.name, contact.name) as recipient_name
        from accreditation.reminder
            join reviewers.reviewer as one on one.id = reminder.reviewer
            join access.person as named on named.id = one.person
            left join access.person as told on told.id = reminder.person
            left join organisations.contact on contact.id = reminder.contact
        """

    /// Makes what is due and was not made yet.
    /// - Returns: how many were made.
    static func remind(_ tx: Transaction) throws -> Int { try tx.value("select accreditation.remind()") }

    static let pageSize = 50

    static func page(_ number: Int, overtaken: Bool?, _ tx: Transaction) throws -> (reminders: [Reminder], count: Int) {
        let chosen: SQL = "\(overtaken)::boolean is null or reminder.is_overtaken = \(overtaken)"
        let found = try tx.pipeline([
            """
            \(selection) where \(chosen) order by reminder.id desc
            limit \(pageSize) offset \((number - 1) * pageSize)
            """,
            "select count(*) as count from accreditation.reminder where \(chosen)",
        ])
        return (try found[0].map(Reminder.init), try found[1].first?("count") ?? 0)
    }

    /// What still waits to be told, the newest first.
    static func waiting(_ tx: Transaction) throws -> [Reminder] {
        try tx.rows(
            """
            \(selection) where not reminder.is_overtaken and reminder.note is null
            order by reminder.id desc limit \(pageSize)
            """
        ).map(Reminder.init)
    }

    /// The newest reminder of each matter to a person whose matter is still open. What waits for a supervisor's
    /// judgement the start page counts by itself.
    /// - Parameter supervises: true where the person is reminded as a supervisor too.
    static func open(for person: ID<Person>, supervises: Bool, _ tx: Transaction) throws -> [Reminder] {
        try tx.rows(
            """
            select * from (
                select distinct on (newest.about, newest.matter, newest.recipient) newest.*
                from (
                    select reminder.*, named.name as reviewer_name, one.register_number, null as recipient_name
                    from accreditation.reminder
                        join reviewers.reviewer as one on one.id = reminder.reviewer
                        join access.person as named on named.id = one.person) as newest
                where not newest.is_overtaken
                    and (newest.recipient = 'reviewer' and newest.person = \(person)
                        or \(supervises) and newest.recipient = 'supervisor' and newest.about <> 'hours_waiting'
                            and (newest.person is null or newest.person = \(person)))
                order by newest.about, newest.matter, newest.recipient, newest.due_on desc) as told
            where case when told.about = 'hours_waiting' then exists (
                    select from activities.entry
                    where entry.reviewer = told.reviewer and format('entry %s', entry.id) = told.matter
                        and entry.granted is null and entry.withdrawn_on is null)
                else exists (
                    select from accreditation.standing_on(settings.today(), null, array[told.reviewer]) as stood
                    where format('registration %s until %s', stood.registration, stood.until_day) = told.matter
                        and stood.status not in ('lapsed', 'withdrawn')
                        and (told.days < 0) = (stood.until_day < settings.today()))
                    and (told.about <> 'condition_not_met' or exists (
                        select from accreditation.conditions_on(settings.today(), null, array[told.reviewer]) as asked
                        where not asked.is_met)) end
            order by told.matter_on, told.id limit 100
            """
        ).map(Reminder.init)
    }

    // MARK: rules

    /// The rules as they hold on a day or will; of each key the one that holds, and what is planned.
    static func rules(on day: Day, _ tx: Transaction) throws -> [ReminderRule] {
        try tx.rows(
            """
            select setting.* from accreditation.reminder_rule as setting
            where setting.from_day > \(day) or setting.from_day = (
                select max(held.from_day) from accreditation.reminder_rule as held
                where held.key = setting.key and held.from_day <= \(day))
            order by setting.about, setting.days desc, setting.key, setting.from_day
            """
        ).map(ReminderRule.init)
    }

    static func set(
        _ key: String, from day: Day, _ about: ReminderAbout, days: Int, _ recipients: [ReminderRecipient],
        _ tx: Transaction
    ) throws {
        try tx.execute(
            """
            insert into accreditation.reminder_rule (key, from_day, about, days, recipients)
            values (\(key), \(day), \(about.rawValue), \(days)::bigint::integer, \(recipients.map(\.rawValue))::text[])
            """)
    }
}

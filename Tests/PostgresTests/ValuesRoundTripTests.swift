import Postgres
import TestSupport
import Testing
import Values

@Suite("Values in and out")
struct ValuesRoundTripTests {
    let test: TestDatabase
    let database: Database

    init() throws {
        test = try TestDatabase.clone()
        database = Database(address: test.owner)
    }

    @Test("a text comes back as it went, quotes, control characters and emoji included")
    func texts() throws {
        for text in [
            "", "O'Brien", "\"quoted\"", "back\\slash $1 :name", "één €\u{1F9D1}\u{200D}\u{2696}\u{FE0F}", "a\tb\nc\r",
            "NULL",
        ] {
            try #expect(echo("select \(text)::text") == text)
        }
    }

    @Test("whole numbers keep their extremes")
    func numbers() throws {
        for number in [Int64.min, -1, 0, 1, Int64.max] { try #expect(echo("select \(number)") == number) }
        for number in [Int.min, Int.max] { try #expect(echo("select \(number)") == number) }
        for number in [Int32.min, Int32.max] { try #expect(echo("select \(number)") == number) }
        for number in [Int16.min, Int16.max] { try #expect(echo("select \(number)") == number) }
        for number in [0.1, -1e300, .infinity, 2.5e-300] { try #expect(echo("select \(number)") == number) }
        try #expect((echo("select \(Double.nan)") as Double).isNaN)
        try #expect(echo("select \(true)") == true)
        try #expect(echo("select \(false)") == false)
    }

    @Test("a number that does not fit is a fault and not another number")
    func overflow() throws {
        #expect(throws: DecodingFault.self) { try echo("select 9223372036854775808") as Int64 }
        #expect(throws: DecodingFault.self) { try echo("select 2147483648") as Int32 }
        #expect(throws: DecodingFault.self) { try echo("select 12.5") as Int64 }
        try #expect(echo("select sum(n) from (values (7::bigint), (5)) v (n)") == Int64(12))
        try #expect(echo("select 12.00") == Int64(12))
    }

    @Test("NULL is nil for an optional, and a fault that names the column for anything else")
    func nulls() throws {
        try #expect(echo("select \(nil as Int64?)") == (nil as Int64?))
        try #expect(echo("select \(nil as String?)::text") == (nil as String?))
        try #expect(echo("select \(nil as Day?)") == (nil as Day?))
        try #expect(echo("select \(Int64(5) as Int64?)") == (5 as Int64?))
        let fault = #expect(throws: DecodingFault.self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                let row = try #require(try tx.row("select null::text as name"))
                let _: String = try row("name")
            }
        }
        #expect(fault?.column == "name")
        #expect(fault?.foundNull == true)
    }

    @Test("an empty text is not NULL")
    func emptyIsNotNull() throws {
        try #expect(echo("select \("")::text is null") == false)
        try #expect(echo("select ''::text") == ("" as String?))
        try #expect(echo("select \([UInt8]())") == [UInt8]())
    }

    @Test("lists keep commas, quotes, braces, NULLs and emptiness")
    func lists() throws {
        let texts = ["a,b", "{c}", "d\"e", "f\\g", "", "NULL", " h ", "één"]
        try #expect(echo("select \(texts)::text[]") == texts)
        try #expect(echo("select \([String]())::text[]") == [String]())
        try #expect(echo("select \(["a", nil, "NULL"] as [String?])::text[]") == ["a", nil, "NULL"])
        try #expect(echo("select \([1, -2, Int64.max] as [Int64])") == [1, -2, Int64.max])
        try #expect(echo("select 2 = any(\([1, 2] as [Int64]))") == true)
        #expect(throws: DecodingFault.self) { try echo("select '{{1,2},{3,4}}'::bigint[]") as [Int64] }
    }

    @Test("bytes keep every value")
    func bytes() throws {
        let bytes = (0...255).map { UInt8($0) }
        try #expect(echo("select \(bytes)") == bytes)
        try #expect(echo("select \(bytes as [UInt8]?)") == bytes)
    }

    @Test("the values of the house come back as they went")
    func values() throws {
        let day = try #require(Day(year: 2026, month: 2, day: 28))
        try #expect(echo("select \(day)") == day)
        try #expect(echo("select \(day) = date '2026-02-28'") == true)
        try #expect(echo("select \(Money(cents: -198_250))") == Money(cents: -198_250))
        try #expect(echo("select \(Hours(minutes: 3680))") == Hours(minutes: 3680))
        try #expect(echo("select \(ID<Day>(42))") == ID<Day>(42))
        try #expect(echo("select \([ID<Day>(42), ID<Day>(7)])") == [ID<Day>(42), ID<Day>(7)])
        let rate = try #require(VATRate(basisPoints: 2100))
        try #expect(echo("select \(rate)") == rate)
        let part = try #require(Percentage(millionths: 125_000))
        try #expect(echo("select \(part)") == part)
        let weight = try #require(Weight(thousandths: 1500))
        try #expect(echo("select \(weight)") == weight)
        let account = try #require(IBAN.parse("NL91ABNA0417164300"))
        try #expect(echo("select \(account)::text") == account)
        let mail = try #require(EmailAddress.parse("a.b@example.nl"))
        try #expect(echo("select \(mail)::text") == mail)
    }

    @Test("a value of the house that cannot be one is a fault")
    func wrongValues() throws {
        #expect(throws: DecodingFault.self) { try echo("select 10001") as VATRate }
        #expect(throws: DecodingFault.self) { try echo("select 'NL00ABNA0417164300'") as IBAN }
        #expect(throws: DecodingFault.self) { try echo("select 'infinity'::date") as Day }
        #expect(throws: DecodingFault.self) { try echo("select '0044-03-15 BC'::date") as Day }
    }

    @Test("a moment keeps its microseconds, before 1970 and on both sides of the change of the clock")
    func moments() throws {
        for microseconds in [
            0, -1, 1_790_000_000_123_456, 1_792_891_799_999_999, 1_792_891_800_000_000, -5_000_000_000_000_001,
        ] as [Int64] {
            let moment = Moment(microsecondsSinceEpoch: microseconds)
            try #expect(echo("select \(moment)") == moment)
        }
        let hour = Moment(microsecondsSinceEpoch: 3_600_000_000)
        try #expect(echo("select extract(epoch from \(hour))::bigint") == Int64(3600))
    }

    @Test("the session's day is the Dutch day")
    func dutchDay() throws {
        try #expect(echo("select timestamptz '2026-06-30 22:30+00'::date") == Day(year: 2026, month: 7, day: 1))
    }

    @Test("a text with a NUL is refused, not cut off")
    func nul() throws {
        let error = #expect(throws: DatabaseError.self) { try echo("select \("a\u{0}b")::text") as String }
        #expect(error?.sqlState == "22021")
        try #expect(echo("select \("still works")::text") == "still works")
    }

    @Test("an enum binds as its text, and a text that is no case is a fault")
    func enums() throws {
        enum State: String, SQLEncodable, SQLDecodable { case draft, sent }
        try #expect(echo("select \(State.sent)::text") == State.sent)
        #expect(throws: DecodingFault.self) { try echo("select 'lost'") as State }
    }

    private func echo<T: SQLDecodable>(_ sql: SQL) throws -> T {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try #require(try tx.row(sql))[0]
        }
    }
}

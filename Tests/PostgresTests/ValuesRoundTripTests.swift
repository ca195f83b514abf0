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
            #expect(try echo("select \(text)::text") == text)
        }
    }

    @Test("whole numbers keep their extremes")
    func numbers() throws {
        for number in [Int64.min, -1, 0, 1, Int64.max] { #expect(try echo("select \(number)") == number) }
        for number in [Int.min, Int.max] { #expect(try echo("select \(number)") == number) }
        for number in [Int32.min, Int32.max] { #expect(try echo("select \(number)") == number) }
        for number in [Int16.min, Int16.max] { #expect(try echo("select \(number)") == number) }
        for number in [0.1, -1e300, .infinity, 2.5e-300] { #expect(try echo("select \(number)") == number) }
        #expect(try (echo("select \(Double.nan)") as Double).isNaN)
        #expect(try echo("select \(true)") == true)
        #expect(try echo("select \(false)") == false)
    }

    @Test("a number that does not fit is a fault and not another number")
    func overflow() throws {
        #expect(throws: DecodingFault.self) { try echo("select 9223372036854775808") as Int64 }
        #expect(throws: DecodingFault.self) { try echo("select 2147483648") as Int32 }
        #expect(throws: DecodingFault.self) { try echo("select 12.5") as Int64 }
        #expect(try echo("select sum(n) from (values (7::bigint), (5)) v (n)") == Int64(12))
        #expect(try echo("select 12.00") == Int64(12))
    }

    @Test("NULL is nil for an optional, and a fault that names the column for anything else")
    func nulls() throws {
        #expect(try echo("select \(nil as Int64?)") == (nil as Int64?))
        #expect(try echo("select \(nil as String?)::text") == (nil as String?))
        #expect(try echo("select \(nil as Day?)") == (nil as Day?))
        #expect(try echo("select \(Int64(5) as Int64?)") == (5 as Int64?))
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
        #expect(try echo("select \("")::text is null") == false)
        #expect(try echo("select ''::text") == ("" as String?))
        #expect(try echo("select \([UInt8]())") == [UInt8]())
    }

    @Test("lists keep commas, quotes, braces, NULLs and emptiness")
    func lists() throws {
        let texts = ["a,b", "{c}", "d\"e", "f\\g", "", "NULL", " h ", "één"]
        #expect(try echo("select \(texts)::text[]") == texts)
        #expect(try echo("select \([String]())::text[]") == [String]())
        #expect(try echo("select \(["a", nil, "NULL"] as [String?])::text[]") == ["a", nil, "NULL"])
        #expect(try echo("select \([1, -2, Int64.max] as [Int64])") == [1, -2, Int64.max])
        #expect(try echo("select 2 = any(\([1, 2] as [Int64]))") == true)
        #expect(throws: DecodingFault.self) { try echo("select '{{1,2},{3,4}}'::bigint[]") as [Int64] }
    }

    @Test("bytes keep every value")
    func bytes() throws {
        let bytes = (0...255).map { UInt8($0) }
        #expect(try echo("select \(bytes)") == bytes)
        #expect(try echo("select \(bytes as [UInt8]?)") == bytes)
    }

    @Test("the values of the house come back as they went")
    func values() throws {
        let day = try #require(Day(year: 2026, month: 2, day: 28))
        #expect(try echo("select \(day)") == day)
        #expect(try echo("select \(day) = date '2026-02-28'") == true)
        #expect(try echo("select \(Money(cents: -198_250))") == Money(cents: -198_250))
        #expect(try echo("select \(Hours(minutes: 3680))") == Hours(minutes: 3680))
        #expect(try echo("select \(ID<Day>(42))") == ID<Day>(42))
        #expect(try echo("select \([ID<Day>(42), ID<Day>(7)])") == [ID<Day>(42), ID<Day>(7)])
        let rate = try #require(VATRate(basisPoints: 2100))
        #expect(try echo("select \(rate)") == rate)
        let part = try #require(Percentage(millionths: 125_000))
        #expect(try echo("select \(part)") == part)
        let weight = try #require(Weight(thousandths: 1500))
        #expect(try echo("select \(weight)") == weight)
        let account = try #require(IBAN.parse("NL91ABNA0417164300"))
        #expect(try echo("select \(account)::text") == account)
        let mail = try #require(EmailAddress.parse("a.b@example.nl"))
        #expect(try echo("select \(mail)::text") == mail)
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
            #expect(try echo("select \(moment)") == moment)
        }
        let hour = Moment(microsecondsSinceEpoch: 3_600_000_000)
        #expect(try echo("select extract(epoch from \(hour))::bigint") == Int64(3600))
    }

    @Test("the session's day is the Dutch day")
    func dutchDay() throws {
        #expect(try echo("select timestamptz '2026-06-30 22:30+00'::date") == Day(year: 2026, month: 7, day: 1))
    }

    @Test("a text with a NUL is refused, not cut off")
    func nul() throws {
        let error = #expect(throws: DatabaseError.self) { try echo("select \("a\u{0}b")::text") as String }
        #expect(error?.sqlState == "22021")
        #expect(try echo("select \("still works")::text") == "still works")
    }

    @Test("an enum binds as its text, and a text that is no case is a fault")
    func enums() throws {
        enum State: String, SQLEncodable, SQLDecodable { case draft, sent }
        #expect(try echo("select \(State.sent)::text") == State.sent)
        #expect(throws: DecodingFault.self) { try echo("select 'lost'") as State }
    }

    private func echo<T: SQLDecodable>(_ sql: SQL) throws -> T {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try #require(try tx.row(sql))[0]
        }
    }
}

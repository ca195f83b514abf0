import Glibc
import Postgres
import TestSupport
import Testing
import Values

@Suite("Migrations")
struct MigratorTests {
    let test: TestDatabase
    let folder = Scratch("Migrations")

    init() throws {
        test = try TestDatabase.clone()
        folder.write("0001_first.sql", "create table one (id int);\ninsert into one values (1);")
        folder.write("0002_second.sql", "alter table one add name text;")
    }

    private func migrate() throws -> [String] {
        try Migrator(folder: folder.path).migrate(test.owner).map(\.name)
    }

    private func value<T: SQLDecodable>(_ sql: SQL) throws -> T {
        try Database(address: test.owner).transaction(lane: .console, prelude: nil) { try $0.value(sql) }
    }

    @Test("each migration is carried out once, in order, with its checksum")
    func once() throws {
        try #expect(Migrator(folder: folder.path).pending(test.owner) == ["0001_first.sql", "0002_second.sql"])
        try #expect(migrate() == ["0001_first.sql", "0002_second.sql"])
        try #expect(migrate() == [])
        folder.write("0003_third.sql", "insert into one values (2, 'two');")
        try #expect(Migrator(folder: folder.path).pending(test.owner) == ["0003_third.sql"])
        try #expect(migrate() == ["0003_third.sql"])
        try #expect(value("select count(*) from one") == 2)
        try #expect(value("select count(*) from house.migration where length(checksum) = 64") == 3)
        try #expect(
            value("select checksum from house.migration where name like '0002%'")
                == "\(value("select encode(sha256('alter table one add name text;'), 'hex')") as String)")
    }

    @Test("a migration that was edited after it ran is refused by name, and nothing else is carried out")
    func edited() throws {
        _ = try migrate()
        folder.write("0001_first.sql", "create table one (id bigint);")
        folder.write("0003_third.sql", "create table three (id int);")
        #expect(throws: MigrationFault.edited("0001_first.sql")) { try migrate() }
        #expect(throws: MigrationFault.edited("0001_first.sql")) {
            try Migrator(folder: folder.path).pending(test.owner)
        }
        try #expect(value("select to_regclass('three') is null") == true)
        #expect(MigrationFault.edited("0001_first.sql").text.nl.contains("0001_first.sql"))
    }

    @Test("a file that is gone, comes too late, repeats a number or is badly named is refused")
    func names() throws {
        folder.write("0004_fourth.sql", "select 1;")
        _ = try migrate()
        folder.write("0003_third.sql", "select 1;")
        #expect(throws: MigrationFault.outOfOrder("0003_third.sql", after: "0004_fourth.sql")) { try migrate() }
        folder.remove("0003_third.sql")
        folder.remove("0002_second.sql")
        #expect(throws: MigrationFault.missing("0002_second.sql")) { try migrate() }
        folder.write("0001_again.sql", "select 1;")
        #expect(throws: MigrationFault.sameNumber("0001_again.sql", "0001_first.sql")) { try migrate() }
        folder.remove("0001_again.sql")
        folder.write("fifth.sql", "select 1;")
        #expect(throws: MigrationFault.badName("fifth.sql")) { try migrate() }
        #expect(throws: MigrationFault.unreadable("/nonexistent/Migrations")) {
            try Migrator(folder: "/nonexistent/Migrations").migrate(test.owner)
        }
    }

    @Test("a migration that fails leaves nothing behind, names its line, and those before it stay")
    func failing() throws {
        folder.write("0003_third.sql", "create table three (id int);\n-- één\n\nselect nowhere;\n")
        folder.write("0004_fourth.sql", "create table four (id int);")
        do {
            _ = try migrate()
            Issue.record("a failing migration was accepted")
        } catch MigrationFault.failed(let name, let line, let error) {
            #expect(name == "0003_third.sql")
            #expect(line == 4)
            #expect(error.sqlState == "42703")
        }
        try #expect(value("select to_regclass('three') is null and to_regclass('four') is null") == true)
        try #expect(value("select count(*) from house.migration") == 2)
        folder.write("0003_third.sql", "create table three (id int);")
        try #expect(migrate() == ["0003_third.sql", "0004_fourth.sql"])
    }

    @Test("a migration that ends the transaction itself is found out")
    func ownTransaction() throws {
        folder.write("0003_third.sql", "create table three (id int); commit; begin; select 1;")
        #expect(throws: MigrationFault.ownTransaction("0003_third.sql")) { try migrate() }
        folder.write("0003_third.sql", "create table three_b (id int); commit;")
        #expect(throws: MigrationFault.ownTransaction("0003_third.sql")) { try migrate() }
        try #expect(value("select count(*) from house.migration") == 2)
    }

    @Test("what one file sets does not reach the next")
    func settings() throws {
        folder.write("0003_third.sql", "create schema aside; set search_path = aside;")
        folder.write("0004_fourth.sql", "create table four (id int);")
        _ = try migrate()
        try #expect(value("select to_regclass('public.four') is not null") == true)
    }

    @Test("two programs that start at once migrate once")
    func twoAtOnce() throws {
        folder.write("0003_third.sql", "create table three (id int); select pg_sleep(0.3);")
        folder.write("always/v.sql", "create or replace view v as select id from one;")
        let (owner, path) = (test.owner, folder.path)
        let outcomes = Threads.gather(4) { _ in
            do { return try Migrator(folder: path).migrate(owner).count } catch { return -1 }
        }
        #expect(outcomes.sorted() == [0, 0, 0, 4])
        try #expect(value("select count(*) from one") == 1)
    }

    @Test("the texts of always are applied together, only when one changed, came or went, or a migration ran")
    func always() throws {
        let view = "create or replace view v as select count(*) as n from log;"
        folder.write("0003_third.sql", "create table log (at timestamptz default now());")
        folder.write("always/a.sql", "insert into log default values;")
        folder.write("always/b.sql", view)
        try #expect(migrate().suffix(2) == ["always/a.sql", "always/b.sql"])
        try #expect(migrate() == [])
        try #expect(value("select n from v") == 1)
        folder.write("always/b.sql", view + " -- changed")
        try #expect(migrate() == ["always/a.sql", "always/b.sql"])
        try #expect(value("select n from v") == 2)
        folder.remove("always/b.sql")
        try #expect(migrate() == ["always/a.sql"])
        try #expect(migrate() == [])
        folder.write("0004_fourth.sql", "drop view v;")
        try #expect(migrate() == ["0004_fourth.sql", "always/a.sql"])
        try #expect(value("select count(*) from log") == 4)
        folder.write("always/c.sql", "create view w as select 1; select nowhere;")
        #expect(throws: MigrationFault.self) { try migrate() }
        try #expect(value("select count(*) from log") == 4)
        try #expect(value("select count(*) from house.migration where name = 'always/c.sql'") == 0)
    }
}

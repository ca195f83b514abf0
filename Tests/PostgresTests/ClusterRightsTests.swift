import Glibc
import Postgres
import TestSupport
import Testing

@Suite("Who may do what in the cluster")
struct ClusterRightsTests {
    private let test: TestDatabase
    private let folder: String

    init() throws {
        test = try TestDatabase.clone()
        folder = try TestCluster.folder
    }

    private func value<T: SQLDecodable>(_ sql: SQL, _ address: DatabaseAddress) throws -> T {
        try Database(address: address).transaction(lane: .console, prelude: nil) { try $0.value(sql) }
    }

    private func execute(_ sql: SQL, _ address: DatabaseAddress) throws {
        try Database(address: address).transaction(lane: .console, prelude: nil) { _ = try $0.execute(sql) }
    }

    @Test("the service may sign in and do nothing, not even in the other databases")
    func serviceRole() throws {
        try execute("create table secret (id int)", test.owner)
        try #expect(value("select current_user", test.service) == "griffie_service")
        for sql in ["create table mine (id int)", "select 1 from secret", "create temporary table t (id int)"] as [SQL]
        {
            let error = #expect(throws: DatabaseError.self) { try execute(sql, test.service) }
            #expect(error?.isPermissionDenied == true)
        }
        for database in ["postgres", "template1"] {
            let address = try TestCluster.address(database: database, asOwner: false)
            #expect(throws: PoolFault.unavailable) { try value("select 1", address) as Int }
        }
        let roles: SQL = "select rolname, rolsuper or rolinherit as strong from pg_roles where rolname = current_user"
        try Database(address: test.service).transaction(lane: .fast, prelude: nil) { tx in
            try #expect(tx.row(roles)?("strong") == false)
        }
        try #expect(value("select rolsuper from pg_roles where rolname = current_user", test.owner) == false)
    }

    @Test("no other user of the machine reaches it, and nobody becomes superuser through the service's user")
    func otherUsers() throws {
        let client = "psql -h '\(folder)/socket' -d griffie -c 'select 1' 2>&1 -U"
        #expect(Shell.output("\(client) griffie_owner").contains("1 row"))
        if geteuid() == 0 {
            let stranger = "setpriv --reuid=65534 --regid=65534 --clear-groups"
            #expect(Shell.output("\(stranger) \(client) griffie_owner").contains("Permission denied"))
            #expect(Shell.output("\(client) postgres").contains("Peer authentication failed"))
        }
        #expect(Shell.output("stat -c %a '\(folder)/data' '\(folder)/socket'") == "700\n700\n")
        try #expect(value("select current_setting('listen_addresses')", test.owner) == "")
    }

    @Test("personal values of a failing statement do not reach the server's log")
    func silentLog() throws {
        try execute("create table person (mail text primary key)", test.owner)
        for _ in 0..<2 { try? execute("insert into person values (\("jan@example.nl"))", test.owner) }
        #expect(throws: DatabaseError.self) { try execute("select 'jansen-literal'::int", test.owner) }
        #expect(throws: DatabaseError.self) { try execute("select \("jansen-value")::int", test.owner) }
        let log = Shell.output("cat '\(folder)'/data/log/* '\(folder)'/data/start.log")
        #expect(log.contains("database system is ready"))
        #expect(!log.contains("jan"))
    }
}

internal import Postgres
internal import Values

/// The SQL of the import of organisations; adding one is the register's own.
enum OrganisationImportStore {
    /// By what every organisation of the register is known.
    static func register(_ tx: Transaction) throws -> [OrganisationImport.Marks] {
        try tx.rows("select kvk_number, oin, cbs_code, kind, name from organisations.organisation")
            .map(OrganisationImport.Marks.init)
    }
}

internal import Postgres
internal import Values

/// The SQL about kept documents. A document never changes.
enum DocumentStore {
    struct Kept {
        let id: ID<Document>
        let type: DocumentType
        let fileName: String
        /// SHA-256 of the bytes, in hexadecimal.
        let digest: String
        let size: Int64
        let addedAt: Moment
    }

    /// Keeps a file that was handed in by the person at work.
    static func add(_ upload: DocumentUpload, in tx: Transaction) throws -> ID<Document> {
        try tx.value(
            """
            insert into documents.document (media_type, file_name, content, added_by)
            values (\(upload.type.rawValue), \(upload.fileName), \(upload.bytes), house.person()) returning id
            """)
    }

    /// Keeps what the house made by itself.
    static func add(made bytes: [UInt8], _ type: DocumentType, name: String, in tx: Transaction) throws -> ID<Document>
    {
        try tx.value(
            """
            insert into documents.document (media_type, file_name, content)
            values (\(type.rawValue), \(name), \(bytes)) returning id
            """)
    }

    static func find(_ id: ID<Document>, in tx: Transaction) throws -> Kept? {
        try tx.row(
            """
            select id, media_type, file_name, encode(sha256, 'hex') as digest, octet_length(content) as size, added_at
            from documents.document where id = \(id)
            """
        ).map { row in
            let type: String = try row("media_type")
            return try Kept(
                id: row("id"), type: DocumentType(rawValue: type) ?? .plainText, fileName: row("file_name"),
                digest: row("digest"), size: row("size"), addedAt: row("added_at"))
        }
    }

    static func content(_ id: ID<Document>, in tx: Transaction) throws -> [UInt8] {
        try tx.value("select content from documents.document where id = \(id)")
    }
}

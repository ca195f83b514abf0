/// What a form sent: names and values in order, and files.
package struct FormFields: Sendable {
    /// The greatest number of fields, or of parts, in one form.
    package static let limit = 2_000

    /// Names and values in the order of the form; a name may occur more than once.
    package let pairs: [(String, String)]
    /// Files in the order of the form; a file box that was left empty is not among them.
    package let files: [UploadedFile]

    /// Fields from their parts.
    package init(pairs: [(String, String)] = [], files: [UploadedFile] = []) {
        self.pairs = pairs
        self.files = files
    }

    /// The first value of this name.
    package func value(_ name: String) -> String? { pairs.first { $0.0 == name }?.1 }
    /// Every value of this name, in order.
    package func values(_ name: String) -> [String] { pairs.filter { $0.0 == name }.map(\.1) }
    /// The first file of this field.
    package func file(_ field: String) -> UploadedFile? { files.first { $0.field == field } }

    /// Reads the body of a request as a form: `application/x-www-form-urlencoded` or `multipart/form-data`.
    ///
    /// - Throws: ``BadRequest``: 415 for another kind of body, 413 for more than ``limit`` fields,
    ///   400 for anything malformed, for invalid UTF-8 and for a NUL.
    package static func parse(_ request: Request) throws(BadRequest) -> FormFields {
        guard let declared = request.header("Content-Type") else {
            guard request.body.isEmpty else { throw unknownKind }
            return FormFields()
        }
        let type = MediaType(declared)
        switch type.name {
        case "application/x-www-form-urlencoded":
            return FormFields(pairs: try urlEncodedPairs(request.body, limit: limit))
        case "multipart/form-data":
            guard let boundary = type.parameter("boundary"), (1...70).contains(boundary.utf8.count) else {
                throw BadRequest(nl: "Het formulier noemt geen scheidingsregel.", en: "The form names no boundary.")
            }
            return try Multipart(body: request.body, boundary: boundary).fields()
        default:
            throw unknownKind
        }
    }

    private static var unknownKind: BadRequest {
        BadRequest(
            status: 415, nl: "Dit soort inhoud lezen we hier niet.", en: "We do not read this kind of content here.")
    }
}

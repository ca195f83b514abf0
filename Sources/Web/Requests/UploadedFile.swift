/// A file that came with a form.
package struct UploadedFile: Sendable {
    /// The name of the form's field.
    package let field: String
    /// The file's own name, without folders. Never a path to write to.
    package let fileName: String
    /// What the browser believes it is; empty when it said nothing.
    package let contentType: String
    /// The content.
    package let bytes: [UInt8]

    /// A file from its parts.
    package init(field: String, fileName: String, contentType: String, bytes: [UInt8]) {
        self.field = field
        self.fileName = fileName
        self.contentType = contentType
        self.bytes = bytes
    }
}

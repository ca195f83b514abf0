/// Where a form may go on to: an address of our own, never one that leads elsewhere.
enum OwnAddress {
    /// The address, or the start page instead of one that a browser could take for another site: browsers skip tabs and
    /// line ends, and read a backslash as a slash.
    static func safe(_ next: String) -> String {
        next.hasPrefix("/") && !next.hasPrefix("//") && !next.contains("\\") && next.utf8.allSatisfy { $0 > 0x20 }
            ? next : "/"
    }
}

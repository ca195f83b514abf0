package import Values

/// Why the private cluster cannot run: a sentence for the person at the console, and the whole story for the log.
package struct ClusterFault: Error, Sendable, CustomStringConvertible {
    /// What is wrong and what to do, for the person who starts the service.
    package let text: Text
    /// What the programs of PostgreSQL said.
    package let detail: String

    init(_ nl: String, _ en: String, detail: String = "") {
        text = Text(nl, en)
        self.detail = detail
    }

    package var description: String { text.en + (detail.isEmpty ? "" : "\n" + detail) }
}

extension ClusterFault {
    static func foreignFolder(_ folder: String) -> ClusterFault {
        ClusterFault(
            "De map \(folder) is niet leeg en niet door dit programma gemaakt; er is niets aan veranderd. "
                + "Kies een lege map voor de gegevens.",
            "The folder \(folder) is not empty and was not made by this program; nothing in it was changed. "
                + "Choose an empty folder for the data.")
    }

    static func cannotMake(_ path: String, reason: String) -> ClusterFault {
        ClusterFault("De map \(path) kan niet worden gemaakt.", "The folder \(path) cannot be made.", detail: reason)
    }

    static func notReachable(_ path: String, user: String) -> ClusterFault {
        ClusterFault(
            "De gebruiker \(user), onder wie PostgreSQL draait, kan niet bij \(path). "
                + "Kies een map buiten de eigen map van root, bijvoorbeeld onder /var/lib.",
            "The user \(user), as whom PostgreSQL runs, cannot reach \(path). "
                + "Choose a folder outside root's own home, for instance below /var/lib.")
    }

    static let noPrograms = ClusterFault(
        "PostgreSQL is niet geïnstalleerd: er is geen initdb in /usr/lib/postgresql. "
            + "Installeer het pakket postgresql, of noem een server in DATABASE_URL.",
        "PostgreSQL is not installed: there is no initdb in /usr/lib/postgresql. "
            + "Install the package postgresql, or name a server in DATABASE_URL.")

    static func otherVersion(_ version: String) -> ClusterFault {
        ClusterFault(
            "De gegevens zijn gemaakt met PostgreSQL \(version), en die versie is niet geïnstalleerd.",
            "The data was made by PostgreSQL \(version), and that version is not installed.")
    }

    static let noServerUser = ClusterFault(
        "PostgreSQL draait alleen als een gewone gebruiker met een naam: deze heeft er geen, of is root en "
            + "postgres en nobody bestaan niet.",
        "PostgreSQL runs as an ordinary user with a name only: this one has none, or is root and postgres and "
            + "nobody do not exist.")

    static func socketFolderTaken(_ path: String) -> ClusterFault {
        ClusterFault(
            "De map \(path) voor de verbinding met de database is van een andere gebruiker.",
            "The folder \(path) for the connection with the database belongs to another user.")
    }

    static func failed(_ program: String, detail: String) -> ClusterFault {
        ClusterFault(
            "PostgreSQL kon niet worden gestart (\(program)).", "PostgreSQL could not be started (\(program)).",
            detail: detail)
    }

    static let taken = ClusterFault(
        "Een ander programma is al een minuut bezig de database te starten of te stoppen.",
        "Another program has been starting or stopping the database for a minute.")
}

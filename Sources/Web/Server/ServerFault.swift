package import Values

/// Why a server does not listen.
package enum ServerFault: Error, Sendable, Equatable {
    /// The listen address is no IPv4 or IPv6 address.
    case badAddress(String)
    /// The port is taken, forbidden, or the address is not one of this machine's.
    case cannotListen(String, UInt16)
    /// A call to the system failed, with its error number.
    case system(String, Int32)

    /// What to tell the person who started the server.
    package var sentence: Text {
        switch self {
        case .badAddress(let address):
            Text(
                nl: "\(address) is geen IP-adres om op te luisteren.", en: "\(address) is no IP address to listen on.")
        case .cannotListen(let address, let port):
            Text(
                nl: "Luisteren op \(address), poort \(port), lukt niet: de poort is bezet, verboden of niet van hier.",
                en: "Cannot listen on \(address), port \(port): the port is taken, forbidden or not of this machine.")
        case .system(let call, let number):
            Text(
                nl: "Het systeem weigert \(call) (fout \(number)).", en: "The system refuses \(call) (error \(number))."
            )
        }
    }
}

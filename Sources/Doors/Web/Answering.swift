internal import Postgres
internal import Values
package import Web

extension FrontDoor {
    /// A page in the frame that all pages share.
    func framed(_ page: Page, _ context: Context, _ request: Request, status: Int = 200) throws -> Response {
        let caller = try context.caller
        let guardFields = FormGuard.secret(of: request).map(FormGuard.fields) ?? []
        return framed(
            page, caller.person == nil ? nil : caller, language: Languages.of(request, caller), guardFields, request,
            status: status)
    }

    private func framed(
        _ page: Page, _ caller: Caller?, language: Language, _ guardFields: [(name: String, value: String)],
        _ request: Request, status: Int
    ) -> Response {
        let notice = request.cookie(Notices.cookie).flatMap { Notices.decode($0, language) }
        let facts = FrameFacts(
            caller: caller, language: language, address: request.target, notice: notice, guardFields: guardFields)
        var response = Response.html(house.frame(page, facts), status: status)
        if notice != nil {
            response = response.with(Cookie.removal(of: Notices.cookie, isSecure: request.isTLS))
        }
        return response
    }

    /// A problem as page or document.
    func answer(_ problem: Problem, to request: Request, wantsJSON: Bool) -> Response {
        let language = Languages.of(request, nil)
        var response: Response
        if wantsJSON {
            response = .json(problem.document(language, requestID: request.id), type: "application/problem+json")
        } else {
            response = page(of: problem, to: request) ?? page(of: problem, language, request)
        }
        response.status = problem.status
        if let seconds = problem.retryAfter { response = response.with("Retry-After", String(seconds)) }
        if problem.status == 401 { response = response.with("WWW-Authenticate", "Bearer realm=\"griffie\"") }
        return response
    }

    /// A problem to whoever is signed in: the way on is in the menu, and in the person's own language.
    private func page(of problem: Problem, to request: Request) -> Response? {
        guard [400, 403, 404, 409].contains(problem.status), !problem.isToOutsider,
            case .session(let secret) = try? credential(request)
        else {
            return nil
        }
        // Where this does not succeed either, the problem is told without it.
        return try? transaction(
            request, .session(secret), roles: Role.everyone, name: "read:problem", lane: .fast, json: false
        ) { context in
            let language = try context.language
            let page = Page(problem.title(language), main: ProblemPage.draw(problem, language, request.id))
            return try framed(page, context, request, status: problem.status)
        }
    }

    private func page(of problem: Problem, _ language: Language, _ request: Request) -> Response {
        let main = ProblemPage.draw(problem, language, request.id)
        let page = Page(problem.title(language), bare: problem.isToOutsider, main: main)
        return framed(page, nil, language: language, [], request, status: problem.status)
    }

    /// The answer to what the server itself turns away, before any worker sees it.
    package static func turnedAway(_ status: Int, head: RequestHead, house: House) -> Response {
        let problem = turnedAway(status)
        let language = head.cookie(Languages.cookie).flatMap(Language.init(rawValue:)) ?? .nl
        return SecurityHeaders.dress(draw(problem, language, head: head, house: house), head: head)
    }

    private static func draw(_ problem: Problem, _ language: Language, head: RequestHead, house: House) -> Response {
        guard head.header("accept")?.contains("text/html") == true, !wantsJSON(head) else {
            let document = problem.document(language, requestID: head.id)
            return .json(document, status: problem.status, type: "application/problem+json")
        }
        let page = Page(problem.title(language), main: ProblemPage.draw(problem, language, head.id))
        let facts = FrameFacts(
            caller: nil, language: language, address: head.path, notice: nil, guardFields: [])
        return .html(house.frame(page, facts), status: problem.status)
    }

    private static func turnedAway(_ status: Int) -> Problem {
        switch status {
        case 413:
            Problem(
                413, "too-large", Text("Te groot", "Too large"),
                Text(
                    "Dit is groter dan is toegestaan (1 MiB, bestanden 32 MiB). Maak het kleiner.",
                    "This is larger than allowed (1 MiB, files 32 MiB). Make it smaller."))
        case 408:
            Problem(
                408, "too-slow-sent", Text("Het verzoek kwam te langzaam", "The request came too slowly"),
                Text(
                    "Niet alles kwam binnen de tijd aan. Er is niets bewaard. Controleer de verbinding en stuur het "
                        + "opnieuw.",
                    "Not all of it arrived in time. Nothing was saved. Check the connection and send it again."))
        case 414:
            Problem(
                414, "address-too-long", Text("Het adres is te lang", "The address is too long"),
                Text(
                    "Het adres met alles achter het vraagteken mag 16 KiB zijn. Vraag minder tegelijk.",
                    "The address with all behind the question mark may be 16 KiB. Ask for less at once."))
        case 431:
            Problem(
                431, "header-too-large",
                Text("De kop van het verzoek is te groot", "The request's header is too large"),
                Text(
                    "De kopregels mogen samen 32 KiB zijn. Wis de cookies van deze site en probeer het opnieuw.",
                    "The header lines together may be 32 KiB. Remove this site's cookies and try again."))
        case 503: .busy
        case 404: .notFound
        default:
            Problem(
                status, "malformed", Text("Dit is niet te lezen", "This cannot be read"),
                Text(
                    "Het verzoek is geen geldig HTTP-verzoek, of het kwam niet heel aan. Er is niets bewaard. "
                        + "Controleer het programma dat het stuurt.",
                    "The request is no valid HTTP request, or did not arrive whole. Nothing was saved. "
                        + "Check the program that sends it."))
        }
    }
}

/// In which language a visitor is answered: who is signed in as that person chose, anybody else as this browser chose.
package enum Languages {
    package static let cookie = "griffie_language"

    static func of(_ request: Request, _ caller: Caller?) -> Language {
        if let caller, caller.person != nil { return caller.language }
        return request.cookie(cookie).flatMap(Language.init(rawValue:)) ?? caller?.language ?? .nl
    }
}

/// What was just done, carried to the next page in a cookie that lives a minute.
enum Notices {
    static let cookie = "griffie_notice"

    static func encode(_ text: Text) -> String {
        text.nl.prefix(400) + "|" + text.en.prefix(400)
    }

    static func decode(_ value: String, _ language: Language) -> String? {
        let parts = PercentEncoding.decode(value)?.split(separator: "|", maxSplits: 1) ?? []
        guard let dutch = parts.first else { return nil }
        return String(language == .nl ? dutch : parts.last ?? dutch)
    }
}

/// The headers that every answer carries.
enum SecurityHeaders {
    static func dress(_ response: Response, head: RequestHead) -> Response {
        var response = response
        response.headers += [
            ("X-Request-Id", head.id),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
            ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"),
            (
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
            ),
        ]
        if head.isTLS {
            response.headers.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains"))
        }
        if !response.headers.contains(where: { $0.0 == "Cache-Control" }) {
            response.headers.append(("Cache-Control", "no-store"))
        }
        return response
    }
}

internal import Postgres
internal import Values
internal import Web

extension FrontDoor {
    /// Does an action: its fields, its guard, its one transaction, and the answer in the caller's shape.
    func perform(_ action: AnyAction, _ path: FieldTree, _ request: Request) throws -> Response {
        let credential = try credential(request, path: path)
        let intake = try intake(request)
        let json = intake.isJSON || wantsJSON(request)
        if needsGuard(request, credential, intake), !FormGuard.holds(intake.guardValue, for: request) {
            throw Problem.forged
        }
        let tree = intake.tree.merged(with: path)
        do {
            let done = try transaction(
                request, credential, roles: action.door.roles, name: action.door.name, lane: action.door.lane,
                json: json
            ) { context in
                try Performance(action: action, tree: tree, key: intake.key, keepsUnnamed: intake.isJSON).run(
                    in: context)
            }
            return try answer(done, to: request, credential, json: json)
        } catch  where !json {
            return try again(action, path, intake.tree, error, request)
        }
    }

    /// Whoever is known by a cookie must show that the post comes from a page of ours; so must every form.
    private func needsGuard(_ request: Request, _ credential: Credential, _ intake: Intake) -> Bool {
        switch credential {
        case .token: false
        case .session: true
        case .none, .link, .console, .jobs: !intake.isJSON
        }
    }

    private func answer(_ done: Done, to request: Request, _ credential: Credential, json: Bool) throws -> Response {
        var response: Response
        if json {
            response = Response.json(done.body).with("Location", done.location)
        } else if let main = done.page {
            response = try bare(main, title: done.message, credential, request)
        } else {
            response = .redirect(done.location)
            response = response.with(
                Cookie(
                    name: Notices.cookie, value: Notices.encode(done.message), maxAgeSeconds: 60,
                    isSecure: request.isTLS))
        }
        return done.cookies.reduce(response) { $0.with($1) }
    }

    /// A secret that is shown once has its page at once, in the frame of whoever asked.
    private func bare(_ main: HTML, title: Text, _ credential: Credential, _ request: Request) throws -> Response {
        try transaction(
            request, credential, roles: Role.allCases, name: "page", lane: .fast, json: false
        ) { context in
            try framed(
                Page(title(try context.language), bare: credential.isLink, main: main), context, request)
        }
    }

    /// The form once more, with what was typed and why it was not taken.
    private func again(
        _ action: AnyAction, _ path: FieldTree, _ values: FieldTree, _ error: any Error, _ request: Request
    ) throws -> Response {
        if case Unadmitted.signedOut = error { return toSignIn(request) }
        guard let problem = house.problem(of: error), [409, 422, 429].contains(problem.status) else { throw error }
        let refusal = error as? Refused ?? Refused(RefusalCode(problem.code), problem.text)
        let failure: any Error = error is InputFaults ? error : refusal
        return try drawForm(action, path, request, status: problem.status) { _ in
            Filled(values: values, failure: failure)
        }
    }
}

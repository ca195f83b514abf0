internal import Doors
internal import Look
internal import Values
internal import Web

/// The page at which people come in.
enum SignInPage {
    static func draw(_ form: FormState) -> HTML {
        let say = Speech(form.language)
        let plain = PlainForm(form)
        return .fragment([
            PageHead(say("Aanmelden", "Sign in")).html,
            refusal(form),
            ActionForm(to: form.target, fields: form.guardFields + [("next", form.values["next"].shown)]) {
                FormField(
                    form.language, "email", Text("E-mailadres", "E-mail address"), .email,
                    value: form.values["email"].shown, fault: plain.fault("email"), completes: "username"
                ).html
                FormField(
                    form.language, "password", Text("Wachtwoord", "Password"), .password,
                    fault: plain.fault("password")
                ).html
                FormFoot(form.language, form.door.button).html
            }.html,
            p(.cls("muted")) {
                say(
                    "Wachtwoord vergeten? Vraag de beheerder om een nieuwe link.",
                    "Forgot your password? Ask the administrator for a new link.")
            },
        ])
    }

    private static func refusal(_ form: FormState) -> HTML {
        guard let refusal = form.refusal else { return PlainForm(form).faults }
        return ErrorSummary(
            form.language, Text("Je bent nog niet aangemeld", "You are not signed in yet"),
            faults: [ErrorSummary.Fault(refusal.field, refusal.text)]
        ).html
    }
}

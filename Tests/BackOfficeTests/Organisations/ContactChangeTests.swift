import BackOffice
import Doors
import Testing
import Values
import Web

@Suite("Contacts: what a change leaves alone")
struct ContactChangeTests {
    private func scene() throws -> (scene: OrganisationScene, contact: Int64, show: () throws -> JSON?) {
        let scene = try OrganisationScene()
        let organisation = try scene.register("Huize Berk")
        let contact = try scene.addContact(
            "Paul Vis", to: organisation,
            [("function", "bestuurder"), ("email", "paul@berk.example"), ("mayAgree", true)])
        return (
            scene, contact,
            {
                let shown = try scene.coordinator.get("/organisations/\(organisation).json").json["contacts"]
                guard case .array(let contacts)? = shown else { return nil }
                return contacts.first
            }
        )
    }

    @Test("a change on the command line or as data keeps what it does not name, and empties what it names as empty")
    func keeps() throws {
        let (scene, contact, show) = try scene()
        let token = try #require(try scene.coordinator.post("/account/tokens", json: [:]).json["token"]?.string)
        let done = try scene.office.console(
            ["contact", "change", String(contact), "--function", "voorzitter"], token: token)
        #expect(done.status == 0, "\(done.err)")
        #expect(try show()?["function"] == "voorzitter")
        #expect(try show()?["name"] == "Paul Vis" && show()?["email"] == "paul@berk.example")
        #expect(try show()?["mayAgree"] == .bool(true))

        let path = "/contacts/\(contact)/change"
        #expect(try scene.coordinator.post(path, json: ["name": "Paula Vis"]).status == 200)
        #expect(try show()?["name"] == "Paula Vis" && show()?["email"] == "paul@berk.example")
        #expect(try show()?["mayAgree"] == .bool(true))
        #expect(try scene.coordinator.post(path, json: ["name": "Paula Vis", "email": .null]).status == 200)
        #expect(try show()?["email"] == .null)
    }

    @Test("a form names everything: a tick that was taken away is gone")
    func form() throws {
        let (scene, contact, show) = try scene()
        let answer = try scene.coordinator.post(
            "/contacts/\(contact)/change", ["name": "Paul Vis", "function": "bestuurder", "language": "nl"])
        #expect(answer.status == 303, "\(answer.text)")
        #expect(try show()?["mayAgree"] == .bool(false) && show()?["email"] == .null)
    }

    @Test("who may agree has a function: it stands under the signature")
    func function() throws {
        let (scene, contact, show) = try scene()
        let answer = try scene.coordinator.post(
            "/contacts/\(contact)/change", ["name": "Paul Vis", "function": "", "language": "nl", "mayAgree": "true"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Wie akkoord mag geven, tekent met naam en functie."))
        #expect(try show()?["function"] == "bestuurder")
    }
}

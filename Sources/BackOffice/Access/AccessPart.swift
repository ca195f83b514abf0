internal import Doors
internal import Values

/// Who may come in, as what, and by which key.
enum AccessPart {
    static let part = Part(
        actions: [
            AnyAction(SignIn.self), AnyAction(SignOut.self), AnyAction(SignOutEverywhere.self),
            AnyAction(ChooseLanguage.self), AnyAction(ChangePassword.self), AnyAction(AcceptInvitation.self),
            AnyAction(AddUser.self), AnyAction(ChangeUser.self), AnyAction(CloseUser.self), AnyAction(ReopenUser.self),
            AnyAction(InviteUser.self), AnyAction(GiveRole.self),
            AnyAction(EndRole.self), AnyAction(CreateToken.self), AnyAction(RevokeToken.self),
        ],
        views: [AnyView(PeopleList.self), AnyView(PersonShow.self), AnyView(AccountShow.self)],
        rules: [
            "treasurer_is_a_board_member": Text(
                "Een penningmeester is bestuurslid, op elke dag van die rol. Pas eerst de rol bestuur aan.",
                "A treasurer is a board member on each day of that role. Change the role board first."),
            "role_holding_no_overlap": Text(
                "Deze persoon heeft die rol al in die periode. Kies een andere begindag.",
                "This person already holds that role in that period. Choose another first day."),
            "email_belongs_to_one_person": Text(
                "Dit e-mailadres hoort al bij iemand anders. Gebruik een ander adres.",
                "This e-mail address belongs to somebody else already. Use another one."),
        ])
}

internal import Values

/// What the rules of the database mean, where two people act at once or a script passes the actions by.
enum ActivitiesRules {
    static let all: [String: Text] = [
        "entry_once_a_gathering": Text(
            "Deze bijeenkomst is intussen al ingeleverd. Dezelfde bijeenkomst telt één keer. Ververs de pagina.",
            "This gathering has been handed in meanwhile. The same gathering counts once. Refresh the page."),
        "entry_practice_once_a_review": Text(
            "Deze leerreview is intussen al ingeleverd. Dezelfde leerreview telt één keer. Ververs de pagina.",
            "This review has been handed in meanwhile. The same review counts once. Refresh the page."),
        "entry_is_not_in_the_future": Text(
            "De dag is nog niet geweest. Alleen wat is gebeurd, telt. Kies een dag tot en met vandaag.",
            "The day has not come yet. Only what has happened counts. Choose a day up to today."),
        "entry_is_of_a_gathering_held": Text(
            "De bijeenkomst is intussen afgezegd. Wat niet doorging, telt niet. Ververs de pagina.",
            "The gathering has been cancelled meanwhile. What was not held does not count. Refresh the page."),
        "entry_is_of_its_gathering": Text(
            "De bijeenkomst is intussen verzet. Soort en dag zijn die van de bijeenkomst. Ververs de pagina.",
            "The gathering has been moved meanwhile. Kind and day are those of the gathering. Refresh the page."),
        "judged_once": Text(
            "Dit is intussen beoordeeld. Er is één oordeel. Ververs de pagina.",
            "This has been judged meanwhile. There is one judgement. Refresh the page."),
        "corrected_once": Text(
            "Dit oordeel is intussen verbeterd. Ververs de pagina en kijk wat er nu staat.",
            "This judgement has been corrected meanwhile. Refresh the page and see what it says now."),
        "judged_entry_stays": Text(
            "Dit is intussen beoordeeld. Wat beoordeeld is, wordt niet teruggenomen. Ververs de pagina.",
            "This has been judged meanwhile. What was judged is not taken back. Refresh the page."),
        "withdrawn_entry_is_not_judged": Text(
            "Dit is intussen teruggenomen. Wat is teruggenomen, wordt niet beoordeeld. Ververs de pagina.",
            "This has been taken back meanwhile. What was taken back is not judged. Refresh the page."),
        "nobody_judges_an_own_entry": Text(
            "Dit zijn je eigen uren. Niemand beoordeelt eigen uren. Vraag een andere supervisor.",
            "These are your own hours. Nobody judges his or her own hours. Ask another supervisor."),
        "grant_fits_the_entry": Text(
            "Er is meer toegekend dan is ingeleverd. Dat kan niet. Verlaag wat je toekent.",
            "More was granted than was handed in. That is not possible. Lower what you grant."),
        "gathering_with_entries_is_not_cancelled": Text(
            "Van deze bijeenkomst staan intussen uren. Wat gehouden is, wordt niet afgezegd. Ververs de pagina.",
            "There are hours of this gathering meanwhile. What was held is not cancelled. Refresh the page."),
        "group_name_is_unique": Text(
            "Deze naam is intussen vergeven. Een naam staat voor één groep. Kies een andere.",
            "This name has been given meanwhile. A name stands for one group. Choose another."),
        "group_member_no_overlap": Text(
            "Iemand is intussen al lid geworden. Een lidmaatschap overlapt niet. Ververs de pagina.",
            "Somebody has become a member meanwhile. Memberships do not overlap. Refresh the page."),
        "training_name_is_unique": Text(
            "Deze naam is intussen vergeven. Een naam staat voor één opleiding. Kies een andere.",
            "This name has been given meanwhile. A name stands for one training. Choose another."),
        "cohort_name_is_unique": Text(
            "Deze naam is intussen vergeven. Een naam staat voor één cohort. Kies een andere.",
            "This name has been given meanwhile. A name stands for one cohort. Choose another."),
        "cohort_member_pkey": Text(
            "Iemand doet intussen al mee. Een cohort volgt iemand één keer. Ververs de pagina.",
            "Somebody takes part meanwhile. Somebody takes a cohort once. Refresh the page."),
        "completed_once": Text(
            "De opleiding is intussen al afgerond. Dat kan één keer. Ververs de pagina.",
            "The training has been completed meanwhile. That is done once. Refresh the page."),
        "supervision_no_overlap": Text(
            "Deze reviewer heeft intussen een supervisor. Op één dag is er één. Ververs de pagina.",
            "This reviewer has a supervisor meanwhile. There is one on a day. Refresh the page."),
        "nobody_supervises_oneself": Text(
            "Niemand begeleidt zichzelf. Kies een andere supervisor.",
            "Nobody supervises him- or herself. Choose another supervisor."),
    ]
}

internal import Values

/// Reviewers are impartial (onpartijdig): nobody is in the team while his or her employer is a party. A past employer
/// counts for a settable number of days and must then be thought about; who works freelance has no employer.
///
/// `reviews.employer_parties` holds the same rule in the database; a test holds the two together.
struct Impartiality: Sendable {
    /// Who employs a person, and when.
    struct Employment: Sendable, Equatable {
        let organisation: ID<Organisation>
        let period: Period

        init(_ organisation: ID<Organisation>, _ period: Period) {
            self.organisation = organisation
            self.period = period
        }
    }

    /// When an organisation is a party to the review.
    struct Party: Sendable, Equatable {
        let organisation: ID<Organisation>
        let period: Period

        init(_ organisation: ID<Organisation>, _ period: Period) {
            self.organisation = organisation
            self.period = period
        }
    }

    /// An employer that is a party.
    struct Finding: Sendable, Equatable {
        let organisation: ID<Organisation>
        /// The last day of the employment; nil where no end is known.
        let employedUntil: Day?
        /// True where the person is employed there on a day on which both the appointment and the party hold.
        let isPresent: Bool
    }

    let appointment: Period
    /// How long after its end an employment still counts, in days.
    let pastEmployerDays: Int

    init(appointment: Period, pastEmployerDays: Int) {
        self.appointment = appointment
        self.pastEmployerDays = pastEmployerDays
    }

    /// Every employer that is a party on a day of the appointment; the present ones first.
    func findings(_ employments: [Employment], _ parties: [Party]) -> [Finding] {
        let all = employments.flatMap { job in
            parties.filter { $0.organisation == job.organisation }.compactMap { finding(job, $0) }
        }
        return all.filter(\.isPresent) + all.filter { !$0.isPresent }
    }

    private func finding(_ job: Employment, _ party: Party) -> Finding? {
        guard let both = appointment.common(with: party.period) else { return nil }
        if both.overlaps(job.period) {
            return Finding(organisation: job.organisation, employedUntil: job.period.until, isPresent: true)
        }
        guard let until = job.period.until, until < both.from,
            until >= both.from.adding(days: -pastEmployerDays)
        else { return nil }
        return Finding(organisation: job.organisation, employedUntil: until, isPresent: false)
    }
}

extension Period {
    /// The days that belong to both; nil where there are none.
    func common(with other: Period) -> Period? {
        let last = [until, other.until].compactMap(\.self).min()
        return Period(from: max(from, other.from), until: last)
    }
}

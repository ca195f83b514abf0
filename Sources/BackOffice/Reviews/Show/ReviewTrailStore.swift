internal import Postgres
internal import Values

/// The SQL of the history of a review and of a request: the records that each is made of.
enum ReviewTrailStore {
    static func records(of review: ID<Review>) -> SQL {
        """
        select 'reviews' as schema_name, table_name, record, place, name_nl, name_en
        from (
            select 'review' as table_name, \(review)::text as record, 0 as place, null as name_nl, null as name_en
            union all
            select 'request_decision', request::text, 1, null, null
            from reviews.request_decision where review = \(review)
            union all select 'outcome', \(review)::text, 1, null, null
            union all
            select 'party', party.id::text, 1, organisation.name, null
            from reviews.party join organisations.organisation on organisation.id = party.organisation
            where party.review = \(review)
            union all select 'step', id::text, 1, name_nl, name_en from reviews.step where review = \(review)
            union all
            select 'meeting', id::text, 1, '“' || title || '”', null from reviews.meeting where review = \(review)
            union all
            select 'team_member', member.id::text, 1, person.name, null
            from reviews.team_member as member join access.person on person.id = member.person
            where member.review = \(review)
            union all select 'consent', id::text, 1, null, null from reviews.consent where review = \(review)
            union all
            select 'recommendation', id::text, 1, null, null from reviews.recommendation where review = \(review)
            union all select 'evaluation', id::text, 1, null, null from reviews.evaluation where review = \(review)
            union all select 'destruction', id::text, 1, null, null from reviews.destruction where review = \(review)
        ) as one
        """
    }

    static func records(of request: ID<ReviewRequest>) -> SQL {
        """
        select 'reviews' as schema_name, 'request' as table_name, \(request)::text as record, 0 as place,
            null as name_nl, null as name_en
        union all select 'reviews', 'request_decision', \(request)::text, 1, null, null
        """
    }
}

internal import Doors
internal import Values

/// The plain forms about a quote say above their title which one it is.
protocol AboutQuote: Action {}

extension AboutQuote {
    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        guard let quote = ID<Quote>.parse(path["quote"].shown),
            let sheet = try QuoteStore.sheet(quote, nil, context.tx)
        else { throw QuoteRefused.noQuote }
        return Text(sheet.label.nl, sheet.label.en)(try context.language)
    }
}

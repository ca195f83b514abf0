/// `<table>`: rows and columns.
package func table(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "table", attributes: attributes, content: content())
}

/// `<caption>`: the name of a table.
package func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "caption", attributes: attributes, content: content())
}

/// `<colgroup>`: a group of columns.
package func colgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "colgroup", attributes: attributes, content: content())
}

/// `<col>`: a column.
package func col(_ attributes: Attribute...) -> HTML { .void(name: "col", attributes: attributes) }

/// `<thead>`: the heading rows.
package func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "thead", attributes: attributes, content: content())
}

/// `<tbody>`: the rows.
package func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "tbody", attributes: attributes, content: content())
}

/// `<tfoot>`: the rows of totals.
package func tfoot(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "tfoot", attributes: attributes, content: content())
}

/// `<tr>`: a row.
package func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "tr", attributes: attributes, content: content())
}

/// `<th>`: a heading cell.
package func th(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "th", attributes: attributes, content: content())
}

/// `<td>`: a cell.
package func td(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "td", attributes: attributes, content: content())
}

/// `<table>`: rows and columns.
package func table(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "table", attributes: attributes, children: content().asChildren())
}

/// `<caption>`: the name of a table.
package func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "caption", attributes: attributes, children: content().asChildren())
}

/// `<colgroup>`: a group of columns.
package func colgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "colgroup", attributes: attributes, children: content().asChildren())
}

/// `<col>`: a column.
package func col(_ attributes: Attribute...) -> HTML { .void(name: "col", attributes: attributes) }

/// `<thead>`: the heading rows.
package func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "thead", attributes: attributes, children: content().asChildren())
}

/// `<tbody>`: the rows.
package func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "tbody", attributes: attributes, children: content().asChildren())
}

/// `<tfoot>`: the rows of totals.
package func tfoot(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "tfoot", attributes: attributes, children: content().asChildren())
}

/// `<tr>`: a row.
package func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "tr", attributes: attributes, children: content().asChildren())
}

/// `<th>`: a heading cell.
package func th(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "th", attributes: attributes, children: content().asChildren())
}

/// `<td>`: a cell.
package func td(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "td", attributes: attributes, children: content().asChildren())
}

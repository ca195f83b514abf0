/// `<h1>`: the heading of a page.
package func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "h1", attributes: attributes, children: content().asChildren())
}

/// `<h2>`: a heading.
package func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "h2", attributes: attributes, children: content().asChildren())
}

/// `<h3>`: a heading below it.
package func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "h3", attributes: attributes, children: content().asChildren())
}

/// `<h4>`: a heading below that.
package func h4(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "h4", attributes: attributes, children: content().asChildren())
}

/// `<p>`: a paragraph.
package func p(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "p", attributes: attributes, children: content().asChildren())
}

/// `<span>`: words without meaning of their own.
package func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "span", attributes: attributes, children: content().asChildren())
}

/// `<strong>`: important words.
package func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "strong", attributes: attributes, children: content().asChildren())
}

/// `<em>`: stressed words.
package func em(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "em", attributes: attributes, children: content().asChildren())
}

/// `<small>`: side comments.
package func small(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "small", attributes: attributes, children: content().asChildren())
}

/// `<mark>`: words found.
package func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "mark", attributes: attributes, children: content().asChildren())
}

/// `<time>`: a day or moment.
package func time(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "time", attributes: attributes, children: content().asChildren())
}

/// `<code>`: code or a literal value.
package func code(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "code", attributes: attributes, children: content().asChildren())
}

/// `<pre>`: text with its line breaks.
package func pre(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "pre", attributes: attributes, children: content().asChildren())
}

/// `<kbd>`: a key to press.
package func kbd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "kbd", attributes: attributes, children: content().asChildren())
}

/// `<abbr>`: an abbreviation.
package func abbr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "abbr", attributes: attributes, children: content().asChildren())
}

/// `<blockquote>`: a quotation.
package func blockquote(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "blockquote", attributes: attributes, children: content().asChildren())
}

/// `<figure>`: a picture with its words.
package func figure(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "figure", attributes: attributes, children: content().asChildren())
}

/// `<figcaption>`: the words of a figure.
package func figcaption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "figcaption", attributes: attributes, children: content().asChildren())
}

/// `<ul>`: a list.
package func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "ul", attributes: attributes, children: content().asChildren())
}

/// `<ol>`: a numbered list.
package func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "ol", attributes: attributes, children: content().asChildren())
}

/// `<li>`: an item of a list.
package func li(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "li", attributes: attributes, children: content().asChildren())
}

/// `<dl>`: a list of names and values.
package func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "dl", attributes: attributes, children: content().asChildren())
}

/// `<dt>`: a name in it.
package func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "dt", attributes: attributes, children: content().asChildren())
}

/// `<dd>`: a value in it.
package func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "dd", attributes: attributes, children: content().asChildren())
}

/// `<hr>`: a change of subject.
package func hr(_ attributes: Attribute...) -> HTML { .void(name: "hr", attributes: attributes) }

/// `<br>`: a line break.
package func br(_ attributes: Attribute...) -> HTML { .void(name: "br", attributes: attributes) }

/// `<img>`: a picture; give it `alt`.
package func img(_ attributes: Attribute...) -> HTML { .void(name: "img", attributes: attributes) }

/// `<a>`: a link to `href`.
package func a(href: String, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    .element(name: "a", attributes: [.href(href)] + attributes, children: content().asChildren())
}

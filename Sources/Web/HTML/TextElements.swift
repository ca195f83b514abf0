/// `<h1>`: the heading of a page.
package func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "h1", attributes: attributes, content: content())
}

/// `<h2>`: a heading.
package func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "h2", attributes: attributes, content: content())
}

/// `<h3>`: a heading below it.
package func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "h3", attributes: attributes, content: content())
}

/// `<h4>`: a heading below that.
package func h4(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "h4", attributes: attributes, content: content())
}

/// `<p>`: a paragraph.
package func p(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "p", attributes: attributes, content: content())
}

/// `<span>`: words without meaning of their own.
package func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "span", attributes: attributes, content: content())
}

/// `<strong>`: important words.
package func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "strong", attributes: attributes, content: content())
}

/// `<em>`: stressed words.
package func em(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "em", attributes: attributes, content: content())
}

/// `<small>`: side comments.
package func small(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "small", attributes: attributes, content: content())
}

/// `<mark>`: words found.
package func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "mark", attributes: attributes, content: content())
}

/// `<time>`: a day or moment.
package func time(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "time", attributes: attributes, content: content())
}

/// `<code>`: code or a literal value.
package func code(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "code", attributes: attributes, content: content())
}

/// `<pre>`: text with its line breaks.
package func pre(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "pre", attributes: attributes, content: content())
}

/// `<kbd>`: a key to press.
package func kbd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "kbd", attributes: attributes, content: content())
}

/// `<abbr>`: an abbreviation.
package func abbr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "abbr", attributes: attributes, content: content())
}

/// `<blockquote>`: a quotation.
package func blockquote(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "blockquote", attributes: attributes, content: content())
}

/// `<figure>`: a picture with its words.
package func figure(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "figure", attributes: attributes, content: content())
}

/// `<figcaption>`: the words of a figure.
package func figcaption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "figcaption", attributes: attributes, content: content())
}

/// `<ul>`: a list.
package func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "ul", attributes: attributes, content: content())
}

/// `<ol>`: a numbered list.
package func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "ol", attributes: attributes, content: content())
}

/// `<li>`: an item of a list.
package func li(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "li", attributes: attributes, content: content())
}

/// `<dl>`: a list of names and values.
package func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "dl", attributes: attributes, content: content())
}

/// `<dt>`: a name in it.
package func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "dt", attributes: attributes, content: content())
}

/// `<dd>`: a value in it.
package func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "dd", attributes: attributes, content: content())
}

/// `<hr>`: a change of subject.
package func hr(_ attributes: Attribute...) -> HTML { .void(name: "hr", attributes: attributes) }

/// `<br>`: a line break.
package func br(_ attributes: Attribute...) -> HTML { .void(name: "br", attributes: attributes) }

/// `<img>`: a picture; give it `alt`.
package func img(_ attributes: Attribute...) -> HTML { .void(name: "img", attributes: attributes) }

/// `<a>`: a link to `href`.
package func a(href: String, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    .element(name: "a", attributes: [.href(href)] + attributes, content: content())
}

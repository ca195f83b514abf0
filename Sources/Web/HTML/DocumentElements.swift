/// `<html>`: the whole page, without its document type.
package func html(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "html", attributes: attributes, children: content().asChildren())
}

/// `<head>`: what a page says about itself.
package func head(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "head", attributes: attributes, children: content().asChildren())
}

/// `<body>`: what a page shows.
package func body(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "body", attributes: attributes, children: content().asChildren())
}

/// `<title>`: the name in the window's bar.
package func title(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "title", attributes: attributes, children: content().asChildren())
}

/// `<script>`: a script; its text is escaped, so fetch it by `.src`.
package func script(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "script", attributes: attributes, children: content().asChildren())
}

/// `<style>`: a style sheet in the page; give it `.raw`.
package func style(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "style", attributes: attributes, children: content().asChildren())
}

/// `<noscript>`: what shows without scripts.
package func noscript(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "noscript", attributes: attributes, children: content().asChildren())
}

/// `<meta>`: a fact about the page.
package func meta(_ attributes: Attribute...) -> HTML { .void(name: "meta", attributes: attributes) }

/// `<link>`: a style sheet or another relation.
package func link(_ attributes: Attribute...) -> HTML { .void(name: "link", attributes: attributes) }

/// `<nav>`: a group of links.
package func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "nav", attributes: attributes, children: content().asChildren())
}

/// `<header>`: the top of a page or part.
package func header(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "header", attributes: attributes, children: content().asChildren())
}

/// `<main>`: what the page is about.
package func main(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "main", attributes: attributes, children: content().asChildren())
}

/// `<footer>`: the bottom of a page or part.
package func footer(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "footer", attributes: attributes, children: content().asChildren())
}

/// `<section>`: a part with a heading.
package func section(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "section", attributes: attributes, children: content().asChildren())
}

/// `<article>`: a thing that stands on its own.
package func article(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "article", attributes: attributes, children: content().asChildren())
}

/// `<aside>`: something beside the matter.
package func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "aside", attributes: attributes, children: content().asChildren())
}

/// `<div>`: a box without meaning.
package func div(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "div", attributes: attributes, children: content().asChildren())
}

/// `<details>`: a part that opens.
package func details(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "details", attributes: attributes, children: content().asChildren())
}

/// `<summary>`: the line that opens it.
package func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "summary", attributes: attributes, children: content().asChildren())
}

/// `<dialog>`: a box over the page.
package func dialog(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "dialog", attributes: attributes, children: content().asChildren())
}

/// `<svg>`: a drawing.
package func svg(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "svg", attributes: attributes, children: content().asChildren())
}

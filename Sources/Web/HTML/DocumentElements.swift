/// `<html>`: the whole page, without its document type.
package func html(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "html", attributes: attributes, content: content())
}

/// `<head>`: what a page says about itself.
package func head(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "head", attributes: attributes, content: content())
}

/// `<body>`: what a page shows.
package func body(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "body", attributes: attributes, content: content())
}

/// `<title>`: the name in the window's bar.
package func title(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "title", attributes: attributes, content: content())
}

/// `<script>`: a script; its text is escaped, so fetch it by `.src`.
package func script(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "script", attributes: attributes, content: content())
}

/// `<style>`: a style sheet in the page; give it `.raw`.
package func style(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "style", attributes: attributes, content: content())
}

/// `<noscript>`: what shows without scripts.
package func noscript(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "noscript", attributes: attributes, content: content())
}

/// `<meta>`: a fact about the page.
package func meta(_ attributes: Attribute...) -> HTML { .void(name: "meta", attributes: attributes) }

/// `<link>`: a style sheet or another relation.
package func link(_ attributes: Attribute...) -> HTML { .void(name: "link", attributes: attributes) }

/// `<nav>`: a group of links.
package func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "nav", attributes: attributes, content: content())
}

/// `<header>`: the top of a page or part.
package func header(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "header", attributes: attributes, content: content())
}

/// `<main>`: what the page is about.
package func main(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "main", attributes: attributes, content: content())
}

/// `<footer>`: the bottom of a page or part.
package func footer(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "footer", attributes: attributes, content: content())
}

/// `<section>`: a part with a heading.
package func section(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "section", attributes: attributes, content: content())
}

/// `<article>`: a thing that stands on its own.
package func article(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "article", attributes: attributes, content: content())
}

/// `<aside>`: something beside the matter.
package func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "aside", attributes: attributes, content: content())
}

/// `<div>`: a box without meaning.
package func div(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "div", attributes: attributes, content: content())
}

/// `<details>`: a part that opens.
package func details(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "details", attributes: attributes, content: content())
}

/// `<summary>`: the line that opens it.
package func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "summary", attributes: attributes, content: content())
}

/// `<dialog>`: a box over the page.
package func dialog(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "dialog", attributes: attributes, content: content())
}

/// `<svg>`: a drawing.
package func svg(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "svg", attributes: attributes, content: content())
}

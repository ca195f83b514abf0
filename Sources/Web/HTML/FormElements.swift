/// `<form>`: what is filled in and sent.
package func form(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "form", attributes: attributes, children: content().asChildren())
}

/// `<fieldset>`: fields that belong together.
package func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "fieldset", attributes: attributes, children: content().asChildren())
}

/// `<legend>`: the name of a fieldset.
package func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "legend", attributes: attributes, children: content().asChildren())
}

/// `<label>`: the name of a field.
package func label(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "label", attributes: attributes, children: content().asChildren())
}

/// `<input>`: a field of one line, a box or a choice.
package func input(_ attributes: Attribute...) -> HTML { .void(name: "input", attributes: attributes) }

/// `<select>`: a choice from a list.
package func select(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "select", attributes: attributes, children: content().asChildren())
}

/// `<optgroup>`: a group of options.
package func optgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "optgroup", attributes: attributes, children: content().asChildren())
}

/// `<option>`: an option of a choice.
package func option(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "option", attributes: attributes, children: content().asChildren())
}

/// `<textarea>`: a field of several lines.
package func textarea(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "textarea", attributes: attributes, children: content().asChildren())
}

/// `<button>`: a button.
package func button(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "button", attributes: attributes, children: content().asChildren())
}

/// `<output>`: a result.
package func output(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "output", attributes: attributes, children: content().asChildren())
}

/// `<datalist>`: suggestions for a field.
package func datalist(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "datalist", attributes: attributes, children: content().asChildren())
}

/// `<progress>`: how far something is.
package func progress(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "progress", attributes: attributes, children: content().asChildren())
}

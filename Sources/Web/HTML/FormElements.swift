/// `<form>`: what is filled in and sent.
package func form(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "form", attributes: attributes, content: content())
}

/// `<fieldset>`: fields that belong together.
package func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "fieldset", attributes: attributes, content: content())
}

/// `<legend>`: the name of a fieldset.
package func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "legend", attributes: attributes, content: content())
}

/// `<label>`: the name of a field.
package func label(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "label", attributes: attributes, content: content())
}

/// `<input>`: a field of one line, a box or a choice.
package func input(_ attributes: Attribute...) -> HTML { .void(name: "input", attributes: attributes) }

/// `<select>`: a choice from a list.
package func select(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "select", attributes: attributes, content: content())
}

/// `<optgroup>`: a group of options.
package func optgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "optgroup", attributes: attributes, content: content())
}

/// `<option>`: an option of a choice.
package func option(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "option", attributes: attributes, content: content())
}

/// `<textarea>`: a field of several lines.
package func textarea(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "textarea", attributes: attributes, content: content())
}

/// `<button>`: a button.
package func button(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "button", attributes: attributes, content: content())
}

/// `<output>`: a result.
package func output(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "output", attributes: attributes, content: content())
}

/// `<datalist>`: suggestions for a field.
package func datalist(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "datalist", attributes: attributes, content: content())
}

/// `<progress>`: how far something is.
package func progress(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
    .element(name: "progress", attributes: attributes, content: content())
}

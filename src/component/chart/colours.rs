//! The colours of the theme that is on.

use crate::plot::palette::Palette;

/// Reads the chart's colours from the custom properties of the page's root element.
///
/// # Errors
/// Which of them is not a colour, in words.
pub fn read() -> Result<Palette, String> {
    let style = web_sys::window()
        .and_then(|window| {
            let root = window.document()?.document_element()?;
            window.get_computed_style(&root).ok()?
        })
        .ok_or("The colours of the page cannot be read.")?;
    Palette::read(|name| style.get_property_value(name).unwrap_or_default())
        .map_err(|name| format!("The style sheet gives no colour for {name}."))
}

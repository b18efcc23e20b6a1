//! Writes the lesson as plain HTML, for `index.html`: what a reader sees before the app has arrived. Without a path it
//! prints it.
//!
//! ```text
//! cargo run --example still -- words.html
//! ```
//!
//! One `<header>`, then one `<main>` for the first screen, for every section, and for all other pages, each with the
//! place that links name in `data-place`. All are hidden; `static/start.js` shows the one that the address names.

use activation_lab::app::still::{Props, Still, StillHeader};
use activation_lab::content::lesson::SECTIONS;
use activation_lab::link::LessonView;
use activation_lab::page::home::{FIRST_SLOPE, first_scene};
use activation_lab::plot::palette::Palette;
use activation_lab::plot::scene::{Scene, Viewport};
use activation_lab::plot::svg;
use std::cell::RefCell;
use std::io::{self, Write};
use tokio::task::LocalSet;
use yew::{AttrValue, LocalServerRenderer};

/// About the chart's size on a laptop; the style sheet scales it.
const DRAWING: Viewport =
    Viewport { width_px: 640.0, height_px: 480.0, px_per_css_px: 1.0, presenting: false };

/// Stands for every page without words of its own, until its program arrives.
const BLANK: &str = "<main class=\"blank\" data-place=\"*\" hidden><div class=\"blank__chart\"></div>\
    <p class=\"blank__words\">The program for this page is on its way. It computes and draws everything on your own \
    machine, so it has to come only once.</p></main>\n";

fn main() -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let drawing = AttrValue::from(drawing().map_err(io::Error::other)?);
    let html = LocalSet::new().block_on(&runtime, html(&drawing));
    match std::env::args_os().nth(1) {
        Some(path) => std::fs::write(path, html),
        None => io::stdout().write_all(html.as_bytes()),
    }
}

async fn html(drawing: &AttrValue) -> String {
    let header = LocalServerRenderer::<StillHeader>::new().hydratable(false).render().await;
    let mut html = unanswering(&header) + "\n";
    let sections = SECTIONS.iter().map(LessonView::of);
    for view in std::iter::once(LessonView::default()).chain(sections) {
        let props = Props { view, drawing: drawing.clone() };
        let still = LocalServerRenderer::<Still>::with_props(props);
        html.push_str(&placed(&still.hydratable(false).render().await, view));
        html.push('\n');
    }
    html + BLANK
}

/// What is pressed before the program has arrived would be lost.
fn unanswering(html: &str) -> String {
    html.replace("<button ", "<button disabled ").replace("<input ", "<input inert ")
}

/// An id belongs to one element, so these leave theirs to the program that takes their place.
fn placed(main: &str, view: LessonView) -> String {
    let place = view.section.map_or(String::new(), |section| format!("lesson/{}", section.id));
    // A number box is filled by its program.
    let slope = format!(" id=\"start-slope\" value=\"{FIRST_SLOPE}\" ");
    let main = unanswering(main).replace(" id=\"start-slope\" ", &slope);
    let main = main.replacen("<main ", &format!("<main data-place=\"{place}\" hidden "), 1);
    ["page", "section-title", "contents-list"]
        .into_iter()
        .fold(main, |main, id| main.replace(&format!(" id=\"{id}\""), ""))
}

/// The first chart, in colours that follow the theme.
fn drawing() -> Result<String, String> {
    let tokens = RefCell::new(Vec::new());
    // A colour for each custom property that cannot be meant otherwise, to be found again in the drawing.
    let palette = Palette::read(|name| {
        let mut tokens = tokens.borrow_mut();
        tokens.push(name.to_owned());
        format!("#00fe{:02x}", tokens.len())
    })?;
    let scene = Scene::new(&first_scene(), DRAWING).map_err(|error| error.to_string())?;
    let mut drawing = svg::document(&scene, &palette, "Leaky ReLU and its gradient")?;
    for (index, name) in tokens.into_inner().iter().enumerate() {
        for colour in [format!("\"#00fe{:02x}\"", index + 1), format!("\"#00FE{:02X}\"", index + 1)]
        {
            drawing = drawing.replace(&colour, &format!("\"var({name})\""));
        }
    }
    Ok(drawing.replace('\n', ""))
}

//! The link as a QR code, dark on light in every theme, as cameras want it.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;
use yew::prelude::*;

/// Light modules around the code, without which readers do not find it.
const QUIET: i32 = 4;

/// The code; a sentence where the link is longer than any code holds.
pub(super) fn qr(address: &AttrValue) -> Html {
    // The lowest correction that fits is raised as far as the size allows: large modules read from the back row.
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Low) else {
        return html! { <p>{ "The link is too long for a QR code: copy it." }</p> };
    };
    let size = code.size() + 2 * QUIET;
    html! {
        <svg class="qr" viewBox={format!("0 0 {size} {size}")} role="img" aria-label="QR code of the link"
            shape-rendering="crispEdges">
            <path class="qr__ground" d={format!("M0 0h{size}v{size}H0z")} />
            <path class="qr__modules" d={modules(&code)} />
        </svg>
    }
}

/// The dark modules, a rectangle for each run of them in a row.
fn modules(code: &QrCode) -> String {
    let mut d = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let width = x - start;
                // Writing into a String cannot fail.
                let _ = write!(d, "M{} {}h{width}v1h-{width}z", start + QUIET, y + QUIET);
            }
            x += 1;
        }
    }
    d
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// Draws the path of `modules` and lets an independent reader decode it.
    fn decoded(text: &str) -> String {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).expect("short enough");
        let size = usize::try_from(code.size() + 2 * QUIET).expect("positive");
        let mut dark = vec![false; size * size];
        for run in modules(&code).split('M').filter(|run| !run.is_empty()) {
            let numbers: Vec<usize> =
                run.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
            let [x, y, width, ..] = numbers[..] else { panic!("no run: {run}") };
            dark[y * size + x..y * size + x + width].fill(true);
        }
        let pixel = 4;
        let shade = |x: usize, y: usize| if dark[y / pixel * size + x / pixel] { 0 } else { 255 };
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(size * pixel, size * pixel, shade);
        let grids = picture.detect_grids();
        grids.first().expect("a code is found").decode().expect("it can be read").1
    }

    #[test]
    fn the_code_decodes_to_the_link() {
        for text in [
            "file:///lab/index.html#/",
            "file:///lab/index.html#/explore/elu?alpha=1.5&at=-1.2&from=-4&to=4&show=f,df,ddf&hide=text",
            &format!(
                "file:///lab/index.html#/decks?deck={}",
                "What_happens%3F~explore/elu?alpha=2;at=-1~".repeat(20)
            ),
        ] {
            assert_eq!(decoded(text), text);
        }
    }
}

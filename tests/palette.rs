//! The colours of compared functions stay apart for every eye, and are dark or light enough for lines and for type.
//!
//! Colour-vision deficiencies are simulated with the matrices of Machado, Oliveira & Fernandes (2009) at full severity;
//! distances are Euclidean in Ottosson's Oklab (2020).
#![cfg(not(target_arch = "wasm32"))]

use activation_lab::plot::palette::{Colour, Palette};

/// Oklab distance at which two lines are told apart with ease: about four just noticeable differences of 0.02.
const APART: f64 = 0.08;
/// WCAG 2: contrast for text of normal size.
const TEXT_CONTRAST: f64 = 4.5;

type Matrix = [[f64; 3]; 3];

const VISIONS: [(&str, Matrix); 4] = [
    ("normal vision", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

#[test]
fn compared_functions_stay_apart_for_every_eye() {
    for (theme, palette) in themes() {
        stay_apart(theme, &palette.series);
        stay_apart(theme, &[palette.f, palette.df, palette.ddf]);
    }
}

#[test]
fn curves_and_their_names_can_be_read() {
    for (theme, palette) in themes() {
        let inks = [palette.f, palette.df, palette.ddf, palette.ink_soft];
        for colour in inks.iter().chain(&palette.series) {
            let contrast = contrast(*colour, palette.ground);
            assert!(contrast >= TEXT_CONTRAST, "{theme}: {} has {contrast:.2}", colour.css());
        }
    }
}

fn stay_apart(theme: &str, colours: &[Colour]) {
    for (vision, matrix) in &VISIONS {
        for (index, first) in colours.iter().enumerate() {
            for second in &colours[..index] {
                let distance = distance(oklab(*first, matrix), oklab(*second, matrix));
                let pair = format!("{} and {}", second.css(), first.css());
                assert!(distance >= APART, "{theme}, {vision}: {pair} are {distance:.3} apart");
            }
        }
    }
}

/// The palettes that styles/tokens.css defines: the light one, and the dark one on top of it.
fn themes() -> [(&'static str, Palette); 2] {
    let css = include_str!("../styles/tokens.css");
    let dark_at = css.find("[data-theme=\"dark\"]").expect("a dark theme");
    let read = |blocks: &[&str]| {
        let token = |name: &str| {
            let value = |block: &&str| {
                let (_, rest) = block.split_once(&format!("{name}:"))?;
                rest.split_once(';').map(|(value, _)| value.to_owned())
            };
            blocks.iter().find_map(value).unwrap_or_default()
        };
        Palette::read(token).expect("a colour for each token")
    };
    let (light, dark) = css.split_at(dark_at);
    [("light", read(&[light])), ("dark", read(&[dark, light]))]
}

fn linear(colour: Colour) -> [f64; 3] {
    colour.rgb.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
    })
}

fn times(matrix: &Matrix, v: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

fn oklab(colour: Colour, vision: &Matrix) -> [f64; 3] {
    const CONES: Matrix = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    const LAB: Matrix = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    let seen = times(vision, linear(colour)).map(|channel| channel.clamp(0.0, 1.0));
    times(&LAB, times(&CONES, seen).map(libm::cbrt))
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    libm::sqrt((0..3).map(|i| (a[i] - b[i]) * (a[i] - b[i])).sum())
}

/// The contrast ratio of WCAG 2.
fn contrast(a: Colour, b: Colour) -> f64 {
    let luminance = |colour| {
        let [r, g, b] = linear(colour);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

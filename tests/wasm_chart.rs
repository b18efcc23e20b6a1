//! The chart on a page: it is sharp, it answers hands and keys, and it is never blank.
#![cfg(target_arch = "wasm32")]

use activation_lab::activation::find;
use activation_lab::component::chart::{Chart, ChartView, Jump, colours};
use activation_lab::plot::png::context_of;
use activation_lab::plot::scene::{CurveSpec, Order, SceneSpec, Span};
use gloo::utils::{document, window};
use js_sys::{Object, Promise, Reflect};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

/// What the chart told its page.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

impl Log {
    fn callback<T: std::fmt::Debug + 'static>(&self, name: &'static str) -> Callback<T> {
        let log = Rc::clone(&self.0);
        Callback::from(move |value: T| log.borrow_mut().push(format!("{name} {value:?}")))
    }

    fn take(&self) -> Vec<String> {
        self.0.take()
    }
}

impl PartialEq for Log {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PageProps {
    log: Log,
    view: ChartView,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let elu = find("elu").expect("in the catalogue");
    let curve = |order| CurveSpec::new(elu, [2.0].into(), order);
    let x = Span::new(-6.0, 6.0).expect("in order");
    let mut spec = SceneSpec::stacked(vec![curve(Order::Value), curve(Order::Derivative)], x);
    spec.at = Some(1.0);
    html! {
        <Chart
            spec={Rc::new(spec)}
            label="ELU"
            description="Rises."
            value_text="x = 1"
            view={props.view.clone()}
            on_at={props.log.callback::<f64>("at")}
            on_at_commit={props.log.callback::<f64>("commit")}
            on_range={props.log.callback::<Span>("range")}
            on_range_reset={props.log.callback::<()>("reset")}
            on_jump={props.log.callback::<Jump>("jump")}
        />
    }
}

struct Mounted {
    root: Element,
    style: Element,
    log: Log,
    view: ChartView,
    app: AppHandle<Page>,
}

impl Mounted {
    /// A page 600 by 400 CSS pixels large that holds nothing but the chart.
    async fn new(css: &str) -> Self {
        let style = document().create_element("style").expect("an element");
        let (tokens, chart) =
            (include_str!("../styles/tokens.css"), include_str!("../styles/chart.css"));
        style.set_text_content(Some(&format!("{tokens}{chart}{css}")));
        let root = document().create_element("div").expect("an element");
        document().body().expect("a body").append_with_node_2(&style, &root).expect("appended");
        let (log, view) = (Log::default(), ChartView::default());
        let props = PageProps { log: log.clone(), view: view.clone() };
        let app = yew::Renderer::<Page>::with_root_and_props(root.clone(), props).render();
        let mounted = Self { root, style, log, view, app };
        mounted.painted().await;
        mounted
    }

    /// Waits until what is due in the next animation frames is done.
    async fn painted(&self) {
        for _ in 0..3 {
            let next = Promise::new(&mut |resolve, _| {
                window().request_animation_frame(&resolve).expect("a frame");
            });
            JsFuture::from(next).await.expect("a frame");
        }
    }

    fn element(&self, selector: &str) -> Element {
        self.root.query_selector(selector).expect("a selector").expect("an element")
    }

    fn canvas(&self) -> HtmlCanvasElement {
        self.element("canvas[role=img]").unchecked_into()
    }

    fn send(&self, kind: &str, name: &str, fields: &[(&str, JsValue)]) -> Vec<String> {
        let surface = self.element("[role=slider]");
        let options = Object::new();
        for (field, value) in
            fields.iter().chain(&[("bubbles", true.into()), ("cancelable", true.into())])
        {
            Reflect::set(&options, &(*field).into(), value).expect("set");
        }
        let class: js_sys::Function =
            Reflect::get(&js_sys::global(), &kind.into()).expect("a class").unchecked_into();
        let arguments = js_sys::Array::of2(&name.into(), &options);
        let event = Reflect::construct(&class, &arguments).expect("an event").unchecked_into();
        surface.dispatch_event(&event).expect("sent");
        self.log.take()
    }

    fn leave(self) {
        self.app.destroy();
        self.style.remove();
        self.root.remove();
    }

    fn key(&self, key: &str, shift: bool) -> Vec<String> {
        self.send("KeyboardEvent", "keydown", &[("key", key.into()), ("shiftKey", shift.into())])
    }
}

const SIZE: &str = ".chart { inline-size: 600px; block-size: 400px; }";

fn set_device_pixel_ratio(ratio: f64) {
    let descriptor = Object::new();
    for (field, value) in [("value", JsValue::from(ratio)), ("configurable", true.into())] {
        Reflect::set(&descriptor, &field.into(), &value).expect("set");
    }
    Object::define_property(&window(), &"devicePixelRatio".into(), &descriptor);
}

#[wasm_bindgen_test]
async fn the_backing_store_follows_the_device_pixel_ratio() {
    for ratio in [1.0, 2.0] {
        set_device_pixel_ratio(ratio);
        let page = Mounted::new(SIZE).await;
        let canvas = page.canvas();
        assert_eq!(f64::from(canvas.width()), 600.0 * ratio);
        assert_eq!(f64::from(canvas.height()), 400.0 * ratio);
        let rectangle = canvas.get_bounding_client_rect();
        assert_eq!((rectangle.width(), rectangle.height()), (600.0, 400.0));
        assert_eq!(page.view.size().px_per_css_px, ratio);
        page.leave();
    }
    set_device_pixel_ratio(1.0);
}

/// The colours of all opaque pixels.
fn colours_in(canvas: &HtmlCanvasElement) -> BTreeSet<[u8; 3]> {
    let context = context_of(canvas).expect("a context");
    let get: js_sys::Function =
        Reflect::get(&context, &"getImageData".into()).expect("a method").unchecked_into();
    let [zero, width, height] = [0, canvas.width(), canvas.height()].map(JsValue::from);
    let arguments = js_sys::Array::of4(&zero, &zero, &width, &height);
    let image = get.apply(&context, &arguments).expect("readable pixels");
    let data = Reflect::get(&image, &"data".into()).expect("its data");
    let bytes = js_sys::Uint8Array::new(&Reflect::get(&data, &"buffer".into()).expect("bytes"));
    let opaque = |pixel: &&[u8]| pixel[3] == 255;
    bytes.to_vec().chunks(4).filter(opaque).map(|p| [p[0], p[1], p[2]]).collect()
}

#[wasm_bindgen_test]
async fn axes_curves_and_point_are_painted_in_the_colours_of_the_page() {
    let page = Mounted::new(SIZE).await;
    let palette = colours::read().expect("colours");
    let found = colours_in(&page.canvas());
    for colour in [palette.line, palette.line_strong, palette.f, palette.df] {
        assert!(found.contains(&colour.rgb), "nothing is painted in {}", colour.css());
    }
    page.leave();
}

#[wasm_bindgen_test]
async fn without_room_or_colours_words_stand_in_place_of_the_chart() {
    for (css, words) in [
        (".chart { inline-size: 60px; block-size: 60px; }", "not enough room"),
        (
            ":root { --curve-f: none; } .chart { inline-size: 600px; block-size: 400px; }",
            "--curve-f",
        ),
    ] {
        let page = Mounted::new(css).await;
        let said = page.element(".chart__trouble").text_content().unwrap_or_default();
        assert!(said.contains(words), "{said}");
        page.leave();
    }
}

#[wasm_bindgen_test]
async fn keys_move_the_line_and_ask_for_landmarks() {
    let page = Mounted::new(SIZE).await;
    assert_eq!(page.key("ArrowRight", false), ["at 1.1"]);
    assert_eq!(page.send("KeyboardEvent", "keyup", &[]), ["commit 1.0"]);
    assert_eq!(page.send("KeyboardEvent", "keyup", &[]).len(), 0);
    assert_eq!(page.key("ArrowLeft", true), ["at 0.99"]);
    assert_eq!(page.key("K", true), ["jump PreviousBreak"]);
    assert_eq!(page.key("0", false), ["reset ()"]);
    assert!(page.key("Tab", false).is_empty());
    page.leave();
}

#[wasm_bindgen_test]
async fn pointer_and_wheel_move_line_and_range() {
    let page = Mounted::new(SIZE).await;
    let pointer = |name: &str, x: i32, y: i32, shift: bool| {
        let place = page.element("[role=slider]").get_bounding_client_rect();
        let at = |start: f64, by: i32| JsValue::from(start + f64::from(by));
        let fields = [
            ("clientX", at(place.left(), x)),
            ("clientY", at(place.top(), y)),
            ("shiftKey", shift.into()),
            ("deltaY", (-100).into()),
        ];
        let kind = if name == "wheel" { "WheelEvent" } else { "PointerEvent" };
        page.send(kind, name, &fields)
    };
    // The frame goes from 52 to 578 CSS pixels: its middle is x = 0.
    assert_eq!(pointer("pointerdown", 315, 100, false), ["at 0.0"]);
    assert_eq!(pointer("pointermove", 402, 100, false), ["at 2.0"]);
    assert_eq!(pointer("pointerup", 402, 100, false), ["commit 2.0"]);
    assert!(pointer("pointermove", 315, 100, false).is_empty());
    for (y, shift) in [(100, true), (390, false)] {
        assert!(pointer("pointerdown", 315, y, shift).is_empty());
        let asked = pointer("pointermove", 402, y, shift);
        assert_eq!(asked, ["range Span { from: -8.0, to: 4.0 }"]);
        assert!(pointer("pointerup", 402, y, shift).is_empty());
    }
    let asked = pointer("wheel", 315, 100, false);
    assert!(asked.len() == 1 && asked[0].starts_with("range Span { from: -5."), "{asked:?}");
    assert_eq!(page.send("MouseEvent", "dblclick", &[]), ["reset ()"]);
    page.leave();
}

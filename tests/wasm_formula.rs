//! The formula and the code tabs in a real browser.
#![cfg(target_arch = "wasm32")]

use activation_lab::activation::{Activation, Order, find};
use activation_lab::component::code_tabs::CodeTabs;
use activation_lab::component::formula::Formula;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

#[derive(Clone, PartialEq, Properties)]
struct PageProps {
    activation: &'static Activation,
    alpha: f64,
    x: f64,
}

/// Both components as a page puts them together.
#[component]
fn Page(props: &PageProps) -> Html {
    let params: Rc<[f64]> = Rc::from([props.alpha]);
    html! {
        <>
            <Formula activation={props.activation} params={params.clone()} x={props.x} order={Order::Value} />
            <CodeTabs activation={props.activation} {params} />
        </>
    }
}

/// A page about ELU in the document, with alpha 1.5 at x = −1.2.
async fn page() -> (web_sys::Element, yew::AppHandle<Page>) {
    let document = gloo::utils::document();
    let root = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&root).expect("appended");
    let props = PageProps { activation: find("elu").expect("elu"), alpha: 1.5, x: -1.2 };
    let app = yew::Renderer::<Page>::with_root_and_props(root.clone(), props).render();
    rendered().await;
    (root, app)
}

async fn rendered() {
    yew::platform::time::sleep(std::time::Duration::ZERO).await;
}

fn element(root: &web_sys::Element, selector: &str) -> web_sys::HtmlElement {
    let found = root.query_selector(selector).expect("a valid selector");
    found.unwrap_or_else(|| panic!("no {selector} in {}", root.inner_html())).unchecked_into()
}

fn text(root: &web_sys::Element, selector: &str) -> String {
    element(root, selector).text_content().unwrap_or_default()
}

/// A key press as the browser would send it to `target`.
fn press(target: &web_sys::Element, key: &str) {
    let init = js_sys::Object::new();
    for (name, value) in
        [("key", key.into()), ("bubbles", true.into()), ("cancelable", true.into())]
    {
        js_sys::Reflect::set(&init, &name.into(), &value).expect("set");
    }
    let class =
        js_sys::Reflect::get(&gloo::utils::window(), &"KeyboardEvent".into()).expect("a class");
    let arguments = js_sys::Array::of2(&"keydown".into(), &init);
    let event = js_sys::Reflect::construct(class.unchecked_ref::<js_sys::Function>(), &arguments)
        .expect("an event");
    target.dispatch_event(event.unchecked_ref()).expect("dispatched");
}

#[wasm_bindgen_test]
async fn the_formula_follows_its_numbers() {
    let (root, mut app) = page().await;
    assert_eq!(text(&root, ".formula__piece--active"), "▸α⋅(ex−1)ifx≤0");
    assert_eq!(text(&root, ".formula__worked"), "f(−1.2)=1.5×(e−1.2−1)≈−1.048");
    app.update(PageProps { activation: find("elu").expect("elu"), alpha: 1.5, x: 2.0 });
    rendered().await;
    assert_eq!(text(&root, ".formula__piece--active"), "▸xifx>0");
    assert_eq!(text(&root, ".formula__worked"), "f(2)=2");
}

#[wasm_bindgen_test]
async fn formulas_are_mathml_and_not_text() {
    let (root, _app) = page().await;
    let namespace = element(&root, ".formula__worked msup").namespace_uri();
    assert_eq!(namespace.as_deref(), Some("http://www.w3.org/1998/Math/MathML"));
}

#[wasm_bindgen_test]
async fn tabs_move_by_click_and_by_key_and_stay_when_the_function_changes() {
    let (root, mut app) = page().await;
    assert!(text(&root, "code").contains("torch.nn.ELU(alpha=1.5)"));
    element(&root, "#code-tab-keras").click();
    rendered().await;
    assert!(text(&root, "code").contains("keras.activations.elu(x, alpha=1.5)"));
    press(&element(&root, "#code-tab-keras"), "ArrowRight");
    rendered().await;
    let selected = element(&root, "[role=tab][aria-selected=true]");
    assert_eq!((selected.id().as_str(), selected.tab_index()), ("code-tab-jax", 0));
    app.update(PageProps { activation: find("prelu").expect("prelu"), alpha: 0.25, x: -1.0 });
    rendered().await;
    assert_eq!(element(&root, "[role=tab][aria-selected=true]").id(), "code-tab-jax");
    assert!(text(&root, "code").contains("0.25"));
}

#[wasm_bindgen_test]
async fn without_a_clipboard_the_code_is_selected_and_that_is_said() {
    let (root, _app) = page().await;
    let navigator = gloo::utils::window().navigator();
    let missing = js_sys::Object::new();
    js_sys::Reflect::set(&missing, &"configurable".into(), &true.into()).expect("set");
    js_sys::Object::define_property(&navigator, &"clipboard".into(), &missing);
    element(&root, ".code__actions button").click();
    for _ in 0..3 {
        rendered().await;
    }
    js_sys::Reflect::delete_property(&navigator, &"clipboard".into()).expect("restored");
    let selection = gloo::utils::window().get_selection().expect("allowed").expect("a selection");
    assert_eq!(String::from(selection.to_string()), text(&root, "code"));
    assert!(text(&root, "[role=status]").contains("press Ctrl+C"), "{}", root.inner_html());
}

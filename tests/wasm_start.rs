//! The app mounts in a real browser.
#![cfg(target_arch = "wasm32")]

use activation_lab::app::{App, LESSON, Props};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_app_shows_its_heading() {
    let document = gloo::utils::document();
    let root = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&root).expect("appended");
    let props = Props { group: LESSON };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    yew::platform::time::sleep(std::time::Duration::ZERO).await;
    let heading = root.query_selector("h1").expect("a valid selector");
    assert!(heading.is_some(), "no heading in {}", root.inner_html());
}

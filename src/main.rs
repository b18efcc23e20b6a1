//! Mounts the app, nothing else.

fn main() {
    yew::Renderer::<activation_lab::app::App>::new().render();
}

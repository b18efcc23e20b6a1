//! The update that killed a unit: its line through the data before and after, the weighted sums, the numbers.

use super::super::fields::Seed;
use super::super::use_numbers::use_numbers;
use super::account;
use crate::component::sketch::{Plane, Sketch, draw};
use crate::component::spoken::Spoken;
use crate::component::take::Take;
use crate::experiment::death::{Death, Unit, data, sums};
use crate::job;
use crate::link::DeadUnitsView;
use crate::network::DataSet;
use crate::page::lesson::widget::knob::Knob;
use std::rc::Rc;
use yew::prelude::*;

/// Half the width of the square in which the data lie, and some room.
const HALF: f64 = 2.0;
/// As high as the square of the data.
const HEIGHT: f64 = 374.0;

/// Properties of [`Moment`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is on screen.
    pub view: Rc<DeadUnitsView>,
    /// Another view.
    pub set: Callback<DeadUnitsView>,
}

/// Controls, two drawings, a table and sentences.
#[component]
pub(super) fn Moment(props: &Props) -> Html {
    let Props { view, set } = props;
    let numbers = use_numbers(Some((view.fatal, view.death)), |(rate, seed)| {
        job::death::request(*rate, *seed)
    });
    let known = numbers.as_ref().filter(|it| it.is_done && it.key == (view.fatal, view.death));
    let found = known.and_then(|it| job::death::read(&it.all));
    let examples = use_memo(view.death, |seed| data(*seed));
    let picture = use_node_ref();
    html! {
        <section class="lab__section" aria-labelledby="moment">
            <h2 class="lab__heading" id="moment">{ "The moment a unit dies" }</h2>
            <p class="lab__lead">
                { "Two layers of eight ReLU units learn to tell two spirals apart, by plain gradient descent in batches of ten. \
                   The page trains, looks at every unit of the first layer after every update, and stops at the first update \
                   after which one is off for all of the data." }
            </p>
            <div class="lab__bench">
                <div class="lab__controls" data-part="sliders" role="group" aria-label="Run">
                    <Knob id="death-rate" name="learning rate" meaning="of the run" value={view.fatal}
                        min={DeadUnitsView::LIMITS[4].1} max={DeadUnitsView::LIMITS[4].2} step={0.05}
                        on_value={super::changing(view, set, |view, rate| view.fatal = rate)} />
                    <Seed id="death-seed" seed={view.death} on_seed={super::changing(view, set, |view, seed| view.death = seed)} />
                </div>
                <div class="lab__stage moment">
                    { match &found {
                        None => html! { <p class="lab__sentence" data-part="values">{ "The page trains and looks …" }</p> },
                        Some(death) => account_of(death.as_ref(), view, &examples, &picture),
                    } }
                </div>
            </div>
        </section>
    }
}

fn account_of(
    death: Option<&Death>,
    view: &DeadUnitsView,
    examples: &Rc<DataSet>,
    picture: &NodeRef,
) -> Html {
    let of =
        |unit: fn(&Death) -> &Unit| death.map(|it| sums(unit(it), examples)).unwrap_or_default();
    let (before, after) = (of(|it| &it.before), of(|it| &it.after));
    let story = account::story(death, view.fatal, &before, &after);
    let Some(death) = death else {
        return html! { <><p class="lab__sentence" data-part="values">{ &story }</p><Spoken description={story} /></> };
    };
    let afterwards = account::afterwards(death);
    let csv = {
        let (examples, before, after) = (examples.clone(), before.clone(), after.clone());
        Callback::from(move |()| account::csv(&examples, &before, &after))
    };
    html! {
        <>
            <div class="lab__charts" ref={picture.clone()}>
                { plane(death, examples) }
                { shift(&before, &after) }
            </div>
            <Take stem="dead-units-moment" label="Export of the moment" picture={Some(picture.clone())} {csv} />
            <p class="lab__sentence" data-part="values">{ &story }</p>
            { table(death, view.fatal) }
            <p class="lab__sentence" data-part="values">{ &afterwards }</p>
            <Spoken description={format!("{story} {afterwards}")} />
        </>
    }
}

/// The data, and the line on which z is 0, before and after.
fn plane(death: &Death, examples: &DataSet) -> Html {
    let plane = Plane::square(-HALF, HALF);
    let border = |unit, class| {
        account::line(unit, HALF).map(|[from, to]| draw::segment(&plane, class, from, to))
    };
    let mark = |(point, target): (&[f64], &f64)| {
        let class =
            if *target > 0.5 { "moment__example moment__example--one" } else { "moment__example" };
        draw::mark(&plane, class, (point[0], point[1]))
    };
    let lines = html! {
        <>
            { border(death.before, "moment__line").unwrap_or_default() }
            { border(death.after, "moment__line moment__line--after").unwrap_or_default() }
        </>
    };
    html! {
        <figure class="lab__chart" aria-label="The data">
            <Sketch {plane} x_name="x₁" y_name="x₂" {lines}
                description="The examples, the line on which z is 0 before the update, and that line after it">
                { for examples.point_iter().zip(&examples.targets).map(mark) }
            </Sketch>
            <figcaption class="lab__status">{ "Where z = 0: solid before the update, dashed after it (gone where it is outside)." }</figcaption>
        </figure>
    }
}

/// The weighted sum of every example, before and after.
fn shift(before: &[f64], after: &[f64]) -> Html {
    let all = before.iter().chain(after).copied();
    let (low, high) = all.fold((-1.0_f64, 1.0_f64), |(low, high), z| (low.min(z), high.max(z)));
    let count = before.len() as f64;
    let room = 0.05 * (high - low);
    let plane = Plane::new((low - room, high + room), (0.0, count), HEIGHT);
    let marks = |sums: &[f64], class: &'static str| -> Html {
        let place = |(index, z): (usize, &f64)| draw::mark(&plane, class, (*z, index as f64 + 0.5));
        sums.iter().enumerate().map(place).collect()
    };
    let lines = draw::segment(&plane, "sketch__reference", (0.0, 0.0), (0.0, count));
    html! {
        <figure class="lab__chart" aria-label="Weighted sums">
            <Sketch {plane} x_name="weighted sum z" y_name="example" {lines}
                description="The weighted sum z of every example before and after the update">
                { marks(before, "moment__sum") }
                { marks(after, "moment__sum moment__sum--after") }
            </Sketch>
            <figcaption class="lab__status">{ "z of every example: rings before the update, dots after it." }</figcaption>
        </figure>
    }
}

fn table(death: &Death, rate: f64) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label="The update in numbers">
            <table class="lab__table">
                <caption>{ "The step is minus the learning rate times the gradient, the mean over the batch" }</caption>
                <thead>
                    <tr>
                        <td></td>
                        { for ["before", "gradient", "step", "after"].map(|name| html! { <th key={name} scope="col">{ name }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for account::rows(death, rate).into_iter().map(|(name, numbers)| html! {
                        <tr key={name}>
                            <th scope="row">{ name }</th>
                            { for numbers.into_iter().enumerate().map(|(place, number)| html! { <td key={place}>{ number }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

//! The sweep on screen: a button, a chart of dead units by learning rate, and the numbers.

use super::rates::{ARMS, RATES, Sweep, settings};
use crate::component::job::{Job, Report};
use crate::component::sketch::{Corner, Curve, Plane, Sketch, draw};
use crate::component::spoken::Spoken;
use crate::component::take::Take;
use crate::experiment::find;
use crate::job::experiment::request;
use crate::link::DeadUnitsView;
use std::rc::Rc;
use yew::prelude::*;

const HEIGHT: f64 = 300.0;
/// Dots of the three activations stand beside each other, so far apart.
const ASIDE: f64 = 0.012;
/// The classes of the lines, and of the dots.
const LINES: [&str; 3] = ["sketch--run-1", "sketch--run-2", "sketch--run-3"];
const DOTS: [&str; 3] = ["sweep__dot series-1", "sweep__dot series-2", "sweep__dot series-3"];

/// Properties of [`SweepPart`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is on screen; the sweep takes its seeds.
    pub view: Rc<DeadUnitsView>,
}

/// Runs all rates, one job each. Other seeds forget what was found.
#[component]
pub(super) fn SweepPart(props: &Props) -> Html {
    let sweep = use_mut_ref(|| Sweep::new(&props.view));
    let jobs = use_mut_ref(Vec::<Job>::new);
    let (update, picture) = (use_force_update(), use_node_ref());
    let fresh = Sweep::new(&props.view);
    if sweep.borrow().seeds != fresh.seeds {
        jobs.borrow_mut().clear();
        sweep.replace(fresh.clone());
    }
    use_effect_with((), {
        let jobs = jobs.clone();
        move |()| move || jobs.borrow_mut().clear()
    });
    let is_running = !jobs.borrow().is_empty();
    let on_press = {
        let (sweep, jobs, update) = (sweep.clone(), jobs.clone(), update.clone());
        Callback::from(move |_: MouseEvent| {
            jobs.borrow_mut().clear();
            sweep.replace(fresh.clone());
            if !is_running {
                let on_found = {
                    let (sweep, jobs, update) = (sweep.clone(), jobs.clone(), update.clone());
                    Callback::from(move |(rate, report): (usize, Report)| {
                        sweep.borrow_mut().add(rate, &report.numbers);
                        if sweep.borrow().is_complete() {
                            jobs.borrow_mut().clear();
                        }
                        update.force_update();
                    })
                };
                jobs.replace(start(fresh.seeds, &on_found));
            }
            update.force_update();
        })
    };
    let csv = {
        let sweep = sweep.clone();
        Callback::from(move |()| sweep.borrow().csv())
    };
    let now = sweep.borrow();
    let (found, total) = now.progress();
    html! {
        <section class="lab__section" aria-labelledby="sweep">
            <h2 class="lab__heading" id="sweep">{ "Learning rate and dead units" }</h2>
            <p class="lab__lead">
                { "The same networks with steps of seven sizes, by gradient descent with momentum 0.9. How large may a step be \
                   before units die? The seeds are those set above." }
            </p>
            <div class="trial">
                <button type="button" class="button trial__button" onclick={on_press}>
                    { if is_running { "Stop" } else { "Run 7 rates" } }
                </button>
                <progress class="trial__progress" aria-label="Numbers found" max={total.max(1).to_string()} value={found.to_string()} />
                <span class="trial__words">{ if is_running { format!("{found} of {total}") } else { String::new() } }</span>
            </div>
            <div class="sweep">
                <figure class="lab__chart" ref={picture.clone()} aria-label="Dead units by learning rate">{ chart(&now) }</figure>
                <div>
                    { table(&now) }
                    <Take stem="dead-units-rates" label="Export of the rates" picture={Some(picture)} {csv} is_ready={found > 0 && !is_running} />
                </div>
            </div>
            <Spoken name="The rates in words" description={now.words()} opens_in_silence=true />
        </section>
    }
}

fn start((seed, seeds): (u32, u32), on_found: &Callback<(usize, Report)>) -> Vec<Job> {
    let Some(experiment) = find("leaky-dead") else { return Vec::new() };
    let job = |(place, rate): (usize, &f64)| {
        let request = request(experiment, &settings(*rate), seed, seeds);
        Job::start(request, false, on_found.reform(move |report| (place, report)))
    };
    RATES.iter().enumerate().map(job).collect()
}

/// A dot for each seed, a line through the medians.
fn chart(sweep: &Sweep) -> Html {
    let plane = Plane::new((0.0, 0.65), (0.0, 1.0), HEIGHT);
    let line = |(arm, class): (usize, &&'static str)| {
        let medians =
            RATES.iter().enumerate().map(|(place, rate)| (*rate, sweep.median(place, arm)));
        let piece = medians.filter(|(_, share)| !share.is_nan()).collect();
        draw::curve(&plane, class, &Curve { pieces: vec![piece], dots: Vec::new() })
    };
    let dots = |arm: usize| {
        let aside = ASIDE * (arm as f64 - 1.0);
        let all = RATES.iter().enumerate().flat_map(move |(place, rate)| {
            sweep.shares(place, arm).map(move |share| (rate + aside, share))
        });
        all.filter(|(_, share)| !share.is_nan())
            .map(|at| draw::mark(&plane, DOTS[arm], at))
            .collect::<Html>()
    };
    let names: Vec<_> = LINES.iter().zip(ARMS).map(|(class, name)| (*class, name.into())).collect();
    html! {
        <Sketch {plane} x_name="learning rate" y_name="share of dead units" description={format!("Dead units by learning rate. {}", sweep.words())}
            lines={html! { <>{ for LINES.iter().enumerate().map(line) }</> }}>
            { for (0..ARMS.len()).map(dots) }
            { draw::names(&plane, Corner::TopLeft, &names) }
        </Sketch>
    }
}

fn table(sweep: &Sweep) -> Html {
    html! {
        <div class="scroll" data-part="values" tabindex="0" role="region" aria-label="All rates in numbers">
            <table class="lab__table">
                <caption>{ "Share of dead units after 60 epochs: median, and in brackets the least and the greatest" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Rate" }</th>
                        { for ARMS.iter().map(|name| html! { <th key={*name} scope="col">{ *name }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for RATES.iter().enumerate().map(|(place, rate)| html! {
                        <tr key={place}>
                            <th scope="row">{ *rate }</th>
                            { for (0..ARMS.len()).map(|arm| html! { <td key={arm}>{ sweep.summary(place, arm) }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

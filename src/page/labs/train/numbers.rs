//! How the runs of many seeds ended, in numbers.

use super::card::percent;
use crate::component::number::significant;
use crate::job::seeds::Ending;
use crate::plot::rows::Rows;
use yew::prelude::*;

/// A row for each seed: the loss of each run on the test examples, and the share of them that is right.
pub(super) fn csv(names: &[String], endings: &[Ending]) -> String {
    let columns = names
        .iter()
        .flat_map(|name| ["test loss", "test accuracy"].map(|what| format!("{name}: {what}")));
    let mut rows = Rows::new(std::iter::once("seed".to_owned()).chain(columns));
    for seed in seeds(endings) {
        let of_run = |run: usize| {
            let ending = of(endings, seed, run);
            ending.map_or([f64::NAN; 2], |it| [it.loss, it.accuracy])
        };
        rows.add(&[&seed.to_string()], (0..names.len()).flat_map(of_run));
    }
    rows.text()
}

/// The same as a table that opens.
pub(super) fn table(names: &[String], endings: &[Ending], has_classes: bool) -> Html {
    let cell = |seed: u32, run: usize| {
        let number =
            of(endings, seed, run).map(|it| if has_classes { it.accuracy } else { it.loss });
        let shown = match number {
            None => "…".to_owned(),
            Some(number) if number.is_nan() => "diverged".to_owned(),
            Some(share) if has_classes => percent(share),
            Some(loss) => significant(loss, 4),
        };
        html! { <td key={run}>{ shown }</td> }
    };
    let caption =
        if has_classes { "Accuracy on the test examples" } else { "Loss on the test examples" };
    html! {
        <details class="lab__details" data-part="values">
            <summary>{ "All seeds in numbers" }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="All seeds in numbers">
                <table class="lab__table">
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Seed" }</th>
                            { for names.iter().map(|name| html! { <th key={name.clone()} scope="col">{ name }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for seeds(endings).into_iter().map(|seed| html! {
                            <tr key={seed}>
                                <th scope="row">{ seed }</th>
                                { for (0..names.len()).map(|run| cell(seed, run)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

/// The seeds that have an ending, in ascending order.
fn seeds(endings: &[Ending]) -> Vec<u32> {
    let mut seeds: Vec<u32> = endings.iter().map(|ending| ending.seed).collect();
    seeds.sort_unstable();
    seeds.dedup();
    seeds
}

fn of(endings: &[Ending], seed: u32, run: usize) -> Option<&Ending> {
    endings.iter().find(|ending| ending.seed == seed && ending.run == run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seed_has_a_row_whatever_the_order_of_the_endings() {
        let ending = |seed, run, loss, accuracy| Ending { seed, run, loss, accuracy };
        let endings =
            [ending(3, 1, 0.5, 0.75), ending(2, 0, 0.25, 1.0), ending(3, 0, f64::NAN, f64::NAN)];
        let names = ["A".to_owned(), "B, 2".to_owned()];
        let expected = "seed,A: test loss,A: test accuracy,\"B, 2: test loss\",\"B, 2: test accuracy\"\n\
            2,0.25,1,,\n3,,,0.5,0.75\n";
        assert_eq!(csv(&names, &endings), expected);
        assert_eq!(seeds(&endings), [2, 3]);
    }
}

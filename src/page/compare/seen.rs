//! What is left of a comparison where the link hides the gradient.

use crate::link::{CompareView, Hide, Part, Show};

/// The view as it is shown: f alone, and a table that is not sorted by slopes. The view itself keeps both, so that they
/// come back with the gradient.
#[must_use]
pub fn seen(view: &CompareView, hide: Hide) -> CompareView {
    if !hide.has(Part::Gradient) {
        return view.clone();
    }
    let sort = view.sort.filter(|sort| !sort.column.is_of_slopes());
    CompareView { show: Show::VALUE, sort, ..view.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{View, parse};

    #[test]
    fn neither_a_curve_nor_an_order_tells_of_the_slope() {
        let hide = Hide::default().with(Part::Gradient, true);
        for (query, sort) in
            [("show=df&sort=-df", false), ("base=1&sort=df-base", false), ("sort=f", true)]
        {
            let View::Compare(view) = parse(&format!("#/compare?{query}")).link.view else {
                panic!()
            };
            let left = seen(&view, hide);
            assert_eq!((left.show, left.sort.is_some()), (Show::VALUE, sort), "{query}");
            assert_eq!(seen(&view, Hide::default()), view);
        }
    }
}

//! What can be true of a function, so that a rule need not name it.

use super::Facts;
use crate::activation::Monotonicity;
use crate::activation::shape::Plateau;

/// Something that holds for some functions of the catalogue. None of it holds for an activation of a vector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Property {
    /// It takes one number and gives one.
    ElementWise,
    /// A straight line everywhere.
    Straight,
    /// Not a straight line.
    Bent,
    /// f′ is 0 almost everywhere.
    NoGradient,
    /// f flattens out on both sides.
    Saturates,
    /// f′ is exactly 0 from some x on, to the left or to the right.
    DeadSide,
    /// f′ has no bound.
    Steep,
    /// The mean of f(z) for z ~ N(0, 1) is farther from zero than [`OFF_CENTRE`].
    OffCentre,
    /// The values have a lower and an upper bound.
    Bounded,
    /// They lack one of them.
    Unbounded,
    /// The values are not those between 0 and 1.
    NotProbability,
    /// It rises somewhere and falls somewhere.
    Uneven,
}

/// ReLU's mean is 0.3989, ELU's 0.1605.
const OFF_CENTRE: f64 = 0.3;

impl Property {
    pub(super) fn holds(self, facts: &Facts) -> bool {
        let (shape, range) = (&facts.shape, &facts.range);
        let is_straight = shape.stretches.len() == 1
            && shape.stretches.iter().all(|stretch| stretch.constant_slope.is_some());
        let is_bounded = range.low.is_finite() && range.high.is_finite();
        let is_dead = |side: &Option<Plateau>| side.as_ref().is_some_and(|plateau| plateau.dead);
        match self {
            Self::ElementWise => true,
            Self::Straight => is_straight,
            Self::Bent => !is_straight,
            Self::NoGradient => facts.moments.mean_square_derivative == 0.0,
            Self::Saturates => shape.left.is_some() && shape.right.is_some(),
            Self::DeadSide => is_dead(&shape.left) || is_dead(&shape.right),
            Self::Steep => shape.steepest.slope.is_infinite(),
            Self::OffCentre => facts.moments.mean.abs() > OFF_CENTRE,
            Self::Bounded => is_bounded,
            Self::Unbounded => !is_bounded,
            Self::NotProbability => (range.low, range.high) != (0.0, 1.0),
            Self::Uneven => (facts.activation.monotonicity)(&facts.params) == Monotonicity::Neither,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::CATALOGUE;

    fn ids(property: Property) -> Vec<&'static str> {
        let facts = CATALOGUE.iter().map(|activation| Facts::of(activation));
        facts.filter(|facts| property.holds(facts)).map(|facts| facts.activation.id).collect()
    }

    #[test]
    fn properties_are_found_in_the_functions_themselves() {
        assert_eq!(ids(Property::Straight), ["linear"]);
        assert_eq!(ids(Property::NoGradient), ["step"]);
        assert_eq!(ids(Property::Steep), ["relu-squared", "exponential"]);
        assert_eq!(ids(Property::Bent).len(), CATALOGUE.len() - 1);
        let saturating = ids(Property::Saturates);
        assert!(["sigmoid", "tanh", "relu6", "hard-tanh"].iter().all(|id| saturating.contains(id)));
        assert!(!saturating.contains(&"relu") && !saturating.contains(&"sine"));
        let dead = ids(Property::DeadSide);
        assert!(["relu", "relu6", "hard-swish", "step"].iter().all(|id| dead.contains(id)));
        assert!(!["elu", "gelu", "leaky-relu", "tanh"].iter().any(|id| dead.contains(id)));
        let uneven = ids(Property::Uneven);
        assert!(["gelu", "sine", "gaussian"].iter().all(|id| uneven.contains(id)));
        assert!(ids(Property::OffCentre).contains(&"softplus"));
        assert!(!ids(Property::NotProbability).contains(&"sigmoid"));
    }

    #[test]
    fn every_function_has_a_bound_on_both_sides_or_lacks_one() {
        let (bounded, unbounded) = (ids(Property::Bounded), ids(Property::Unbounded));
        assert!(bounded.contains(&"sine") && unbounded.contains(&"relu"));
        assert_eq!(bounded.len() + unbounded.len(), ids(Property::ElementWise).len());
    }
}

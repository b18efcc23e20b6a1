//! Which tab a key leads to.

/// The tab to go to from tab `index` of `count`; `None` for keys that are none of the tabs' business.
pub(super) fn tab_for_key(key: &str, index: usize, count: usize) -> Option<usize> {
    match key {
        "ArrowRight" => Some((index + 1) % count),
        "ArrowLeft" => Some((index + count - 1) % count),
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::tab_for_key;

    #[test]
    fn arrows_go_round_and_home_and_end_jump() {
        assert_eq!(tab_for_key("ArrowRight", 0, 4), Some(1));
        assert_eq!(tab_for_key("ArrowRight", 3, 4), Some(0));
        assert_eq!(tab_for_key("ArrowLeft", 0, 4), Some(3));
        assert_eq!(tab_for_key("Home", 2, 4), Some(0));
        assert_eq!(tab_for_key("End", 1, 4), Some(3));
        assert_eq!(tab_for_key("Tab", 1, 4), None);
    }
}

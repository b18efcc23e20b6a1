use super::rust_items;

const FILE: &str = r##"
source.he = { text = "He & Co", year = 2015, arxiv = "1502.01852" }

[[question]]
id = "depth"
text = "How deep?"
answers = [{ id = "shallow", label = "1", meaning = "a" }, { id = "deep", label = "9", meaning = "b" }]

[[rule]]
id = "one"
layer = "hidden"
for = ["elu", "softmax"]
when = { depth = ["deep"] }
points = -3
why = "A *reason*."
fact = "mean"
verdict = "true"
claim = "elu-smooth"
source = "he"

[[output]]
loss = "L"
why = "W"
comment = "c"
pytorch = "p"
keras = "k"

[[initialisation]]
name = "N"
why = "W"
pytorch = "p"
keras = "k"

[[advice]]
text = "T"

[[code]]
pytorch = "p"
keras = "k"
"##;

fn items(from: &str, to: &str) -> Result<String, Vec<String>> {
    assert!(FILE.contains(from), "{from}");
    rust_items(&FILE.replace(from, to), &|id| id == "elu", &|id| id == "elu-smooth")
}

#[test]
fn a_file_becomes_tables() {
    let items = items("", "").expect("tables");
    for part in [
        r#"pub const QUESTIONS: [Question; 1] = [Question { id: "depth", text: "How deep?", answers: "#,
        r#"who: Who::Ids(&["elu", "softmax"]), when: &[(0, 2), ], points: -3, "#,
        r#"why: "A <em>reason</em>.", fact: Some(Fact::Mean), verdict: Some(Verdict::True), claim: Some("elu-smooth"), "#,
        r#"source: Some("He &amp; Co (2015), <a href=\"https://arxiv.org/abs/1502.01852\">arXiv:1502.01852</a>")"#,
        r#"Template { when: &[], pytorch: "p", keras: "k" }"#,
    ] {
        assert!(items.contains(part), "{part} in {items}");
    }
}

#[test]
fn mistakes_are_named() {
    let cases = [
        ("layer = \"hidden\"", "layer = \"middle\"", ":11: unknown variant `middle`"),
        ("elu-smooth", "elu-rough", ": rule one: there is no claim elu-rough"),
        ("verdict = \"true\"\n", "", ": rule one: names a claim and has no verdict"),
        ("\"elu\"", "\"ellu\"", ": rule one: there is no function ellu"),
        ("[\"deep\"]", "[\"deeper\"]", ": rule one: there is no answer depth = deeper"),
        ("depth = [\"deep\"]", "width = [\"deep\"]", ": rule one: there is no question width"),
        ("source = \"he\"", "source = \"she\"", ": the source he is not used"),
        ("for = [", "property = \"bent\"\nfor = [", ": rule one: takes either `for` or `property`"),
        ("\"shallow\"", "\"deep\"", ": deep stands twice"),
        ("A *reason*.", "A <b>reason</b>.", ": rule one: raw HTML is not allowed"),
    ];
    for (from, to, expected) in cases {
        let errors = items(from, to).expect_err(expected);
        assert!(errors[0].starts_with(expected), "{errors:?}");
    }
}

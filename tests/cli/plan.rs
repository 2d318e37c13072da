//! `plan`: what was decided, from a script, on a page, and between two years.

use crate::harness::{Ended, leerkompas};

const DOSSIER: &str = "format = 2\n\n[organisation]\nname = \"Acme\"\n\n[[training]]\ntitle = \"Safety\"\nambition = [\"comply\"]\nbarriers = [\"administrateur.fixed_on_subsidised_courses\"]\n";
const STEP: &str = "administrateur.evaluation_cycle";

fn plan(arguments: &[&str], dossier: &str) -> Ended {
    let arguments = [&["plan", "d.toml"], arguments].concat();
    leerkompas(&arguments).file("d.toml", dossier).run()
}

#[test]
fn a_script_puts_a_step_on_the_plan_and_changes_it() {
    let ended = plan(
        &["--step", STEP, "--owner", "HR", "--due", "2027-03-31"],
        DOSSIER,
    )
    .expect(0);
    let ended = ended.shows("1. administrateur.evaluation_cycle: to do");
    let once = ended.read("d.toml");
    let ended = plan(&["--step", STEP, "--status", "Gedaan"], &once).expect(0);
    let twice = ended.read("d.toml");
    assert_eq!(twice.matches("[[training.plan]]").count(), 1, "{twice}");
    for line in [
        "owner = \"HR\"",
        "due = \"2027-03-31\"",
        "status = \"done\"",
    ] {
        assert!(twice.contains(line), "{twice}");
    }
    let own = plan(&["--step", "Call the sector fund"], &twice)
        .expect(0)
        .read("d.toml");
    assert!(own.contains("text = \"Call the sector fund\""), "{own}");
}

#[test]
fn a_plan_is_shown_with_what_was_decided_and_what_nothing_answers() {
    let decided = format!(
        "{DOSSIER}\n[[training.plan]]\nstep = \"{STEP}\"\ndue = \"2025-06-30\"\n\n[[training.plan]]\ntext = \"Ask around\"\nstatus = \"done\"\n"
    );
    let told = [
        "What you agreed to do",
        "overdue: was due by 30 June 2025",
        "the study names nothing against it",
    ];
    for format in ["terminal", "markdown", "html"] {
        let ended = plan(&["--format", format], &decided).expect(0);
        for text in told {
            assert!(
                ended.out.contains(text),
                "{format}: `{text}` is not in:\n{}",
                ended.out
            );
        }
    }
    let shown = plan(&["--format", "terminal"], &decided).expect(0);
    shown
        .shows("[ ] Use the evaluation cycle")
        .shows("[x] Ask around");
    let suggested = plan(&["--format", "terminal"], DOSSIER).expect(0);
    suggested.shows("What you can do yourselves, best first");
}

/// A day as people write it here is kept as a dossier has it.
#[test]
fn a_day_may_be_written_with_the_day_first() {
    for day in ["2027-03-01", "1/3/2027", "01-03-2027", " 1.3.2027 "] {
        let ended = plan(&["--step", STEP, "--due", day], DOSSIER).expect(0);
        let kept = ended.read("d.toml");
        assert!(kept.contains("due = \"2027-03-01\""), "{day}: {kept}");
    }
}

#[test]
fn what_cannot_be_decided_is_refused_and_nothing_is_written() {
    for (arguments, told) in [
        (
            &["--step", "administrateur.evaluation_cycl"][..],
            "did you mean `administrateur.evaluation_cycle`",
        ),
        (
            &["--step", STEP, "--due", "31/13/2027"],
            "`31/13/2027` is no date",
        ),
        (&["--step", STEP, "--status", "almost"], "`almost`"),
        (&["--owner", "HR"], "say which with `--step`"),
        (
            &["--step", STEP, "--training", "2"],
            "there is no training 2",
        ),
    ] {
        let ended = plan(arguments, DOSSIER).expect(2);
        assert_eq!(ended.read("d.toml"), DOSSIER, "{arguments:?}");
        ended.says(told);
    }
    leerkompas(&["plan", "none.toml", "--step", STEP])
        .run()
        .expect(1);
}

#[test]
fn a_comparison_tells_how_far_the_plan_is() {
    let step = |status: &str| {
        format!(
            "{DOSSIER}\n[[training.plan]]\nstep = \"{STEP}\"\ndue = \"2025-06-30\"\nstatus = \"{status}\"\n"
        )
    };
    leerkompas(&["compare", "a.toml", "b.toml"])
        .file("a.toml", step("doing"))
        .file("b.toml", step("done"))
        .run()
        .expect(0)
        .shows("A: 0 done, 1 to do or in progress (1 of them overdue), 0 dropped")
        .shows("B: 1 done, 0 to do or in progress (0 of them overdue), 0 dropped");
}

#[test]
fn a_portfolio_counts_only_who_was_asked() {
    let table = "organisation,ambition,barriers\nA,comply,administrateur.no_time;administrateur.low_motivation\nB,comply,administrateur.no_time\nC,comply,none\nD,comply,\nE,comply,administrateur.no_tim\n";
    let ended = leerkompas(&["report", "t.csv", "--format", "json"])
        .file("t.csv", table)
        .run()
        .expect(3);
    let json: serde_json::Value = serde_json::from_str(&ended.out).expect("JSON");
    assert_eq!((&json["trainings"], &json["asked"]), (&4.into(), &3.into()));
    let counts: Vec<_> = json["recognised"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["trainings"].as_u64())
        .collect();
    assert_eq!(counts, [Some(2), Some(1)]);
    ended.says("1 rejected");
    let page = leerkompas(&["report", "t.csv"])
        .file("t.csv", table)
        .run()
        .expect(3);
    page.shows("2 of the 3 training activities that were asked")
        .shows("What is to be expected from the study");
}

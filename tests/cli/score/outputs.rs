//! Where results go, and what is never lost on the way.

use super::ROWS;
use crate::harness::leerkompas;

/// A pipe or a device is written into; only a plain file is replaced.
#[cfg(unix)]
#[test]
fn a_device_is_written_into_and_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let link = folder.path().join("link");
    std::os::unix::fs::symlink("/dev/null", &link).expect("a link");
    let path = link.to_str().expect("a path");
    leerkompas(&["score", "a.csv", "-o", path])
        .file("a.csv", ROWS)
        .run()
        .expect(0);
    assert!(
        std::fs::symlink_metadata(&link)
            .expect("the link is there")
            .is_symlink()
    );
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_the_old_result_and_no_half_file() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("out.csv"), "old").expect("a file");
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("leerkompas"))
        .args(["score", "-", "-o", "out.csv"])
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut input = child.stdin.take().expect("an input");
    input.write_all(b"ambition\ncomply\n").expect("rows");
    // Once something is written, whoever has to clear it away is ready.
    let written = || {
        let files = std::fs::read_dir(folder.path()).expect("a folder");
        let sizes = files.map(|file| {
            file.and_then(|file| file.metadata())
                .map_or(0, |file| file.len())
        });
        sizes.filter(|size| *size > 3).count() > 0
    };
    while !written() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let killed = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(killed.expect("kill runs").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .collect();
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(
        std::fs::read(folder.path().join("out.csv")).expect("a file"),
        b"old"
    );
}

/// `leerkompas score a.csv -o out.csv 2>&1 | head -1`, say.
#[test]
fn what_nobody_hears_takes_nothing_from_the_results() {
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().expect("a folder");
    let rows = format!("{ROWS}Gamma,x,zzz,,,\n");
    std::fs::write(folder.path().join("a.csv"), rows).expect("a table");
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("leerkompas"))
        .args(["score", "-", "-o", "out.csv"])
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stderr.take());
    let mut table = std::fs::File::open(folder.path().join("a.csv")).expect("a table");
    let mut input = child.stdin.take().expect("an input");
    std::io::copy(&mut table, &mut input).expect("rows");
    drop(input);
    assert_eq!(child.wait().expect("it ends").code(), Some(3));
    assert!(folder.path().join("out.csv").exists());
}

#[test]
fn a_result_is_packed_by_its_ending() {
    use std::io::Read;
    let arguments = [
        "score",
        "a.csv",
        "-o",
        "out.csv.gz",
        "--rejects",
        "bad.csv.zst",
    ];
    let ended = leerkompas(&arguments)
        .file("a.csv", format!("{ROWS}Gamma,x,zzz,,,\n"))
        .run()
        .expect(3);
    let mut scores = String::new();
    let packed = std::fs::read(ended.path("out.csv.gz")).expect("a result");
    flate2::read::GzDecoder::new(packed.as_slice())
        .read_to_string(&mut scores)
        .expect("gzip");
    let expected = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0);
    assert_eq!(scores, expected.out);
    let rejects = std::fs::read(ended.path("bad.csv.zst")).expect("rejects");
    leerkompas(&["score", "bad.csv.zst"])
        .file("bad.csv.zst", rejects)
        .run()
        .expect(3)
        .says("bad.csv.zst, line 2 (record 1)");
}

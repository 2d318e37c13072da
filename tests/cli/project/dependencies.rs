//! What the project promises of its dependencies: each has its reason on a page, and none needs a newer Rust.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(path).expect("the file is there")
}

/// What `cargo metadata` says of this machine's packages.
fn metadata() -> Value {
    let run = |program: &str, arguments: &[&str]| {
        let run = Command::new(program)
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.success(), "{program} {arguments:?}: {said}");
        String::from_utf8(run.stdout).expect("text")
    };
    let version = run("rustc", &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let metadata = run(
        env!("CARGO"),
        &[
            "metadata",
            "--locked",
            "--offline",
            "--format-version=1",
            "--filter-platform",
            host.expect("a host"),
        ],
    );
    serde_json::from_str(&metadata).expect("JSON")
}

#[test]
fn every_dependency_has_its_reason_and_every_reason_a_dependency() {
    let manifests = ["Cargo.toml", "engine/Cargo.toml"].map(read);
    let manifests = manifests.map(|text| text.parse::<toml::Table>().expect("TOML"));
    let mut named = BTreeSet::new();
    let targets = manifests[0]["target"].as_table().expect("targets").values();
    let holders = targets.filter_map(toml::Value::as_table).chain(&manifests);
    for holder in holders {
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let table = holder.get(kind).and_then(toml::Value::as_table);
            named.extend(table.into_iter().flat_map(toml::Table::keys).cloned());
        }
    }
    named.remove("leerkompas-engine");
    let page = read("docs/dependencies.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    let explained: BTreeSet<_> = rows
        .filter_map(|row| Some(row.split_once('`')?.0.to_owned()))
        .collect();
    assert!(named.len() > 30, "{named:?}");
    assert_eq!(named, explained);
}

#[test]
fn no_dependency_needs_a_newer_rust_than_is_promised() {
    let version = |text: &str| -> Vec<u32> {
        let parts = text.split('.').map(str::parse);
        let parts = parts.collect::<Result<Vec<_>, _>>();
        let mut parts = parts.expect("a version");
        parts.resize(3, 0);
        parts
    };
    let promised = env!("CARGO_PKG_RUST_VERSION");
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 100);
    for package in packages {
        if let Some(needed) = package["rust_version"].as_str() {
            let name = &package["name"];
            assert!(
                version(needed) <= version(promised),
                "{name} needs Rust {needed}, and {promised} is promised"
            );
        }
    }
    // The page for beginners says the same.
    assert!(read("README.md").contains(&format!("Rust](https://rustup.rs) {promised} or newer")));
}

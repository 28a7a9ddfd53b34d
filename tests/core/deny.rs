//! `tools/setup/deny.sh` beside a cargo and a git that do as they are told: what it says, and where it fails.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the tools do.
#[derive(Clone, Copy)]
struct World {
    ci: bool,
    installed: bool,
    /// What cargo-deny says where it cannot fetch the list; `None` where it can.
    fetch: Option<&'static str>,
    /// Exit status of the check of advisories.
    advisories: u8,
    /// Exit status of git, asked whether the list can be reached.
    git: u8,
}

const GOOD: World = World {
    ci: true,
    installed: true,
    fetch: None,
    advisories: 0,
    git: 0,
};
const REFUSED: Option<&str> =
    Some("[ERROR] failed to fetch advisory database https://list.invalid/advisories\ncould not connect");

fn program(folder: &Path, name: &str, body: &str) {
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/bash\n{body}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Whether the script ends well, and all that it says.
fn run(name: &str, world: World) -> (bool, String) {
    let home: PathBuf = std::env::temp_dir().join(format!("jigong-deny-{name}-{}", std::process::id()));
    let programs = home.join(".cargo/bin");
    fs::create_dir_all(&programs).unwrap();
    let fetch = world
        .fetch
        .map_or_else(|| "true".to_owned(), |said| format!("echo '{said}' >&2; exit 1"));
    let advisories = world.advisories;
    let cargo = format!("case \"$*\" in\n*'fetch db'*) {fetch};;\n*advisories*) exit {advisories};;\ninstall*) exit 1;;\nesac");
    program(&programs, "cargo", &cargo);
    program(
        &programs,
        "git",
        &format!(
            "[[ \"$2\" == https://list.invalid/advisories ]] || exit 99\nexit {}",
            world.git
        ),
    );
    if world.installed {
        program(&programs, "cargo-deny", "exit 0");
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/setup/deny.sh");
    let mut command = Command::new("bash");
    command
        .arg(script)
        .env_clear()
        .env("HOME", &home)
        .env("PATH", "/usr/bin:/bin");
    if world.ci {
        command.env("CI", "true");
    }
    let output = command.output().unwrap();
    fs::remove_dir_all(&home).unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.success(), said.concat())
}

#[test]
fn all_is_well() {
    assert_eq!(run("well", GOOD), (true, String::new()));
}

#[test]
fn a_known_advisory_fails_everywhere() {
    for ci in [true, false] {
        let world = World {
            ci,
            advisories: 1,
            ..GOOD
        };
        assert!(!run("advisory", world).0);
    }
}

#[test]
fn a_tool_that_cannot_be_installed_fails_in_continuous_integration_and_is_said_elsewhere() {
    for ci in [true, false] {
        let (ended_well, said) = run(
            "tool",
            World {
                ci,
                installed: false,
                ..GOOD
            },
        );
        assert_eq!(ended_well, !ci, "{said}");
        assert!(
            said.contains("could not be installed") && said.contains("NOT checked"),
            "{said}"
        );
    }
}

#[test]
fn a_list_that_can_be_reached_and_is_not_fetched_fails_in_continuous_integration_and_is_said_elsewhere() {
    for ci in [true, false] {
        let (ended_well, said) = run(
            "fetch",
            World {
                ci,
                fetch: REFUSED,
                ..GOOD
            },
        );
        assert_eq!(ended_well, !ci, "{said}");
        assert!(
            said.contains("can be reached") && said.contains("could not connect"),
            "{said}"
        );
    }
}

#[test]
fn a_list_that_no_way_leads_to_is_said_and_fails_nowhere() {
    for ci in [true, false] {
        let (ended_well, said) = run(
            "away",
            World {
                ci,
                fetch: REFUSED,
                git: 128,
                ..GOOD
            },
        );
        assert!(ended_well, "{said}");
        assert!(said.contains("cannot be reached") && said.contains("NOT checked"), "{said}");
    }
}

#[test]
fn a_failure_that_names_no_list_fails_in_continuous_integration() {
    let (ended_well, said) = run(
        "silent",
        World {
            fetch: Some("no such command"),
            ..GOOD
        },
    );
    assert!(!ended_well && said.contains("no such command"), "{said}");
}

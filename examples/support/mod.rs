//! What the command-line programs share: reading a file or standard input, and how they end.

use std::fmt::Display;
use std::io::Read;
use std::process::ExitCode;

/// The text of a file, of standard input for `-`.
pub fn read(file: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = if file == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(file).map(|all| bytes = all)
    };
    read.map_err(|error| format!("{file}: {error}"))?;
    String::from_utf8(bytes).map_err(|_| "$: not UTF-8".to_owned())
}

/// Prints the result and ends with status 0, or prints one line to standard error and ends with status 2.
pub fn finish(result: Result<impl Display, String>) -> ExitCode {
    match result {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(line) => {
            eprintln!("{line}");
            ExitCode::from(2)
        }
    }
}

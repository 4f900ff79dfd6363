//! The build script: it packs the sample workspaces into one archive, a ninth of their size, for `samples.rs` to unpack.
//!
//! The archive is text. Each file is a line with its path and its length in bytes, and then its text as it lies on disk.

use std::{env, error::Error, fmt::Write, fs, path::Path};

const SAMPLES: &str = "sample-workspaces";

/// Strong, and done in a moment: more saves next to nothing.
const LEVEL: u8 = 9;

#[expect(clippy::print_stdout, reason = "this is how a build script talks to Cargo")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={SAMPLES}");
    // The linker that comes with Rust lays equal functions on one another and packs the table of what moves with the program:
    // a third of a megabyte less to read at every start. Others may not know how.
    if env::var("TARGET").is_ok_and(|target| target == "x86_64-unknown-linux-gnu")
        && env::var("PROFILE").is_ok_and(|profile| profile == "release")
    {
        println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    let mut files = Vec::new();
    collect(Path::new(SAMPLES), "", &mut files)?;
    // Files of one name lie side by side: samples resemble each other, and the packer only looks back over 32 KB.
    files.sort_by(|(one, _), (other, _)| (inside(one), one).cmp(&(inside(other), other)));
    let mut archive = String::new();
    for (path, text) in files {
        write!(archive, "{path} {}\n{text}", text.len())?;
    }
    let packed = miniz_oxide::deflate::compress_to_vec(archive.as_bytes(), LEVEL);
    let out = env::var_os("OUT_DIR").ok_or("Cargo names no folder to write to")?;
    fs::write(Path::new(&out).join("samples.packed"), packed)?;
    Ok(())
}

/// The path of a file below its sample.
fn inside(path: &str) -> &str {
    path.split_once('/').map_or(path, |(_, inside)| inside)
}

/// The data files of a folder and of those in it. What begins with a dot belongs to whoever has opened a sample here.
fn collect(folder: &Path, below: &str, files: &mut Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a sample's file has a name that is no text")?;
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            collect(&path, &format!("{below}{name}/"), files)?;
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            files.push((format!("{below}{name}"), fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

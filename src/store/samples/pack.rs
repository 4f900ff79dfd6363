//! The build script: it packs the sample workspaces into one archive, a ninth of their size, for `samples.rs` to unpack, and the
//! files of the method into another, for `method/files.rs`.
//!
//! An archive is text. Each file is a line with its path and its length in bytes, and then its text as it lies on disk.

use std::{env, error::Error, fmt::Write, fs, path::Path};

const SAMPLES: &str = "sample-workspaces";

const METHOD: &str = "src/method";

/// The folders of the method with the endings of their files: rows, and words.
const METHOD_FILES: [(&str, &str); 2] = [("data", "ron"), ("words/en", "ftl")];

/// Strong, and done in a moment: more saves next to nothing.
const LEVEL: u8 = 9;

#[expect(clippy::print_stdout, reason = "this is how a build script talks to Cargo")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={SAMPLES}");
    let mut files = Vec::new();
    collect(Path::new(SAMPLES), "", &mut files)?;
    // Files of one name lie side by side: samples resemble each other, and the packer only looks back over 32 KB.
    files.sort_by(|(one, _), (other, _)| (inside(one), one).cmp(&(inside(other), other)));
    pack("samples.packed", files)?;
    println!("cargo:rerun-if-changed={METHOD}");
    let mut files = Vec::new();
    // 64 bits of FNV-1a, as `method/files.rs` reckons it for a method of somebody's own.
    let mut digest = 0xcbf2_9ce4_8422_2325_u64;
    for (folder, ending) in METHOD_FILES {
        for (name, text) in named(folder, ending)? {
            let bytes = name.bytes().chain([0]).chain(text.bytes()).chain([0]);
            digest = bytes.fold(digest, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
            files.push((format!("{folder}/{name}.{ending}"), text));
        }
    }
    println!("cargo:rustc-env=METHOD_DIGEST={digest:016x}");
    pack("method.packed", files)?;
    Ok(())
}

/// The files of a folder of the method, by name without ending, in order.
fn named(folder: &str, ending: &str) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(Path::new(METHOD).join(folder))? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == ending) {
            let name =
                path.file_stem().and_then(|name| name.to_str()).ok_or("a file of the method has a name that is no text")?;
            files.push((name.to_owned(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// Packs files, each with its path, into one archive. What is there already is another build's, perhaps: it is replaced, not
/// written into.
fn pack(name: &str, files: Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    let mut archive = String::new();
    for (path, text) in files {
        write!(archive, "{path} {}\n{text}", text.len())?;
    }
    let packed = miniz_oxide::deflate::compress_to_vec(archive.as_bytes(), LEVEL);
    let file = Path::new(&env::var_os("OUT_DIR").ok_or("Cargo names no folder to write to")?).join(name);
    let _ = fs::remove_file(&file);
    fs::write(file, packed)?;
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

//! Where the sources and the results are.

use std::path::{Path, PathBuf};

use super::Failure;

/// The folder with the sources, and the folders for results.
#[derive(Debug, Clone)]
pub struct Repository {
    root: PathBuf,
    target: PathBuf,
}

impl Repository {
    /// The repository that this program was built from.
    ///
    /// # Errors
    ///
    /// If it is no longer there: the widget is built from its sources.
    pub fn find() -> Result<Self, Failure> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        if !root.join("src/element").is_dir() {
            return Err(Failure::new(
                format!("The sources of the widget are no longer in {}.", root.display()),
                "Go to the folder they are in now and run `cargo run` there. A page needs none of them: name another page \
                 of this product with `page --like PAGE`, or put one beside this program, as skill-matrix.html.",
            ));
        }
        let target = target_of_this_program().unwrap_or_else(|| root.join("target"));
        Ok(Repository { root, target })
    }

    /// The folder with `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The matrix that is compiled into the wasm.
    pub fn matrix(&self) -> PathBuf {
        self.root.join("data/matrix.json")
    }

    /// The folder that deliveries are laid out in.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The target folder of the wasm. It has its own, because its flags differ from those of the native
    /// build and would discard that build's results.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm-build")
    }
}

/// The target folder that the running program is in. Cargo marks its target folders.
fn target_of_this_program() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file()).map(Path::to_path_buf)
}

//! Pictures of a whole page, to compare: small, with few colours, so that many of them can be kept,
//! and so that what differs between machines (the edges of letters) does not count.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{Rgb, RgbImage, imageops};
use serde_json::json;

use super::Page;

/// So many pixels of the page are one of the picture, across and down.
const SCALE: u32 = 5;
/// Colours are kept in steps of this.
const STEP: u8 = 17;
/// A pixel is another one where it is off by more than this: half a step, and the edge of a letter.
const TOLERANCE: u8 = 28;
/// A picture is another one where so many pixels are.
const MOST: usize = 40;

impl Page {
    /// The whole page, made small, in Chromium alone. As large as it is, it is in
    /// `target/screenshots`, to be looked at.
    #[track_caller]
    pub fn picture(&self, name: &str) -> RgbImage {
        let size = self.run(
            "return [document.documentElement.clientWidth, Math.ceil(document.documentElement.getBoundingClientRect().height)]",
            vec![],
        );
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
        let taken = self.session.devtools(
            "Page.captureScreenshot",
            json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }),
        );
        let png = STANDARD.decode(taken["data"].as_str().expect("a picture")).expect("base64");
        std::fs::write(screenshots().join(format!("gallery-{name}.png")), &png).unwrap();
        let whole = image::load_from_memory(&png).expect("a PNG").to_rgb8();
        let (width, height) = (whole.width() / SCALE, whole.height().div_ceil(SCALE));
        imageops::resize(&whole, width, height, imageops::FilterType::Triangle)
    }
}

/// Compares a picture with the one that is kept; what differs is left in `target/screenshots`. With
/// `UPDATE` in the environment the new one is kept.
pub fn compare(kept: &Path, seen: &RgbImage) -> Result<(), String> {
    if std::env::var_os("UPDATE").is_some() {
        let mut file = Vec::new();
        // Colours in steps are flat: no filter makes them smaller.
        let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Best, FilterType::NoFilter);
        with_few_colours(seen).write_with_encoder(encoder).expect("a PNG");
        std::fs::write(kept, file).expect("the picture is written");
        return Ok(());
    }
    let name = kept.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let before = image::open(kept).map_err(|error| format!("{}: {error}", kept.display()))?.to_rgb8();
    let mut different = RgbImage::new(seen.width().max(before.width()), seen.height().max(before.height()));
    let mut count = 0;
    for (x, y, mark) in different.enumerate_pixels_mut() {
        let (old, new) = (before.get_pixel_checked(x, y), seen.get_pixel_checked(x, y));
        let is_same = old.zip(new).is_some_and(|(old, new)| {
            old.0.iter().zip(new.0).all(|(old, new)| old.abs_diff(new) <= TOLERANCE)
        });
        count += usize::from(!is_same);
        let faint = |it: u8| 255 - (255 - it) / 5;
        *mark = if is_same { Rgb(old.unwrap_or(mark).0.map(faint)) } else { Rgb([230, 0, 60]) };
    }
    if count <= MOST {
        return Ok(());
    }
    let save = |picture: &RgbImage, what: &str| {
        let file = screenshots().join(format!("gallery-{name}-{what}.png"));
        picture.save(&file).expect("the picture is written");
        file.display().to_string()
    };
    Err(format!(
        "{name}: {count} pixels are not as in {}; it is now as in {}, differing as in {}",
        kept.display(),
        save(seen, "now"),
        save(&different, "different"),
    ))
}

fn with_few_colours(picture: &RgbImage) -> RgbImage {
    let mut few = picture.clone();
    for pixel in few.pixels_mut() {
        pixel.0 = pixel.0.map(|it| (it.saturating_add(STEP / 2) / STEP) * STEP);
    }
    few
}

fn screenshots() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

//! What is drawn is read back by another program, with the white margin that the standard asks for.

use crate::support::PLAN;
use jigong_formats::link::qr::{MARGIN, Qr, draw};
use jigong_model::scenario::Preset;

use super::preset;

/// Pixels of a module, as a camera might see it.
const SCALE: usize = 4;

/// The path as dark pixels: only the bars that `draw` writes.
fn pixels(qr: &Qr) -> Vec<Vec<bool>> {
    let side = usize::from(qr.size) * SCALE;
    let mut rows = vec![vec![false; side]; side];
    for bar in qr.path.split('M').filter(|bar| !bar.is_empty()) {
        let (x, rest) = bar.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let width = rest.split_once('v').unwrap().0;
        let [x, y, width]: [usize; 3] = [x, y, width].map(|part| part.parse().unwrap());
        assert!(bar.ends_with(&format!("h{width}v1h-{width}z")), "{bar}");
        for row in &mut rows[y * SCALE..(y + 1) * SCALE] {
            row[x * SCALE..(x + width) * SCALE].fill(true);
        }
    }
    rows
}

fn read_back(qr: &Qr) -> String {
    let rows = pixels(qr);
    let side = rows.len();
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if rows[y][x] { 0 } else { 255 });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn codes_of_all_presets_read_back_as_they_were_written() {
    for own in Preset::of(&PLAN) {
        let link = format!("https://jigong.example/#{}", preset(own));
        assert_eq!(read_back(&draw(&link).unwrap()), link);
    }
}

#[test]
fn the_margin_is_white() {
    let rows = pixels(&draw(&preset(Preset::SteadyPlan)).unwrap());
    let margin = usize::from(MARGIN) * SCALE;
    let inside = margin..rows.len() - margin;
    for (y, row) in rows.iter().enumerate() {
        for (x, &dark) in row.iter().enumerate() {
            assert!(!dark || (inside.contains(&x) && inside.contains(&y)), "{x} {y}");
        }
    }
    assert!(rows[margin][margin], "a finder stands in the corner");
}

#[test]
fn a_text_too_long_for_paper_has_no_code() {
    assert_eq!(draw(&"a".repeat(1200)), None);
    let long = "b".repeat(800);
    assert_eq!(read_back(&draw(&long).unwrap()), long);
}

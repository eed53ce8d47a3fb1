//! The maps that were open last, each with a picture of it in small.
//!
//! Files are looked at and pictures made on a thread of their own: a slow disk or a large map never holds the window
//! up. A picture is kept in the cache under a name that says of which state of which file it is; those of other
//! states are thrown away.

use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::SystemTime;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use kurbo::Rect;

use crate::file;
use crate::layout::{Layouter, View};
use crate::model::Journey;
use crate::render::png::{self, PngOptions};
use crate::theme::ThemeName;

/// So many maps are shown; the menu has the others.
const MOST: usize = 8;
/// A picture in small, pixels: sharp on a card up to twice as dense as usual.
const WIDTH: f64 = 560.0;
const HEIGHT: f64 = 376.0;
/// In the names of kept pictures: those that showed something else are not taken for these.
const SHOWS: &str = "the whole map";
/// Of the margin of the sheet so much is left out, map units.
const MARGIN: f64 = 24.0;

/// What is known of the maps that were open last.
pub struct Recent {
    /// Where pictures are kept.
    cache: PathBuf,
    maps: Vec<RecentMap>,
    /// Of which files, in which theme.
    of: Option<(Vec<PathBuf>, ThemeName)>,
    answers: Option<Receiver<Answer>>,
    /// The frame in which they were shown last.
    frame: u64,
}

/// A map that was open.
pub struct RecentMap {
    pub path: PathBuf,
    /// What the map is called; empty while it was not looked at, or if it has none.
    pub title: String,
    pub state: State,
    pub picture: Option<TextureHandle>,
}

/// Whether its file is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not looked at yet.
    Unknown,
    Missing,
    There {
        at: Option<SystemTime>,
    },
}

struct Answer {
    path: PathBuf,
    title: String,
    state: State,
    picture: Option<ColorImage>,
}

impl Recent {
    pub fn new(cache: PathBuf) -> Self {
        Self {
            cache,
            maps: Vec::new(),
            of: None,
            answers: None,
            frame: 0,
        }
    }

    /// The maps to show, once a frame. They are looked at anew when the page is shown again.
    pub fn maps(&mut self, ctx: &Context, files: &[PathBuf], theme: ThemeName) -> &[RecentMap] {
        let frame = ctx.cumulative_frame_nr();
        let comes_back = frame > self.frame + 1;
        self.frame = frame;
        let files = files.get(..MOST.min(files.len())).unwrap_or_default();
        let same = self
            .of
            .as_ref()
            .is_some_and(|(of, t)| of == files && *t == theme);
        if !same || comes_back {
            self.look(ctx, files, theme);
        }
        for answer in self.answers.iter().flat_map(|answers| answers.try_iter()) {
            if let Some(map) = self.maps.iter_mut().find(|m| m.path == answer.path) {
                map.state = answer.state;
                map.title = answer.title;
                map.picture = answer
                    .picture
                    .map(|image| ctx.load_texture("recent", image, TextureOptions::LINEAR));
            }
        }
        &self.maps
    }

    /// Begins to look at the files. An earlier look ends when nobody listens to it any more.
    fn look(&mut self, ctx: &Context, files: &[PathBuf], theme: ThemeName) {
        // What was known is shown until something newer is.
        let mut known: HashMap<PathBuf, RecentMap> = std::mem::take(&mut self.maps)
            .into_iter()
            .map(|map| (map.path.clone(), map))
            .collect();
        let maps = files.iter().map(|path| {
            known.remove(path).unwrap_or_else(|| RecentMap {
                path: path.clone(),
                title: String::new(),
                state: State::Unknown,
                picture: None,
            })
        });
        self.maps = maps.collect();
        self.of = Some((files.to_vec(), theme));
        let (send, answers) = channel();
        self.answers = Some(answers);
        let (files, cache, ctx) = (files.to_vec(), self.cache.clone(), ctx.clone());
        let thread = std::thread::Builder::new()
            .name("recent".to_owned())
            .spawn(move || {
                let mut layouter = None;
                let mut kept = Vec::new();
                for path in files {
                    let answer = look_at(path, theme, &cache, &mut layouter, &mut kept);
                    if send.send(answer).is_err() {
                        return;
                    }
                    ctx.request_repaint();
                }
                throw_away(&cache, &kept);
            });
        if let Err(error) = thread {
            log::warn!("no thread for the pictures of maps: {error}");
        }
    }
}

fn look_at(
    path: PathBuf,
    theme: ThemeName,
    cache: &Path,
    layouter: &mut Option<Layouter>,
    kept: &mut Vec<PathBuf>,
) -> Answer {
    let metadata = fs::metadata(&path).ok().filter(fs::Metadata::is_file);
    let Some(metadata) = metadata else {
        return Answer {
            path,
            title: String::new(),
            state: State::Missing,
            picture: None,
        };
    };
    let at = metadata.modified().ok();
    let mut hasher = DefaultHasher::new();
    let version = (env!("CARGO_PKG_VERSION"), SHOWS);
    (&path, at, metadata.len(), theme, version).hash(&mut hasher);
    let in_cache = cache.join(format!("{:016x}.png", hasher.finish()));
    let layouter = layouter.get_or_insert_with(Layouter::new);
    let journey = file::read(&path).ok();
    let drawn = || draw(journey.as_ref()?, theme, layouter, &in_cache);
    let picture = cached(&in_cache).or_else(drawn);
    let title = journey.map_or_else(String::new, |j| j.about.title.trim().to_owned());
    kept.push(in_cache);
    let state = State::There { at };
    Answer {
        path,
        title,
        state,
        picture,
    }
}

/// The picture that was made earlier.
fn cached(path: &Path) -> Option<ColorImage> {
    let bytes = fs::read(path).ok()?;
    let image = image::load_from_memory(&bytes).ok()?.into_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, image.as_raw()))
}

/// A new picture of the whole map, which is kept. A map that cannot be drawn has none.
fn draw(
    journey: &Journey,
    theme: ThemeName,
    layouter: &mut Layouter,
    cache: &Path,
) -> Option<ColorImage> {
    let view = View {
        theme,
        header: false,
        footer: false,
        ..View::default()
    };
    let scene = layouter.layout(journey, &view);
    let width = scene.size.width - 2.0 * MARGIN;
    let height = scene.size.height - 2.0 * MARGIN;
    let options = PngOptions {
        scale: (WIDTH / width).min(HEIGHT / height),
        region: Some(Rect::from_origin_size((MARGIN, MARGIN), (width, height))),
        ..PngOptions::default()
    };
    let kept = cache
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .map_err(|e| e.to_string())
        .and_then(|()| {
            let write = |out: &mut dyn std::io::Write| {
                png::write(&scene, &options, out, &mut |_| true)
                    .map(drop)
                    .map_err(std::io::Error::other)
            };
            file::replace(cache, write).map_err(|e| e.to_string())
        });
    if let Err(error) = kept {
        log::debug!("a picture is not kept: {error}");
    }
    let (size, rgba) = png::pixels(&scene, &options).ok()?;
    let size = [size.width as usize, size.height as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, &rgba))
}

/// Removes the pictures that nobody needs any more.
fn throw_away(cache: &Path, kept: &[PathBuf]) {
    for entry in fs::read_dir(cache).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_picture = path.extension().is_some_and(|e| e == "png");
        if is_picture && !kept.contains(&path) && fs::remove_file(&path).is_err() {
            log::debug!("a picture stays in the cache");
        }
    }
}

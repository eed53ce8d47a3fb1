//! What the things on a page are, told by where they stand: title and words above the map, the map as a table with a
//! row a lane and a column a step, legend and sources below it.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup};
use kurbo::{Point, Rect};

use crate::scene::{Captions, Part, Region, Scene, Subject};

/// Where something is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Title,
    Above,
    /// A cell of a band's table.
    Cell(usize, Cell),
    Below,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// The head of a stage, by its place in the band.
    Head(usize),
    /// The head of a lane.
    Label(usize),
    /// Lane and step.
    Body(usize, usize),
}

/// One thing that is read.
enum Leaf {
    /// A paragraph, line by line.
    Words(Vec<Identifier>),
    Figure(Identifier, String),
}

/// A band as a table.
struct Table {
    area: Rect,
    body: Rect,
    /// Left edges of the columns.
    columns: Vec<f64>,
    /// Tops of the lanes.
    rows: Vec<f64>,
    /// The stages: first column and how many.
    heads: Vec<(usize, usize)>,
    /// By row and column; the heads of columns are row 0, those of lanes column 0.
    cells: Vec<Vec<Vec<Leaf>>>,
}

pub(super) struct Structure<'a> {
    scene: &'a Scene,
    captions: Option<&'a Captions>,
    is_first: bool,
    title: Vec<Leaf>,
    above: Vec<Leaf>,
    tables: Vec<Table>,
    below: Vec<Leaf>,
}

impl<'a> Structure<'a> {
    pub fn of(scene: &'a Scene, captions: Option<&'a Captions>, is_first: bool) -> Self {
        Self {
            scene,
            captions,
            is_first,
            title: Vec::new(),
            above: Vec::new(),
            tables: (scene.bands.iter())
                .map(|band| {
                    Table::of(
                        scene,
                        band.head.union(band.labels).union(band.body),
                        band.body,
                    )
                })
                .collect(),
            below: Vec::new(),
        }
    }

    /// Where a thing is read that stands there and draws this.
    pub fn place(&self, middle: Point, subject: Option<&Subject>) -> Place {
        let is_title = |s: &Subject| s.part == Part::Title && s.object_words().0 == "map";
        if self.is_first && subject.is_some_and(is_title) {
            return Place::Title;
        }
        let band = self
            .tables
            .iter()
            .rposition(|table| middle.y >= table.area.y0);
        let Some(band) = band else {
            return Place::Above;
        };
        let table = &self.tables[band];
        if middle.y > table.area.y1 && band + 1 == self.tables.len() {
            return Place::Below;
        }
        Place::Cell(band, table.cell(middle))
    }

    /// Words that are read at this place.
    pub fn words(&mut self, place: Place, lines: Vec<Identifier>) {
        if !lines.is_empty() {
            self.list(place).push(Leaf::Words(lines));
        }
    }

    /// Something that is seen there, in words.
    pub fn figure(&mut self, place: Place, id: Identifier, text: String) {
        self.list(place).push(Leaf::Figure(id, text));
    }

    /// What the caption says of a part that has no words on the picture.
    pub fn seen(&self, subject: &Subject) -> Option<String> {
        match subject.part {
            Part::Emotion(_) | Part::Mean => Some(self.captions?.get(subject)?.line()),
            _ => None,
        }
    }

    fn list(&mut self, place: Place) -> &mut Vec<Leaf> {
        match place {
            Place::Title => &mut self.title,
            Place::Above => &mut self.above,
            Place::Below => &mut self.below,
            Place::Cell(band, cell) => {
                let table = &mut self.tables[band];
                let (row, column) = match cell {
                    Cell::Head(head) => (0, head + 1),
                    Cell::Label(row) => (row + 1, 0),
                    Cell::Body(row, column) => (row + 1, column + 1),
                };
                // A band without stages or lanes still has a corner.
                let row = row.min(table.cells.len() - 1);
                let cells = &mut table.cells[row];
                let column = column.min(cells.len() - 1);
                &mut cells[column]
            }
        }
    }

    /// Cells without words still count: each is to be marked with nothing in it.
    pub fn fill(&mut self, mut nothing: impl FnMut() -> Identifier) {
        for table in &mut self.tables {
            for cell in table.cells.iter_mut().flatten() {
                if cell.is_empty() {
                    cell.push(Leaf::Words(vec![nothing()]));
                }
            }
        }
    }

    /// The stages by name, each with the place of its head.
    pub fn bookmarks(&self, captions: Option<&Captions>) -> Vec<(String, kurbo::Vec2)> {
        let stages = heads(self.scene).filter_map(|region| {
            let name = captions?.of(&region.subject.object)?.name.clone();
            Some((name, region.rect.origin().to_vec2()))
        });
        stages.collect()
    }

    pub fn into_nodes(self, title: &str) -> Vec<Node> {
        let mut all = Vec::new();
        if !self.title.is_empty() {
            let heading = Tag::Hn(NonZeroU16::MIN, Some(title.to_owned()));
            all.push(TagGroup::with_children(heading, lines(self.title)).into());
        }
        all.extend(self.above.into_iter().map(Node::from));
        all.extend(self.tables.into_iter().filter_map(Table::into_node));
        all.extend(self.below.into_iter().map(Node::from));
        all
    }
}

/// Heads of stages.
fn heads(scene: &Scene) -> impl Iterator<Item = &Region> {
    scene.regions.iter().filter(|region| {
        region.subject.part == Part::Whole && region.subject.object_words().0 == "stage"
    })
}

impl Table {
    fn of(scene: &Scene, area: Rect, body: Rect) -> Self {
        let here = |region: &&Region| area.contains(region.rect.center());
        let regions = || scene.regions.iter().filter(here);
        let is_cell = |region: &&Region| matches!(region.subject.part, Part::Cell(_));
        let columns = distinct(regions().filter(is_cell).map(|r| r.rect.x0));
        let lanes =
            regions().filter(|r| r.subject.part == Part::Whole && r.subject.lane().is_some());
        let rows = distinct(lanes.map(|r| r.rect.y0));
        let heads = heads(scene).filter(here).map(|region| {
            let within = |x: &&f64| **x >= region.rect.x0 - 1.0 && **x < region.rect.x1;
            let first = columns.iter().take_while(|x| !within(x)).count();
            (first, columns.iter().filter(within).count().max(1))
        });
        let heads: Vec<(usize, usize)> = heads.collect();
        let row = |columns: usize| (0..=columns).map(|_| Vec::new()).collect();
        let mut cells = vec![row(heads.len())];
        cells.extend(rows.iter().map(|_| row(columns.len())));
        Self {
            area,
            body,
            columns,
            rows,
            heads,
            cells,
        }
    }

    fn cell(&self, middle: Point) -> Cell {
        let last = |edges: &[f64], at: f64| edges.iter().rposition(|edge| *edge <= at + 1.0);
        let column = last(&self.columns, middle.x).unwrap_or(0);
        let head = self.heads.iter().rposition(|(first, _)| *first <= column);
        let (Some(row), false) = (last(&self.rows, middle.y), self.columns.is_empty()) else {
            return Cell::Head(head.unwrap_or(0));
        };
        if middle.y < self.body.y0 {
            Cell::Head(head.unwrap_or(0))
        } else if middle.x < self.body.x0 {
            Cell::Label(row)
        } else {
            Cell::Body(row, column)
        }
    }

    fn into_node(self) -> Option<Node> {
        let mut rows = self.cells.into_iter();
        let mut head = TagGroup::new(Tag::TR);
        for (index, cell) in rows.next()?.into_iter().enumerate() {
            let span = index.checked_sub(1).map_or(1, |head| self.heads[head].1);
            let tag = Tag::TH(TableHeaderScope::Column);
            let span = NonZeroU32::new(span as u32).filter(|s| s.get() > 1);
            let tag = tag.with_col_span(span);
            head.push(TagGroup::with_children(tag, nodes(cell)));
        }
        let mut table = TagGroup::new(Tag::Table);
        table.push(TagGroup::with_children(Tag::THead, vec![head.into()]));
        let mut body = TagGroup::new(Tag::TBody);
        for cells in rows {
            let mut row = TagGroup::new(Tag::TR);
            for (column, cell) in cells.into_iter().enumerate() {
                row.push(match column {
                    0 => {
                        let tag = Tag::TH(TableHeaderScope::Row);
                        TagGroup::with_children(tag, nodes(cell))
                    }
                    _ => TagGroup::with_children(Tag::TD, nodes(cell)),
                });
            }
            body.push(row);
        }
        table.push(body);
        Some(table.into())
    }
}

/// Ascending, without those that are the same to within a map unit.
fn distinct(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.dedup_by(|a, b| (*a - *b).abs() < 1.0);
    values
}

/// The lines of a heading.
fn lines(leaves: Vec<Leaf>) -> Vec<Node> {
    let ids = leaves.into_iter().flat_map(|leaf| match leaf {
        Leaf::Words(lines) => lines,
        Leaf::Figure(id, _) => vec![id],
    });
    ids.map(Node::from).collect()
}

impl From<Leaf> for Node {
    fn from(leaf: Leaf) -> Self {
        match leaf {
            Leaf::Words(lines) => {
                let lines = lines.into_iter().map(Self::from).collect();
                TagGroup::with_children(Tag::P, lines).into()
            }
            Leaf::Figure(id, text) => {
                TagGroup::with_children(Tag::Figure(Some(text)), vec![id.into()]).into()
            }
        }
    }
}

fn nodes(leaves: Vec<Leaf>) -> Vec<Node> {
    leaves.into_iter().map(Node::from).collect()
}

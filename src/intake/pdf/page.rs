//! A page as pdf.js reads it: pieces of type, each with its place and its direction.

/// No page is longer: 400 m in hundredths of a point, and sums of such lengths stay far from overflowing.
const FARTHEST: i32 = 100_000_000;

/// How many numbers describe a piece.
const NUMBERS: usize = 6;

/// A page. Lengths are in hundredths of a point, places from its upper left corner.
#[derive(Debug, Default)]
pub struct Page {
    width: i32,
    height: i32,
    pieces: Vec<(Way, Piece)>,
    drawn: Vec<Drawn>,
}

/// A straight line that is drawn on a page, as the box that holds it.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

/// A piece of type.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Where it begins.
    pub x: i32,
    /// Where its letters stand.
    pub y: i32,
    /// How long it is.
    pub width: i32,
    /// The size of its type.
    pub size: i32,
    /// What it says.
    pub words: String,
}

/// Whither a line runs. What runs aslant (a watermark) is no text of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Right,
    Down,
    Left,
    Up,
    Aslant,
}

/// All ways in which a page can be printed.
const WAYS: [Way; 4] = [Way::Right, Way::Down, Way::Left, Way::Up];

impl Way {
    /// By how far a line goes to the right and down.
    fn of(right: i32, down: i32) -> Way {
        match (right, down) {
            _ if right.abs() > 20 * down.abs() => [Way::Left, Way::Right][usize::from(right > 0)],
            _ if down.abs() > 20 * right.abs() => [Way::Up, Way::Down][usize::from(down > 0)],
            _ => Way::Aslant,
        }
    }
}

impl Page {
    /// A page of `places`: its width and height; then of each piece how far its line goes to the right and down, its x
    /// and y, its length, the size of its type. `words` holds what the pieces say, a line each; `drawn` the straight lines,
    /// four numbers each: two opposite corners.
    #[must_use]
    pub fn new(places: &[i32], words: &str, drawn: &[i32]) -> Page {
        let bound = |length: i32| length.clamp(-FARTHEST, FARTHEST);
        let bounded = |at: usize| places.get(at).map_or(0, |length| bound(*length));
        let pieces = words.split('\n').take(places.len() / NUMBERS).enumerate().map(|(i, words)| {
            let [right, down, x, y, width, size] = std::array::from_fn(|n| bounded(2 + i * NUMBERS + n));
            (
                Way::of(right / 20, down / 20),
                Piece { x, y, width: width.max(0), size: size.max(1), words: words.to_owned() },
            )
        });
        let drawn = drawn.as_chunks().0.iter().map(|corners: &[i32; 4]| Drawn::of(corners.map(bound)));
        Page { width: bounded(0), height: bounded(1), pieces: pieces.collect(), drawn: drawn.collect() }
    }

    /// Its height, its pieces and its lines as its reader holds it: the way in which most of it runs is to the right. What
    /// runs in another way, on the edge or across the page, is left out.
    pub fn upright(self) -> (i32, Vec<Piece>, Vec<Drawn>) {
        let Page { width, height, pieces, drawn } = self;
        let letters = |way: Way| -> usize {
            pieces.iter().filter(|(other, _)| *other == way).map(|(_, piece)| piece.words.len()).sum()
        };
        // Of equals the last counts, and upright is the usual one.
        let way = WAYS.into_iter().rev().max_by_key(|way| letters(*way)).unwrap_or(Way::Right);
        let turned = |x: i32, y: i32| match way {
            Way::Down => (y, width - x),
            Way::Left => (width - x, height - y),
            Way::Up => (height - y, x),
            Way::Right | Way::Aslant => (x, y),
        };
        let pieces = pieces.into_iter().filter(|(other, _)| *other == way).map(|(_, piece)| {
            let (x, y) = turned(piece.x, piece.y);
            Piece { x, y, ..piece }
        });
        let drawn = drawn.into_iter().map(|Drawn { left, top, right, bottom }| {
            let (one, other) = (turned(left, top), turned(right, bottom));
            Drawn::of([one.0, one.1, other.0, other.1])
        });
        let height = if matches!(way, Way::Down | Way::Up) { width } else { height };
        (height, pieces.collect(), drawn.collect())
    }
}

/// A length as a key to sort by.
pub fn rank(length: i32) -> u32 {
    (length ^ i32::MIN).cast_unsigned()
}

impl Drawn {
    fn of([x, y, right, bottom]: [i32; 4]) -> Drawn {
        Drawn { left: x.min(right), top: y.min(bottom), right: x.max(right), bottom: y.max(bottom) }
    }
}

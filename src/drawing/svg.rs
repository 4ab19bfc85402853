//! A scene as SVG text. Colours are one palette that stands out from white and from near black alike (at least 3 to 1
//! for shapes, 4.5 to 1 for words on them), and every one of them may be set by the page through a custom property.

use super::scene::{Anchor, Ink, Look, Mark, Scene, Shape, Tenths};
use super::Options;

/// The colours, each with the custom property by which a page may set it. Renderers that know no custom properties
/// take the first of the two declarations.
const STYLE: &str = "\
#~{font-family:var(--loopscope-font,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',sans-serif);font-variant-numeric:tabular-nums}
#~ text{fill:currentColor}
#~ .s{font-weight:600}
#~ .m{opacity:.76}
#~ text.i{fill:#fff;fill:var(--loopscope-on-bar,#fff)}
#~ .run{fill:#2b6cd9;fill:var(--loopscope-running,#2b6cd9)}
#~ .wait{fill:#64748b;fill:var(--loopscope-waiting,#64748b);fill-opacity:.13;stroke:#64748b;stroke:var(--loopscope-waiting,#64748b)}
#~ .chip,#~ .stripe{fill:#c2410c;fill:var(--loopscope-ready,#c2410c)}
#~ .ready{stroke:#c2410c;stroke:var(--loopscope-ready,#c2410c)}
#~ .hair{fill:#64748b;fill:var(--loopscope-waiting,#64748b)}
#~ .grid{fill:currentColor;opacity:.13}
#~ .end{fill:currentColor;opacity:.6}
#~ path{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
#~ .done{stroke:#1a7f37;stroke:var(--loopscope-done,#1a7f37)}
#~ .failed{stroke:#d1242f;stroke:var(--loopscope-failed,#d1242f)}
#~ .cancelled{stroke:#64748b;stroke:var(--loopscope-waiting,#64748b);stroke-width:1.6}
";

/// What a file of its own needs besides: a background, and a colour for words.
const STANDALONE: &str = "\
#~{color:#1b1f26;background:#fff}
#~ .paper{fill:#fff}
@media (prefers-color-scheme:dark){#~{color:#e8ebf0;background:#14171c;--loopscope-waiting:#93a1b5;--loopscope-done:#4cc268;--loopscope-failed:#ff6b64}#~ .paper{fill:#14171c}}
";

/// The markup of a scene.
pub(super) fn svg(scene: &Scene, options: &Options) -> String {
    let mut id = String::new();
    for byte in options.id.bytes() {
        id.push(if byte.is_ascii_alphanumeric() { char::from(byte) } else { '-' });
    }
    let mut out = Writer { out: String::with_capacity(2000 + scene.shapes.len() * 80), id };
    out.head(scene, options);
    for shape in &scene.shapes {
        out.shape(shape);
    }
    out.raw("</svg>\n");
    out.out
}

struct Writer {
    out: String,
    /// What ids begin with.
    id: String,
}

impl Writer {
    /// Markup in which `~` stands for what ids begin with.
    fn with_id(&mut self, text: &str) {
        for char in text.chars() {
            if char == '~' {
                self.out.push_str(&self.id);
            } else {
                self.out.push(char);
            }
        }
    }

    #[inline(never)]
    fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Text between tags or in an attribute.
    fn escaped(&mut self, text: &str) {
        for char in text.chars() {
            match char {
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '&' => self.raw("&amp;"),
                '"' => self.raw("&quot;"),
                // XML has no place for these, not even escaped.
                '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => self.raw(" "),
                _ => self.out.push(char),
            }
        }
    }

    /// A length in pixels with at most one decimal.
    fn length(&mut self, length: Tenths) {
        let size = length.unsigned_abs();
        if length < 0 {
            self.raw("-");
        }
        self.raw(&(size / 10).to_string());
        if size % 10 > 0 {
            self.raw(".");
            self.out.push((b'0' + (size % 10) as u8) as char);
        }
    }

    /// ` name="length"`
    fn attribute(&mut self, name: &str, length: Tenths) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        self.length(length);
        self.raw("\"");
    }

    fn head(&mut self, scene: &Scene, options: &Options) {
        self.with_id("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"~\"");
        self.attribute("width", scene.width);
        self.attribute("height", scene.height);
        self.raw(" viewBox=\"0 0 ");
        self.length(scene.width);
        self.raw(" ");
        self.length(scene.height);
        self.with_id("\" role=\"img\" aria-labelledby=\"~-title ~-desc\">\n<title id=\"~-title\">");
        self.escaped(options.title);
        self.with_id("</title>\n<desc id=\"~-desc\">");
        self.escaped(options.description);
        self.raw("</desc>\n");
        if options.styled {
            self.raw("<style>\n");
            self.with_id(STYLE);
            if options.standalone {
                self.with_id(STANDALONE);
            }
            self.raw("</style>\n");
        }
        self.raw("<defs>");
        self.with_id(PATTERNS);
        self.raw("</defs>\n");
        if options.standalone {
            self.raw("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Bar { x, y, width, height, look, hint } => {
                self.bar([*x, *y, *width, *height], *look, hint);
            }
            Shape::End { x, y, mark } => self.mark(*x, *y, *mark),
            Shape::Text { x, y, anchor, size, ink, text } => {
                self.raw("<text");
                self.attribute("x", *x);
                self.attribute("y", *y);
                self.attribute("font-size", Tenths::from(*size) * 10);
                self.raw(match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                });
                self.raw(match ink {
                    Ink::Plain => ">",
                    Ink::Strong => " class=\"s\">",
                    Ink::Muted => " class=\"m\">",
                    Ink::Inverse => " class=\"i\">",
                });
                self.escaped(text);
                self.raw("</text>\n");
            }
        }
    }

    fn bar(&mut self, [x, y, width, height]: [Tenths; 4], look: Look, hint: &str) {
        let (class, outlined) = match look {
            Look::Running => ("run", false),
            Look::Mixed => ("mixed", false),
            Look::Waiting => ("wait", true),
            Look::Ready => ("ready", true),
            Look::Hair => ("hair", false),
            Look::Grid => ("grid", false),
            Look::EndLine => ("end", false),
            Look::Chip => ("chip", false),
        };
        // Outlines are drawn on the edge; half their width inwards they stay inside.
        let inwards = if outlined { 5 } else { 0 };
        self.raw("<rect class=\"");
        self.raw(class);
        self.raw("\"");
        self.attribute("x", x + inwards);
        self.attribute("y", y + inwards);
        self.attribute("width", (width - 2 * inwards).max(1));
        self.attribute("height", (height - 2 * inwards).max(1));
        match look {
            Look::Running if width > 60 => self.raw(" rx=\"2\""),
            Look::Waiting | Look::Chip => self.raw(" rx=\"2\""),
            Look::Ready => self.with_id(" rx=\"2\" fill=\"url(#~-hatch)\""),
            Look::Mixed => self.with_id(" fill=\"url(#~-steps)\""),
            _ => {}
        }
        if hint.is_empty() {
            self.raw("/>\n");
        } else {
            self.raw("><title>");
            self.escaped(hint);
            self.raw("</title></rect>\n");
        }
    }

    fn mark(&mut self, x: Tenths, y: Tenths, mark: Mark) {
        let (class, path) = match mark {
            Mark::Done => ("done", "m-4 .4l2.8 2.8 5.2-6.4"),
            Mark::Failed => ("failed", "m-3.4-3.4l6.8 6.8m0-6.8l-6.8 6.8"),
            Mark::Cancelled => ("cancelled", "m-4.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0m1.2 3l6-6"),
        };
        self.raw("<path class=\"");
        self.raw(class);
        self.raw("\" d=\"M");
        self.length(x);
        self.raw(" ");
        self.length(y);
        self.raw(path);
        self.raw("\"/>\n");
    }
}

/// Hatching for what is kept waiting, upright lines for many short steps.
const PATTERNS: &str = "\
<pattern id=\"~-hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<rect class=\"stripe\" width=\"7\" height=\"7\" opacity=\".16\"/><rect class=\"stripe\" width=\"3\" height=\"7\"/></pattern>\
<pattern id=\"~-steps\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">\
<rect class=\"run\" width=\"4\" height=\"4\" opacity=\".3\"/><rect class=\"run\" width=\"2\" height=\"4\"/></pattern>";

//! From timelines to pictures: a scene, its layout, its SVG text.

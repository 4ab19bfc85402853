//! Sine, cosine and tangent with the very digits that V8 gives; see [`super::elementary`].
//!
//! DIFFERENCE: of angles beyond a million quarter turns the digits are those of the machine's own library.

use super::elementary::{high, magnitude, polynomial, upper, with_high};

/// What is left of an angle beyond a multiple of a quarter turn, in two parts, and which multiple that is; none where the
/// angle is too large for these few digits of pi.
fn reduced(x: f64) -> Option<(i32, f64, f64)> {
    // A quarter turn in three parts of 33 bits, each with what is left behind it.
    const PARTS: [(f64, f64); 3] = [
        (1.570_796_326_734_125_6, 6.077_100_506_506_192e-11),
        (6.077_100_506_303_966e-11, 2.022_266_248_795_950_6e-21),
        (2.022_266_248_711_166_5e-21, 8.478_427_660_368_9e-32),
    ];
    let (size, absolute) = (magnitude(x), x.abs());
    if size <= 0x3fe9_21fb {
        return Some((0, x, 0.0));
    }
    let signed = |n: i32, y: f64, z: f64| Some(if x < 0.0 { (-n, -y, -z) } else { (n, y, z) });
    if size < 0x4002_d97c {
        let mut z = absolute - PARTS[0].0;
        let mut low = PARTS[0].1;
        if size == 0x3ff9_21fb {
            z -= PARTS[1].0;
            low = PARTS[1].1;
        }
        let y = z - low;
        return signed(1, y, (z - y) - low);
    }
    if size > 0x4139_21fb {
        return None;
    }
    let n = (absolute * std::f64::consts::FRAC_2_PI + 0.5) as i32;
    let times = f64::from(n);
    let mut r = absolute - times * PARTS[0].0;
    let mut w = times * PARTS[0].1;
    let mut y = r - w;
    // Near a multiple more digits are needed.
    let is_plain = n < 32 && size != magnitude(times * std::f64::consts::FRAC_PI_2);
    for (index, enough) in [(1, 16), (2, 49)] {
        if is_plain || (size >> 20) - ((high(y) >> 20) & 0x7ff) <= enough {
            break;
        }
        let before = r;
        w = times * PARTS[index].0;
        r = before - w;
        w = times * PARTS[index].1 - ((before - r) - w);
        y = r - w;
    }
    signed(n, y, (r - y) - w)
}

fn kernel_sin(x: f64, y: f64, is_reduced: bool) -> f64 {
    const FIRST: f64 = -0.166_666_666_666_666_32;
    const REST: [f64; 5] = [
        8.333_333_333_322_49e-3,
        -0.000_198_412_698_298_579_5,
        2.755_731_370_707_006_8e-6,
        -2.505_076_025_340_686_3e-8,
        1.589_690_995_211_55e-10,
    ];
    if magnitude(x) < 0x3e40_0000 {
        return x;
    }
    let z = x * x;
    let v = z * x;
    let r = polynomial(z, &REST);
    if is_reduced {
        x - ((z * (0.5 * y - v * r) - y) - v * FIRST)
    } else {
        x + v * (FIRST + z * r)
    }
}

fn kernel_cos(x: f64, y: f64) -> f64 {
    const C: [f64; 6] = [
        4.166_666_666_666_66e-2,
        -0.001_388_888_888_887_411,
        2.480_158_728_947_673e-5,
        -2.755_731_435_139_066_3e-7,
        2.087_572_321_298_175e-9,
        -1.135_964_755_778_819_5e-11,
    ];
    let size = magnitude(x);
    if size < 0x3e40_0000 {
        return 1.0;
    }
    let z = x * x;
    let r = z * polynomial(z, &C);
    if size < 0x3fd3_3333 {
        return 1.0 - (0.5 * z - (z * r - x * y));
    }
    let quarter = if size > 0x3fe9_0000 { 0.28125 } else { with_high(0.0, size - 0x0020_0000) };
    let half = 0.5 * z - quarter;
    (1.0 - quarter) - (half - (z * r - x * y))
}

/// The tangent, or its inverse below 0 (`is_odd`).
fn kernel_tan(x: f64, y: f64, is_odd: bool) -> f64 {
    const FIRST: f64 = 3.333_333_333_333_341e-1;
    const ODD: [f64; 6] = [
        1.333_333_333_332_012_4e-1,
        2.186_948_829_485_954_2e-2,
        3.592_079_107_591_312_4e-3,
        5.880_412_408_202_641e-4,
        7.817_944_429_395_571e-5,
        -1.855_863_748_552_754_6e-5,
    ];
    const EVEN: [f64; 6] = [
        5.396_825_397_622_605e-2,
        8.863_239_823_599_3e-3,
        1.456_209_454_325_290_3e-3,
        2.464_631_348_184_699e-4,
        7.140_724_913_826_082e-5,
        2.590_730_518_636_337e-5,
    ];
    let (mut x, mut y) = (x, y);
    let size = magnitude(x);
    let is_negative = x < 0.0;
    if size < 0x3e30_0000 && !is_odd {
        return x;
    }
    let is_large = size >= 0x3fe5_9428;
    if is_large {
        if is_negative {
            (x, y) = (-x, -y);
        }
        x = (std::f64::consts::FRAC_PI_4 - x) + (3.061_616_997_868_383e-17 - y);
        y = 0.0;
    }
    let z = x * x;
    let w = z * z;
    let r = polynomial(w, &ODD);
    let v = z * polynomial(w, &EVEN);
    let s = z * x;
    let mut r = y + z * (s * (r + v) + y);
    r += FIRST * s;
    let w = x + r;
    if is_large {
        let v = if is_odd { -1.0 } else { 1.0 };
        let sign = if is_negative { -1.0 } else { 1.0 };
        return sign * (v - 2.0 * (x - (w * w / (w + v) - r)));
    }
    if !is_odd {
        return w;
    }
    let z = upper(w);
    let v = r - (z - x);
    let a = -1.0 / w;
    let t = upper(a);
    let s = 1.0 + t * z;
    t + a * (s + t * v)
}

/// The sine.
pub fn sin(x: f64) -> f64 {
    let Some((n, y, z)) = reduced(x) else { return x.sin() };
    match n & 3 {
        0 => kernel_sin(y, z, n != 0),
        1 => kernel_cos(y, z),
        2 => -kernel_sin(y, z, true),
        _ => -kernel_cos(y, z),
    }
}

/// The cosine.
pub fn cos(x: f64) -> f64 {
    let Some((n, y, z)) = reduced(x) else { return x.cos() };
    match n & 3 {
        0 => kernel_cos(y, z),
        1 => -kernel_sin(y, z, true),
        2 => -kernel_cos(y, z),
        _ => kernel_sin(y, z, true),
    }
}

/// The tangent.
pub fn tan(x: f64) -> f64 {
    match reduced(x) {
        Some((n, y, z)) => kernel_tan(y, z, n & 1 == 1),
        None => x.tan(),
    }
}

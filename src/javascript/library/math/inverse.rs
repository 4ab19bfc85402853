//! Arc functions, and logarithms to other bases, with the very digits that V8 gives; see [`super::elementary`].

use super::elementary::{high, log, magnitude, polynomial, two_to, upper, with_high, LOG};
use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, LOG10_E, PI};

/// What a quarter turn is beyond its float.
const QUARTER_LOW: f64 = 6.123_233_995_736_766e-17;

/// The arc tangent.
pub fn atan(x: f64) -> f64 {
    const HIGH: [f64; 4] = [0.463_647_609_000_806_1, FRAC_PI_4, 0.982_793_723_247_329, FRAC_PI_2];
    const LOW: [f64; 4] =
        [2.269_877_745_296_168_7e-17, 3.061_616_997_868_383e-17, 1.390_331_103_123_099_8e-17, QUARTER_LOW];
    const EVEN: [f64; 6] = [
        0.333_333_333_333_329_3,
        0.142_857_142_725_034_66,
        0.090_908_871_334_365_07,
        0.066_610_731_373_875_31,
        0.049_768_779_946_159_324,
        0.016_285_820_115_365_782,
    ];
    const ODD: [f64; 5] = [
        -0.199_999_999_998_764_83,
        -0.111_111_104_054_623_56,
        -0.076_918_762_050_448_3,
        -0.058_335_701_337_905_735,
        -0.036_531_572_744_216_916,
    ];
    let (size, absolute) = (magnitude(x), x.abs());
    if x.is_nan() || size < 0x3e40_0000 {
        return x;
    }
    if size >= 0x4410_0000 {
        return (HIGH[3] + LOW[3]).copysign(x);
    }
    let (part, x1) = match size {
        ..0x3fdc_0000 => (None, x),
        0x3fdc_0000..0x3fe6_0000 => (Some(0), (2.0 * absolute - 1.0) / (2.0 + absolute)),
        0x3fe6_0000..0x3ff3_0000 => (Some(1), (absolute - 1.0) / (absolute + 1.0)),
        0x3ff3_0000..0x4003_8000 => (Some(2), (absolute - 1.5) / (1.0 + 1.5 * absolute)),
        _ => (Some(3), -1.0 / absolute),
    };
    let z = x1 * x1;
    let w = z * z;
    let sum = z * polynomial(w, &EVEN) + w * polynomial(w, &ODD);
    match part {
        None => x1 - x1 * sum,
        Some(part) => (HIGH[part] - ((x1 * sum - LOW[part]) - x1)).copysign(x),
    }
}

/// The angle of a point.
pub fn atan2(y: f64, x: f64) -> f64 {
    const PI_LOW: f64 = 1.224_646_799_147_353_2e-16;
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    if x == 1.0 {
        return atan(y);
    }
    let is_left = x.is_sign_negative();
    if y == 0.0 {
        return if is_left { PI.copysign(y) } else { y };
    }
    if x == 0.0 {
        return FRAC_PI_2.copysign(y);
    }
    if x.is_infinite() {
        let angle = match (y.is_infinite(), is_left) {
            (true, true) => 3.0 * FRAC_PI_4,
            (true, false) => FRAC_PI_4,
            (false, true) => PI,
            (false, false) => 0.0,
        };
        return angle.copysign(y);
    }
    if y.is_infinite() {
        return FRAC_PI_2.copysign(y);
    }
    let k = (magnitude(y) - magnitude(x)) >> 20;
    let (z, is_left) = match k {
        61.. => (FRAC_PI_2 + 0.5 * PI_LOW, false),
        ..-60 if is_left => (0.0, true),
        _ => (atan((y / x).abs()), is_left),
    };
    match (y < 0.0, is_left) {
        (false, false) => z,
        (true, false) => -z,
        (false, true) => PI - (z - PI_LOW),
        (true, true) => (z - PI_LOW) - PI,
    }
}

/// The quotient of polynomials that arc sine and cosine rest on.
fn rational(t: f64) -> f64 {
    const P: [f64; 6] = [
        0.166_666_666_666_666_66,
        -0.325_565_818_622_400_9,
        0.201_212_532_134_862_93,
        -0.040_055_534_500_679_41,
        0.000_791_534_994_289_814_5,
        3.479_331_075_960_212e-5,
    ];
    const Q: [f64; 5] = [
        1.0,
        -2.403_394_911_734_414,
        2.020_945_760_233_505_7,
        -0.688_283_971_605_453_3,
        0.077_038_150_555_901_94,
    ];
    t * polynomial(t, &P) / polynomial(t, &Q)
}

/// The arc sine.
pub fn asin(x: f64) -> f64 {
    let (size, absolute) = (magnitude(x), x.abs());
    if absolute >= 1.0 || x.is_nan() {
        return if absolute == 1.0 { x * FRAC_PI_2 + x * QUARTER_LOW } else { f64::NAN };
    }
    if size < 0x3fe0_0000 {
        return if size < 0x3e40_0000 { x } else { x + x * rational(x * x) };
    }
    let t = (1.0 - absolute) * 0.5;
    let r = rational(t);
    let s = t.sqrt();
    let angle = if size >= 0x3fef_3333 {
        FRAC_PI_2 - (2.0 * (s + s * r) - QUARTER_LOW)
    } else {
        let w = upper(s);
        let c = (t - w * w) / (s + w);
        let p = 2.0 * s * r - (QUARTER_LOW - 2.0 * c);
        let q = FRAC_PI_4 - 2.0 * w;
        FRAC_PI_4 - (p - q)
    };
    angle.copysign(x)
}

/// The arc cosine.
pub fn acos(x: f64) -> f64 {
    let (size, absolute) = (magnitude(x), x.abs());
    if absolute >= 1.0 || x.is_nan() {
        return match x {
            1.0 => 0.0,
            -1.0 => PI + 2.0 * QUARTER_LOW,
            _ => f64::NAN,
        };
    }
    if size < 0x3fe0_0000 {
        if size <= 0x3c60_0000 {
            return FRAC_PI_2 + QUARTER_LOW;
        }
        return FRAC_PI_2 - (x - (QUARTER_LOW - x * rational(x * x)));
    }
    let z = (1.0 - absolute) * 0.5;
    let (s, r) = (z.sqrt(), rational(z));
    if x < 0.0 {
        return PI - 2.0 * (s + (r * s - QUARTER_LOW));
    }
    let df = upper(s);
    let c = (z - df * df) / (s + df);
    2.0 * (df + (r * s + c))
}

/// A positive, finite float as one of about 1 and a power of two, split where `log` does.
fn split(x: f64) -> (i32, f64) {
    let (mut k, mut x) = (0, x);
    if high(x) < 0x0010_0000 {
        k = -54;
        x *= two_to(54);
    }
    (k + (high(x) >> 20) - 1023, with_high(x, high(x) & 0x000f_ffff | 0x3ff0_0000))
}

/// The logarithm to base 10.
pub fn log10(x: f64) -> f64 {
    if x <= 0.0 || !x.is_finite() || x == 1.0 {
        return log(x);
    }
    let (k, mantissa) = split(x);
    let i = i32::from(k < 0);
    let x = with_high(mantissa, high(mantissa) & 0x000f_ffff | (0x3ff - i) << 20);
    let y = f64::from(k + i);
    let z = y * 3.694_239_077_158_931e-13 + LOG10_E * log(x);
    z + y * 0.301_029_995_663_611_77
}

/// The logarithm to base 2.
pub fn log2(x: f64) -> f64 {
    if x <= 0.0 || !x.is_finite() || x == 1.0 {
        return log(x);
    }
    let (mut k, mantissa) = split(x);
    let hx = high(mantissa) & 0x000f_ffff;
    let i = (hx + 0x95f64) & 0x0010_0000;
    let x = with_high(mantissa, hx | (i ^ 0x3ff0_0000));
    k += i >> 20;
    let y = f64::from(k);
    let f = x - 1.0;
    let half = 0.5 * f * f;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * polynomial(w, &[LOG[1], LOG[3], LOG[5]]);
    let odd = z * polynomial(w, &[LOG[0], LOG[2], LOG[4], LOG[6]]);
    let r = s * (half + (odd + even));
    let hi = upper(f - half);
    let lo = (f - hi) - half + r;
    let val_hi = hi * 1.442_695_040_721_446_3;
    let mut val_lo = (lo + hi) * 1.675_171_316_488_651_2e-10 + lo * 1.442_695_040_721_446_3;
    let w = y + val_hi;
    val_lo += (y - w) + val_hi;
    val_lo + w
}

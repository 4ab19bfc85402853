//! `Math`'s functions with the very digits that V8 gives: it computes them as Sun's fdlibm does (`src/base/ieee754.cc`), so
//! that a last digit may differ from what a C library says. The polynomials and the bounds are fdlibm's, and what is
//! added in which order has to be, too.

/// The upper half of a float's bits.
pub(super) fn high(x: f64) -> i32 {
    (x.to_bits() >> 32) as i32
}

/// The float with another upper half.
pub(super) fn with_high(x: f64, high: i32) -> f64 {
    f64::from_bits(u64::from(high as u32) << 32 | x.to_bits() & 0xffff_ffff)
}

/// The float without the lower half of its bits.
pub(super) fn upper(x: f64) -> f64 {
    f64::from_bits(x.to_bits() & 0xffff_ffff_0000_0000)
}

/// The upper half of the magnitude's bits.
pub(super) fn magnitude(x: f64) -> i32 {
    high(x) & 0x7fff_ffff
}

/// `2^power`, of a float that is not subnormal.
pub(super) fn two_to(power: i32) -> f64 {
    f64::from_bits(((1023 + power) as u64) << 52)
}

/// `c[0] + x·(c[1] + x·(…))`
pub(super) fn polynomial(x: f64, coefficients: &[f64]) -> f64 {
    let mut all = coefficients.iter().rev();
    let last = all.next().copied().unwrap_or(0.0);
    all.fold(last, |sum, coefficient| coefficient + x * sum)
}

const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
const LN2: f64 = std::f64::consts::LN_2;
const INVERSE_LN2: f64 = std::f64::consts::LOG2_E;

/// Of `e^x` (e_exp.c) and `x^y` (e_pow.c).
pub(super) const EXP: [f64; 5] = [
    1.666_666_666_666_660_2e-1,
    -0.002_777_777_777_701_559_3,
    6.613_756_321_437_934e-5,
    -1.653_390_220_546_525_2e-6,
    4.138_136_797_057_238_5e-8,
];

/// The `x` that is more than half of `ln 2` off as `hi - lo + k·ln 2`, with what is left below that half: `(hi, lo, k)`.
fn reduced(x: f64) -> (f64, f64, i32) {
    let below = x < 0.0;
    if magnitude(x) < 0x3ff0_a2b2 {
        return if below { (x + LN2_HIGH, -LN2_LOW, -1) } else { (x - LN2_HIGH, LN2_LOW, 1) };
    }
    let k = (INVERSE_LN2 * x + if below { -0.5 } else { 0.5 }) as i32;
    let t = f64::from(k);
    (x - t * LN2_HIGH, t * LN2_LOW, k)
}

/// `e^x`
pub fn exp(x: f64) -> f64 {
    let size = magnitude(x);
    if size >= 0x4086_2e42 {
        if x.is_nan() {
            return x;
        }
        if x > 709.782_712_893_384 {
            return f64::INFINITY;
        }
        if x < -745.133_219_101_941_1 {
            return 0.0;
        }
    }
    let (mut hi, mut lo, mut k, mut x) = (0.0, 0.0, 0, x);
    if size > 0x3fd6_2e42 {
        if x == 1.0 {
            return std::f64::consts::E;
        }
        (hi, lo, k) = reduced(x);
        x = hi - lo;
    } else if size < 0x3e30_0000 {
        return 1.0 + x;
    }
    let t = x * x;
    let c = x - t * polynomial(t, &EXP);
    if k == 0 {
        return 1.0 - ((x * c) / (c - 2.0) - x);
    }
    let y = 1.0 - ((lo - (x * c) / (2.0 - c)) - hi);
    match k {
        1024 => y * 2.0 * two_to(1023),
        -1021.. => y * two_to(k),
        _ => y * two_to(k + 1000) * two_to(-1000),
    }
}

/// `e^x - 1`
pub fn expm1(x: f64) -> f64 {
    const Q: [f64; 6] = [
        1.0,
        -0.033_333_333_333_333_13,
        1.587_301_587_254_814_6e-3,
        -7.936_507_578_674_88e-5,
        4.008_217_827_329_362e-6,
        -2.010_992_181_836_243_7e-7,
    ];
    let size = magnitude(x);
    if size >= 0x4043_687a {
        if x.is_nan() {
            return x;
        }
        if x > 709.782_712_893_384 {
            return f64::INFINITY;
        }
        if x < 0.0 {
            return -1.0;
        }
    }
    let (mut c, mut k, mut x) = (0.0, 0, x);
    if size > 0x3fd6_2e42 {
        let (hi, lo);
        (hi, lo, k) = reduced(x);
        x = hi - lo;
        c = (hi - x) - lo;
    } else if size < 0x3c90_0000 {
        return x;
    }
    let half = 0.5 * x;
    let square = x * half;
    let r = polynomial(square, &Q);
    let t = 3.0 - r * half;
    let mut e = square * ((r - t) / (6.0 - x * t));
    if k == 0 {
        return x - (x * e - square);
    }
    e = x * (e - c) - c;
    e -= square;
    match k {
        -1 => 0.5 * (x - e) - 0.5,
        1 if x < -0.25 => -2.0 * (e - (x + 0.5)),
        1 => 1.0 + 2.0 * (x - e),
        1024 => (1.0 - (e - x)) * 2.0 * two_to(1023) - 1.0,
        ..=-2 | 57.. => (1.0 - (e - x)) * two_to(k) - 1.0,
        ..=19 => (1.0 - two_to(-k) - (e - x)) * two_to(k),
        _ => (x - (e + two_to(-k)) + 1.0) * two_to(k),
    }
}

/// Of `log(1 + x)` (e_log.c, s_log1p.c).
pub(super) const LOG: [f64; 7] = [
    6.666_666_666_666_735e-1,
    3.999_999_999_940_942e-1,
    2.857_142_874_366_239e-1,
    2.222_219_843_214_978_4e-1,
    1.818_357_216_161_805e-1,
    1.531_383_769_920_937_3e-1,
    1.479_819_860_511_658_6e-1,
];

/// The natural logarithm.
pub fn log(x: f64) -> f64 {
    if x == 0.0 {
        return f64::NEG_INFINITY;
    }
    if x < 0.0 || x.is_nan() {
        return f64::NAN;
    }
    if x.is_infinite() {
        return x;
    }
    let (mut k, mut x) = (0, x);
    if high(x) < 0x0010_0000 {
        k = -54;
        x *= two_to(54);
    }
    let mut hx = high(x);
    k += (hx >> 20) - 1023;
    hx &= 0x000f_ffff;
    let i = (hx + 0x95f64) & 0x0010_0000;
    let f = with_high(x, hx | (i ^ 0x3ff0_0000)) - 1.0;
    k += i >> 20;
    let dk = f64::from(k);
    if (0x000f_ffff & (2 + hx)) < 3 {
        if f == 0.0 {
            return if k == 0 { 0.0 } else { dk * LN2_HIGH + dk * LN2_LOW };
        }
        let r = f * f * (0.5 - 0.333_333_333_333_333_3 * f);
        return if k == 0 { f - r } else { dk * LN2_HIGH - ((r - dk * LN2_LOW) - f) };
    }
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * polynomial(w, &[LOG[1], LOG[3], LOG[5]]);
    let odd = z * polynomial(w, &[LOG[0], LOG[2], LOG[4], LOG[6]]);
    let r = odd + even;
    if ((hx - 0x6147a) | (0x6b851 - hx)) > 0 {
        let half = 0.5 * f * f;
        if k == 0 {
            f - (half - s * (half + r))
        } else {
            dk * LN2_HIGH - ((half - (s * (half + r) + dk * LN2_LOW)) - f)
        }
    } else if k == 0 {
        f - s * (f - r)
    } else {
        dk * LN2_HIGH - ((s * (f - r) - dk * LN2_LOW) - f)
    }
}

/// The natural logarithm of `1 + x`.
pub fn log1p(x: f64) -> f64 {
    let (hx, size) = (high(x), magnitude(x));
    if x.is_nan() || x < -1.0 {
        return f64::NAN;
    }
    if x == -1.0 {
        return f64::NEG_INFINITY;
    }
    if x.is_infinite() {
        return x;
    }
    let (mut k, mut f, mut hu, mut c) = (1, x, 1, 0.0);
    if hx < 0x3fda_827a {
        if size < 0x3e20_0000 {
            return if size < 0x3c90_0000 { x } else { x - x * x * 0.5 };
        }
        if hx > 0 || hx <= 0xbfd2_bec4_u32 as i32 {
            k = 0;
        }
    }
    if k != 0 {
        let u = if hx < 0x4340_0000 { 1.0 + x } else { x };
        hu = high(u);
        k = (hu >> 20) - 1023;
        if hx < 0x4340_0000 {
            c = (if k > 0 { 1.0 - (u - x) } else { x - (u - 1.0) }) / u;
        }
        hu &= 0x000f_ffff;
        if hu < 0x6a09e {
            f = with_high(u, hu | 0x3ff0_0000) - 1.0;
        } else {
            k += 1;
            f = with_high(u, hu | 0x3fe0_0000) - 1.0;
            hu = (0x0010_0000 - hu) >> 2;
        }
    }
    let half = 0.5 * f * f;
    let dk = f64::from(k);
    if hu == 0 {
        if f == 0.0 {
            return if k == 0 { 0.0 } else { dk * LN2_HIGH + (c + dk * LN2_LOW) };
        }
        let r = half * (1.0 - 0.666_666_666_666_666_6 * f);
        return if k == 0 { f - r } else { dk * LN2_HIGH - ((r - (dk * LN2_LOW + c)) - f) };
    }
    let s = f / (2.0 + f);
    let z = s * s;
    let r = z * polynomial(z, &LOG);
    if k == 0 {
        f - (half - s * (half + r))
    } else {
        dk * LN2_HIGH - ((half - (s * (half + r) + (dk * LN2_LOW + c))) - f)
    }
}

/// The hyperbolic sine.
pub fn sinh(x: f64) -> f64 {
    let h = if x < 0.0 { -0.5 } else { 0.5 };
    let size = x.abs();
    if size < 22.0 {
        if size < two_to(-28) {
            return x;
        }
        let t = expm1(size);
        return if size < 1.0 { h * (2.0 * t - t * t / (t + 1.0)) } else { h * (t + t / (t + 1.0)) };
    }
    if size < 709.782_226_562_5 {
        return h * exp(size);
    }
    if size <= 710.475_860_073_943_9 {
        let w = exp(0.5 * size);
        return h * w * w;
    }
    x * f64::INFINITY
}

/// The hyperbolic cosine.
pub fn cosh(x: f64) -> f64 {
    let (size, absolute) = (magnitude(x), x.abs());
    if size < 0x3fd6_2e43 {
        let t = expm1(absolute);
        let w = 1.0 + t;
        return if size < 0x3c80_0000 { w } else { 1.0 + (t * t) / (w + w) };
    }
    if size < 0x4036_0000 {
        let t = exp(absolute);
        return 0.5 * t + 0.5 / t;
    }
    if size < 0x4086_2e42 {
        return 0.5 * exp(absolute);
    }
    if absolute <= 710.475_860_073_943_9 {
        let w = exp(0.5 * absolute);
        return 0.5 * w * w;
    }
    absolute * f64::INFINITY
}

/// The hyperbolic tangent.
pub fn tanh(x: f64) -> f64 {
    let (size, absolute) = (magnitude(x), x.abs());
    if x.is_nan() || size < 0x3e30_0000 {
        return x;
    }
    let z = if size >= 0x4036_0000 {
        1.0
    } else if size >= 0x3ff0_0000 {
        1.0 - 2.0 / (expm1(2.0 * absolute) + 2.0)
    } else {
        let t = expm1(-2.0 * absolute);
        -t / (t + 2.0)
    };
    z.copysign(x)
}

/// The inverse hyperbolic sine.
pub fn asinh(x: f64) -> f64 {
    let (size, absolute) = (magnitude(x), x.abs());
    if !(0x3e30_0000..0x7ff0_0000).contains(&size) {
        return x;
    }
    let w = if size > 0x41b0_0000 {
        log(absolute) + LN2
    } else if size > 0x4000_0000 {
        log(2.0 * absolute + 1.0 / ((x * x + 1.0).sqrt() + absolute))
    } else {
        let t = x * x;
        log1p(absolute + t / (1.0 + (1.0 + t).sqrt()))
    };
    w.copysign(x)
}

/// The inverse hyperbolic cosine.
pub fn acosh(x: f64) -> f64 {
    let hx = high(x);
    if x.is_nan() || x < 1.0 {
        f64::NAN
    } else if hx >= 0x41b0_0000 {
        log(x) + LN2
    } else if x == 1.0 {
        0.0
    } else if hx > 0x4000_0000 {
        log(2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt()))
    } else {
        let t = x - 1.0;
        log1p(t + (2.0 * t + t * t).sqrt())
    }
}

/// The inverse hyperbolic tangent.
pub fn atanh(x: f64) -> f64 {
    let (size, absolute) = (magnitude(x), x.abs());
    if absolute > 1.0 || x.is_nan() {
        return f64::NAN;
    }
    if absolute == 1.0 {
        return x * f64::INFINITY;
    }
    if size < 0x3e30_0000 {
        return x;
    }
    let t = absolute + absolute;
    let t = if size < 0x3fe0_0000 {
        0.5 * log1p(t + t * absolute / (1.0 - absolute))
    } else {
        0.5 * log1p(t / (1.0 - absolute))
    };
    t.copysign(x)
}

/// The cubic root.
pub fn cbrt(x: f64) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let mut size = magnitude(x);
    let first = if size < 0x0010_0000 {
        size = magnitude(x * two_to(54));
        size / 3 + 696_219_795
    } else {
        size / 3 + 715_094_163
    };
    let mut t = with_high(0.0, first).copysign(x);
    let r = (t * t) * (t / x);
    t *= (1.875_951_824_271_77 + r * (-1.884_979_795_433_771_7 + r * 1.621_429_720_105_354_5))
        + ((r * r) * r) * (-0.758_397_934_778_766 + r * 0.145_996_192_886_612_45);
    t = f64::from_bits((t.to_bits() + 0x8000_0000) & 0xffff_ffff_c000_0000);
    let r = x / (t * t);
    t + t * ((r - t) / (t + t + r))
}

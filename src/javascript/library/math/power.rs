//! Powers with the very digits that V8 gives; see [`super::elementary`]. V8 lost a pair of parentheses on the way from
//! fdlibm: in the last step it divides by what should be subtracted afterwards, so that `10 ** -5` is 0.000009999999999999999.

use super::elementary::{high, magnitude, polynomial, two_to, upper, with_high, EXP};

/// `x^y`
pub fn pow(x: f64, y: f64) -> f64 {
    if y == 0.0 {
        return 1.0;
    }
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    let absolute = x.abs();
    // 1 where y is an odd whole number, 2 where it is an even one.
    let parity = match y.trunc() == y {
        false => 0,
        true if y.abs() >= 9_007_199_254_740_992.0 => 2,
        true => 2 - (y.abs() % 2.0) as i32,
    };
    if y.is_infinite() {
        return match absolute {
            1.0 => f64::NAN,
            size if (size > 1.0) == (y > 0.0) => f64::INFINITY,
            _ => 0.0,
        };
    }
    if y == 1.0 {
        return x;
    }
    if y == -1.0 {
        return 1.0 / x;
    }
    if y == 2.0 {
        return x * x;
    }
    if y == 0.5 && x.is_sign_positive() && x.is_finite() {
        return x.sqrt();
    }
    if x == 0.0 || x.is_infinite() || absolute == 1.0 {
        let z = if y < 0.0 { 1.0 / absolute } else { absolute };
        return match x.is_sign_negative() {
            true if absolute == 1.0 && parity == 0 => f64::NAN,
            true if parity == 1 => -z,
            _ => z,
        };
    }
    if x < 0.0 && parity == 0 {
        return f64::NAN;
    }
    let sign = if x < 0.0 && parity == 1 { -1.0 } else { 1.0 };
    power_of(absolute, x, y, sign)
}

/// `|x|^y` for what is no special case, with a sign.
fn power_of(absolute: f64, x: f64, y: f64, sign: f64) -> f64 {
    let (size_x, size_y) = (magnitude(x), magnitude(y));
    let (huge, tiny) = (sign * f64::INFINITY, sign * 0.0);
    let (t1, t2);
    if size_y > 0x41e0_0000 {
        // |y| is larger than 2^31.
        if size_x < 0x3fef_ffff {
            return if y < 0.0 { huge } else { tiny };
        }
        if size_x > 0x3ff0_0000 {
            return if y > 0.0 { huge } else { tiny };
        }
        if size_y > 0x43f0_0000 {
            return if (size_x <= 0x3fef_ffff) == (y < 0.0) { huge } else { tiny };
        }
        let t = absolute - 1.0;
        let w = (t * t) * (0.5 - t * (0.333_333_333_333_333_3 - t * 0.25));
        let u = 1.442_695_021_629_333_5 * t;
        let v = t * 1.925_962_991_126_617_5e-8 - w * std::f64::consts::LOG2_E;
        t1 = upper(u + v);
        t2 = v - (t1 - u);
    } else {
        (t1, t2) = logarithm(absolute);
    }
    // y · log2(x) in two parts.
    let y1 = upper(y);
    let low = (y - y1) * t1 + y * t2;
    let mut high_part = y1 * t1;
    let z = low + high_part;
    let (j, i) = (high(z), z.to_bits() as u32 as i32);
    if j >= 0x4090_0000 {
        if (j - 0x4090_0000) | i != 0 || low + 8.008_566_259_537_294e-17 > z - high_part {
            return huge;
        }
    } else if (j & 0x7fff_ffff) >= 0x4090_cc00
        && ((j.wrapping_sub(0xc090_cc00_u32 as i32)) | i != 0 || low <= z - high_part)
    {
        return tiny;
    }
    // 2^z
    let i = j & 0x7fff_ffff;
    let mut k = (i >> 20) - 0x3ff;
    let mut n = 0;
    if i > 0x3fe0_0000 {
        n = j.wrapping_add(0x0010_0000 >> (k + 1));
        k = ((n & 0x7fff_ffff) >> 20) - 0x3ff;
        let t = with_high(0.0, n & !(0x000f_ffff >> k));
        n = ((n & 0x000f_ffff) | 0x0010_0000) >> (20 - k);
        if j < 0 {
            n = -n;
        }
        high_part -= t;
    }
    let t = upper(low + high_part);
    let u = t * 6.931_471_824_645_996e-1;
    let v = (low - (t - high_part)) * std::f64::consts::LN_2 + t * -1.904_654_299_957_768e-9;
    let z = u + v;
    let w = v - (z - u);
    let t = z * z;
    let t1 = z - t * polynomial(t, &EXP);
    let r = (z * t1) / ((t1 - 2.0) - (w + z * w));
    let z = 1.0 - (r - z);
    let j = high(z).wrapping_add(n << 20);
    if (j >> 20) <= 0 {
        return sign * scaled(z, n);
    }
    sign * with_high(z, j)
}

/// `z · 2^n` of a result that may be subnormal.
fn scaled(z: f64, n: i32) -> f64 {
    if n < -1022 {
        z * two_to(n + 1000) * two_to(-1000)
    } else {
        z * two_to(n)
    }
}

/// The binary logarithm in two parts.
fn logarithm(absolute: f64) -> (f64, f64) {
    const L: [f64; 6] = [
        5.999_999_999_999_946e-1,
        4.285_714_285_785_502e-1,
        3.333_333_298_183_774_3e-1,
        2.727_281_238_085_34e-1,
        2.306_607_457_755_617_5e-1,
        2.069_750_178_003_384_2e-1,
    ];
    let (mut absolute, mut n) = (absolute, 0);
    if magnitude(absolute) < 0x0010_0000 {
        absolute *= 9_007_199_254_740_992.0;
        n = -53;
    }
    let size = magnitude(absolute);
    n += (size >> 20) - 0x3ff;
    let j = size & 0x000f_ffff;
    let mut normal = j | 0x3ff0_0000;
    let mut k = 0;
    if j > 0x3988e {
        if j < 0xbb67a {
            k = 1;
        } else {
            n += 1;
            normal -= 0x0010_0000;
        }
    }
    let absolute = with_high(absolute, normal);
    let (base, base_high, base_low) =
        [(1.0, 0.0, 0.0), (1.5, 5.849_624_872_207_642e-1, 1.350_039_202_129_749e-8)][k as usize];
    let u = absolute - base;
    let v = 1.0 / (absolute + base);
    let s = u * v;
    let s_high = upper(s);
    let t_high = with_high(0.0, ((normal >> 1) | 0x2000_0000) + 0x0008_0000 + (k << 18));
    let t_low = absolute - (t_high - base);
    let s_low = v * ((u - s_high * t_high) - s_high * t_low);
    let s2 = s * s;
    let mut r = s2 * s2 * polynomial(s2, &L);
    r += s_low * (s_high + s);
    let s2 = s_high * s_high;
    let t_high = upper(3.0 + s2 + r);
    let t_low = r - ((t_high - 3.0) - s2);
    let u = s_high * t_high;
    let v = s_low * t_high + t_low * s;
    let p_high = upper(u + v);
    let p_low = v - (p_high - u);
    let z_high = 9.617_967_009_544_373e-1 * p_high;
    let z_low = -7.028_461_650_952_758e-9 * p_high + p_low * 9.617_966_939_259_756e-1 + base_low;
    let t = f64::from(n);
    let t1 = upper(((z_high + z_low) + base_high) + t);
    let t2 = z_low - (((t1 - t) - base_high) - z_high);
    (t1, t2)
}

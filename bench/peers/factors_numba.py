#!/usr/bin/env python3
"""factors_numba.py FOLDER CALLS [reused]: the 30 factors with Numba, stocks split over the threads, float64.

One compiled loop a window with running sums, results in one [30 x stocks x sessions] array: a new one each call, or with
`reused` the same one written over. Compiled code is kept on disk."""
import math, sys
import numpy as np
from numba import njit, prange
from panel_files import checksums, load, report, timed

NAMES = (
    "momentum_21 momentum_63 momentum_126 momentum_252 sma_5 sma_20 sma_60 sma_120 close_to_sma20 sma20_to_sma60 "
    "close_to_sma120 rsi_14 macd_line macd_signal macd_hist bb_width bb_pctb atr_14 stoch_k stoch_d std_20 std_60 "
    "std_120 std_252 highest_252 lowest_252 volume_ratio obv_slope skew_60 beta_252"
).split()


@njit(cache=True)
def mean_of(x, a, n, out):
    s = 0.0
    for t in range(a, x.size):
        s += x[t]
        if t >= a + n:
            s -= x[t - n]
        if t >= a + n - 1:
            out[t] = s / n


@njit(cache=True)
def deviation_of(x, a, n, less, out):
    s = 0.0
    q = 0.0
    shift = x[a] if a < x.size else 0.0
    for t in range(a, x.size):
        d = x[t] - shift
        s += d
        q += d * d
        if t >= a + n:
            o = x[t - n] - shift
            s -= o
            q -= o * o
        if t >= a + n - 1:
            v = (q - s * s / n) / (n - less)
            out[t] = math.sqrt(v) if v > 0 else 0.0


@njit(cache=True)
def extreme_of(x, a, n, sign, queue, out):
    head = 0
    tail = 0
    for t in range(a, x.size):
        while tail > head and sign * x[queue[tail - 1]] <= sign * x[t]:
            tail -= 1
        queue[tail] = t
        tail += 1
        if queue[head] <= t - n:
            head += 1
        if t >= a + n - 1:
            out[t] = x[queue[head]]


@njit(cache=True)
def skew_of(x, a, n, out):
    s1 = 0.0
    s2 = 0.0
    s3 = 0.0
    for t in range(a, x.size):
        v = x[t]
        s1 += v
        s2 += v * v
        s3 += v * v * v
        if t >= a + n:
            o = x[t - n]
            s1 -= o
            s2 -= o * o
            s3 -= o * o * o
        if t >= a + n - 1:
            m = s1 / n
            m2 = s2 / n - m * m
            m3 = s3 / n - 3 * m * s2 / n + 2 * m * m * m
            out[t] = m3 / (m2 * math.sqrt(m2)) if m2 > 0 else np.nan


@njit(cache=True)
def beta_of(x, y, a, n, out):
    sx = 0.0
    sy = 0.0
    syy = 0.0
    sxy = 0.0
    for t in range(a, x.size):
        sx += x[t]
        sy += y[t]
        syy += y[t] * y[t]
        sxy += x[t] * y[t]
        if t >= a + n:
            p = x[t - n]
            r = y[t - n]
            sx -= p
            sy -= r
            syy -= r * r
            sxy -= p * r
        if t >= a + n - 1:
            v = syy - sy * sy / n
            out[t] = (sxy - sx * sy / n) / v if v > 0 else np.nan


@njit(cache=True)
def slope_of(x, a, n, out):
    s = 0.0
    w = 0.0
    base = n * (n * n - 1) / 12.0
    for t in range(a, x.size):
        if t < a + n:
            w += (t - a) * x[t]
            s += x[t]
        else:
            w += (n - 1) * x[t] - (s - x[t - n])
            s += x[t] - x[t - n]
        if t >= a + n - 1:
            out[t] = (w - (n - 1) / 2.0 * s) / base


@njit(cache=True)
def rsi_of(x, a, n, out):
    g = 0.0
    l = 0.0
    for t in range(a + 1, x.size):
        d = x[t] - x[t - 1]
        up = d if d > 0 else 0.0
        down = -d if d < 0 else 0.0
        k = t - a
        if k <= n:
            g += up / n
            l += down / n
        else:
            g = (g * (n - 1) + up) / n
            l = (l * (n - 1) + down) / n
        if k >= n and g + l > 0:
            out[t] = 100 * g / (g + l)


@njit(cache=True)
def atr_of(h, lo, x, a, n, out):
    w = 0.0
    for t in range(a + 1, x.size):
        tr = max(h[t] - lo[t], abs(h[t] - x[t - 1]), abs(lo[t] - x[t - 1]))
        k = t - a
        if k <= n:
            w += tr / n
        else:
            w = (w * (n - 1) + tr) / n
        if k >= n:
            out[t] = w


@njit(cache=True)
def macd_of(x, a, line, signal, hist):
    q = 0.0
    s = 0.0
    g = 0.0
    for t in range(a, x.size):
        k = t - a
        if k >= 26:
            q += (x[t] - q) * (2.0 / 13)
            s += (x[t] - s) * (2.0 / 27)
        else:
            s += x[t] / 26
            if k >= 14:
                q += x[t] / 12
        if k < 25:
            continue
        m = q - s
        if k < 34:
            g += m / 9
        else:
            g += (m - g) * (2.0 / 10)
        if k >= 33:
            line[t] = m
            signal[t] = g
            hist[t] = m - g


@njit(parallel=True, cache=True)
def factors(close, high, low, volume, market, first, end, out):
    for i in prange(close.shape[0]):
        a = first[i]
        e = end[i]
        T = close.shape[1]
        x = close[i, :e]
        v = volume[i, :e]
        o = out[:, i, :e]
        out[:, i, :] = np.nan
        ret = np.full(e, np.nan)
        for t in range(a + 1, e):
            ret[t] = x[t] / x[t - 1] - 1
        k = 0
        for n in (21, 63, 126, 252):
            for t in range(a + n, e):
                o[k, t] = x[t] / x[t - n] - 1
            k += 1
        for n in (5, 20, 60, 120):
            mean_of(x, a, n, o[k])
            k += 1
        for t in range(a, e):
            o[8, t] = x[t] / o[5, t]
            o[9, t] = o[5, t] / o[6, t]
            o[10, t] = x[t] / o[7, t]
        rsi_of(x, a, 14, o[11])
        macd_of(x, a, o[12], o[13], o[14])
        sd = np.full(e, np.nan)
        deviation_of(x, a, 20, 0, sd)
        for t in range(a, e):
            o[15, t] = 4 * sd[t] / o[5, t]
            o[16, t] = (x[t] - (o[5, t] - 2 * sd[t])) / (4 * sd[t]) if sd[t] > 0 else np.nan
        atr_of(high[i, :e], low[i, :e], x, a, 14, o[17])
        queue = np.empty(e + 1, np.int64)
        top = np.full(e, np.nan)
        bottom = np.full(e, np.nan)
        extreme_of(high[i, :e], a, 14, 1.0, queue, top)
        extreme_of(low[i, :e], a, 14, -1.0, queue, bottom)
        for t in range(a + 13, e):
            w = top[t] - bottom[t]
            top[t] = 100 * (x[t] - bottom[t]) / w if w > 0 else np.nan
        o[18, a:] = top[a:]
        mean_of(top, a + 13, 3, o[19])
        k = 20
        for n in (20, 60, 120, 252):
            deviation_of(ret, a + 1, n, 1, o[k])
            k += 1
        extreme_of(x, a, 252, 1.0, queue, o[24])
        extreme_of(x, a, 252, -1.0, queue, o[25])
        short = np.full(e, np.nan)
        long = np.full(e, np.nan)
        mean_of(v, a, 5, short)
        mean_of(v, a, 20, long)
        obv = np.full(e, np.nan)
        level = 0.0
        for t in range(a, e):
            if t == a or x[t] > x[t - 1]:
                level += v[t]
            elif x[t] < x[t - 1]:
                level -= v[t]
            obv[t] = level
        slope_of(obv, a, 20, o[27])
        for t in range(a, e):
            o[26, t] = short[t] / long[t]
            o[27, t] = o[27, t] / long[t]
        skew_of(ret, a + 1, 60, o[28])
        beta_of(ret, market[:e], a + 1, 252, o[29])


def main():
    columns, index, first, last = load(sys.argv[1])
    close, high, low, volume = (columns[name] for name in ("close", "high", "low", "volume"))
    market = np.full(index.size, np.nan)
    market[1:] = index[1:] / index[:-1] - 1
    shape = (len(NAMES),) + close.shape
    kept = np.empty(shape) if "reused" in sys.argv[3:] else None

    def call():
        out = np.empty(shape) if kept is None else kept
        factors(close, high, low, volume, market, first, last + 1, out)
        return out

    times, out = timed(call, int(sys.argv[2]))
    report(times, checksums(dict(zip(NAMES, out)), first, last))


if __name__ == "__main__":
    main()

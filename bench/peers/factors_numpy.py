#!/usr/bin/env python3
"""factors_numpy.py FOLDER CALLS: the 30 factors in NumPy alone, [sessions x stocks], one thread.

Windows are differences of running sums or doublings of maxima; recursions walk the days, all stocks at once."""
import sys
import numpy as np
from panel_files import checksums, load, report, timed


class Windows:
    """Windows over columns whose cells before a stock's first bar count as nothing and are left out at the end."""

    def __init__(self, age):
        self.age = age

    def complete(self, values, n, lead=0):
        """Missing where fewer than n bars (after the first `lead`) lie in the window."""
        return np.where(self.age >= n - 1 + lead, values, np.nan)

    def total(self, x, n):
        sums = np.cumsum(np.nan_to_num(x), axis=0)
        out = sums.copy()
        out[n:] -= sums[:-n]
        return out

    def mean(self, x, n):
        return self.complete(self.total(x, n) / n, n)

    def largest(self, x, n, combine=np.maximum):
        """Windows of 2, 4, 8 ... bars, then two that overlap."""
        out, size = x, 1
        while size * 2 <= n:
            out = combine(out[size:], out[:-size])
            size *= 2
        rest = n - size
        if rest:
            out = combine(out[rest:], out[:-rest])
        full = np.full_like(x, np.nan)
        full[n - 1 :] = out
        return full


def deviation(w, r, n):
    total, squares = w.total(r, n), w.total(r * r, n)
    return w.complete(np.sqrt(np.maximum(squares - total * total / n, 0) / (n - 1)), n, 1)


def before(x, n):
    out = np.full_like(x, np.nan)
    out[n:] = x[:-n]
    return out


def wilder(x, age):
    """First value the mean of the bars 1..14, then 13/14 of it and 1/14 of the new one."""
    out = np.full_like(x, np.nan)
    mean = np.zeros(x.shape[1])
    for t in range(len(x)):
        seeding = (age[t] >= 1) & (age[t] <= 14)
        mean = np.where(seeding, mean + x[t] / 14, np.where(age[t] > 14, (mean * 13 + x[t]) / 14, mean))
        out[t] = np.where(age[t] >= 14, mean, np.nan)
    return out


def macd(c, age):
    line, signal = np.full_like(c, np.nan), np.full_like(c, np.nan)
    quick, steady, average = (np.zeros(c.shape[1]) for _ in range(3))
    for t in range(len(c)):
        x, bar = c[t], age[t]
        quick = np.where(bar >= 26, quick + (x - quick) * (2 / 13), np.where((bar >= 14) & (bar < 26), quick + x / 12, quick))
        steady = np.where(bar >= 26, steady + (x - steady) * (2 / 27), np.where((bar >= 0) & (bar < 26), steady + x / 26, steady))
        m = quick - steady
        average = np.where(bar >= 34, average + (m - average) * 0.2, np.where(bar >= 25, average + m / 9, average))
        line[t] = np.where(bar >= 33, m, np.nan)
        signal[t] = np.where(bar >= 33, average, np.nan)
    return line, signal


def slope(x, n=20):
    """Least squares over n bars: weights 0 .. n-1 from the oldest."""
    weights = np.arange(n) - (n - 1) / 2
    out = np.full_like(x, np.nan)
    total = np.zeros_like(x[n - 1 :])
    for k, weight in enumerate(weights):
        total += weight * x[k : len(x) - n + 1 + k]
    out[n - 1 :] = total / np.sum(weights * weights)
    return out


def factors(o, h, l, c, v, index, age):
    w, out = Windows(age), {}
    market = np.full((len(index), 1), np.nan)
    market[1:, 0] = index[1:] / index[:-1] - 1
    r = c / before(c, 1) - 1
    for n in (21, 63, 126, 252):
        out[f"momentum_{n}"] = c / before(c, n) - 1
    for n in (5, 20, 60, 120):
        out[f"sma_{n}"] = w.mean(c, n)
    out["close_to_sma20"] = c / out["sma_20"]
    out["sma20_to_sma60"] = out["sma_20"] / out["sma_60"]
    out["close_to_sma120"] = c / out["sma_120"]
    change = c - before(c, 1)
    gain, loss = wilder(np.maximum(change, 0), age), wilder(np.maximum(-change, 0), age)
    out["rsi_14"] = 100 * gain / (gain + loss)
    last = before(c, 1)
    out["atr_14"] = wilder(np.maximum(np.maximum(h - l, np.abs(h - last)), np.abs(l - last)), age)
    out["macd_line"], out["macd_signal"] = macd(c, age)
    out["macd_hist"] = out["macd_line"] - out["macd_signal"]
    shifted = c - np.nanmean(c, axis=0)
    total, squares = w.total(shifted, 20), w.total(shifted * shifted, 20)
    sd = np.sqrt(np.maximum(squares - total * total / 20, 0) / 20)
    out["bb_width"] = 4 * sd / out["sma_20"]
    out["bb_pctb"] = (c - out["sma_20"] + 2 * sd) / (4 * sd)
    top, bottom = w.largest(h, 14), w.largest(l, 14, np.minimum)
    out["stoch_k"] = 100 * (c - bottom) / (top - bottom)
    out["stoch_d"] = (out["stoch_k"] + before(out["stoch_k"], 1) + before(out["stoch_k"], 2)) / 3
    for n in (20, 60, 120, 252):
        out[f"std_{n}"] = deviation(w, r, n)
    out["highest_252"], out["lowest_252"] = w.largest(c, 252), w.largest(c, 252, np.minimum)
    long = w.mean(v, 20)
    out["volume_ratio"] = w.mean(v, 5) / long
    flow = np.cumsum(np.nan_to_num(np.sign(change)) * np.nan_to_num(v), axis=0)
    out["obv_slope"] = w.complete(slope(flow), 20) / long
    mean, second, third = w.total(r, 60) / 60, w.total(r * r, 60) / 60, w.total(r**3, 60) / 60
    m2 = second - mean * mean
    out["skew_60"] = w.complete((third - 3 * mean * second + 2 * mean**3) / (m2 * np.sqrt(m2)), 60, 1)
    x = np.where(np.isnan(r), np.nan, market)
    sx, sy = w.total(x, 252), w.total(r, 252)
    covariance = w.total(x * r, 252) - sx * sy / 252
    out["beta_252"] = w.complete(covariance / (w.total(x * x, 252) - sx * sx / 252), 252, 1)
    return out


def main():
    columns, index, first, last = load(sys.argv[1])
    o, h, l, c, v = (np.ascontiguousarray(columns[name].T) for name in ("open", "high", "low", "close", "volume"))
    days = np.arange(len(c))[:, None]
    age = np.where((days >= first) & (days <= last), days - first, -1).astype(np.int32)
    with np.errstate(all="ignore"):
        times, out = timed(lambda: factors(o, h, l, c, v, index, age), int(sys.argv[2]))
    report(times, checksums({name: values.T for name, values in out.items()}, first, last))


if __name__ == "__main__":
    main()

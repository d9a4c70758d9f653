#!/usr/bin/env python3
"""factors_pandas.py FOLDER CALLS STOCKS: the 30 factors by group-by on a long table of the first STOCKS stocks."""
import sys
import numpy as np
import pandas as pd
from panel_files import checksums, load, report, timed


def factors(frame):
    by = frame["stock"]
    c, h, l, v = frame["close"], frame["high"], frame["low"], frame["volume"]
    grouped = lambda x: x.groupby(by, sort=False)
    rolling = lambda x, n: grouped(x).rolling(n)
    flat = lambda x: x.droplevel(0)
    lag = lambda x, n=1: grouped(x).shift(n)
    mean = lambda x, n: flat(rolling(x, n).mean())
    smooth = lambda x, alpha: flat(grouped(x).ewm(alpha=alpha, adjust=False).mean())
    out, r, previous = {}, grouped(c).pct_change(), lag(c)
    for n in (21, 63, 126, 252):
        out[f"momentum_{n}"] = grouped(c).pct_change(n)
    for n in (5, 20, 60, 120):
        out[f"sma_{n}"] = mean(c, n)
    out["close_to_sma20"], out["sma20_to_sma60"] = c / out["sma_20"], out["sma_20"] / out["sma_60"]
    out["close_to_sma120"] = c / out["sma_120"]
    change = c - previous
    gain, loss = smooth(change.clip(lower=0), 1 / 14), smooth(-change.clip(upper=0), 1 / 14)
    out["rsi_14"] = 100 * gain / (gain + loss)
    true = np.maximum(np.maximum(h - l, (h - previous).abs()), (l - previous).abs())
    out["atr_14"] = smooth(true, 1 / 14)
    out["macd_line"] = smooth(c, 2 / 13) - smooth(c, 2 / 27)
    out["macd_signal"] = smooth(out["macd_line"], 0.2)
    out["macd_hist"] = out["macd_line"] - out["macd_signal"]
    sd = flat(rolling(c, 20).std(ddof=0))
    out["bb_width"] = 4 * sd / out["sma_20"]
    out["bb_pctb"] = (c - out["sma_20"] + 2 * sd) / (4 * sd)
    top, bottom = flat(rolling(h, 14).max()), flat(rolling(l, 14).min())
    out["stoch_k"] = 100 * (c - bottom) / (top - bottom)
    out["stoch_d"] = mean(out["stoch_k"], 3)
    for n in (20, 60, 120, 252):
        out[f"std_{n}"] = flat(rolling(r, n).std())
    out["highest_252"], out["lowest_252"] = flat(rolling(c, 252).max()), flat(rolling(c, 252).min())
    long = mean(v, 20)
    out["volume_ratio"] = mean(v, 5) / long
    flow = grouped(np.sign(change).fillna(0) * v).cumsum()
    place = frame["bar"].astype(float)
    weighted = flat(rolling(flow * place, 20).sum())
    total = flat(rolling(flow, 20).sum())
    out["obv_slope"] = (weighted - total * (place - 9.5)) / 665 / long
    out["skew_60"] = flat(rolling(r, 60).skew()) * (58 / np.sqrt(60 * 59))
    m = frame["market"]
    mr, mm = mean(m * r, 252), mean(m * m, 252)
    my, mx = mean(r, 252), mean(m, 252)
    out["beta_252"] = (mr - mx * my) / (mm - mx * mx)
    return out


def main():
    stocks = int(sys.argv[3])
    columns, index, first, last = load(sys.argv[1], stocks)
    market = np.full(len(index), np.nan)
    market[1:] = index[1:] / index[:-1] - 1
    days = np.arange(len(index))
    inside = (days >= first[:, None]) & (days <= last[:, None])
    stock, day = np.nonzero(inside)
    frame = pd.DataFrame({name: values[inside] for name, values in columns.items()})
    frame["stock"], frame["bar"], frame["market"] = stock, day - first[stock], market[day]
    frame.loc[frame["bar"] == 0, "market"] = np.nan
    times, out = timed(lambda: factors(frame), int(sys.argv[2]))
    panels = {}
    for name, values in out.items():
        panels[name] = np.full(inside.shape, np.nan)
        panels[name][stock, day] = values.to_numpy()
    report(times, checksums(panels, first, last))


main()

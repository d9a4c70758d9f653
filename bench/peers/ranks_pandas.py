#!/usr/bin/env python3
"""ranks_pandas.py FOLDER CALLS: percent ranks of the three-month return on all days, average ties."""
import sys
import numpy as np
import pandas as pd
from panel_files import load, report, timed

columns, index, first, last = load(sys.argv[1])
close = columns["close"]
factor = np.full_like(close, np.nan)
factor[:, 63:] = close[:, 63:] / close[:, :-63] - 1
frame = pd.DataFrame(np.ascontiguousarray(factor.T))


def ranks():
    ranked = frame.rank(axis=1, method="average")
    count = frame.notna().sum(axis=1)
    return ranked.sub(1).div((count - 1).where(count > 1), axis=0)


times, out = timed(ranks, int(sys.argv[2]))
values = np.nan_to_num(out.to_numpy())
stocks, days = values.shape[1], values.shape[0]
sums = {
    "by_stock": float((values * (1 + np.arange(stocks) % 7)).sum()),
    "by_day": float((values * (1 + np.arange(days) % 11)[:, None]).sum()),
}
report(times, sums)

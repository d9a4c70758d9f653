#!/usr/bin/env python3
"""sweep_numba.py FOLDER CALLS LOOKBACK,LOOKBACK...: job J once a lookback, the bare loop of job_j.py compiled, one core;
no limits, ticks, order log or statistics. Times are a run."""
import os, sys
import numpy as np
from numba import njit
from panel_files import load, report, timed

CAPITAL, PLACES, FEE, TAX, SLIP = 1e8, 30, 0.00015, 0.0018, 10 / 10000


@njit(cache=True)
def walk(opens, closes, due, lookback):
    """Prices [sessions x stocks]."""
    days, n = closes.shape
    held, score = np.zeros(n), np.empty(n)
    best = np.empty(PLACES, np.int64)
    selling, buying = np.zeros(n, np.bool_), np.zeros(n, np.bool_)
    waiting = False
    cash, orders, target = CAPITAL, 0, 0.0
    equity = np.empty(days)
    for t in range(days):
        if waiting:
            for i in range(n):
                if selling[i]:
                    price = opens[t, i] * (1 - SLIP)
                    cash += price * held[i] - price * held[i] * FEE - price * held[i] * TAX
                    held[i] = 0
                    selling[i] = False
                    orders += 1
            for k in range(PLACES):
                i = best[k]
                if buying[i]:
                    buying[i] = False
                    price = opens[t, i] * (1 + SLIP)
                    quantity = np.floor(min(target, cash) / (price * (1 + FEE)))
                    if quantity >= 1:
                        cash -= price * quantity + price * quantity * FEE
                        held[i] = quantity
                        orders += 1
            waiting = False
        worth = 0.0
        for i in range(n):
            if held[i] > 0:
                worth += held[i] * closes[t, i]
        equity[t] = cash + worth
        if due[t] and t < days - 1 and t >= lookback:
            for i in range(n):
                score[i] = closes[t - 21, i] / closes[t - lookback, i]
            best[:] = np.argsort(-score, kind="mergesort")[:PLACES]
            for i in range(n):
                selling[i] = held[i] > 0
            for i in best:
                selling[i] = False
                buying[i] = held[i] == 0
            target = equity[t] / PLACES
            waiting = True
    return orders, equity


def main():
    folder, calls, lookbacks = sys.argv[1], int(sys.argv[2]), [int(x) for x in sys.argv[3].split(",")]
    columns, _, _, _ = load(folder)
    opens, closes = (np.ascontiguousarray(columns[name].T) for name in ("open", "close"))
    sessions = np.load(os.path.join(folder, "sessions.npy"))
    months = sessions.astype("datetime64[D]").astype("datetime64[M]")
    due = np.zeros(len(sessions), np.bool_)
    due[0] = True
    due[:-1] |= months[1:] != months[:-1]
    times, runs = timed(lambda: [walk(opens, closes, due, lookback) for lookback in lookbacks], calls)
    sums = {"orders": sum(int(o) for o, _ in runs), "equity": sum(float(round(e[-1])) for _, e in runs)}
    report([ms / len(lookbacks) for ms in times], sums)


main()

#!/usr/bin/env python3
"""simulation_numba.py FOLDER CALLS monthly|daily: the bare loop of work c, compiled: the 30 best by score, out at -10 %
and +30 % of the entry price, trades at the next open; no limits, ticks, order log or trade list."""
import os, sys
import numpy as np
from numba import njit
from panel_files import load, report, timed

CAPITAL, PLACES, FEE, TAX, SLIP, STOP, TARGET = 1e8, 30, 0.00015, 0.0018, 10 / 10000, 0.1, 0.3


@njit(cache=True)
def walk(opens, closes, scores, due):
    """All [sessions x stocks]."""
    days, n = closes.shape
    held, entry = np.zeros(n), np.zeros(n)
    selling, buying = np.zeros(n, np.bool_), np.zeros(n, np.bool_)
    best = np.empty(PLACES, np.int64)
    wanted, cash, orders, target = 0, CAPITAL, 0, 0.0
    equity = np.empty(days)
    for t in range(days):
        for i in range(n):
            if selling[i]:
                price = opens[t, i] * (1 - SLIP)
                cash += price * held[i] - price * held[i] * FEE - price * held[i] * TAX
                held[i], selling[i] = 0, False
                orders += 1
        for k in range(wanted):
            i = best[k]
            if buying[i]:
                buying[i] = False
                price = opens[t, i] * (1 + SLIP)
                quantity = np.floor(min(target, cash) / (price * (1 + FEE)))
                if quantity >= 1:
                    cash -= price * quantity + price * quantity * FEE
                    held[i], entry[i] = quantity, price
                    orders += 1
        wanted, worth = 0, 0.0
        for i in range(n):
            if held[i] > 0:
                worth += held[i] * closes[t, i]
        equity[t] = cash + worth
        if t == days - 1:
            break
        for i in range(n):
            if held[i] > 0 and (closes[t, i] <= entry[i] * (1 - STOP) or closes[t, i] >= entry[i] * (1 + TARGET)):
                selling[i] = True
        if due[t]:
            score = np.where(selling, np.nan, scores[t])
            order = np.argsort(-score, kind="mergesort")
            for k in range(PLACES):
                if np.isnan(score[order[k]]):
                    break
                best[k] = order[k]
                wanted = k + 1
            keep = np.zeros(n, np.bool_)
            for k in range(wanted):
                keep[best[k]] = True
                buying[best[k]] = held[best[k]] == 0
            for i in range(n):
                if held[i] > 0 and not keep[i]:
                    selling[i] = True
            target = equity[t] / PLACES
    return orders, equity


def main():
    folder, calls, schedule = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    columns, _, _, _ = load(folder)
    opens, closes = (np.ascontiguousarray(columns[name].T) for name in ("open", "close"))
    scores = np.full_like(closes, np.nan)
    scores[252:] = closes[231:-21] / closes[:-252] - 1
    sessions = np.load(os.path.join(folder, "sessions.npy"))
    months = sessions.astype("datetime64[D]").astype("datetime64[M]")
    due = np.ones(len(sessions), np.bool_)
    if schedule == "monthly":
        due[1:-1] = months[2:] != months[1:-1]
    times, (orders, equity) = timed(lambda: walk(opens, closes, scores, due), calls)
    report(times, {"orders": int(orders), "equity": float(round(equity[-1]))})


main()

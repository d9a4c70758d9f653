#!/usr/bin/env python3
"""pipeline.py numpy|numba FOLDER OUT: works d and e by hand: .npy files, 30 factors, month-end ranks of each, the 30 best
by mean rank, out at -10 % and +30 %, trades at the next open, daily.csv and orders.csv. No ticks, limits, dated taxes,
checks, statistics or report."""
import os, sys
import numpy as np
import pandas as pd

PLACES, FEE, TAX, SLIP, STOP, TARGET = 30, 0.00015, 0.0018, 10 / 10000, 0.1, 0.3


def factors_by(how, columns, index, first, last):
    if how == "numba":
        import factors_numba as kernels

        market = np.full(len(index), np.nan)
        market[1:] = index[1:] / index[:-1] - 1
        out = np.empty((len(kernels.NAMES), *columns["close"].shape))
        inputs = (columns[name] for name in ("close", "high", "low", "volume"))
        kernels.factors(*inputs, market, first, last + 1, out)
        return [values.T for values in out]
    import factors_numpy as whole

    o, h, l, c, v = (np.ascontiguousarray(columns[name].T) for name in ("open", "high", "low", "close", "volume"))
    days = np.arange(len(c))[:, None]
    age = np.where((days >= first) & (days <= last), days - first, -1).astype(np.int32)
    with np.errstate(all="ignore"):
        return list(whole.factors(o, h, l, c, v, index, age).values())


def scores_on(due, factors):
    """Mean percent rank of all factors on the decision days; NaN where the slowest factor is missing."""
    total = 0.0
    for values in factors:
        day = pd.DataFrame(values[due])
        total = total + (day.rank(axis=1).sub(1).div(day.notna().sum(axis=1) - 1, axis=0)).fillna(0).to_numpy()
    return np.where(np.isnan(factors[-1][due]), np.nan, total / len(factors))


def simulate(opens, closes, last, due, scores):
    n, days = opens.shape
    held, entry = np.zeros(n), np.zeros(n)
    cash, equity, orders, place = 1e8, np.empty(days), [], {t: k for k, t in enumerate(due)}
    sells, buys, target = [], [], 0.0
    for t in range(days):
        for i in sells:
            price = (opens[i, t] if t <= last[i] else closes[i, last[i]]) * (1 - SLIP)
            cash += price * held[i] * (1 - FEE - TAX)
            orders.append((t, i, -held[i], price))
            held[i] = 0
        for i in buys:
            if t > last[i]:
                continue
            price = opens[i, t] * (1 + SLIP)
            quantity = np.floor(min(target, cash) / (price * (1 + FEE)))
            if quantity >= 1:
                cash -= price * quantity * (1 + FEE)
                held[i], entry[i] = quantity, price
                orders.append((t, i, quantity, price))
        own = np.flatnonzero(held)
        now = np.where(t <= last[own], closes[own, t], closes[own, last[own]])
        equity[t] = cash + np.sum(held[own] * now)
        out = (now <= entry[own] * (1 - STOP)) | (now >= entry[own] * (1 + TARGET)) | (t >= last[own])
        sells, buys = list(own[out]), []
        if t in place:
            score = scores[place[t]].copy()
            score[sells] = np.nan
            order = np.argsort(-score, kind="stable")[:PLACES]
            best = order[~np.isnan(score[order])]
            sells = sorted(set(sells) | (set(own) - set(best)))
            buys = [i for i in best if held[i] == 0]
            target = equity[t] / PLACES
    return equity, orders


def main():
    how, folder, target = sys.argv[1:4]
    from panel_files import load

    columns, index, first, last = load(folder)
    sessions = np.load(os.path.join(folder, "sessions.npy")).astype("datetime64[D]")
    months = sessions.astype("datetime64[M]")
    due = np.flatnonzero(months[1:] != months[:-1])
    scores = scores_on(due, factors_by(how, columns, index, first, last))
    equity, orders = simulate(columns["open"], columns["close"], last, due, scores)
    os.makedirs(target, exist_ok=True)
    pd.DataFrame({"date": sessions, "equity": equity}).to_csv(os.path.join(target, "daily.csv"), index=False)
    frame = pd.DataFrame(orders, columns=["day", "stock", "quantity", "price"])
    frame.to_csv(os.path.join(target, "orders.csv"), index=False)


main()

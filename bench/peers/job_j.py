#!/usr/bin/env python3
"""Job J by hand: job_j.py numpy|numba FOLDER

FOLDER holds open.npy and close.npy (float64, [instruments x sessions]) and sessions.npy (int64, days since 1970-01-01).
At each month end (and on the first session) rank by close[t-21]/close[t-252], hold the best 30, sell what drops out and
buy what is new at the next open in whole shares, sells first; commission 0.015 % a side, tax 0.18 % on sells, slippage
10 bp; target = equity / 30. Prints one JSON row: orders and the last equity."""
import json, os, sys
import numpy as np

CAPITAL, PLACES, FEE, TAX, SLIP = 1e8, 30, 0.00015, 0.0018, 10 / 10000


def decision_days(sessions):
    months = sessions.astype("datetime64[D]").astype("datetime64[M]")
    last = np.flatnonzero(months[1:] != months[:-1])
    return np.unique(np.concatenate([[0], last]))


def by_numpy(opens, closes, sessions):
    n, days = closes.shape
    held = np.zeros(n)
    cash, orders, equity = CAPITAL, 0, np.empty(days)
    due = set(decision_days(sessions).tolist())
    sells, buys, target = [], [], 0.0
    for t in range(days):
        for i in sells:
            price = opens[i, t] * (1 - SLIP)
            cash += price * held[i] - price * held[i] * FEE - price * held[i] * TAX
            held[i] = 0
            orders += 1
        for i in buys:
            price = opens[i, t] * (1 + SLIP)
            quantity = np.floor(min(target, cash) / (price * (1 + FEE)))
            if quantity >= 1:
                cash -= price * quantity + price * quantity * FEE
                held[i] = quantity
                orders += 1
        sells, buys = [], []
        own = np.flatnonzero(held)
        equity[t] = cash + np.sum(held[own] * closes[own, t])
        if t in due and t < days - 1 and t >= 252:
            score = closes[:, t - 21] / closes[:, t - 252] - 1
            best = np.lexsort((np.arange(n), -score))[:PLACES]
            keep = set(best.tolist())
            sells = [i for i in own if i not in keep]
            buys = [i for i in best if held[i] == 0]
            target = equity[t] / PLACES
    return orders, equity


def by_numba(opens, closes, sessions):
    import numba

    @numba.njit(cache=True)
    def walk(opens, closes, due):
        n, days = closes.shape
        held = np.zeros(n)
        score = np.empty(n)
        best = np.empty(PLACES, np.int64)
        selling, buying = np.zeros(n, np.bool_), np.zeros(n, np.bool_)
        waiting = False
        cash, orders, target = CAPITAL, 0, 0.0
        equity = np.empty(days)
        for t in range(days):
            if waiting:
                for i in range(n):
                    if selling[i]:
                        price = opens[i, t] * (1 - SLIP)
                        cash += price * held[i] - price * held[i] * FEE - price * held[i] * TAX
                        held[i] = 0
                        selling[i] = False
                        orders += 1
                for k in range(PLACES):
                    i = best[k]
                    if buying[i]:
                        buying[i] = False
                        price = opens[i, t] * (1 + SLIP)
                        quantity = np.floor(min(target, cash) / (price * (1 + FEE)))
                        if quantity >= 1:
                            cash -= price * quantity + price * quantity * FEE
                            held[i] = quantity
                            orders += 1
                waiting = False
            worth = 0.0
            for i in range(n):
                if held[i] > 0:
                    worth += held[i] * closes[i, t]
            equity[t] = cash + worth
            if due[t] and t < days - 1 and t >= 252:
                for i in range(n):
                    score[i] = closes[i, t - 21] / closes[i, t - 252] - 1
                best[:] = np.argsort(-score, kind="mergesort")[:PLACES]
                for i in range(n):
                    selling[i] = held[i] > 0
                for i in best:
                    selling[i] = False
                    buying[i] = held[i] == 0
                target = equity[t] / PLACES
                waiting = True
        return orders, equity

    due = np.zeros(len(sessions), np.bool_)
    due[decision_days(sessions)] = True
    return walk(opens, closes, due)


def main(how, folder):
    load = lambda name: np.load(os.path.join(folder, name + ".npy"), mmap_mode=None)
    orders, equity = {"numpy": by_numpy, "numba": by_numba}[how](load("open"), load("close"), load("sessions"))
    print(json.dumps({"orders": int(orders), "equity": float(equity[-1])}))


main(sys.argv[1], sys.argv[2])

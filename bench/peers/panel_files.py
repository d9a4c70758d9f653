"""What the Python candidates share: the panel's files, the checksums, the timed calls, one JSON row at the end."""
import json, os, resource, sys, time
import numpy as np

SETTLED = 400
SAMPLE = 200


def load(folder, stocks=None):
    """Columns as [stocks x sessions] float64, NaN outside a stock's listed run."""
    read = lambda name: np.load(os.path.join(folder, name + ".npy"))
    columns = {name: read(name)[:stocks] for name in ("open", "high", "low", "close", "volume")}
    return columns, read("index"), read("first")[:stocks].astype(np.int64), read("last")[:stocks].astype(np.int64)


def checksums(outputs, first, last):
    """outputs: name -> [stocks x sessions]."""
    n, sessions = next(iter(outputs.values())).shape
    days = np.arange(sessions)
    settled = (days >= (first + SETTLED)[:, None]) & (days <= last[:, None])
    return {name: float(np.abs(values[settled]).sum()) for name, values in outputs.items()}


def timed(call, calls):
    times, result = [], None
    for _ in range(calls):
        result = None
        started = time.perf_counter()
        result = call()
        times.append((time.perf_counter() - started) * 1000)
    return times, result


def report(times, sums):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"times": times, "peak_mb": peak, "sums": sums}))

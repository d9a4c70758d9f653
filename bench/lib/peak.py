"""peak.py COMMAND ARG...: runs a command; the last line of stderr tells its largest resident set in KiB and its wall ms."""
import os, resource, subprocess, sys, time

started = time.perf_counter()
status = subprocess.run(sys.argv[1:]).returncode
wall = (time.perf_counter() - started) * 1000
print(f"\nPEAK {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss} {wall:.2f}", file=sys.stderr)
sys.exit(status if status >= 0 else 1)

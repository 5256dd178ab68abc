"""Times everybody's nearest place beside pandana on the same streets. See README.md beside this file.

    python tests/oracle/pandana_nearest.py data/delft 50000

Runs both on this computer, one after the other, five rounds each, and prints the best times and their ratios.
"""

import subprocess
import sys
import time

import numpy
import pandana
import pandas

from networkx_walks import STEPS, in_space, read

# Further than any walk in an atlas of a city or a small country, in metres.
FAR = 100_000


def ours(folder, homes):
    command = ["cargo", "run", "--quiet", "--release", "-p", "access", "--example", "nearest_time", "--", folder, homes]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    rows = {"place": [], "home": [], "time": []}
    for line in lines:
        kind, *fields = line.split("\t")
        rows[kind].append([float(it) for it in fields])
    return numpy.array(rows["place"]), numpy.array(rows["home"]), rows["time"][0]


def graph(folder):
    nodes, edges = read(f"{folder}/streets.bin")
    rows = []
    for first, last, flags, _, points in edges:
        if flags & 0b11000:
            space = in_space(*(numpy.array(points, dtype=float) / 1e6).T)
            metres = numpy.linalg.norm(space[1:] - space[:-1], axis=1).sum()
            rows.append((first, last, metres * (2.5 if flags & 7 == STEPS else 1)))
    return numpy.array(nodes, dtype=float) / 1e6, pandas.DataFrame(rows, columns=["from", "to", "effort"])


def theirs(nodes, edges, places, homes):
    east, north = pandas.Series(nodes[:, 0]), pandas.Series(nodes[:, 1])
    begin = time.perf_counter()
    network = pandana.Network(east, north, edges["from"], edges["to"], edges[["effort"]])
    network.set_pois("places", FAR, 1, pandas.Series(places[:, 0]), pandas.Series(places[:, 1]))
    prepared = time.perf_counter()
    ids = network.get_node_ids(pandas.Series(homes[:, 0]), pandas.Series(homes[:, 1]))
    snapped = time.perf_counter()
    network.nearest_pois(FAR, "places", num_pois=1).loc[ids]
    found = time.perf_counter()
    return [1_000 * it for it in (prepared - begin, snapped - prepared, found - snapped)]


def main():
    folder, homes = sys.argv[1:3]
    places, homes, mine = ours(folder, homes)
    nodes, edges = graph(folder)
    rounds = [theirs(nodes, edges, places, homes) for _ in range(5)]
    best = [min(times) for times in zip(*rounds)]
    print(f"\n{folder}: {len(homes)} homes, {len(places)} places; milliseconds, the best of five rounds")
    rows = [(name, *both) for name, *both in zip(("prepare", "snap the homes", "nearest place"), mine, best)]
    rows.append(("snap and nearest", sum(mine[1:]), sum(best[1:])))
    rows.append(("all", sum(mine), sum(best)))
    for name, own, other in rows:
        print(f"{name:18} {own:9.1f}  pandana {other:9.1f}  {other / own:6.2f} times as fast")


main()

"""Compares a planner's figures with those of networkx and PySAL's access. See README.md beside this file.

    cargo run --release -p access --example indicators -- data/delft > delft.tsv
    python tests/oracle/indicators.py data/delft/streets.bin delft.tsv 10

The last argument takes every tenth demand point for walks; catchments and coverage are compared at all points.
"""

import math
import sys

import networkx
import pandas
from access.fca import two_stage_fca
from access.weights import step_fn

from networkx_walks import TOLERANCE, Network, read

TENTHS = 10_000


def number(text):
    return math.inf if text == "-" else float(text)


class Figures:
    def __init__(self, path):
        self.places, self.points, self.walks, self.coverage = {}, {}, [], {}
        with open(path, encoding="utf-8") as file:
            for line in file:
                kind, *fields = line.rstrip("\n").split("\t")
                if kind == "limit":
                    self.limit, *zones = map(float, fields)
                    self.zones = dict(zip(zones[::2], zones[1::2]))
                elif kind == "place":
                    self.places[int(fields[0])] = (float(fields[1]), float(fields[2]))
                elif kind == "point":
                    self.points[int(fields[0])] = [number(it) for it in fields[1:]]
                elif kind == "walk":
                    self.walks.append([int(it) for it in fields])
                elif kind == "coverage":
                    self.coverage[int(fields[0])] = [int(it) for it in fields[1:]]


def ends(network, snap, out):
    """The nodes at the ends of a snap's edge, with the effort to each (out) or from each."""
    edge, offset, away = snap
    low, high, flags = network.edges[edge][:3]
    for node, rest, bit in ((low, offset, 16 if out else 8), (high, network.lengths[edge] - offset, 8 if out else 16)):
        if flags & bit or rest < 1e-3:
            yield node, away + rest


def nearest(network, places):
    """A function that gives the least effort from a position to any of the places."""
    reverse = network.graph.reverse()
    on_edge = {}
    for lon, lat in places:
        for snap in network.snap(lon, lat):
            on_edge.setdefault(snap[0], []).append(snap)
            for node, effort in ends(network, snap, out=False):
                reverse.add_edge("places", node, effort=effort)
    efforts = networkx.single_source_dijkstra_path_length(reverse, "places", weight="effort")

    def effort(lon, lat):
        least = math.inf
        for snap in network.snap(lon, lat):
            for node, away in ends(network, snap, out=True):
                least = min(least, away + efforts.get(node, math.inf))
            for _, end, last in on_edge.get(snap[0], ()):
                flags = network.edges[snap[0]][2]
                if flags & (8 if snap[1] <= end else 16):
                    least = min(least, snap[2] + abs(end - snap[1]) + last)
        return least

    return effort


def compare_walks(figures, network, every):
    effort = nearest(network, figures.places.values())
    worst, wrong, count = 0.0, 0, 0
    for point, (lon, lat, _, _, _, walk, *_) in figures.points.items():
        if point % every:
            continue
        count += 1
        found, ours = effort(lon, lat), walk / TENTHS
        off = 0.0 if found == ours else abs(found - ours)
        worst = max(worst, off)
        if not off < TOLERANCE:
            wrong += 1
            print(f"point {point} at {lon} {lat}: networkx says {found}, we say {ours}")
    print(f"{count} walks to the nearest place, largest difference {worst:.6f} m, {wrong} disagree")
    return wrong


def compare_catchments(figures):
    cost = pandas.DataFrame(figures.walks, columns=["origin", "dest", "cost"])
    supply = pandas.DataFrame({"supply": 1.0}, index=pandas.Index(list(figures.places), name="geoid"))
    wrong = 0
    # Columns of people and scores: the most people share the least, and the reverse.
    for name, weights, columns in (("2SFCA", None, (6, 7)), ("E2SFCA", step_fn(figures.zones), (8, 9))):
        for people, score in ((4, columns[0]), (3, columns[1])):
            demand = {point: fields[people] / 1e6 for point, fields in figures.points.items()}
            demand = pandas.DataFrame({"demand": demand})
            demand.index.name = "geoid"
            found = two_stage_fca(
                demand,
                supply,
                cost,
                max_cost=figures.limit,
                demand_index=True,
                supply_index=True,
                weight_fn=weights,
            )
            worst = 0.0
            for point, fields in figures.points.items():
                theirs, ours = found.get(point, 0.0), fields[score]
                # Nobody lives in a catchment for certain: no limit here, a division by zero there.
                off = 0.0 if theirs == ours else abs(theirs - ours) / max(theirs, 1e-9)
                worst = max(worst, off)
                wrong += not off < 1e-6
            print(f"{name}, {'most' if people == 4 else 'least'} people: largest relative difference {worst:.1e}")
    return wrong


def compare_coverage(figures):
    sums = {}
    for _, _, neighbourhood, low, high, walk, *_ in figures.points.values():
        column = 4 if walk == math.inf else 0 if walk <= figures.limit else 2
        row = sums.setdefault(int(neighbourhood), [0] * 6)
        row[column] += int(low)
        row[column + 1] += int(high)
    wrong = sum(sums.get(row, [0] * 6) != figures.coverage[row] for row in figures.coverage)
    print(f"{len(figures.coverage)} neighbourhoods, {wrong} disagree on coverage")
    return wrong


def main():
    figures = Figures(sys.argv[2])
    network = Network(*read(sys.argv[1]))
    wrong = compare_coverage(figures) + compare_catchments(figures)
    wrong += compare_walks(figures, network, int(sys.argv[3]))
    sys.exit(1 if wrong else 0)


main()

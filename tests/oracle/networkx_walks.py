"""Compares walks with those of networkx. See README.md beside this file.

    cargo run --release -p streets --example pairs -- data/delft/streets.bin 1 > pairs.txt
    python tests/oracle/networkx_walks.py data/delft/streets.bin pairs.txt

Written from src/streets/FORMAT.md alone: a second reader of the format, and another way to find a walk.
"""

import math
import struct
import sys
import zlib

import networkx
import numpy

STEPS = 5
SMALL_COMPONENT = 1 << 6
UNDERGROUND = 1 << 7
SNAP_LIMIT = 200.0
TOLERANCE = 0.1


class Content:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def number(self):
        number = shift = 0
        while True:
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return number

    def signed(self):
        number = self.number()
        return -(number + 1) // 2 if number % 2 else number // 2

    def position(self, before):
        east = self.signed()
        return before[0] + east, before[1] + self.signed()

    def positions(self, count, before):
        found = []
        for _ in range(count):
            before = self.position(before)
            found.append(before)
        return found

    def take(self, count):
        self.at += count
        return self.data[self.at - count : self.at]


def read(path):
    """Nodes, and edges as (first, last, flags, name, points)."""
    with open(path, "rb") as file:
        data = file.read()
    magic, version, length, checksum = struct.unpack("<4sIII", data[:16])
    content = data[16:]
    assert magic == b"SLVS" and version in (1, 2, 3, 4), (magic, version)
    assert len(content) == length and zlib.crc32(content) == checksum
    it = Content(content)
    lengths = [it.number() for _ in range(it.number())]
    names = [it.take(length).decode("utf-8") for length in lengths]
    assert names == sorted(names, key=lambda name: name.encode("utf-8"))
    nodes = it.positions(it.number(), (0, 0))
    edges = []
    first = 0
    for _ in range(it.number()):
        first += it.number()
        last = first + it.signed()
        flags = it.number()
        name = it.number()
        inner = it.positions(it.number(), nodes[first])
        edges.append((first, last, flags, name, [nodes[first], *inner, nodes[last]]))
    before = (0, 0)
    planes = it.number()
    for _ in range(planes):
        assert it.byte() in (0, 1)
        for _ in range(it.number()):
            ring = it.positions(it.number(), before)
            before = ring[0]
    assert it.at == len(content), "something is behind the planes"
    print(f"{path}: {len(names)} names, {len(nodes)} nodes, {len(edges)} edges, {planes} planes")
    return nodes, edges


def in_space(lon, lat):
    """EPSG:4979 to EPSG:4978 at height 0, of degrees."""
    a, f = 6378137.0, 1 / 298.257223563
    e2 = f * (2 - f)
    lon, lat = numpy.radians(lon), numpy.radians(lat)
    n = a / numpy.sqrt(1 - e2 * numpy.sin(lat) ** 2)
    return numpy.stack(
        [
            n * numpy.cos(lat) * numpy.cos(lon),
            n * numpy.cos(lat) * numpy.sin(lon),
            n * (1 - e2) * numpy.sin(lat),
        ],
        axis=-1,
    )


class Network:
    def __init__(self, nodes, edges):
        self.graph = networkx.MultiDiGraph()
        self.graph.add_nodes_from(range(len(nodes)))
        begins, ends, owners, offsets = [], [], [], []
        self.edges = edges
        self.lengths = {}
        for number, (first, last, flags, _, points) in enumerate(edges):
            if not flags & 0b11000:
                continue
            points = numpy.array(points, dtype=float) / 1e6
            space = in_space(points[:, 0], points[:, 1])
            pieces = numpy.linalg.norm(space[1:] - space[:-1], axis=1)
            self.lengths[number] = pieces.sum()
            effort = pieces.sum() * (2.5 if flags & 7 == STEPS else 1)
            if flags & 0b01000:
                self.graph.add_edge(first, last, effort=effort)
            if flags & 0b10000:
                self.graph.add_edge(last, first, effort=effort)
            if flags & 7 != STEPS:
                begins.append(space[:-1])
                ends.append(space[1:])
                owners.append(numpy.full(len(pieces), number))
                offsets.append(numpy.cumsum(pieces) - pieces)
        self.begins, self.ends = numpy.concatenate(begins), numpy.concatenate(ends)
        self.owners, self.offsets = numpy.concatenate(owners), numpy.concatenate(offsets)
        flag = lambda bit: numpy.array([bool(edge[2] & bit) for edge in edges])
        in_small_component = flag(SMALL_COMPONENT)
        self.in_small_component = in_small_component[self.owners]
        self.underground = flag(UNDERGROUND)[self.owners]
        self.check_components(in_small_component)

    def check_components(self, in_small_component):
        """Checks the flag of edges in small components."""
        part_of = {}
        for number, part in enumerate(networkx.strongly_connected_components(self.graph)):
            part_of.update((node, number) for node in part)
        totals = {}
        # An edge between two components is in neither.
        part_of_edge = {}
        for n, length in self.lengths.items():
            first, last = (part_of[node] for node in self.edges[n][:2])
            if first == last:
                part_of_edge[n] = first
                totals[first] = totals.get(first, 0) + length
        least = min(5000, max(totals.values()) / 2)
        for n in self.lengths:
            assert in_small_component[n] == (totals.get(part_of_edge.get(n), 0) < least), n

    def snap(self, lon, lat):
        """The snaps, each as edge, length from its first node and way to it: the nearest, and one on a large component."""
        at = in_space(lon, lat)
        along = self.ends - self.begins
        squared = numpy.einsum("ij,ij->i", along, along)
        share = numpy.einsum("ij,ij->i", at - self.begins, along)
        share = numpy.clip(share / numpy.where(squared > 0, squared, 1), 0, 1)
        away = numpy.linalg.norm(at - self.begins - share[:, None] * along, axis=1)

        def nearest(allowed):
            near = numpy.where(allowed, away, math.inf)
            best = near.argmin()
            if near[best] > SNAP_LIMIT:
                return []
            edge = self.owners[best]
            offset = self.offsets[best] + share[best] * math.sqrt(squared[best])
            return [(edge, offset, near[best], self.in_small_component[best])]

        for level in (~self.underground, self.underground):
            found = nearest(level)
            if found and found[0][3]:
                found += nearest(level & ~self.in_small_component)
            if found:
                return [snap[:3] for snap in found]
        return []

    def walk(self, starts, goals):
        """The least effort between two positions by their snaps, or None."""
        efforts = [self.walk_between(start, goal) for start in starts for goal in goals]
        return min((effort for effort in efforts if effort is not None), default=None)

    def walk_between(self, start, goal):
        """The least effort between two snap points, or None."""
        graph = self.graph
        (edge, begin, first), (other, end, last) = start, goal
        added = []

        def join(a, b, effort):
            added.append((a, b, graph.add_edge(a, b, effort=effort)))

        def split(snap, name, out):
            edge, offset, away = snap
            low, high, flags = self.edges[edge][:3]
            for node, rest, bit in ((low, offset, 16 if out else 8), (high, self.lengths[edge] - offset, 8 if out else 16)):
                if flags & bit or rest < 1e-9:
                    join(*((name, node) if out else (node, name)), away + rest)

        split(start, "start", True)
        split(goal, "goal", False)
        if edge == other and self.edges[edge][2] & (8 if begin <= end else 16):
            join("start", "goal", first + abs(end - begin) + last)
        try:
            return networkx.dijkstra_path_length(graph, "start", "goal", weight="effort")
        except (networkx.NetworkXNoPath, networkx.NodeNotFound):
            return None
        finally:
            graph.remove_nodes_from(("start", "goal"))


def main():
    network = Network(*read(sys.argv[1]))
    worst, walks, none, wrong = 0.0, 0, 0, 0
    with open(sys.argv[2], encoding="utf-8") as file:
        for line in file:
            *degrees, told = line.split()
            west, south, east, north = map(float, degrees)
            found = network.walk(network.snap(west, south), network.snap(east, north))
            if found is None or told == "-":
                none += 1
                agree = found is None and told == "-"
            else:
                walks += 1
                off = abs(found - float(told))
                worst = max(worst, off)
                agree = off < TOLERANCE
            if not agree:
                wrong += 1
                print(f"{line.strip()}: networkx says {found}")
    print(f"{walks} walks, {none} pairs without a way, largest difference {worst:.6f} m, {wrong} disagree")
    sys.exit(1 if wrong or not walks else 0)


if __name__ == "__main__":
    main()

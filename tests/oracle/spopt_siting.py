"""Compares best next places with the exact optimum. See README.md beside this file.

    cargo run --release -p access --example siting_instances -- 50 > problems.txt
    python tests/oracle/spopt_siting.py problems.txt

Every problem is solved by spopt (MCLP or PMedian, with an existing place locked in) with HiGHS, or, where its model is too large for
spopt, by HiGHS from the textbook formulation. Our choice must be worth what we say, at most 2 % below the optimum, and no more below
it than the gap that we give; our bound must not be below the optimum.
"""

import json
import sys
import time

import highspy
import numpy
import pulp
from spopt.locate import MCLP, PMedian

MOST_BELOW = 0.02
# Cells of the cost matrix that spopt builds its model from.
SPOPT_CELLS = 2_000_000


def value(problem, chosen):
    """The value of a choice, in whole numbers."""
    best = [0] * len(problem["people"])
    for candidate in chosen:
        for point, units in problem["gains"][candidate]:
            best[point] = max(best[point], units)
    return sum(people * units for people, units in zip(problem["people"], best))


def used_points(problem):
    """The demand points with people at which any candidate has a gain."""
    points = {point for gains in problem["gains"] for point, _ in gains}
    return sorted(point for point in points if problem["people"][point] > 0)


def by_spopt(problem):
    """The candidates that spopt chooses."""
    points = used_points(problem)
    row = {point: number for number, point in enumerate(points)}
    people = numpy.array([problem["people"][point] / 1e6 for point in points])
    count = len(problem["gains"])
    is_covering = all(units == 1 for gains in problem["gains"] for _, units in gains)
    # The last column is an existing place: it covers nobody here, and is as far as everybody walks now.
    most = numpy.zeros(len(points))
    for gains in problem["gains"]:
        for point, units in gains:
            if point in row:
                most[row[point]] = max(most[row[point]], units)
    costs = numpy.repeat(most[:, None], count + 1, axis=1)
    for candidate, gains in enumerate(problem["gains"]):
        for point, units in gains:
            if point in row:
                costs[row[point], candidate] -= units
    solver = pulp.HiGHS(msg=False, gapRel=0, threads=1)
    locked = numpy.array([0] * count + [1])
    p = min(problem["count"], count) + 1
    if is_covering:
        model = MCLP.from_cost_matrix(
            costs, people, service_radius=0.5, p_facilities=p, predefined_facilities_arr=locked
        )
    else:
        # Metres, for the sake of HiGHS.
        model = PMedian.from_cost_matrix(
            costs / 100, people, p_facilities=p, predefined_facilities_arr=locked
        )
    model = model.solve(solver)
    chosen = [it for it, variable in enumerate(model.fac_vars) if variable.varValue > 0.5]
    return [it for it in chosen if it < count]


def by_highs(problem):
    """The candidates that HiGHS chooses: binary x, and y between 0 and 1 for each gain (or demand point that is covered)."""
    points = used_points(problem)
    row = {point: number for number, point in enumerate(points)}
    count = len(problem["gains"])
    is_covering = all(units == 1 for gains in problem["gains"] for _, units in gains)
    groups = {}
    if is_covering:
        # Demand points with the same candidates are one.
        of_point = {}
        for candidate, gains in enumerate(problem["gains"]):
            for point, _ in gains:
                if point in row:
                    of_point.setdefault(point, []).append(candidate)
        for point, candidates in of_point.items():
            key = tuple(candidates)
            groups[key] = groups.get(key, 0) + problem["people"][point]
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("threads", 1)
    chosen = [highs.addBinary() for _ in range(count)]
    objective = 0
    if is_covering:
        terms = []
        for candidates, people in groups.items():
            covered = highs.addVariable(0, 1)
            highs.addConstr(covered <= sum(chosen[it] for it in candidates))
            terms.append(covered * (people / 1e6))
        objective = sum(terms)
    else:
        at_point = {}
        terms = []
        for candidate, gains in enumerate(problem["gains"]):
            for point, units in gains:
                if point in row:
                    assigned = highs.addVariable(0, 1)
                    highs.addConstr(assigned <= chosen[candidate])
                    at_point.setdefault(point, []).append(assigned)
                    terms.append(assigned * (units / 100 * problem["people"][point] / 1e6))
        for assigned in at_point.values():
            highs.addConstr(sum(assigned) <= 1)
        objective = sum(terms)
    highs.addConstr(sum(chosen) <= problem["count"])
    highs.maximize(objective)
    assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    values = highs.getSolution().col_value
    return [it for it, variable in enumerate(chosen) if values[variable.index] > 0.5]


def main():
    failures = 0
    summary = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        problem = json.loads(line)
        cells = len(used_points(problem)) * len(problem["gains"])
        began = time.time()
        if cells == 0:
            solver, best = "nothing to do", 0
        elif cells <= SPOPT_CELLS:
            solver, best = "spopt", value(problem, by_spopt(problem))
        else:
            solver, best = "HiGHS", value(problem, by_highs(problem))
        ours, bound = problem["value"], problem["bound"]
        below = (best - ours) / best if best else 0.0
        # HiGHS takes values within 1e-6 for whole, so its choice may be worse than the optimum, and than ours.
        is_right = (
            value(problem, problem["chose"]) == ours
            and len(problem["chose"]) <= problem["count"]
            and ours <= bound
            and best <= bound
            and below <= MOST_BELOW
        )
        failures += not is_right
        gap = (bound - ours) / bound if bound else 0.0
        kind = problem["name"].rsplit(" ", 1)[0] if problem["name"][-1].isdigit() else problem["name"]
        counts = summary.setdefault((kind, solver), [0, 0, 0, 0.0, 0.0, 0.0])
        counts[0] += 1
        counts[1] += ours >= best
        counts[2] += ours == bound
        counts[3] = max(counts[3], below)
        counts[4] = max(counts[4], gap)
        counts[5] += time.time() - began
        if not is_right:
            print(f"WRONG {problem['name']}: {solver} {best}, ours {ours}, bound {bound}")
    print("| Problem | Solver | Solved | As good as the solver | Proven best | Most below | Largest gap | Seconds |")
    print("|---|---|---|---|---|---|---|---|")
    for (kind, solver), (number, equal, proven, below, gap, seconds) in summary.items():
        print(
            f"| {kind} | {solver} | {number} | {equal} | {proven} | {below:.2%} | {gap:.2%} | {seconds:.0f} |"
        )
    sys.exit(failures > 0)


main()

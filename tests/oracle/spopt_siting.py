"""Compares best next places with the exact optimum. See README.md beside this file.

    cargo run --release -p access --example siting_instances -- 50 > problems.txt
    python tests/oracle/spopt_siting.py problems.txt

Every problem is solved by spopt (MCLP or PMedian, with an existing place locked in) with HiGHS, or, where its model is too large for
spopt, by HiGHS from a sum over sets of candidates that is worth the same. Our choice must be worth what we say, at most 2 % below the
optimum, and no more below it than the gap that we give; our bound must not be below the optimum.
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
# Seconds after which HiGHS stops; then its bound takes the place of the optimum.
TIME_LIMIT = 1_800.0


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


def weighed_sets(problem):
    """The value of a choice as a sum over sets of candidates of which any must be chosen: (size, parent, last, weight) of each set.

    A demand point has the gain of the best chosen candidate. With its gains in descending order, the step from one to the next is
    had if any candidate so far is chosen. Sets of candidates that several demand points share are one, with the sum of their
    weights: maximal covering is the case of one step. Nothing is lost, and the sets are far fewer than the gains. Each set but the
    first ones is another, its parent, and one more candidate.
    """
    at_point = {point: [] for point in used_points(problem)}
    for candidate, gains in enumerate(problem["gains"]):
        for point, units in gains:
            if point in at_point:
                at_point[point].append((-units, candidate))
    numbers, sets = {}, []
    for point, gains in at_point.items():
        gains.sort()
        parent = -1
        for step, (units, candidate) in enumerate(gains):
            after = gains[step + 1][0] if step + 1 < len(gains) else 0
            # By what is in it, so that candidates in another order are the same set.
            members = (sets[parent][0] if parent >= 0 else frozenset()) | {candidate}
            if members not in numbers:
                numbers[members] = len(sets)
                sets.append([members, parent, candidate, 0])
            parent = numbers[members]
            sets[parent][3] += (after - units) * problem["people"][point]
    return sets


def by_highs(problem):
    """The candidates that HiGHS chooses: x of each candidate is binary, and y of each set at most 1 and at most y of its parent and
    x of its last candidate together. With them the solver's bound, or None where it found the optimum."""
    sets, count = weighed_sets(problem), len(problem["gains"])
    is_covering = all(units == 1 for gains in problem["gains"] for _, units in gains)
    # People, or people times metres.
    scale = 1e6 if is_covering else 1e8
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = count + len(sets), len(sets) + 1
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = numpy.array([0.0] * count + [weight / scale for *_, weight in sets])
    model.col_lower_ = numpy.zeros(model.num_col_)
    model.col_upper_ = numpy.ones(model.num_col_)
    model.integrality_ = [highspy.HighsVarType.kInteger] * count + [highspy.HighsVarType.kContinuous] * len(sets)
    starts, columns, values = [0], list(range(count)), [1.0] * count
    for number, (_, parent, last, _) in enumerate(sets):
        starts.append(len(columns))
        row = [(count + number, 1.0), (last, -1.0)] + ([(count + parent, -1.0)] if parent >= 0 else [])
        columns += [column for column, _ in row]
        values += [value for _, value in row]
    model.row_lower_ = numpy.full(model.num_row_, -highspy.kHighsInf)
    model.row_upper_ = numpy.array([float(problem["count"])] + [0.0] * len(sets))
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = numpy.array(starts + [len(columns)])
    model.a_matrix_.index_ = numpy.array(columns)
    model.a_matrix_.value_ = numpy.array(values)
    highs = highspy.Highs()
    options = {"output_flag": False, "mip_rel_gap": 0.0, "threads": 1, "mip_lp_solver": "ipx", "time_limit": TIME_LIMIT}
    for option, choice in options.items():
        highs.setOptionValue(option, choice)
    highs.passModel(model)
    highs.run()
    chosen = numpy.array(highs.getSolution().col_value[:count]) > 0.5
    has_ended = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return numpy.flatnonzero(chosen).tolist(), None if has_ended else highs.getInfo().mip_dual_bound * scale


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
            chosen, bound_of_solver = by_highs(problem)
            solver, best = "HiGHS", value(problem, chosen)
            if bound_of_solver is not None:
                limits = f"best {best}, bound {bound_of_solver:.0f}, ours {problem['value']}"
                print(f"{problem['name']}: HiGHS stopped; {limits}")
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

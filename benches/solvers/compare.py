"""Do general solvers find the same best plans, and how long do they take?

    cargo run --release --example regions -- DIRECTORY
    python3 -m venv VENV && VENV/bin/pip install ortools clingo highspy
    VENV/bin/python benches/solvers/compare.py DIRECTORY

With a number after DIRECTORY the first command writes that many small regions, and the last only counts in how many of
their optima each solver agrees.

The first command writes regions with what the planner found in them and how long it took (the median of several runs of
the whole of `guidance::plan`). Each solver is given the same region as a model, with one thread and twenty seconds; only its
solving is timed, not the building of the model. Nothing in these regions runs in a circle, so the models need no order.
A solver that proves another optimum than the planner's ends the comparison with an error.
"""

import json
import pathlib
import statistics
import sys
import time

import clingo
import highspy
from ortools.sat.python import cp_model

LIMIT = 20.0


def nodes(region):
    """The conditions as nodes, each with how much it needs of which parts; steps first, then credentials."""
    steps, needs = region["steps"], []
    needs.extend(None for _ in steps)
    first = len(needs)
    for credential in range(region["credentials"]):
        givers = [(at, 1) for at, step in enumerate(steps) if credential in step["gives"]]
        needs.append((1, givers))

    def node(asks):
        kind, value = next(iter(asks.items()))
        if kind == "credential":
            return first + value
        if kind == "credits":
            needs.append((value[0], [(at, steps[at]["credits"]) for at in sorted(set(value[1]))]))
        else:
            wanted, of = value if kind == "at_least" else (len(value) if kind == "all" else 1, value)
            parts = [(node(part), 1) for part in of]
            needs.append((wanted, merged(parts)))
        return len(needs) - 1

    for at, step in enumerate(steps):
        needs[at] = (1, [(node(step["asks"]), 1)])
    return needs


def merged(parts):
    weights = {}
    for part, weight in parts:
        weights[part] = weights.get(part, 0) + weight
    return list(weights.items())


def cp_sat(needs, prices):
    model = cp_model.CpModel()
    held = [model.new_bool_var("") for _ in needs]
    for own, (wanted, parts) in zip(held, needs):
        if wanted > 0:
            model.add(sum(weight * held[at] for at, weight in parts) >= wanted).only_enforce_if(own)
    model.add(held[len(prices) - 1] == 1)
    model.minimize(sum(price * own for price, own in zip(prices, held)))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = LIMIT
    begun = time.perf_counter()
    status = solver.solve(model)
    taken = time.perf_counter() - begun
    return (round(solver.objective_value) if status == cp_model.OPTIMAL else None), taken


def highs(needs, prices):
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", LIMIT)
    solver.setOptionValue("mip_rel_gap", 0.0)
    for at in range(len(needs)):
        low = 1.0 if at == len(prices) - 1 else 0.0
        solver.addVar(low, 1.0)
        solver.changeColIntegrality(at, highspy.HighsVarType.kInteger)
        solver.changeColCost(at, float(prices[at]) if at < len(prices) else 0.0)
    for own, (wanted, parts) in enumerate(needs):
        if wanted > 0:
            row = dict(parts)
            row[own] = row.get(own, 0) - wanted
            solver.addRow(0.0, highspy.kHighsInf, len(row), list(row), [float(v) for v in row.values()])
    begun = time.perf_counter()
    solver.run()
    taken = time.perf_counter() - begun
    proven = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return (round(solver.getInfo().objective_function_value) if proven else None), taken


def asp(needs, prices):
    lines = [f"need({len(prices) - 1})."]
    for own, (wanted, parts) in enumerate(needs):
        if wanted > 0:
            choices = "; ".join(f"need({at})" for at, _ in parts)
            lines.append(f"{{{choices}}} :- need({own}).")
            sums = "; ".join(f"{weight},{at}: need({at})" for at, weight in parts)
            lines.append(f":- need({own}), not {wanted} <= #sum{{{sums}}}.")
    costs = "; ".join(f"{price},{at}: need({at})" for at, price in enumerate(prices) if price)
    lines.append(f"#minimize{{{costs}}}.")
    control = clingo.Control(["--opt-strategy=usc"])
    control.add("base", [], "\n".join(lines))
    control.ground([("base", [])])
    best = [None]

    def on_model(model):
        best[0] = sum(model.cost)

    begun = time.perf_counter()
    with control.solve(on_model=on_model, async_=True) as handle:
        proven = handle.wait(LIMIT)
        handle.cancel()
    return (best[0] if proven else None), time.perf_counter() - begun


SOLVERS = {"CP-SAT": cp_sat, "clingo": asp, "HiGHS": highs}


def agree(path):
    """Holds the planner's optima of many small regions against each solver's."""
    counts = dict.fromkeys(SOLVERS, 0)
    with path.open() as lines:
        for nth, line in enumerate(lines):
            region = json.loads(line)
            needs = nodes(region)
            for goal, ours in region["found"].items():
                prices = [step[goal] for step in region["steps"]]
                for name, solve in SOLVERS.items():
                    optimum, _ = solve(needs, prices)
                    if optimum is not None and (not ours["proven"] or optimum != ours["optimum"]):
                        sys.exit(f"line {nth + 1}, {goal}: {name} proves {optimum}, the planner {ours}")
                    counts[name] += optimum is not None
    print(f"{path.name}: {nth + 1} regions; optima that agree:", counts)


def main(directory):
    groups = {}
    for path in sorted(pathlib.Path(directory).glob("*.jsonl")):
        agree(path)
    for path in sorted(pathlib.Path(directory).glob("*.json")):
        region = json.loads(path.read_text())
        needs = nodes(region)
        for goal, ours in region["found"].items():
            prices = [step[goal] for step in region["steps"]]
            group = groups.setdefault((region["shape"], len(region["steps"]) // 30 * 30, goal), [])
            line = {"ours": ours["milliseconds"]}
            for name, solve in SOLVERS.items():
                optimum, seconds = solve(needs, prices)
                if optimum is not None and ours["proven"] and optimum != ours["optimum"]:
                    sys.exit(f"{path.name}, {goal}: {name} proves {optimum}, the planner {ours['optimum']}")
                line[name] = (1000 * seconds, optimum is not None)
            group.append(line)
    for (shape, size, goal), lines in sorted(groups.items()):
        ours = statistics.median(line["ours"] for line in lines)
        told = [f"{shape:8} {size:4} {goal:6} ours {ours:8.3f} ms"]
        for name in SOLVERS:
            other = statistics.median(line[name][0] for line in lines)
            proven = sum(line[name][1] for line in lines)
            told.append(f"{name} {other:9.1f} ms (x{other / ours:.0f}, {proven} of {len(lines)} proven)")
        print("  ".join(told))


if __name__ == "__main__":
    main(sys.argv[1])

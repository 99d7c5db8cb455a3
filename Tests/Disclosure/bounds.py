"""The smallest and largest value of a sum of counts that agrees with all that is published."""

import highspy
import numpy as np

FAR = 1e8


class Bounds:
    """Non-negative counts under rows (expression, least, most); whole ones where asked."""

    def __init__(self, width, rows, whole=False):
        self.width = width
        self.solver = highspy.Highs()
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("threads", 1)
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = width, len(rows)
        program.col_cost_, program.col_lower_ = np.zeros(width), np.zeros(width)
        program.col_upper_ = np.full(width, 1e6)
        program.row_lower_ = np.array([-highspy.kHighsInf if least < -FAR else least for _, least, _ in rows], float)
        program.row_upper_ = np.array([highspy.kHighsInf if most > FAR else most for _, _, most in rows], float)
        starts, places, factors = [0], [], []
        for expression, _, _ in rows:
            places += expression.keys()
            factors += expression.values()
            starts.append(len(places))
        program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        program.a_matrix_.start_, program.a_matrix_.index_ = np.array(starts), np.array(places)
        program.a_matrix_.value_ = np.array(factors, float)
        if whole:
            program.integrality_ = [highspy.HighsVarType.kInteger] * width
        self.solver.passModel(program)

    def bound(self, expression, sign, seconds=20):
        """The least (sign 1) or the most (-1), with a solution; None, None when that was not proven in time."""
        costs = np.zeros(self.width)
        for place, factor in expression.items():
            costs[place] = factor * sign
        self.solver.setOptionValue("time_limit", float(self.solver.getRunTime() + seconds))
        self.solver.changeColsCost(self.width, np.arange(self.width, dtype=np.int32), costs)
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None, None
        return self.solver.getInfo().objective_function_value * sign, np.array(self.solver.getSolution().col_value)

    def reasons(self, expression, names):
        """The named rows that hold one of the two bounds in its place: their dual value is not zero."""
        found = []
        for sign in (1, -1):
            self.bound(expression, sign)
            for row, price in enumerate(self.solver.getSolution().row_dual):
                if abs(price) > 1e-7 and row in names and names[row] not in found:
                    found.append(names[row])
        return found


def total(*terms):
    """The sum of (factor, expression); None where an expression is."""
    result = {}
    for factor, expression in terms:
        if expression is None:
            return None
        for place, value in expression.items():
            result[place] = result.get(place, 0) + factor * value
    return {place: value for place, value in result.items() if value}

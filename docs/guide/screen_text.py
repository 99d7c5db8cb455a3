"""Finds words on a screen, also where they go on in the next line of a box."""


def find(label, text):
    """The row and column, from 0, where the label begins, the last time that it is there; None where it is nowhere.

    Buttons are below the words that name them.
    """
    lines, place = text.split("\n"), None
    for row, line in enumerate(lines):
        column = line.find(label.split()[0])
        while column >= 0:
            if follows(label, lines[row:row + 4], column):
                place = row, column
            column = line.find(label.split()[0], column + 1)
    return place


def follows(label, lines, column):
    """Whether the label stands in these lines from this column on.

    It may break after a space or a hyphen, and goes on below, or below a mark before it.
    """
    if not label:
        return True
    if not lines:
        return False
    ends = [len(label)] + [end for end in range(len(label) - 1, 0, -1) if label[end] == " " or label[end - 1] == "-"]
    for end in ends:
        if lines[0].startswith(label[:end], column):
            rest = label[end:].lstrip()
            return any(follows(rest, lines[1:], start) for start in (column, column - 2) if start >= 0)
    return False

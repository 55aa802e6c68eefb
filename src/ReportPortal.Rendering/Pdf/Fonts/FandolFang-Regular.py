"""Makes FandolFang-Regular.ttf from the Fandol team's FandolFang-Regular.otf (Debian: texlive-lang-chinese).

Its outlines are traced and have more than two hundred points a character once they are TrueType's. Here each contour is drawn anew from
corner to corner with as few quadratic curves as stay within TOLERANCE of what the team drew: under half the points and nothing that an
eye or a printer could tell apart, so that a printed report weighs a third less. Hinting, layout tables and all characters outside of
通用规范汉字表, GB 2312 and the usual marks are left out.

Usage: python3 FandolFang-Regular.py FandolFang-Regular.otf. Needs fonttools and numpy; takes some minutes.
"""
import array
import math
import multiprocessing
import os
import sys

import numpy as np
from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates

HERE = os.path.dirname(os.path.abspath(__file__))
TOLERANCE = 1.5                         # thousandths of an em
CORNER = math.cos(math.radians(20))     # a sharper turn is a corner and stays where it is
SPAN, MOST = 13, 6                      # segments one stretch may replace, and the curves it may have
SAMPLES, STEPS = 24, 8                  # points a stretch is judged by, and straight pieces a curve is judged by
EVEN = np.linspace(0, 1, SAMPLES + 1)


def characters():
    """通用规范汉字表, GB 2312, Latin 1, full-width forms, and the marks of official documents."""
    with open(os.path.join(HERE, "common-characters.txt"), encoding="utf-8") as text:
        wanted = {ord(c) for c in text.read() if not c.isspace()}
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            wanted |= {ord(c) for c in bytes([high, low]).decode("gb2312", "ignore")}
    marks = "—–―…‘’“”„•·′″‰℃℉№™§¶†‡€£¥←↑→↓×÷±≈≠≤≥∞∑√○●◎◇◆□■☆★〇①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸㈠㈡㈢㎡㎏㎞℡"
    ranges = [(0x20, 0x7F), (0xA0, 0x100), (0xFF01, 0xFF5F), (0x3000, 0x3020)]
    return wanted | {ord(c) for c in marks} | {code for first, end in ranges for code in range(first, end)}


def weights(count, times):
    """What start, control points and end of a row of curves weigh at times from 0 to 1; the on-curve points between are midpoints."""
    rows = np.zeros((len(times), count + 2))
    for row, time in zip(rows, times * count):
        curve = min(int(time), count - 1)
        t = time - curve
        start, end = (1 - t) ** 2, t * t
        row[curve] += start if curve == 0 else start / 2
        row[curve + 1] += 2 * t * (1 - t) + (0 if curve == 0 else start / 2) + (0 if curve == count - 1 else end / 2)
        row[curve + 2] += end if curve == count - 1 else end / 2
    return rows


EVENLY = {count: weights(count, EVEN) for count in range(1, MOST + 1)}
SOLVED = {count: np.linalg.pinv(rows[:, 1:-1]) for count, rows in EVENLY.items()}
DRAWN = {count: weights(count, np.linspace(0, 1, count * STEPS + 1)) for count in EVENLY}


def furthest(points, line):
    """The greatest distance of points to a line of straight pieces."""
    pieces = np.diff(line, axis=0)
    offsets = points[:, None] - line[None, :-1]
    t = np.clip((offsets * pieces).sum(-1) / np.maximum((pieces ** 2).sum(-1), 1e-9), 0, 1)
    return np.sqrt(((offsets - t[..., None] * pieces) ** 2).sum(-1).min(-1)).max()


def lengths(line):
    return np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])


def fit(stretch, tolerance):
    """Control points between the ends of a stretch, none where it is straight; None where MOST curves are too few."""
    measure = lengths(stretch)
    points = np.stack([np.interp(EVEN * measure[-1], measure, stretch[:, axis]) for axis in (0, 1)], 1)
    start, end = np.round(points[0]), np.round(points[-1])
    if furthest(points, np.stack([start, end])) <= tolerance:
        return np.zeros((0, 2))
    for count in EVENLY:
        rows, solved = EVENLY[count], SOLVED[count]
        for _ in range(3):
            control = np.round(solved @ (points - np.outer(rows[:, 0], start) - np.outer(rows[:, -1], end)))
            drawn = DRAWN[count] @ np.concatenate([[start], control, [end]])
            measure = lengths(drawn)
            far = max(furthest(points, drawn), furthest(drawn, points))
            if far <= tolerance:
                return control
            if far > 4 * tolerance or measure[-1] == 0:
                break
            rows = weights(count, np.interp(EVEN * measure[-1], measure, np.linspace(0, 1, len(drawn))))
            solved = np.linalg.pinv(rows[:, 1:-1])
    return None


def between_corners(segments):
    """The cheapest way over the joints from one corner to the next, without the last point: (x, y, on the curve)."""
    costs, ways = [0] + [math.inf] * len(segments), [None] * (len(segments) + 1)
    for end in range(1, len(segments) + 1):
        for start in range(end - 1, max(-1, end - SPAN), -1):
            stretch = np.concatenate([segments[start]] + [segment[1:] for segment in segments[start + 1:end]])
            control = fit(stretch, TOLERANCE)
            if control is None and start == end - 1:
                control = fit(stretch, 3 * TOLERANCE)
            if control is not None and costs[start] + 1 + len(control) < costs[end]:
                costs[end], ways[end] = costs[start] + 1 + len(control), (start, control)
            elif control is None and start < end - 3:
                break
    points, end = [], len(segments)
    while end > 0:
        start, control = ways[end]
        points = [(*np.round(segments[start][0]), 1)] + [(*point, 0) for point in control] + points
        end = start
    return points


def direction(segment):
    """Where a segment sets out to; a step of less than one and a half units says nothing."""
    way = next((step for step in segment[1:] - segment[0] if np.hypot(*step) > 1.5), segment[-1] - segment[0])
    return way / max(np.hypot(*way), 1e-9)


def contour(segments):
    """The points of a closed contour."""
    corners = [at for at, segment in enumerate(segments) if -direction(segments[at - 1][::-1]) @ direction(segment) < CORNER] or [0]
    segments = segments[corners[0]:] + segments[:corners[0]]
    bounds = [at - corners[0] for at in corners] + [len(segments)]
    return [point for first, last in zip(bounds, bounds[1:]) for point in between_corners(segments[first:last])]


def drawn(recording):
    """Contours as lists of segments, each a row of points on it."""
    t = np.linspace(0, 1, 13)[:, None]
    contours = []
    for operator, points in recording:
        points = [np.array(point, float) for point in points]
        if operator == "moveTo":
            contours.append([])
            first = last = points[0]
        elif operator == "lineTo":
            contours[-1].append(np.stack([last, points[0]]))
        elif operator == "curveTo":
            a, b, c = points
            contours[-1].append((1 - t) ** 3 * last + 3 * t * (1 - t) ** 2 * a + 3 * t * t * (1 - t) * b + t ** 3 * c)
        elif not np.array_equal(last, first):
            contours[-1].append(np.stack([last, first]))
        last = points[-1] if points else first
    contours = [[segment for segment in segments if np.ptp(segment, axis=0).max() > 0] for segments in contours]
    return [segments for segments in contours if len(segments) > 1]


def outline(recording):
    """The contours of a glyph, turned about: TrueType fills on the other side."""
    contours = [contour(segments)[::-1] for segments in drawn(recording)]
    return [points[-1:] + points[:-1] for points in contours if len(points) > 2]


def to_glyph(contours):
    glyph = Glyph()
    if not contours:
        return glyph
    points = [point for contour in contours for point in contour]
    glyph.numberOfContours = len(contours)
    glyph.coordinates = GlyphCoordinates([(int(x), int(y)) for x, y, _ in points])
    glyph.flags = array.array("B", [on for _, _, on in points])
    glyph.endPtsOfContours = [int(end) - 1 for end in np.cumsum([len(contour) for contour in contours])]
    glyph.removeHinting()
    return glyph


def to_truetype(font):
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    recordings = []
    for name in order:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(pen)
        recordings.append(pen.value)
    with multiprocessing.Pool() as pool:
        outlines = pool.map(outline, recordings, chunksize=50)
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, {name: to_glyph(contours) for name, contours in zip(order, outlines)}
    for name in order:
        glyph = font["glyf"][name]
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    del font["CFF "]
    top = font["maxp"]
    top.tableVersion, top.maxZones = 0x00010000, 1
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions",
                  "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours", "maxComponentDepth"):
        setattr(top, field, 0)
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 3.0, [], {}
    font["head"].glyphDataFormat, font.sfntVersion, font.recalcBBoxes = 0, "\x00\x01\x00\x00", True


def main(source):
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True, glyph_names=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "meta", "STAT"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    to_truetype(font)
    font.save(os.path.join(HERE, "FandolFang-Regular.ttf"))


if __name__ == "__main__":
    main(sys.argv[1])

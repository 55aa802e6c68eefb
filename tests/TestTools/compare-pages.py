#!/usr/bin/python3
"""Compares pages of PDF files with pictures of them.

Usage: /usr/bin/python3 compare-pages.py FOLDER WANTED OUTPUT   (Debian python3-pil, poppler-utils)

Renders each NAME.pdf of FOLDER as NAME-01.png and so on in 50 dpi grey and compares it with the picture of that name in WANTED. Where they
differ, the page, the rectangle that differs and the path of a difference picture in OUTPUT are printed; exit status 1. With
PORTAL_WRITE_GOLDEN=1 the pictures are written anew instead.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

# Renderers differ in the grey of single points at the edge of a letter; a line moved by a row, or a border by a point, changes many
# points that lie close together by much more.
BLOCK, POINT, TOGETHER = 16, 40, 6


def faults(wanted, found):
    """The rectangles of blocks in which more than a few points differ clearly."""
    difference = ImageChops.difference(wanted, found).point(lambda grey: 255 if grey > POINT else 0)
    for top in range(0, difference.height, BLOCK):
        for left in range(0, difference.width, BLOCK):
            block = difference.crop((left, top, min(left + BLOCK, difference.width), min(top + BLOCK, difference.height)))
            if block.histogram()[255] > TOGETHER:
                yield left, top, left + BLOCK, top + BLOCK


def compare(name, wanted_path, found_path, output):
    if not wanted_path.exists():
        return f"{name}: there is no picture to compare with"
    wanted, found = Image.open(wanted_path).convert("L"), Image.open(found_path).convert("L")
    if wanted.size != found.size:
        return f"{name}: {found.size} instead of {wanted.size}"
    blocks = list(faults(wanted, found))
    if not blocks:
        return None
    box = (min(b[0] for b in blocks), min(b[1] for b in blocks), max(b[2] for b in blocks), max(b[3] for b in blocks))
    output.mkdir(parents=True, exist_ok=True)
    Image.merge("RGB", (wanted, found, found)).save(output / f"{name}-difference.png")   # red is new, blue-green is gone
    return f"{name}: differs in {len(blocks)} places within {box}; see {output / name}-difference.png"


def render(pdf, folder):
    prefix = Path(folder) / pdf.stem
    subprocess.run(["pdftoppm", "-gray", "-r", "50", "-png", str(pdf), str(prefix)], check=True)
    for page in sorted(Path(folder).glob(f"{pdf.stem}-*.png")):
        number = page.stem.rsplit("-", 1)[1]
        yield f"{pdf.stem}-{int(number):02}", page


def main(pdfs, wanted, output):
    with tempfile.TemporaryDirectory() as folder:
        pages = [page for pdf in sorted(Path(pdfs).glob("*.pdf")) for page in render(pdf, folder)]
        if os.environ.get("PORTAL_WRITE_GOLDEN") == "1":
            wanted.mkdir(parents=True, exist_ok=True)
            for old in wanted.glob("*.png"):
                old.unlink()
            for name, page in pages:
                shutil.copy(page, wanted / f"{name}.png")
            return 0
        gone = {path.stem for path in wanted.glob("*.png")} - {name for name, _ in pages}
        said = [fault for name, page in pages if (fault := compare(name, wanted / f"{name}.png", page, output))]
        said += [f"{name}: the page is gone" for name in sorted(gone)]
        print("\n".join(said) or f"{len(pages)} pages are as they were")
        return 1 if said or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))

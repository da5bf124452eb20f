"""Which letters do the fonts of the PDF hold? Cuts them out of Source Sans 3 and gives the cut its own name.

    npm pack source-sans@3.52.0 && tar xzf source-sans-3.52.0.tgz      (the fonts, by their publisher)
    pip install fonttools==4.68.0
    python3 data/fonts/make.py package data/fonts NotoSansCJK-Regular.ttc      (from the package fonts-noto-cjk)
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# Latin with all its extensions (Vietnamese among them), Cyrillic, and the signs that papers use.
LETTERS = """
U+0020-007E U+00A0-024F U+0259 U+02BC U+02C6-02DD U+0300-036F U+0400-045F U+0490-0493 U+049A-049B U+04A2-04A3
U+04AE-04B1 U+04BA-04BB U+04D8-04D9 U+04E8-04E9 U+1E00-1EFF U+2010-2015 U+2018-2022 U+2026 U+202F U+2030 U+2032-2033
U+2039-203A U+2044 U+20A0-20BF U+2116 U+2122 U+2190-2195 U+2212 U+2248 U+2260 U+2264-2265 U+25A0-25A1 U+25B2 U+25B6
U+25CB U+25CF U+2610-2611 U+2713 U+2717
"""

# The license keeps the name Source for the fonts as they were published; what is cut from them needs another.
NAME = "Onramp Text"


def cut(package: Path, into: Path, weight: str) -> None:
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    font = TTFont(package / "TTF" / f"SourceSans3-{weight}.ttf", recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(LETTERS.replace("\n", " ").replace(" ", ",").replace("U+", "")))
    cutter.subset(font)
    joined = NAME.replace(" ", "")
    names = {1: NAME, 2: weight, 3: f"{joined}-{weight}", 4: f"{NAME} {weight}", 6: f"{joined}-{weight}"}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    font.save(into / f"{joined}-{weight}.ttf")


def cut_notice(collection: Path, into: Path) -> None:
    """The Chinese characters of the language notice, which stands on every paper."""
    font = TTFont(collection, fontNumber=2, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    cutter = subset.Subsetter(options)
    cutter.populate(text="免费语言协助：")
    cutter.subset(font)
    font.save(into / "OnrampNotice-Regular.otf")


if __name__ == "__main__":
    for weight in ("Regular", "Bold"):
        cut(Path(sys.argv[1]), Path(sys.argv[2]), weight)
    cut_notice(Path(sys.argv[3]), Path(sys.argv[2]))

# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon files of Windows and macOS, put together from PNGs; for installer/icons.sh.

iconfiles.py FOLDER COMMENT ICO ICNS   from FOLDER/ico-<side>.png and FOLDER/icns-<side>.png

The largest picture of each carries the comment, as it is.
"""

import pathlib
import re
import struct
import sys
import zlib

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunks(png):
    at = len(PNG_SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        yield png[at + 4:at + 8], png[at + 8:at + 8 + length]
        at += length + 12


def bare(png, comment=None):
    """The picture alone, without what depends on when and by what it was made."""
    kept = [(kind, data) for kind, data in chunks(png) if kind in (b"IHDR", b"IDAT", b"IEND")]
    if comment:
        kept.insert(1, (b"tEXt", b"Source\0" + comment))
    return PNG_SIGNATURE + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in kept)


def predictor(left, above, corner):
    """Paeth's, of the PNG specification."""
    distances = [(abs(above - corner), 0, left), (abs(left - corner), 1, above),
                 (abs(left + above - 2 * corner), 2, corner)]
    return min(distances)[2]


def rows(png):
    """The rows of an 8-bit RGBA picture, from the top."""
    parts = list(chunks(png))
    width, height, depth, colors, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1])
    if (depth, colors, interlaced) != (8, 6, 0):
        sys.exit("rsvg-convert wrote a PNG that is not 8-bit RGBA; this script reads no other.")
    raw = zlib.decompress(b"".join(data for kind, data in parts if kind == b"IDAT"))
    stride = 4 * width
    above = bytearray(stride)
    for y in range(height):
        start = y * (stride + 1)
        row = bytearray(raw[start + 1:start + 1 + stride])
        for x in range(stride):
            left = row[x - 4] if x >= 4 else 0
            corner = above[x - 4] if x >= 4 else 0
            guess = (0, left, above[x], (left + above[x]) // 2, predictor(left, above[x], corner))[raw[start]]
            row[x] = (row[x] + guess) & 255
        yield row
        above = row


def bitmap(png, side):
    """What an .ico holds for all but its largest picture: not every reader takes a PNG there."""
    lines = list(rows(png))[::-1]
    starts = range(0, 4 * side, 4)
    pixels = b"".join(bytes((row[x + 2], row[x + 1], row[x], row[x + 3])) for row in lines for x in starts)
    mask = bytes((side + 31) // 32 * 4 * side)  # empty: the pixels have an alpha of their own
    head = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, len(pixels) + len(mask), 0, 0, 0, 0)
    return head + pixels + mask


def ico(pictures, comment):
    entries = [(side, bare(png, comment) if side >= 256 else bitmap(png, side)) for side, png in pictures]
    at = 6 + 16 * len(entries)
    head = struct.pack("<HHH", 0, 1, len(entries))
    for side, data in entries:
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + b"".join(data for _, data in entries)


def runs(plane):
    """The run-length encoding of .icns, as literal runs only."""
    return b"".join(bytes((len(plane[at:at + 128]) - 1,)) + plane[at:at + 128] for at in range(0, len(plane), 128))


def icns(pictures, comment):
    """16 and 32 pixels as planes, for macOS shows PNGs of that size wrongly in programs; the rest as PNG, where it has
    a name of its own for what is twice as dense."""
    png = dict(pictures)
    entries = []
    for side, colors, alpha in ((16, b"is32", b"s8mk"), (32, b"il32", b"l8mk")):
        pixels = b"".join(rows(png[side]))
        entries.append((colors, b"".join(runs(pixels[plane::4]) for plane in range(3))))
        entries.append((alpha, pixels[3::4]))
    for kind, side in ((b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256), (b"ic08", 256), (b"ic14", 512),
                       (b"ic09", 512), (b"ic10", 1024)):
        entries.append((kind, bare(png[side], comment if side == 1024 else None)))
    body = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in entries)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def pictures(folder, prefix):
    found = ((int(re.sub(r"\D", "", path.stem)), path.read_bytes()) for path in folder.glob(prefix + "-*.png"))
    return sorted(found)


def main(folder, comment, ico_file, icns_file):
    folder, comment = pathlib.Path(folder), comment.encode()
    pathlib.Path(ico_file).write_bytes(ico(pictures(folder, "ico"), comment))
    pathlib.Path(icns_file).write_bytes(icns(pictures(folder, "icns"), comment))


if __name__ == "__main__":
    main(*sys.argv[1:])

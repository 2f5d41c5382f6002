"""Small images, with the metadata that cameras and programs leave in them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, PngImagePlugin

_GPS, _ARTIST, _EXIF, _OWNER = 0x8825, 0x013B, 0x8769, 0xA430


def picture(
    format: str, *, place: bool = False, artist: str = "", owner: str = "", **options: object
) -> bytes:
    """An image in one of Pillow's formats; `options` are those of its writer."""
    exif = Image.Exif()
    exif[0x0131] = "camera 1.0"
    if place:
        exif.get_ifd(_GPS).update({1: "N", 2: (52.0, 30.0, 59.0), 3: "E", 4: (13.0, 22.0, 39.0)})
    if artist:
        exif[_ARTIST] = artist
    if owner:
        exif.get_ifd(_EXIF)[_OWNER] = owner
    written = BytesIO()
    image = Image.linear_gradient("L").convert("RGB")
    image.save(written, format, exif=exif, **options)
    return written.getvalue()


def png_text(keyword: str, text: str, *, kind: str = "text") -> bytes:
    """A PNG with one of its own texts: `text`, `compressed` or `international`."""
    info = PngImagePlugin.PngInfo()
    if kind == "international":
        info.add_itxt(keyword, text)
    else:
        info.add_text(keyword, text, zip=kind == "compressed")
    written = BytesIO()
    Image.new("RGB", (8, 8)).save(written, "PNG", pnginfo=info)
    return written.getvalue()


def xmp(inner: str) -> bytes:
    """An XMP packet."""
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f"<rdf:RDF><rdf:Description>{inner}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()

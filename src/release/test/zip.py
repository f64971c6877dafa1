"""What must hold of the zip's contents. Argument: the zip."""
import html.parser
import posixpath
import re
import sys
import urllib.parse
import zipfile

zip_file = zipfile.ZipFile(sys.argv[1])
entries = {entry.filename: entry for entry in zip_file.infolist()}
top = {name.split('/')[0] for name in entries}
assert len(top) == 1 and re.fullmatch(r'juesuan-\d+\.\d+\.\d+', *top), top
top = top.pop()


def read(name):
    return zip_file.read(f'{top}/{name}')


# names are marked as UTF-8, times are the same everywhere, modes let everybody read and nobody else write
for entry in entries.values():
    assert entry.filename.isascii() or entry.flag_bits & 0x800, entry.filename
    assert entry.date_time == (2026, 1, 1, 0, 0, 0), entry
    mode = entry.external_attr >> 16 & 0o777
    script = entry.filename.endswith(('/决算公开.sh', '/决算公开.cmd'))
    assert mode == (0o755 if script or entry.is_dir() else 0o644), (entry.filename, oct(mode))

# each system's line ends; nothing in the Windows script depends on a code page
sh, cmd = read('决算公开.sh'), read('决算公开.cmd')
assert sh.startswith(b'#!/bin/sh\n') and b'\r' not in sh
assert cmd.isascii() and cmd.count(b'\n') == cmd.count(b'\r\n') > 100
for name in ('no-java', 'get-java', 'old-java', 'not-unpacked'):
    gbk, utf8 = read(f'messages/{name}.gbk.txt'), read(f'messages/{name}.utf8.txt')
    assert gbk.decode('gbk').replace('\r\n', '\n') == utf8.decode('utf-8'), name

# what is there as in the sources
for folder in ('templates-xlsx', 'input-csv'):
    inside = {name for name in entries if name.startswith(f'{top}/{folder}/') and not name.endswith('/')}
    assert len(inside) > 4, inside
    for name in inside:
        assert zip_file.read(name) == open(name[len(top) + 1:], 'rb').read(), name


class Page(html.parser.HTMLParser):
    """Collects where a page leads, and what it loads."""

    def __init__(self, text):
        super().__init__()
        self.links, self.pictures, self.anchors = [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == 'a':
            self.links.append(given['href'])
        elif tag == 'img':
            self.pictures.append(given['src'])
        elif tag in ('script', 'link', 'iframe'):
            raise AssertionError(tag)
        if 'id' in given:
            self.anchors.add(given['id'])


# pages lead to what is in the zip and show pictures that are inside them
pages = [name for name in entries if name.endswith('.html')]
pictures = 0
for name in pages:
    page = Page(zip_file.read(name).decode('utf-8'))
    pictures += len(page.pictures)
    assert all(picture.startswith('data:image/png;base64,') for picture in page.pictures), name
    for link in page.links:
        address = urllib.parse.urlsplit(link)
        if not address.scheme and address.path:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), urllib.parse.unquote(address.path)))
            assert target in entries, (name, link)
manual = read('使用说明.html').decode('utf-8')
assert pictures >= 3 and manual.count('<table>') > 5 and '<h2' in manual
# the manual is README.md's, and its version is the zip's
for heading in re.findall(r'(?m)^##+ (.+)$', open('README.md', encoding='utf-8').read()):
    assert f'>{heading}</h' in manual, heading
assert f'决算公开报表生成器 {top[len("juesuan-"):]}' in manual

# every library in the jar has its licence
listed = re.findall(r'\(([^()]+)\) .* \((?:[^:()]+):([^:()]+):[^()]* - ', read('许可/清单.txt').decode('utf-8'))
assert len(listed) >= 18, listed
for licence, artifact in listed:
    assert any(
        name == f'{top}/许可/{artifact}.txt' or re.match(f'{top}/许可/{artifact}/META-INF/LICENSE', name)
        for name in entries
    ), (artifact, licence)

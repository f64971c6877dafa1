#!/usr/bin/env python3
"""Checks a public PDF beside the document of which it was made, with poppler, which knows nothing of LibreOffice.

pdf.py FILE.pdf FILE.docx TITLE: properties, fonts, contents against the pages, words in reading order.
"""
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile

WORD = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding='utf-8').stdout


def need(good, what):
    if not good:
        sys.exit('pdf: ' + what)


def bare(text):
    return re.sub(r'\s', '', text)


def properties(pdf, title):
    info = dict(line.split(':', 1) for line in run('pdfinfo', pdf).splitlines() if ':' in line)
    info = {key: value.strip() for key, value in info.items()}
    need(info['Title'] == title, f'the title is {info["Title"]}')
    need(info['Tagged'] == 'yes', 'not tagged')
    need('Author' not in info and 'CreationDate' not in info, 'it tells who made it, or when')
    with open(pdf, 'rb') as file:
        data = file.read()
    need(re.search(rb'/Lang\s*\(zh-CN\)', data), 'no language')
    need(set(re.findall(rb'/Lang\s*\(([^)]*)\)', data)) == {b'zh-CN'}, 'parts are in another language')
    need(b'/DisplayDocTitle true' in data, 'viewers do not show the title')
    return int(info['Pages'])


def fonts(pdf):
    lines = run('pdffonts', pdf).splitlines()
    at = lines[0].index(' emb') + 1
    need(len(lines) > 2, 'no fonts')
    for line in lines[2:]:
        need(line[at:at + 3] == 'yes', 'not embedded: ' + line)
        need(line[at + 8:at + 11] == 'yes', 'no words can be taken from it: ' + line)


def outline(pdf):
    xml = run('pdftohtml', '-xml', '-i', '-stdout', pdf)
    items = re.findall(r'<item page="(\d+)">(.*?)</item>', xml)
    return [(re.sub(r'&amp;', '&', text), int(page)) for page, text in items]


def printed(page):
    """The number at the foot of a page, if it has one."""
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    last = re.fullmatch(r'[—–-]?\s*(\d+)\s*[—–-]?', lines[-1]) if lines else None
    return last and int(last.group(1))


def contents(pages, headings):
    listed = []
    for page in pages:
        listed += re.findall(r'^\s*(\S.*?)\s*[.．…·]{4,}\s*(\d*)\s*$', page, re.M)
    need(listed, 'no contents')
    rest = iter(headings)  # which go deeper than the contents
    for text, number in listed:
        page = next((page for heading, page in rest if bare(heading) == bare(text)), 0)
        need(page, f'no bookmark in its place: {text}')
        need(bare(text) in bare(pages[page - 1]), f'{text} is not on page {page}')
        need(number and int(number) == printed(pages[page - 1]),
             f'{text}: the contents say {number}, the page {printed(pages[page - 1])}')
    return len(listed)


def order(pages, docx):
    """Each paragraph outside of tables, by its first words, after the one before."""
    body = ET.fromstring(zipfile.ZipFile(docx).read('word/document.xml'))[0]
    words = bare(''.join(pages))
    at = count = 0
    for paragraph in body.findall(WORD + 'p'):
        if any('PAGEREF' in (i.text or '') for i in paragraph.iter(WORD + 'instrText')):
            continue
        text = bare(''.join(t.text or '' for t in paragraph.iter(WORD + 't')))[:12]
        if text:
            found = words.find(text, at)
            need(found >= 0, f'not in its place: {text}')
            at, count = found + len(text), count + 1
    return count


def main(pdf, docx, title):
    count = properties(pdf, title)
    fonts(pdf)
    headings = contents(run('pdftotext', '-layout', pdf, '-').split('\f')[:count], outline(pdf))
    paragraphs = order(run('pdftotext', pdf, '-').split('\f'), docx)
    print(f'pdf: {count} pages, {headings} headings on the pages that the contents say, {paragraphs} paragraphs in order')


if __name__ == '__main__':
    main(*sys.argv[1:])

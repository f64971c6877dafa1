"""Parts of formulas: amounts, rates and texts as the sentences of 情况说明 have them."""

from __future__ import annotations

EMPTY = '""'  # as formulas write it


# ---------------------------------------------------------------- amounts


def rounded(amount: str) -> str:
    """An amount as the tables show it; the 6 decimals that an amount can have go first, so that no engine's rest of a sum decides."""
    return f"ROUND(ROUND({amount},6),2)"


def is_small(amount: str) -> str:
    """Whether two decimals would say 0 of an amount that is not nothing."""
    return f"AND(ABS({amount})<0.005,ROUND({amount},6)<>0)"


def shown_value(amount: str) -> str:
    """The number that a sentence shows: two decimals, all six where two would say 0."""
    return f"IF({is_small(amount)},ROUND({amount},6),{rounded(amount)})"


def shown(amount: str) -> str:
    """An amount as text: two decimals, zeros at the end dropped, more where two would say 0; the 0 turns -0 into 0."""
    return f'IF({is_small(amount)},TEXT({amount},"0.000###"),{rounded(amount)}+0&"")'


def any_in(area: str) -> str:
    """How many amounts of an area are not nothing: lines that cancel out are lines all the same."""
    return f'(COUNTIF({area},">0")+COUNTIF({area},"<0"))'


def none_in(*areas: str) -> str:
    return "+".join(any_in(area) for area in areas) + "=0"


# ---------------------------------------------------------------- rates

LEAST = "0.000000001"


def per_cent_of(part: str, whole: str, most: str = "") -> str:
    """
    What amounts, as they are shown, are of each other in per cent; an empty text of a negative part or of a whole that is
    nothing. 10 decimals first, so that a half is a half in every engine. Something is never 0.

    most -- a further condition
    """
    value = f"IF(ROUND({part},6)=0,0,MAX(ROUND({shown_value(part)}*100/{shown_value(whole)},10),{LEAST}))"
    also = f",{most}" if most else ""
    return f'IF(AND(ROUND({whole},6)>0,ROUND({part},6)>=0{also}),{value},"")'


def rate_text(value: str) -> str:
    """
    A rate with one decimal; with more, six at most, where fewer would say 0% of something or 100% of what is not the whole.
    Where six are not enough nothing is said.
    """
    text = EMPTY
    for decimals in (6, 5, 4, 3, 2, 1):
        number = f"ROUND({value},{decimals})"
        said = f'TEXT({number},"0.000###")' if decimals > 2 else number
        text = f'IF({number}*({number}-100)<>0,{said}&"%",{text})'
    return f'IF({value}="","",IF(OR({value}=0,{value}=100),{value}&"%",{text}))'


# ---------------------------------------------------------------- texts

LEADS = (
    "主要原因是", "主要原因为", "主要原因系", "主要原因：", "主要原因:", "主要是因为", "主要是由于", "主要是", "主要系", "原因是", "原因为", "原因系", "原因：",
    "原因:",
)  # fmt: skip
USES = ("主要是用于", "主要用于", "主要是", "用于")


def one_line(text: str) -> str:
    """
    A text as it is written in a CSV, in one line between two ¦, without outer blanks and without the full stop at its end; a
    line that has no mark of its own ends with a semicolon.
    """
    flat = text
    for old, new in (("CHAR(13)", EMPTY), ("CHAR(10)", '"¶"'), ("CHAR(9)", '" "'), ('"　"', '" "')):
        flat = f"SUBSTITUTE({flat},{old},{new})"
    flat = f'"¦"&TRIM({flat})&"¦"'
    pairs = [("¶ ", "¶"), (" ¶", "¶")] + [(f"{mark}¶", mark) for mark in "。；：，、"]
    pairs += [("¦¶", "¦"), ("¶¦", "¦"), ("¶", "；"), ("。¦", "¦"), ("。¦", "¦"), ("；¦", "¦"), ("，¦", "¦")]
    return replaced(flat, pairs)


def replaced(text: str, pairs: list[tuple[str, str]]) -> str:
    for old, new in pairs:
        text = f'SUBSTITUTE({text},"{old}","{new}")'
    return text


def sentence(text: str, leads: tuple[str, ...] = ()) -> str:
    """A text in one line, without the words that lead to it, which the sentence has already."""
    bare = replaced(one_line(text), [(f"¦{lead}", "¦") for lead in leads])
    if leads:
        bare = replaced(bare, [(f"¦{mark}", "¦") for mark in ("：", ":", "，", " ")])
    return replaced(bare, [("¦", "")])


def cause(text: str) -> str:
    return sentence(text, LEADS)


def joined(cells: list[str], mark: str) -> str:
    """The texts that are not empty, with a mark between them."""
    return "MID(" + "&".join(f'IF({c}="","","{mark}"&{c})' for c in cells) + f",{len(mark) + 1},32767)"


def names_where(conditions: list[tuple[str, str]], mark: str = "、") -> str:
    """The names (cells or quoted texts) of the conditions that hold, with a mark between them."""
    return "MID(" + "&".join(f'IF({test},"{mark}"&{name},"")' for name, test in conditions) + f",{len(mark) + 1},32767)"


def names_of(amounts: list[tuple[str, str]]) -> str:
    """The names of those amounts that are something."""
    return names_where([(name, f"ROUND({amount},6)<>0") for name, amount in amounts])


def with_and(listed: str) -> str:
    """A、B、C as A、B和C."""
    last = f'(LEN({listed})-LEN(SUBSTITUTE({listed},"、","")))'
    return f'IF({last}=0,{listed},SUBSTITUTE({listed},"、","和",{last}))'


def has(text: str, *words: str) -> str:
    """Whether a text holds one of some words."""
    tests = [f'ISNUMBER(FIND("{word}",{text}))' for word in words]
    return tests[0] if len(tests) == 1 else f"OR({','.join(tests)})"


# ---------------------------------------------------------------- looking up


def found(code: str, codes: str, values: str) -> str:
    """The value beside a subject code, empty where there is none."""
    return f'IFERROR(INDEX({values},MATCH({code},{codes},0))&"","")'


def full_name(code: str, codes: str, names: str) -> str:
    """…（类）…（款）…（项）."""
    levels = ((f"LEFT({code},3)", "类"), (f"LEFT({code},5)", "款"), (code, "项"))
    return "IFERROR(" + "&".join(f'INDEX({names},MATCH({part},{codes},0))&"（{level}）"' for part, level in levels) + ',"")'


def count_in(numbers: str, upper: str) -> str:
    """How many of the codes, as numbers, stand under a 类."""
    return f'(COUNTIF({numbers},">="&{upper}&"0000")-COUNTIF({numbers},">"&{upper}&"9999"))'


def spelled(key: str) -> str:
    """
    A key of the data as MATCH, to which a and A are one, tells it from every other: an apostrophe behind each small letter.
    """
    return replaced(key, [("'", "''")] + [(letter, letter + "'") for letter in "abcdefghijklmnopqrstuvwxyz"])


def sought(key: str) -> str:
    """A spelled key as MATCH looks for it, to which *, ? and ~ are more than letters."""
    return replaced(spelled(key), [("~", "~~"), ("*", "~*"), ("?", "~?")])


def marked(key: str) -> str:
    """A key of the data in a joined text, so that FIND finds it and nothing else: letters as they are, ¦ never alone."""
    return f'"¦1"&SUBSTITUTE({key},"¦","¦0")&"¦2"'


def place_in(joined_text: str, key: str) -> str:
    """The how many-th of the marked keys a key is; an error where it is none."""
    upto = f"LEFT({joined_text},FIND({marked(key)},{joined_text})+1)"
    return f'(LEN({upto})-LEN(SUBSTITUTE({upto},"¦1","")))/2'

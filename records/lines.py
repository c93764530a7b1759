"""Lines of a text: whether one goes on with the sentence of the line before it."""

import re

STAMPED = re.compile(  # a day, who wrote it, or a button: "lundi 3 mai", "par X", "fontLarger"
    r"(?:le |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) "
    r"|(?:publié|posté) |par (?=[A-ZÀ-Ý])|[a-z]+[A-Z]"
)


def goes_on(line: str) -> bool:
    """Whether a line begins in mid-sentence: in small letters, and neither a stamp nor a button.

    Examples
    --------
    >>> goes_on("and the Minister of Culture"), goes_on("fontLarger fontSmaller"), goes_on("The Minister")
    (True, False, False)
    """
    return line[:1].islower() and not STAMPED.match(line)
